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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JitterBufferTest {

    private static final long MS = 1_000_000;

    private final List<Integer> out = new ArrayList<>();

    private void add(JitterBuffer buffer, int sequence, long now) throws MalformedPacket {
        buffer.add(RtpPacket.parse(Octets.packet(sequence & 0xffff, 160 * sequence, false, new byte[160])), now,
                packet -> out.add(packet.sequenceNumber()));
    }

    private void add(JitterBuffer buffer, int sequence, int timestamp, long now) throws MalformedPacket {
        buffer.add(RtpPacket.parse(Octets.packet(sequence, timestamp, false, new byte[160])), now,
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

    /// Where it was with what timestamp, and where it goes on: none of the three packets that follow is lost, be the
    /// buffer paced or not.
    @ParameterizedTest
    @CsvSource({
            "1000,   160000,      5000,  160160",
            "1000,   160000,      400,   160160",
            "1000,   160000,      899,   160160",
            "1000,   160000,      950,   -2000000000",
            "1000,   160000,      950,   164161",
            "1000,   160000,      999,   143999",
            "10,     -100,        65535, 4000",
            "65535,  2147483647,  65500, -2147463647",
            "65500,  0,           3,     160",
            "65500,  0,           512,   160"})
    void aSourceThatBeginsAnewLosesNothing(int was, int ticks, int begins, int then) throws MalformedPacket {
        for (var limits : List.of(JitterBuffer.Limits.video(8_000), JitterBuffer.Limits.audio(8_000))) {
            out.clear();
            var buffer = new JitterBuffer(limits);
            add(buffer, was, ticks, 0);
            release(buffer, 0);
            for (int i = 0; i < 3; i++) {
                add(buffer, begins + i & 0xffff, then + 160 * i, (i + 1) * 20 * MS);
            }
            release(buffer, 1_000 * MS);

            assertThat(out).containsExactly(was, begins, begins + 1 & 0xffff, begins + 2 & 0xffff);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 160000, 999, 159840", "1000, 160000, 1000, 160000", "1000, 160000, 901, 144160",
            "0, 0, 65535, -160", "1000, 160000, 999, 164000"})
    void whatWasOvertakenByLittleIsLate(int was, int ticks, int late, int then) throws MalformedPacket {
        var buffer = new JitterBuffer(JitterBuffer.Limits.video(8_000));
        add(buffer, was, ticks, 0);
        add(buffer, late, then, 5 * MS);
        release(buffer, 1_000 * MS);

        assertThat(out).containsExactly(was);
        assertThat(buffer.late()).isEqualTo(1);
    }

    @Test
    void theVeryFirstMayHaveBeenOvertaken() throws MalformedPacket {
        var buffer = new JitterBuffer(JitterBuffer.Limits.audio(8_000));
        add(buffer, 65_536, 0);
        add(buffer, 65_535, 1 * MS);
        release(buffer, 1_000 * MS);

        assertThat(out).containsExactly(65_535, 0);
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
