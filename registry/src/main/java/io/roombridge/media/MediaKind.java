package io.roombridge.media;

/// What a stream carries.
public enum MediaKind { AUDIO, VIDEO }
