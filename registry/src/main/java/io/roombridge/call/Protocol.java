package io.roombridge.call;

/// How a leg is signalled.
public enum Protocol { SIP, H323, WEBRTC }
