package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.PerCodec;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Any octets give a value or [MalformedPer], at a cost that the octets pay for; and a value can be written again.
class MessagesFuzzTest {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("roombridge.fuzz.seconds", 1));
    private static final int LONGEST = 65_531;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Arguments> codecs() {
        return Stream.of(
                Arguments.of("ras", RasMessage.CODEC),
                Arguments.of("h225", H323UserInformation.CODEC),
                Arguments.of("h245", MultimediaSystemControlMessage.CODEC));
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void survivesMutationsOfRealMessages(String kind, PerCodec<Object> codec) throws MalformedPer {
        var random = new Random(20_261_121);
        var seeds = Captured.all(kind);
        long end = System.nanoTime() + TIME.toNanos();
        int values = 0;
        for (int i = 0; i < 1_000 || System.nanoTime() < end; i++) {
            values += decode(codec, mutated(seeds.get(random.nextInt(seeds.size())).octets().bytes(), random));
        }
        assertThat(values).isPositive();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void survivesRandomOctets(String kind, PerCodec<Object> codec) throws MalformedPer {
        var random = new Random(19_960_528);
        long end = System.nanoTime() + TIME.toNanos();
        for (int i = 0; i < 1_000 || System.nanoTime() < end; i++) {
            var octets = new byte[random.nextInt(1 << random.nextInt(2, 12))];
            random.nextBytes(octets);
            decode(codec, octets);
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void survivesTheLongestMessages(String kind, PerCodec<Object> codec) throws MalformedPer {
        var random = new Random(1);
        for (var seed : Captured.all(kind)) {
            for (int filling : List.of(0x00, 0x01, 0x55, 0x80, 0xbf, 0xff)) {
                var octets = new byte[LONGEST];
                Arrays.fill(octets, (byte) filling);
                int kept = random.nextInt(seed.octets().length());
                System.arraycopy(seed.octets().bytes(), 0, octets, 0, kept);
                decode(codec, octets);
            }
        }
    }

    private static byte[] mutated(byte[] octets, Random random) {
        int changes = random.nextInt(1, 5);
        for (int i = 0; i < changes && octets.length > 0; i++) {
            int at = random.nextInt(octets.length);
            switch (random.nextInt(4)) {
                case 0 -> octets[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> octets[at] = (byte) random.nextInt(256);
                case 2 -> octets = Arrays.copyOf(octets, at);
                default -> {
                    int count = random.nextInt(octets.length - at);
                    System.arraycopy(octets, at, octets, random.nextInt(octets.length - count), count);
                }
            }
        }
        return octets;
    }

    private static int decode(PerCodec<Object> codec, byte[] octets) throws MalformedPer {
        Object value;
        try {
            value = codec.decode(octets);
        } catch (MalformedPer e) {
            assertThat(e.offset()).isBetween(0, octets.length);
            assertPaidFor(codec, octets);
            return 0;
        }
        assertPaidFor(codec, octets);
        assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
        return 1;
    }

    /// The least of some decodings, since now and then one also compiles a method handle.
    private static void assertPaidFor(PerCodec<Object> codec, byte[] octets) {
        long allowed = 4_000 + 100L * octets.length;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 10 && least > allowed; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            try {
                codec.decode(octets);
            } catch (MalformedPer _) {
                // costs what it costs until here
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).as("allocated for %d octets", octets.length).isLessThanOrEqualTo(allowed);
    }
}
