package io.roombridge.codec.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ToneDetector;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.H264;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What peers may send that we never do.
class ForeignCodersTest {

    private final FfmpegCodecs codecs = new FfmpegCodecs(new PicturePool());

    private static List<byte[]> lines(String name) throws IOException {
        try (var in = ForeignCodersTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines()
                    .filter(line -> !line.startsWith("#")).map(HexFormat.of()::parseHex).toList();
        }
    }

    /// RFC 7587 §7.1: `stereo=0` is a wish; whoever sends two channels has to be understood.
    @Test
    void opusOfTwoChannelsIsMixed() throws IOException {
        try (var decoder = codecs.decoder(AudioCodec.OPUS)) {
            var detector = new ToneDetector(48_000, new double[] {440, 620, 1_000});
            for (var packet : lines("opus-stereo.hex")) {
                assertThat(packet[0] & 4).as("two channels").isEqualTo(4);
                var samples = decoder.decode(ByteBuffer.wrap(packet));
                assertThat(samples.milliseconds()).isEqualTo(20);
                detector.accept(samples);
            }

            assertThat(detector.present(0.3)).containsExactly(440.0, 1_000.0);
            assertThat(detector.latest()).filteredOn(tone -> tone.frequency() != 620)
                    .allSatisfy(tone -> assertThat(tone.amplitude()).isCloseTo(8_192, within(1_200.0)));
        }
    }

    /// Our capabilities name the simplest profile; the decoder takes the others whatever it was opened for.
    @ParameterizedTest
    @CsvSource({"h264-main.hex, 0", "h264-high.hex, 0", "h264-main-b.hex, 2"})
    void picturesOfMainAndHighProfileAreShownInTheirOrder(String stream, int waiting) throws IOException {
        var shown = new ArrayList<Integer>();
        try (var decoder = codecs.decoder(H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1))) {
            for (var unit : lines(stream)) {
                for (var picture : decoder.decode(ByteBuffer.wrap(unit))) {
                    assertThat(picture.width()).isEqualTo(176);
                    shown.add(mean(picture));
                    picture.close();
                }
            }
            assertThat(decoder.needsKeyFrame()).isFalse();
        }
        assertThat(shown).as("but what waits for its successors").hasSizeGreaterThanOrEqualTo(20 - waiting)
                .isEqualTo(IntStream.range(0, shown.size()).map(i -> 43 + 8 * i).boxed().toList());
    }

    private static int mean(Picture picture) {
        long sum = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                sum += picture.luma(x, y);
            }
        }
        return (int) Math.round((double) sum / (picture.width() * picture.height()));
    }
}
