package io.roombridge.codec.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.media.AudioCodec;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No sound makes a codec fail: silence, clipping, direct current, noise, clicks, and all of them in turn.
class AnySoundTest {

    private static final Random RANDOM = new Random(11);
    private static final Map<String, IntUnaryOperator> SOUNDS = Map.of(
            "silence", _ -> 0,
            "direct current", _ -> 12_000,
            "the lowest there is", _ -> Short.MIN_VALUE,
            "the highest there is", _ -> Short.MAX_VALUE,
            "clipped square", i -> i / 20 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE,
            "as fast as can be", i -> i % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE,
            "loud noise", _ -> RANDOM.nextInt(65_536) - 32_768,
            "faint noise", _ -> RANDOM.nextInt(3) - 1,
            "clicks", i -> i % 397 == 0 ? Short.MIN_VALUE : 0,
            "slow rise", i -> i / 5 % 65_536 - 32_768);

    private static short next(IntUnaryOperator sound, int at) {
        return (short) sound.applyAsInt(at);
    }

    private static Stream<Samples> frames(int rate) {
        int length = rate / 50;
        var sounds = SOUNDS.values().toArray(IntUnaryOperator[]::new);
        return Stream.iterate(0, i -> i + 1).limit(700).map(i -> {
            var sound = i < 500 ? sounds[i / 50] : sounds[RANDOM.nextInt(sounds.length)];
            var samples = new short[length];
            for (int at = 0; at < length; at++) {
                samples[at] = next(sound, i * length + at);
            }
            return Samples.of(samples, rate);
        });
    }


    @ParameterizedTest
    @EnumSource(AudioCodec.class)
    void everySoundIsCodedAndDecoded(AudioCodec codec) {
        var codecs = new FfmpegCodecs(new PicturePool());
        try (var encoder = codecs.encoder(codec, 40_000); var decoder = codecs.decoder(codec)) {
            frames(encoder.sampleRate()).forEach(frame -> {
                var payload = encoder.encode(frame);
                assertThat(payload.remaining()).isPositive();
                assertThat(decoder.decode(payload).length()).isPositive();
            });
        }
    }
}
