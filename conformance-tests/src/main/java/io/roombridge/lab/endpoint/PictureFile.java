package io.roombridge.lab.endpoint;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Shows a YUV4MPEG2 file (8 bits, 4:2:0) round and round, a picture each time it is asked.
final class PictureFile implements AutoCloseable {

    private static final int LONGEST_LINE = 1_024;
    private static final int SMALLEST_SIDE = 16;

    private final RandomAccessFile file;
    private final int width;
    private final int height;
    private final long first;

    /// @throws IOException when the file is none, or of another form
    PictureFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        try {
            var words = line().split(" ");
            if (!fits(words)) {
                throw new IOException(path + " is no YUV4MPEG2 file of 8 bits and 4:2:0");
            }
            width = Integer.parseInt(parameter(words, 'W').orElse("0"));
            height = Integer.parseInt(parameter(words, 'H').orElse("0"));
            if (!side(width) || !side(height)) {
                throw new IOException(path + " has pictures of " + width + "x" + height);
            }
            first = file.getFilePointer();
        } catch (IOException | NumberFormatException e) {
            file.close();
            throw e instanceof IOException io ? io : new IOException(path + " is no YUV4MPEG2 file: " + e.getMessage());
        }
    }

    private static boolean fits(String[] words) {
        var colour = parameter(words, 'C').orElse("420");
        return words[0].equals("YUV4MPEG2") && colour.startsWith("420") && !colour.contains("p1");
    }

    private static boolean side(int length) {
        return length >= SMALLEST_SIDE && length <= Picture.MAX_SIDE && length % 2 == 0;
    }

    private static Optional<String> parameter(String[] words, char tag) {
        return Arrays.stream(words).skip(1).filter(word -> !word.isEmpty() && word.charAt(0) == tag).findFirst()
                .map(word -> word.substring(1));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int octet = file.read(); octet != '\n'; octet = file.read()) {
            if (octet < 0 || line.length() == LONGEST_LINE) {
                throw new EOFException("a line does not end");
            }
            line.append((char) octet);
        }
        return line.toString();
    }

    /// The next picture; yours to close.
    Picture next(PicturePool pool) throws IOException {
        long frame = (long) width * height * 3 / 2;
        if (file.getFilePointer() + frame >= file.length()) {
            file.seek(first);
        }
        line();
        var canvas = pool.canvas(width, height);
        plane(canvas.y(), canvas.lumaStride(), width, height);
        plane(canvas.u(), canvas.chromaStride(), width / 2, height / 2);
        plane(canvas.v(), canvas.chromaStride(), width / 2, height / 2);
        return canvas.publish();
    }

    private void plane(MemorySegment plane, int stride, int columns, int rows) throws IOException {
        var octets = new byte[columns * rows];
        file.readFully(octets);
        for (int row = 0; row < rows; row++) {
            MemorySegment.copy(octets, row * columns, plane, ValueLayout.JAVA_BYTE, (long) row * stride, columns);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
