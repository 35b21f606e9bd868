package io.roombridge.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JitterBufferTest {

    private static final long MS = 1_000_000;

    private final List<Integer> out = new ArrayList<>();

    private void add(JitterBuffer buffer, int sequence, long now) throws MalformedPacket {
        buffer.add(RtpPacket.parse(Octets.packet(sequence & 0xffff, 160 * sequence, false, new byte[160])), now,
                packet -> out.add(packet.sequenceNumber()));
    }

    private void release(JitterBuffer buffer, long now) {
        buffer.release(now, packet -> out.add(packet.sequenceNumber()));
    }

    @Test
    void videoInOrderPassesAtOnce() throws MalformedPacket {
        var buffer = new JitterBuffer(JitterBuffer.Limits.video(8_000));
        for (int i = 0; i < 5; i++) {
            add(buffer, 65_533 + i, i * 20 * MS);
        }

        assertThat(out).containsExactly(65_533, 65_534, 65_535, 0, 1);
        assertThat(buffer.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void putsSwappedPacketsInOrder() throws MalformedPacket {
        var buffer = new JitterBuffer(JitterBuffer.Limits.video(8_000));
        add(buffer, 1, 0);
        add(buffer, 3, 40 * MS);
        assertThat(out).containsExactly(1);
        add(buffer, 2, 41 * MS);

        assertThat(out).containsExactly(1, 2, 3);
        assertThat(buffer.lost()).isZero();
    }

    @Test
    void waitsNoLongerThanTheDepthForAMissingOne() throws MalformedPacket {
        var buffer = new JitterBuffer(JitterBuffer.Limits.video(8_000));
        add(buffer, 1, 0);
        add(buffer, 3, 40 * MS);
        release(buffer, 54 * MS);
        assertThat(out).containsExactly(1);
        assertThat(buffer.nextDue()).isEqualTo(55 * MS);
        release(buffer, 55 * MS);
        add(buffer, 2, 60 * MS);

        assertThat(out).containsExactly(1, 3);
        assertThat(buffer.lost()).isEqualTo(1);
        assertThat(buffer.late()).isEqualTo(1);
    }

    @Test
    void audioIsHeldUntilDueAndTheDepthFollowsTheJitter() throws MalformedPacket {
        var buffer = new JitterBuffer(JitterBuffer.Limits.audio(8_000));
        add(buffer, 1, 0);
        assertThat(out).isEmpty();
        release(buffer, 10 * MS);
        assertThat(out).containsExactly(1);
        add(buffer, 2, 70 * MS);

        assertThat(buffer.depth()).isGreaterThan(50 * MS);
        long deep = buffer.depth();
        for (int i = 3; i < 2_000; i++) {
            add(buffer, i, (i - 1) * 20 * MS);
            release(buffer, (i - 1) * 20 * MS);
        }
        assertThat(buffer.depth()).isLessThan(deep / 2);
    }

    @Test
    void aNewSourceStartsAfresh() throws MalformedPacket {
        var buffer = new JitterBuffer(JitterBuffer.Limits.video(8_000));
        add(buffer, 1, 0);
        add(buffer, 30_000, 20 * MS);
        add(buffer, 30_001, 40 * MS);

        assertThat(out).containsExactly(1, 30_000, 30_001);
    }

    @Property(tries = 200)
    void whateverTheOrderNothingIsGivenTwiceOrBackwards(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int spread)
            throws MalformedPacket {
        out.clear();
        var random = new Random(seed);
        var buffer = new JitterBuffer(JitterBuffer.Limits.audio(8_000));
        var sequences = new ArrayList<Integer>();
        for (int i = 0; i < 300; i++) {
            if (random.nextInt(10) != 0) {
                sequences.add(65_400 + i);
            }
        }
        for (int i = 0; i + spread < sequences.size(); i += spread) {
            Collections.shuffle(sequences.subList(i, i + spread), random);
        }
        long now = 0;
        for (int sequence : sequences) {
            now += random.nextInt(30) * MS;
            add(buffer, sequence, now);
            release(buffer, now);
        }
        release(buffer, now + 1_000_000 * MS);

        for (int i = 1; i < out.size(); i++) {
            assertThat(SequenceNumber.distance(out.get(i - 1), out.get(i))).isPositive();
        }
        assertThat(out.size() + buffer.late()).isEqualTo(sequences.size());
    }
}
