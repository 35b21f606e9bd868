package io.roombridge.codec.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.media.H264;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A source that refreshes gradually and sends no whole picture however often it is asked (H.264 §D.2.8).
class GradualRefreshTest {

    /// Pictures in which everything is refreshed once.
    private static final int CYCLE = 20;

    private final FfmpegCodecs codecs = new FfmpegCodecs(new PicturePool());

    private static List<byte[]> pictures() throws IOException {
        try (var in = GradualRefreshTest.class.getResourceAsStream("/gradual/h264.hex")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines()
                    .filter(line -> !line.startsWith("#")).map(HexFormat.of()::parseHex).toList();
        }
    }

    /// Without those that say a point of recovery is near.
    private static byte[] withoutSei(byte[] picture) {
        var hex = HexFormat.of().formatHex(picture);
        return HexFormat.of().parseHex(Arrays.stream(hex.split("(?=00000001)"))
                .filter(unit -> !unit.startsWith("0000000106")).reduce("", String::concat));
    }

    /// The parameter sets of the first picture.
    private static byte[] parameterSets(byte[] first) {
        var hex = HexFormat.of().formatHex(first);
        return HexFormat.of().parseHex(hex.substring(0, hex.indexOf("0000000165")));
    }

    /// At which picture something is first shown, counted from 0.
    private int firstShown(List<byte[]> units) {
        try (var decoder = codecs.decoder(H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1))) {
            int first = -1;
            for (int i = 0; i < units.size(); i++) {
                var shown = decoder.decode(ByteBuffer.wrap(units.get(i)));
                first = first < 0 && !shown.isEmpty() ? i : first;
                shown.forEach(Picture::close);
            }
            assertThat(decoder.needsKeyFrame()).as("asks no more").isEqualTo(first < 0);
            return first;
        }
    }

    private static List<byte[]> joinedLate(boolean sei) throws IOException {
        var all = pictures();
        var late = new ArrayList<byte[]>();
        late.add(parameterSets(all.getFirst()));
        for (int i = 1; i < all.size(); i++) {
            late.add(sei ? all.get(i) : withoutSei(all.get(i)));
        }
        return late;
    }

    @Test
    void isShownFromItsPointOfRecovery() throws IOException {
        assertThat(firstShown(joinedLate(true))).isBetween(CYCLE, 2 * CYCLE + 1);
    }

    @Test
    void isShownAfterASecondAndAHalfWithoutDamageIfItSaysNothing() throws IOException {
        assertThat(firstShown(joinedLate(false))).isBetween(36, 40);
    }

    @Test
    void beginsAtOnceWithAWholePicture() throws IOException {
        assertThat(firstShown(pictures())).isZero();
    }
}
