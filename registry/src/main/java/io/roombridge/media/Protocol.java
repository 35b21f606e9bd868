package io.roombridge.media;

/// How a leg is signalled.
public enum Protocol { SIP, H323, WEBRTC }
