package io.roombridge.sip.front;

import io.roombridge.admission.FairQueue;
import io.roombridge.admission.Intake;
import io.roombridge.admission.Places;
import io.roombridge.admission.Rank;
import java.time.Duration;
import java.util.Map;

/// What a peer may use up.
///
/// @param messageSize  octets of a whole message
/// @param headerSize   octets before the body
/// @param headerCount  lines before the body
/// @param connections  that peers have made, at a time
/// @param messageTime  from the first octet of a message to its last; for a TLS handshake; and from then to the end of
///                     the first message
/// @param idleTime     without any octet before a connection is closed
/// @param messages     waiting, and being handled
public record Limits(int messageSize, int headerSize, int headerCount, Places.Terms connections, Duration messageTime,
                     Duration idleTime, Map<Rank, FairQueue.Share> messages) {

    public static final Limits USUAL = new Limits(65_535, 16_384, 128, new Places.Terms(4_000, 2_000, 200, 2_000),
            Duration.ofSeconds(10), Duration.ofMinutes(65), Intake.MESSAGES);

    /// With that part of the connections.
    public Limits withConnections(double part) {
        return new Limits(messageSize, headerSize, headerCount, connections.times(part), messageTime, idleTime,
                messages);
    }
}
