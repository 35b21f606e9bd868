package io.roombridge.stream;

import java.nio.ByteBuffer;
import java.util.PriorityQueue;
import java.util.Random;

/// A network on a clock that the test moves: it loses, doubles and delays packets, some so long that others overtake
/// them.
final class BadLink {

    /// @param loss    part of the packets that do not arrive, 0–1
    /// @param twice   part that arrives twice
    /// @param jitter  nanoseconds that a packet may take longer than another
    record Quality(double loss, double twice, long jitter) {
        static final Quality GOOD = new Quality(0, 0, 0);
    }

    private record Underway(long due, long number, ByteBuffer packet) implements Comparable<Underway> {
        @Override
        public int compareTo(Underway other) {
            return due != other.due ? Long.compare(due, other.due) : Long.compare(number, other.number);
        }
    }

    private static final long DELAY = 20_000_000;

    private final PriorityQueue<Underway> underway = new PriorityQueue<>();
    private final Random random = new Random(3);
    private Quality quality = Quality.GOOD;
    private long number;
    private int lost;
    private int doubled;
    private int overtaken;
    private long newest;

    void becomes(Quality next) {
        quality = next;
    }

    int lost() {
        return lost;
    }

    int doubled() {
        return doubled;
    }

    int overtaken() {
        return overtaken;
    }

    void send(ByteBuffer packet, long now) {
        if (random.nextDouble() < quality.loss()) {
            lost++;
            return;
        }
        carry(packet, now);
        if (random.nextDouble() < quality.twice()) {
            doubled++;
            carry(packet.duplicate(), now);
        }
    }

    private void carry(ByteBuffer packet, long now) {
        long late = quality.jitter() == 0 ? 0 : random.nextLong(quality.jitter());
        underway.add(new Underway(now + DELAY + late, number++, packet));
    }

    /// What has arrived by now.
    ///
    /// @return null when there is no more
    ByteBuffer arrived(long now) {
        if (underway.isEmpty() || underway.peek().due() > now) {
            return null;
        }
        var next = underway.poll();
        overtaken += next.number() < newest ? 1 : 0;
        newest = Math.max(newest, next.number());
        return next.packet();
    }
}
