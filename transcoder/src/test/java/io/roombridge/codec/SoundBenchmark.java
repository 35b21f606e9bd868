package io.roombridge.codec;

import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.AudioCodec;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What 20 ms of sound cost. The limit is real time: 20,000 µs a frame.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class SoundBenchmark {

    private static final int FRAMES = 50;
    private static final int FRAMES_PER_SECOND = 50;

    @Param({"PCMU", "G722", "G7221C_48", "G729", "OPUS"})
    private AudioCodec codec;

    private final Samples[] sound = new Samples[FRAMES];
    private final ByteBuffer[] payloads = new ByteBuffer[FRAMES];
    private AudioEncoder encoder;
    private AudioDecoder decoder;
    private int next;

    /// A second of two tones, so that no codec takes it for silence or for one sine.
    @Setup(Level.Trial)
    public void open() {
        var codecs = new FfmpegCodecs(new PicturePool());
        encoder = codecs.encoder(codec, 64_000);
        decoder = codecs.decoder(codec);
        int rate = encoder.sampleRate();
        var low = new Tone(311, 6_000, rate);
        var high = new Tone(1_733, 4_000, rate);
        for (int i = 0; i < FRAMES; i++) {
            var mixed = low.next(rate / FRAMES_PER_SECOND).copy();
            var other = high.next(mixed.length);
            for (int at = 0; at < mixed.length; at++) {
                mixed[at] += other.at(at);
            }
            sound[i] = Samples.of(mixed, rate);
            var payload = encoder.encode(sound[i]);
            payloads[i] = ByteBuffer.allocateDirect(payload.remaining()).put(payload).flip();
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        encoder.close();
        decoder.close();
    }

    @Benchmark
    public ByteBuffer encode() {
        next = (next + 1) % FRAMES;
        return encoder.encode(sound[next]);
    }

    @Benchmark
    public Samples decode() {
        next = (next + 1) % FRAMES;
        return decoder.decode(payloads[next].rewind());
    }
}
