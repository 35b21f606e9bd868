package io.roombridge.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class G711Test {

    /// Tables 1a to 2b of G.711, scaled to 16 bits.
    @ParameterizedTest
    @CsvSource({
            "MU_LAW, 0xff, 0",  "MU_LAW, 0x7f, 0",   "MU_LAW, 0x80, 32124",
            "MU_LAW, 0x00, -32124", "MU_LAW, 0xfe, 8", "MU_LAW, 0xef, 132",
            "A_LAW, 0xd5, 8",   "A_LAW, 0x55, -8",   "A_LAW, 0xaa, 32256",
            "A_LAW, 0x2a, -32256",  "A_LAW, 0xd4, 24", "A_LAW, 0xc5, 264"})
    void expandsAsTheRecommendationSays(G711 law, String octet, int sample) {
        var decoder = law.decoder();
        assertThat(decoder.decode(ByteBuffer.wrap(new byte[] {Integer.decode(octet).byteValue()})).at(0))
                .isEqualTo((short) sample);
    }

    @ParameterizedTest
    @EnumSource(G711.class)
    void everyOctetComesBackAsItself(G711 law) {
        var octets = new byte[256];
        for (int i = 0; i < 256; i++) {
            octets[i] = (byte) i;
        }
        var samples = law.decoder().decode(ByteBuffer.wrap(octets)).copy();
        var coded = law.encoder().encode(Samples.of(samples, 8_000));
        for (int i = 0; i < 256; i++) {
            byte expected = law == G711.MU_LAW && i == 0x7f ? (byte) 0xff : (byte) i;
            assertThat(coded.get(i)).as("octet %02x", i).isEqualTo(expected);
        }
    }

    @Test
    void takesTheNearestValueForEverySample() {
        var decoder = G711.A_LAW.decoder();
        var encoder = G711.A_LAW.encoder();
        for (int sample = -32_768; sample < 32_768; sample += 7) {
            short back = decoder.decode(encoder.encode(Samples.of(new short[] {(short) sample}, 8_000))).at(0);
            assertThat((double) Math.abs(back - sample)).as("sample %d", sample)
                    .isLessThanOrEqualTo(Math.max(8, Math.abs(sample) / 31.0));
        }
    }
}
