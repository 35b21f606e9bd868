package io.roombridge.rtp;

import java.util.function.Consumer;

/// Tells each key once, when it goes down. All packets of an event carry the timestamp of its start (RFC 4733
/// §2.5.1.2), so one that repeats, continues or ends an event known already says nothing new, and a lost first packet
/// costs nothing.
public final class TelephoneEventReceiver {

    private boolean known;
    private int timestamp;
    private int event;

    public void accept(RtpPacket packet, Consumer<Character> next) {
        TelephoneEvent received;
        try {
            received = TelephoneEvent.parse(packet);
        } catch (MalformedPacket _) {
            return; // nothing was pressed
        }
        boolean continues = known && packet.timestamp() - timestamp <= 0;
        if (continues && (packet.timestamp() != timestamp || received.event() == event)) {
            return;
        }
        known = true;
        timestamp = packet.timestamp();
        event = received.event();
        if (received.isDigit()) {
            next.accept(received.digit());
        }
    }
}
