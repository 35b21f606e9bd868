package io.roombridge.lab.load;

import io.roombridge.codec.EncodedPicture;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.Tone;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.H264;
import io.roombridge.media.PictureSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The same pictures and the same sound coded by the gateway's codecs, on one thread: what one of them costs. What is
/// coded is left in files, for a rival to do the same with.
final class CodingLoad {

    static final PictureSize SIZE = PictureSize.HD720;
    static final int PICTURES_A_SECOND = 30;
    static final int PICTURE_BITS = 1_500_000;
    static final int SOUND_BITS = 64_000;
    static final int PACKETS_A_SECOND = 50;
    /// Of sound to a second of pictures, for it costs so much less.
    static final int SOUND_TIMES = 10;

    private static final H264 CODEC = H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1);
    private static final int TICKS = 90_000;

    /// Milliseconds of a core for each picture, or each 20 ms of sound.
    record Cost(double encode, double decode) {}

    private final Path folder;
    private final int seconds;
    private final FfmpegCodecs codecs;
    private final PicturePool pool = new PicturePool();
    private final Processor processor = Processor.ofThis();

    CodingLoad(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
        this.codecs = new FfmpegCodecs(pool);
    }

    /// Leaves `pictures.yuv`, [TestPicture#COUNTS] of them, and `pictures.h264`, all that was coded.
    Cost pictures() throws IOException {
        var drawn = new ArrayList<Picture>();
        var camera = new TestPicture(0, SIZE.width(), SIZE.height(), pool);
        try (var raw = create("pictures.yuv"); var coded = create("pictures.h264")) {
            for (int i = 0; i < TestPicture.COUNTS; i++) {
                drawn.add(camera.next());
                write(raw, drawn.getLast());
            }
            var units = new ArrayList<ByteBuffer>();
            var settings = new VideoEncoder.Settings(CODEC, SIZE, PICTURES_A_SECOND, PICTURE_BITS, 0);
            double encode;
            double decode;
            try (var encoder = codecs.encoder(settings); var decoder = codecs.decoder(CODEC)) {
                encode = cost(seconds * PICTURES_A_SECOND, i -> units.add(annexB(encoder.encode(
                        drawn.get(i % drawn.size()), (long) i * TICKS / PICTURES_A_SECOND, false))));
                decode = cost(units.size() / 2, i -> decoder.decode(units.get(i).duplicate()).forEach(Picture::close));
            }
            for (var unit : units) {
                coded.write(unit.rewind());
            }
            return new Cost(encode, decode);
        } finally {
            drawn.forEach(Picture::close);
        }
    }

    /// Leaves a second of the sound, `CODEC.pcm`: 16 bits, little end first.
    Cost sound(AudioCodec codec) throws IOException {
        try (var encoder = codecs.encoder(codec, SOUND_BITS); var decoder = codecs.decoder(codec)) {
            var said = twoTones(encoder.sampleRate());
            try (var raw = create(codec + ".pcm")) {
                for (var samples : said) {
                    raw.write(octets(samples));
                }
            }
            var payloads = new ArrayList<ByteBuffer>();
            int packets = SOUND_TIMES * seconds * PACKETS_A_SECOND;
            double encode = cost(packets, i -> payloads.add(copy(encoder.encode(said.get(i % said.size())))));
            double decode = cost(packets, i -> decoder.decode(payloads.get(i).duplicate()));
            return new Cost(encode, decode);
        }
    }

    /// Of the second half; the first is to warm up.
    ///
    /// @param work  is given 0 to twice the count
    private double cost(int count, IntConsumer work) {
        IntStream.range(0, count).forEach(work);
        var before = processor.used();
        IntStream.range(count, 2 * count).forEach(work);
        return processor.used().minus(before).toNanos() / 1e6 / count;
    }

    /// A second of two tones, so that no codec takes it for silence or for one sine.
    private static List<Samples> twoTones(int rate) {
        var low = new Tone(311, 6_000, rate);
        var high = new Tone(1_733, 4_000, rate);
        var second = new ArrayList<Samples>();
        for (int i = 0; i < PACKETS_A_SECOND; i++) {
            var mixed = low.next(rate / PACKETS_A_SECOND).copy();
            var other = high.next(mixed.length);
            for (int at = 0; at < mixed.length; at++) {
                mixed[at] += other.at(at);
            }
            second.add(Samples.of(mixed, rate));
        }
        return second;
    }

    private FileChannel create(String name) throws IOException {
        return FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static void write(FileChannel file, Picture picture) {
        var size = picture.size();
        plane(file, picture.y().asByteBuffer(), picture.lumaStride(), size.width(), size.height());
        plane(file, picture.u().asByteBuffer(), picture.chromaStride(), size.width() / 2, size.height() / 2);
        plane(file, picture.v().asByteBuffer(), picture.chromaStride(), size.width() / 2, size.height() / 2);
    }

    private static void plane(FileChannel file, ByteBuffer plane, int stride, int columns, int rows) {
        try {
            for (int row = 0; row < rows; row++) {
                file.write(plane.slice(row * stride, columns));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static ByteBuffer annexB(EncodedPicture picture) {
        var unit = ByteBuffer.allocateDirect(picture.octets() + Integer.BYTES * picture.units().size());
        picture.units().forEach(nal -> unit.putInt(1).put(nal.duplicate()));
        return unit.flip();
    }

    private static ByteBuffer copy(ByteBuffer payload) {
        return ByteBuffer.allocateDirect(payload.remaining()).put(payload).flip();
    }

    private static ByteBuffer octets(Samples samples) {
        var octets = ByteBuffer.allocate(samples.length() * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        octets.asShortBuffer().put(samples.data(), samples.offset(), samples.length());
        return octets;
    }
}
