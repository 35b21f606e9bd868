package io.roombridge.media;

/// What a stream carries: sound, pictures, or what is said about the camera of the far end ([H224]).
public enum MediaKind { AUDIO, VIDEO, CAMERA }
