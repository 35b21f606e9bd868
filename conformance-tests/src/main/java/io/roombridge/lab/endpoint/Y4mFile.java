package io.roombridge.lab.endpoint;

import io.roombridge.codec.Picture;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes pictures into YUV4MPEG2 files that ffmpeg and players read: `NAME-1.y4m`, and the next number whenever the
/// size changes.
final class Y4mFile implements AutoCloseable {

    private final Path folder;
    private final String name;
    private final int framesPerSecond;
    private OutputStream file = OutputStream.nullOutputStream();
    private int number;
    private int width;
    private int height;

    Y4mFile(Path folder, String name, int framesPerSecond) {
        this.folder = folder;
        this.name = name;
        this.framesPerSecond = framesPerSecond;
    }

    void write(Picture picture) throws IOException {
        if (picture.width() != width || picture.height() != height) {
            next(picture);
        }
        file.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        plane(picture.y(), picture.lumaStride(), width, height);
        plane(picture.u(), picture.chromaStride(), width / 2, height / 2);
        plane(picture.v(), picture.chromaStride(), width / 2, height / 2);
    }

    private void next(Picture picture) throws IOException {
        file.close();
        width = picture.width();
        height = picture.height();
        file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + "-" + ++number + ".y4m")));
        file.write("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n".formatted(width, height, framesPerSecond)
                .getBytes(StandardCharsets.US_ASCII));
    }

    private void plane(MemorySegment plane, int stride, int columns, int rows) throws IOException {
        var row = new byte[columns];
        for (int i = 0; i < rows; i++) {
            MemorySegment.copy(plane, ValueLayout.JAVA_BYTE, (long) i * stride, row, 0, columns);
            file.write(row);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
