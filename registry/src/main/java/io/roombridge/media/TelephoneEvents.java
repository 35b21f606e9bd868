package io.roombridge.media;

import java.util.Map;
import java.util.OptionalInt;

/// Which payload types are keys (RFC 4733). There may be several, one for each clock that the sound is sent at, since
/// all packets of a source count time alike (§2.1).
///
/// @param send    the one we send; empty when the peer takes none
/// @param clocks  ticks a second of each, of the one we send and of all we may get
public record TelephoneEvents(OptionalInt send, Map<Integer, Integer> clocks) {

    /// Of nearly all sound but Opus.
    private static final int USUAL_CLOCK = 8_000;

    public static final TelephoneEvents NONE = new TelephoneEvents(OptionalInt.empty(), Map.of());

    public TelephoneEvents {
        clocks = Map.copyOf(clocks);
    }

    /// One number both ways, at the usual clock.
    public static TelephoneEvents of(int type) {
        return new TelephoneEvents(OptionalInt.of(type), Map.of(type, USUAL_CLOCK));
    }

    /// Of the one we send, ticks a second.
    public int clockRate() {
        return send.isEmpty() ? USUAL_CLOCK : clocks.getOrDefault(send.getAsInt(), USUAL_CLOCK);
    }

    public boolean takes(int payloadType) {
        return clocks.containsKey(payloadType);
    }
}
