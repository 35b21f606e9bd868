package io.roombridge.mix;

import io.roombridge.codec.EncodedPicture;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.VideoDecoder;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Arrangement;
import io.roombridge.media.H264;
import io.roombridge.media.PictureSize;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What one picture of 1280x720 costs on one core: decoded, composed of four others, encoded. The limit is real time,
/// 33 ms a picture at 30 a second; drawing the test picture alone is there to be subtracted from `encode`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class PictureBenchmark {

    private static final PictureSize SIZE = PictureSize.HD720;
    private static final H264 CODEC = H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1);
    private static final VideoEncoder.Settings SETTINGS = new VideoEncoder.Settings(CODEC, SIZE, 30, 1_500_000, 0);
    private static final int TICKS_PER_PICTURE = 3_000;
    private static final int SEATS = 4;

    private final PicturePool pool = new PicturePool();
    private final List<ByteBuffer> coded = new ArrayList<>();
    private final List<TestPicture> cameras = new ArrayList<>();
    private Scene scene;
    private VideoEncoder encoder;
    private VideoDecoder decoder;
    private final List<LatestPicture> shown = new ArrayList<>();
    private Composer composer;
    private long timestamp;
    private int next;

    @Setup(Level.Trial)
    public void open() {
        var codecs = new FfmpegCodecs(pool);
        encoder = codecs.encoder(SETTINGS);
        decoder = codecs.decoder(CODEC);
        composer = new Composer(SIZE, pool, codecs.scaler());
        for (int i = 0; i < SEATS; i++) {
            shown.add(new LatestPicture());
            cameras.add(new TestPicture(i, SIZE.width(), SIZE.height(), pool));
        }
        scene = new Scene(Layout.of(Arrangement.TWO_BY_TWO, SEATS), IntStream.range(0, SEATS)
                .mapToObj(who -> new Scene.Seat(shown.get(who), "Room " + who, false, false)).toList(),
                Scene.Marks.NONE);
        try (var source = codecs.encoder(SETTINGS)) {
            for (int i = 0; i < TestPicture.COUNTS; i++) {
                try (var picture = cameras.getFirst().next()) {
                    keep(source.encode(picture, (long) i * TICKS_PER_PICTURE, i == 0));
                }
            }
        }
    }

    private void keep(EncodedPicture picture) {
        var unit = ByteBuffer.allocateDirect(picture.octets() + 4 * picture.units().size());
        picture.units().forEach(nal -> unit.putInt(1).put(nal.duplicate()));
        coded.add(unit.flip());
    }

    @TearDown(Level.Trial)
    public void close() {
        encoder.close();
        decoder.close();
        composer.close();
    }

    @Benchmark
    public int draw() {
        try (var picture = cameras.getFirst().next()) {
            return picture.luma(0, 0);
        }
    }

    @Benchmark
    public EncodedPicture encode() {
        timestamp += TICKS_PER_PICTURE;
        try (var picture = cameras.getFirst().next()) {
            return encoder.encode(picture, timestamp, false);
        }
    }

    @Benchmark
    public int decode() {
        var pictures = decoder.decode(coded.get(next).rewind());
        next = (next + 1) % coded.size();
        pictures.forEach(Picture::close);
        return pictures.size();
    }

    /// All four have a new picture, which is drawn too: 4 `draw` are to be subtracted.
    @Benchmark
    public int composeFour() {
        for (int who = 0; who < SEATS; who++) {
            try (var picture = cameras.get(who).next()) {
                shown.get(who).show(picture);
            }
        }
        try (var composed = composer.compose(scene)) {
            return composed.luma(0, 0);
        }
    }
}
