package io.roombridge.lab.endpoint;

import io.roombridge.codec.Samples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes sound into a WAV file of 16-bit mono PCM. The header is right after every second, so that a file whose writer
/// was killed can still be heard.
final class WaveFile implements AutoCloseable {

    private static final int HEADER = 44;

    private final RandomAccessFile file;
    private final int rate;
    private long octets;
    private long told;

    WaveFile(Path path, int rate) throws IOException {
        this.rate = rate;
        file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
        header();
    }

    void write(Samples samples) throws IOException {
        var bytes = ByteBuffer.allocate(samples.length() * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples.length(); i++) {
            bytes.putShort(samples.at(i));
        }
        file.write(bytes.array());
        octets += bytes.capacity();
        if (octets - told >= rate * 2L) {
            header();
        }
    }

    private void header() throws IOException {
        var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (octets + HEADER - 8)).put(ascii("WAVEfmt "));
        header.putInt(16).putShort((short) 1).putShort((short) 1);
        header.putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
        header.put(ascii("data")).putInt((int) octets);
        file.seek(0);
        file.write(header.array());
        file.seek(HEADER + octets);
        told = octets;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        header();
        file.close();
    }
}
