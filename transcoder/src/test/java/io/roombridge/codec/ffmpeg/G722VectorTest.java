package io.roombridge.codec.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.PicturePool;
import io.roombridge.media.AudioCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// G.722 Appendix II: the sub-band decoders' answers to the Recommendation's own code words. The sequences leave the
/// receive filter out, so it is put behind the reference here (§4.4, table 11).
class G722VectorTest {

    private static final int[] HALF_FILTER = {3, -11, -11, 53, 12, -156, 32, 362, -210, -805, 951, 3876};

    @Test
    void decodesTheRecommendationsCodeWordsBitExactly() throws IOException {
        var parts = parts();
        var code = parts.get("code");
        int[] lower = words(parts.get("lower"));
        int[] higher = words(parts.get("higher"));
        try (var decoder = new FfmpegCodecs(new PicturePool()).decoder(AudioCodec.G722)) {
            int compared = 0;
            for (int packet = 0; packet < code.length / 80; packet++) {
                var decoded = decoder.decode(ByteBuffer.wrap(code, packet * 80, 80));
                for (int i = 0; i < 80; i++) {
                    int at = packet * 80 + i;
                    assertThat((int) decoded.at(2 * i)).as("sample %d", 2 * at)
                            .isEqualTo(filtered(lower, higher, at, 0));
                    assertThat((int) decoded.at(2 * i + 1)).as("sample %d", 2 * at + 1)
                            .isEqualTo(filtered(lower, higher, at, 1));
                    compared += 2;
                }
            }
            assertThat(compared).isEqualTo(800);
        }
    }

    /// One of the two samples that follow from sub-band samples up to `at`: the even taps see their difference, the odd
    /// ones their sum.
    private static int filtered(int[] lower, int[] higher, int at, int odd) {
        int sum = 0;
        for (int i = 0; i < 12 && i <= at; i++) {
            int tap = 2 * i + odd;
            int weight = HALF_FILTER[tap < 12 ? tap : 23 - tap];
            sum += weight * (odd == 0 ? lower[at - i] - higher[at - i] : lower[at - i] + higher[at - i]);
        }
        return Math.clamp(sum >> 11, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static int[] words(byte[] octets) {
        var words = new int[octets.length / 2];
        for (int i = 0; i < words.length; i++) {
            words[i] = ByteBuffer.wrap(octets).getShort(2 * i);
        }
        return words;
    }

    private static Map<String, byte[]> parts() throws IOException {
        var texts = new HashMap<String, StringBuilder>();
        try (var reader = new BufferedReader(new InputStreamReader(
                G722VectorTest.class.getResourceAsStream("g722-appendix-2.txt"), StandardCharsets.US_ASCII))) {
            var part = "";
            for (var line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
                if (line.matches("code|lower|higher")) {
                    part = line;
                } else {
                    texts.computeIfAbsent(part, _ -> new StringBuilder()).append(line);
                }
            }
        }
        var parts = new HashMap<String, byte[]>();
        texts.forEach((name, hex) -> parts.put(name, HexFormat.of().parseHex(hex)));
        return parts;
    }
}
