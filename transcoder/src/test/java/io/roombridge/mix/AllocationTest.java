package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Resampler;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.Tone;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Arrangement;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.H264;
import io.roombridge.media.PictureSize;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the ways of sound and of pictures through a room allocate once warm: nothing.
class AllocationTest {

    /// The compiler may be late on a busy machine.
    private static final int ROUNDS = 300;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PicturePool pool = new PicturePool();
    private final Codecs codecs = new FfmpegCodecs(pool);

    /// The way of sound: decode, level, resample who talks, mix, resample, encode. Of six who send, four talk.
    @ParameterizedTest
    @EnumSource(names = {"PCMU", "PCMA", "G722", "G7221_32", "G7221C_48", "OPUS"})
    void mixedSoundAllocatesNothing(AudioCodec codec) {
        var mix = new AudioMix<SoundSource>(4);
        for (int i = 0; i < 6; i++) {
            mix.join(source(codec, 300 + 100 * i, 5_000 + 200 * i));
        }
        var encoder = codecs.encoder(codec, 40_000);
        var down = new Resampler(AudioMix.RATE, encoder.sampleRate());

        assertThat(least(1_000, () -> {
            mix.tick();
            encoder.encode(down.resample(mix.common()));
        })).as("octets a tick").isZero();
    }

    private SoundSource source(AudioCodec codec, int frequency, int amplitude) {
        var encoder = codecs.encoder(codec, 40_000);
        int rate = encoder.sampleRate();
        var tone = new Tone(frequency, amplitude, rate);
        var payload = ByteBuffer.allocate(1_500);
        payload.put(encoder.encode(tone.next(rate / 50))).flip();
        AudioDecoder decoder = codecs.decoder(codec);
        return new SoundSource() {
            @Override
            public int rate() {
                return decoder.sampleRate();
            }

            @Override
            public boolean next(short[] tick) {
                var samples = decoder.decode(payload);
                System.arraycopy(samples.data(), samples.offset(), tick, 0, tick.length);
                return true;
            }
        };
    }

    /// The way of pictures: four sources in tiles, all with something new each time, composed, scaled, encoded.
    @Test
    void composedPicturesAllocateNothing() {
        var shown = IntStream.range(0, 4).mapToObj(_ -> new LatestPicture()).toList();
        var taken = IntStream.range(0, 4).mapToObj(who -> new TestPicture(who, 640, 360, pool))
                .map(camera -> List.of(camera.next(), camera.next(), camera.next())).toList();
        var seats = new ArrayList<Scene.Seat>();
        for (int i = 0; i < 4; i++) {
            seats.add(new Scene.Seat(shown.get(i), "Room " + i, i == 1, i == 2));
        }
        var scene = new Scene(Layout.of(Arrangement.TWO_BY_TWO, 4), seats, Scene.Marks.NONE);
        var settings = new VideoEncoder.Settings(H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1),
                PictureSize.W360P, 30, 768_000, 0);
        var time = new long[1];
        try (var composer = new Composer(PictureSize.HD720, pool, codecs.scaler());
                var scaler = codecs.scaler(); var encoder = codecs.encoder(settings)) {
            assertThat(least(50, () -> {
                for (int i = 0; i < 4; i++) {
                    shown.get(i).show(taken.get(i).get((int) (time[0] % 3)));
                }
                try (var composed = composer.compose(scene);
                        var small = scaler.scale(composed, settings.size(), pool)) {
                    encoder.encode(small, ++time[0] * 3_000, false);
                }
            })).as("octets a picture").isZero();
        }
    }

    /// The least that a round takes, in octets for each time: until the compiler has done its work it is more.
    private static long least(int times, Runnable work) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / times);
        }
        return least;
    }
}
