package io.roombridge.payload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Packets that others made, one a paragraph of a file beside.
public final class Vectors {

    private Vectors() {}

    public static List<ByteBuffer> packets(String name) throws IOException {
        try (var in = Vectors.class.getResourceAsStream(name + ".hex")) {
            var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return Stream.of(text.split("\n\n")).skip(1)
                    .map(packet -> ByteBuffer.wrap(HexFormat.of().parseHex(packet.replace("\n", "")))).toList();
        }
    }
}
