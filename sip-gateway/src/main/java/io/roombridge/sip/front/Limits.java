package io.roombridge.sip.front;

import java.time.Duration;

/// What a peer may use up.
///
/// @param messageSize           octets of a whole message
/// @param headerSize            octets before the body
/// @param headerCount           lines before the body
/// @param connections           at a time, in total
/// @param connectionsPerSource  at a time, from one address
/// @param messageTime           from the first octet of a message to its last; and for a TLS handshake
/// @param idleTime              without any octet before a connection is closed
/// @param queue                 messages waiting to be parsed, in each lane
public record Limits(int messageSize, int headerSize, int headerCount, int connections, int connectionsPerSource,
                     Duration messageTime, Duration idleTime, int queue) {

    public static final Limits USUAL = new Limits(65_535, 16_384, 128, 4_000, 200, Duration.ofSeconds(10),
            Duration.ofMinutes(65), 500);
}
