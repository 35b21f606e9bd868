package io.roombridge.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Plays keys one after the other: while a key is down, one packet each 20 ms tick takes the place of the audio; the
/// end is said three times (RFC 4733 §2.5.1.4). Pure: the caller brings the tick and the audio clock.
public final class TelephoneEventSender {

    private static final int ENDS = 3;
    private static final int VOLUME = 10;

    private final int clockRate;
    private final int ticksDown;
    private final int ticksUp;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private int tick = -1;
    private int start;

    /// A packet to send: the timestamp is that of the event's start.
    public record Packet(boolean marker, int timestamp, ByteBuffer payload) {}

    public TelephoneEventSender(int clockRate, int ticksDown, int ticksUp) {
        this.clockRate = clockRate;
        this.ticksDown = ticksDown;
        this.ticksUp = ticksUp;
    }

    public void press(char digit) {
        int code = TelephoneEvent.code(digit);
        if (code < 0) {
            throw new IllegalArgumentException("not a key: " + digit);
        }
        waiting.add(code);
    }

    /// Called every 20 ms with the timestamp audio has then. True while the key is down, so that no audio is sent.
    public boolean tick(int timestamp, Consumer<Packet> next) {
        if (waiting.isEmpty()) {
            return false;
        }
        if (++tick == 0) {
            start = timestamp;
        }
        boolean down = tick < ticksDown + ENDS;
        if (down) {
            boolean end = tick >= ticksDown;
            int duration = Math.min(0xffff, Math.min(tick + 1, ticksDown) * (clockRate / 50));
            next.accept(new Packet(tick == 0, start,
                    new TelephoneEvent(waiting.getFirst(), end, VOLUME, duration).payload()));
        } else if (tick >= ticksDown + ENDS + ticksUp) {
            waiting.removeFirst();
            tick = -1;
        }
        return down;
    }
}
