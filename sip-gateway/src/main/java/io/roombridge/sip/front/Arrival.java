package io.roombridge.sip.front;

import io.roombridge.sip.message.Source;

/// A whole message as it came.
public record Arrival(Source source, byte[] octets) {}
