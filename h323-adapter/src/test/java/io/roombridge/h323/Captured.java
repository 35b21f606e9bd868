package io.roombridge.h323;

import io.roombridge.per.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A message that was captured, and where.
public record Captured(String source, int frame, Octets octets) {

    /// Aselsan's: 59 holds an OBJECT IDENTIFIER without octets (iso9797), 65 an additionalSourceAddresses whose content
    /// is not one. tshark calls both malformed too.
    private static final List<Integer> MALFORMED = List.of(59, 65);

    /// All of `ras`, `h225` or `h245`.
    public static List<Captured> all(String kind) {
        try (var in = Captured.class.getResourceAsStream(kind + ".hex")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(part -> new Captured(part[0], Integer.parseInt(part[1]), Octets.parse(part[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Captured> wellFormed(String kind) {
        return all(kind).stream().filter(each -> !each.malformed()).toList();
    }

    public boolean malformed() {
        return source.equals("public-h323-mixed") && MALFORMED.contains(frame);
    }

    @Override
    public String toString() {
        return source + " frame " + frame;
    }
}
