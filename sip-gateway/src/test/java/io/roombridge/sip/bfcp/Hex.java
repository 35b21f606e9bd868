package io.roombridge.sip.bfcp;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// Annotated hex: two-digit octets at the start of each line, words after them.
final class Hex {

    private Hex() {}

    static ByteBuffer octets(String text) {
        var digits = new StringBuilder();
        for (var line : text.lines().toList()) {
            for (var word : line.strip().split("\\s+")) {
                if (!word.matches("[0-9a-f]{2}")) {
                    break;
                }
                digits.append(word);
            }
        }
        return ByteBuffer.wrap(HexFormat.of().parseHex(digits));
    }
}
