package io.roombridge.codec.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.codec.Area;
import io.roombridge.codec.Colour;
import io.roombridge.codec.EncodedPicture;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.TestPictureReader;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.VideoEncoder.Settings;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Vp8;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VideoCodecsTest {

    private static final H264 BASELINE = H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1);
    private static final H264 HIGH = H264.of(H264.Profile.HIGH, 31, 1);

    private final PicturePool pool = new PicturePool();
    private final FfmpegCodecs codecs = new FfmpegCodecs(pool);

    static Stream<Settings> settings() {
        return Stream.of(
                new Settings(BASELINE, PictureSize.W360P, 30, 512_000, 0),
                new Settings(BASELINE, PictureSize.HD720, 30, 1_500_000, 1_200),
                new Settings(HIGH, PictureSize.W360P, 30, 512_000, 0),
                new Settings(new H263(1, 1, 0, false, 0), PictureSize.CIF, 30, 384_000, 1_200),
                new Settings(new H263(1, 1, 1, true, 0), PictureSize.CIF4, 15, 768_000, 0),
                new Settings(new H261(1, 1, 0), PictureSize.CIF, 30, 384_000, 0),
                new Settings(new H261(1, 1, 0), PictureSize.QCIF, 15, 128_000, 0),
                new Settings(new Vp8(0, 0, 0), PictureSize.W360P, 30, 512_000, 0));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatIsEncodedIsSeenAgainAndMoves(Settings settings) {
        var source = new TestPicture(3, settings.size().width(), settings.size().height(), pool);
        try (var encoder = codecs.encoder(settings); var decoder = codecs.decoder(settings.codec())) {
            assertThat(decoder.needsKeyFrame()).isTrue();
            int shown = 0;
            for (int i = 0; i < 60; i++) {
                try (var picture = source.next()) {
                    var coded = encoder.encode(picture, i * 3_000L, false);
                    for (var decoded : coded.isEmpty() ? List.<Picture>of() : decoder.decode(octets(coded.units()))) {
                        shown++;
                        var seen = TestPictureReader.read(decoded);
                        assertThat(seen).hasSize(1);
                        assertThat(seen.getFirst().identity()).isEqualTo(3);
                        assertThat(seen.getFirst().counter()).hasValue(i);
                        assertThat(psnr(picture, decoded)).isGreaterThan(25);
                        decoded.close();
                    }
                }
            }
            assertThat(shown).isGreaterThanOrEqualTo(50);
            assertThat(decoder.needsKeyFrame()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void sendsKeyFramesOnlyAtTheStartAndWhenAsked(Settings settings) {
        try (var encoder = codecs.encoder(settings)) {
            var keys = new ArrayList<Integer>();
            for (int i = 0; i < 80; i++) {
                if (encode(encoder, i, i == 40).key()) {
                    keys.add(i);
                }
            }
            assertThat(keys).containsExactly(0, 40);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void keepsToTheBitRateAndChangesItWhileRunning(Settings settings) {
        int low = settings.bitsPerSecond() / 2;
        try (var encoder = codecs.encoder(settings)) {
            noise(encoder, 0, 90);
            double before = noise(encoder, 90, 180);
            encoder.bitRate(low);
            noise(encoder, 180, 270);
            double after = noise(encoder, 270, 360);
            assertThat(before).isBetween(0.5 * settings.bitsPerSecond(), 1.1 * settings.bitsPerSecond());
            assertThat(after).isBetween(0.5 * low, 1.1 * low);
            assertThat(encoder.settings().bitsPerSecond()).isEqualTo(low);
        }
    }

    @Test
    void h264ChangesItsRateWithoutAKeyFrame() {
        try (var encoder = codecs.encoder(new Settings(BASELINE, PictureSize.HD720, 30, 1_500_000, 0))) {
            noise(encoder, 0, 90);
            for (int rate : new int[] {300_000, 1_200_000, 3_000_000, 600_000}) {
                encoder.bitRate(rate);
                assertThat(encode(encoder, 0, false).key()).isFalse();
                noise(encoder, 0, 60);
                assertThat(noise(encoder, 60, 150)).isBetween(0.5 * rate, 1.1 * rate);
            }
        }
    }

    /// Encodes pictures with new squares in each; answers bits a second.
    private double noise(VideoEncoder encoder, int from, int to) {
        var settings = encoder.settings();
        long octets = 0;
        var random = new Random(from);
        for (int i = from; i < to; i++) {
            try (var picture = squares(settings.size(), random)) {
                octets += encoder.encode(picture, i * 90_000L / settings.framesPerSecond(), false).octets();
            }
        }
        return octets * 8.0 * settings.framesPerSecond() / (to - from);
    }

    /// Squares of random colours in random places.
    private Picture squares(PictureSize size, Random random) {
        var canvas = pool.canvas(size.width(), size.height());
        canvas.fill(canvas.area(), Colour.rgb(0x304050));
        for (int k = 0; k < size.macroblocks() / 32; k++) {
            int x = random.nextInt(size.width() / 2 - 32) * 2;
            int y = random.nextInt(size.height() / 2 - 32) * 2;
            canvas.fill(new Area(x, y, 16, 16), Colour.rgb(random.nextInt(0x1000000)));
        }
        return canvas.publish();
    }

    @Test
    void cutsNalUnitsToTheLimit() {
        var settings = new Settings(H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 0), PictureSize.HD720, 30, 3_000_000,
                1_200);
        try (var encoder = codecs.encoder(settings)) {
            int units = 0;
            for (int i = 0; i < 30; i++) {
                var random = new Random(i);
                var canvas = pool.canvas(1280, 720);
                for (int y = 0; y < 720; y += 16) {
                    for (int x = 0; x < 1280; x += 16) {
                        canvas.fill(new Area(x, y, 16, 16), Colour.rgb(random.nextInt(0x1000000)));
                    }
                }
                try (var picture = canvas.publish()) {
                    for (var unit : encoder.encode(picture, i * 3_000L, i == 15).units()) {
                        assertThat(unit.remaining()).isLessThanOrEqualTo(1_200);
                        units++;
                    }
                }
            }
            assertThat(units).isGreaterThan(60);
        }
    }

    @Test
    void saysTheAgreedProfileAndLevelInTheParameterSet() {
        assertThat(parameterSet(H264.of(H264.Profile.CONSTRAINED_BASELINE, 13, 1))).startsWith(0x67, 0x42, 0xc0, 13);
        assertThat(parameterSet(H264.of(H264.Profile.BASELINE, 9, 1))).startsWith(0x67, 0x42, 0xd0, 11);
        assertThat(parameterSet(H264.of(H264.Profile.HIGH, 31, 1))[1]).isEqualTo(100);
        assertThat(parameterSet(H264.of(H264.Profile.HIGH, 31, 1))[3]).isEqualTo(31);
    }

    private int[] parameterSet(H264 h264) {
        try (var encoder = codecs.encoder(new Settings(h264, PictureSize.QCIF, 15, 64_000, 0))) {
            var unit = encode(encoder, 0, true).units().getFirst();
            var octets = new int[unit.remaining()];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = Byte.toUnsignedInt(unit.get(unit.position() + i));
            }
            return octets;
        }
    }

    @Test
    void refusesPictureSizesACodecDoesNotHave() {
        assertThatThrownBy(() -> codecs.encoder(new Settings(new H261(1, 1, 0), PictureSize.HD720, 30, 384_000, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("H.261 has no pictures of 1280x720");
        assertThatThrownBy(() -> codecs.encoder(new Settings(new H263(1, 1, 0, false, 0), PictureSize.W360P, 30,
                384_000, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("H.263 has no pictures of 640x360");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void survivesGarbageAndRecoversWithAKeyFrame(Settings settings) {
        var random = new Random(7);
        try (var encoder = codecs.encoder(settings); var decoder = codecs.decoder(settings.codec())) {
            for (int i = 0; i < 120; i++) {
                var octets = octets(encode(encoder, i, false).units());
                for (int k = 0; k < 8 && octets.hasRemaining(); k++) {
                    octets.put(random.nextInt(octets.remaining()), (byte) random.nextInt());
                }
                decoder.decode(octets).forEach(Picture::close);
                var nonsense = new byte[random.nextInt(3_000)];
                random.nextBytes(nonsense);
                decoder.decode(ByteBuffer.wrap(nonsense)).forEach(Picture::close);
            }
            assertThat(decoder.needsKeyFrame()).isTrue();

            for (int i = 120; i < 140; i++) {
                decoder.decode(octets(encode(encoder, i, true).units())).forEach(Picture::close);
            }

            assertThat(decoder.needsKeyFrame()).isFalse();
        }
    }

    @Test
    void asksForAKeyFrameAfterLossUntilOneComes() {
        try (var encoder = codecs.encoder(settings().findFirst().orElseThrow());
                var decoder = codecs.decoder(BASELINE)) {
            decoder.decode(octets(encode(encoder, 0, true).units())).forEach(Picture::close);
            assertThat(decoder.needsKeyFrame()).isFalse();

            decoder.lost();
            decoder.decode(octets(encode(encoder, 1, false).units())).forEach(Picture::close);
            assertThat(decoder.needsKeyFrame()).isTrue();

            decoder.decode(octets(encode(encoder, 2, true).units())).forEach(Picture::close);
            assertThat(decoder.needsKeyFrame()).isFalse();
        }
    }

    /// H.264 without one of its slices: the decoder shows what it can and says that it is not whole.
    @Test
    void showsADamagedPictureAndNoticesTheDamage() {
        var settings = new Settings(H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 0), PictureSize.W360P, 30, 1_000_000,
                600);
        var random = new Random(5);
        try (var encoder = codecs.encoder(settings); var decoder = codecs.decoder(settings.codec())) {
            for (int i = 0; i < 20; i++) {
                try (var picture = squares(settings.size(), random)) {
                    var coded = encoder.encode(picture, i * 3_000L, i == 0 || i == 15);
                    var units = new ArrayList<>(coded.units());
                    if (i == 10) {
                        assertThat(units).hasSizeGreaterThan(2);
                        units.remove(units.size() / 2);
                    }
                    var shown = decoder.decode(octets(units));
                    assertThat(shown).hasSize(1);
                    assertThat(decoder.needsKeyFrame()).as("picture %d", i).isEqualTo(i >= 10 && i < 15);
                    shown.forEach(Picture::close);
                }
            }
        }
    }

    private EncodedPicture encode(VideoEncoder encoder, int number, boolean key) {
        var size = encoder.settings().size();
        var canvas = pool.canvas(size.width(), size.height());
        canvas.fill(canvas.area(), Colour.rgb(0x204060 + number * 0x10203));
        canvas.fill(new Area(number % 30 * 2, 20, 32, 32), Colour.WHITE);
        try (var picture = canvas.publish()) {
            return encoder.encode(picture, number * 90_000L / encoder.settings().framesPerSecond(), key);
        }
    }

    /// As a decoder takes it: for H.264 each unit behind a start code.
    static ByteBuffer octets(List<ByteBuffer> units) {
        boolean several = units.size() > 1
                || !units.isEmpty() && (units.getFirst().get(units.getFirst().position()) & 0x9f) == 1;
        var octets = ByteBuffer.allocate(units.stream().mapToInt(unit -> unit.remaining() + 4).sum());
        for (var unit : units) {
            if (several) {
                octets.putInt(1);
            }
            octets.put(unit.duplicate());
        }
        return octets.flip();
    }

    static double psnr(Picture one, Picture other) {
        double error = 0;
        for (int row = 0; row < one.height(); row++) {
            for (int column = 0; column < one.width(); column++) {
                int difference = one.luma(column, row) - other.luma(column, row);
                error += difference * difference;
            }
        }
        return 10 * Math.log10(255 * 255.0 * one.width() * one.height() / Math.max(error, 1));
    }
}
