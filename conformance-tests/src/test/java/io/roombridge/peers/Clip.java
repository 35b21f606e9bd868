package io.roombridge.peers;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.TestPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a peer shows: the test picture of an identity, as a file that the peer can play.
final class Clip {

    private static final int RATE = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Clip() {}

    /// A moving one, long enough for the longest test, since baresip does not begin again at its end.
    static Path of(Path directory, int identity, int width, int height) {
        var file = directory.resolve("clip-%d-%dx%d.mp4".formatted(identity, width, height));
        return Files.exists(file) ? file : encode(file, raw(directory, identity, width, height), width, height,
                List.of("-c:v", "libx264", "-preset", "ultrafast", "-t", "60"));
    }

    /// One picture of it, as JPEG.
    static Path still(Path directory, int identity, int width, int height) {
        var file = directory.resolve("still-%d.jpg".formatted(identity));
        return encode(file, raw(directory, identity, width, height), width, height, List.of("-frames:v", "1"));
    }

    private static Path encode(Path file, Path raw, int width, int height, List<String> how) {
        var command = new ArrayList<>(
                List.of("ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-stream_loop", "-1",
                "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", width + "x" + height, "-r", Integer.toString(RATE),
                        "-i", raw.toString()));
        command.addAll(how);
        command.add(file.toString());
        PeerProcess.run(file.getParent(), PATIENCE, command);
        return file;
    }

    /// All counts of the test picture, one after another, uncompressed.
    private static Path raw(Path directory, int identity, int width, int height) {
        var file = directory.resolve("raw-%d-%dx%d.yuv".formatted(identity, width, height));
        var pictures = new TestPicture(identity, width, height, new PicturePool());
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < TestPicture.COUNTS; i++) {
                try (var picture = pictures.next()) {
                    write(out, picture);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private static void write(OutputStream out, Picture picture) throws IOException {
        write(out, picture.y(), picture.lumaStride(), picture.width(), picture.height());
        write(out, picture.u(), picture.chromaStride(), picture.width() / 2, picture.height() / 2);
        write(out, picture.v(), picture.chromaStride(), picture.width() / 2, picture.height() / 2);
    }

    private static void write(OutputStream out, MemorySegment plane, int stride, int width,
            int height) throws IOException {
        for (int row = 0; row < height; row++) {
            out.write(plane.asSlice((long) row * stride, width).toArray(ValueLayout.JAVA_BYTE));
        }
    }
}
