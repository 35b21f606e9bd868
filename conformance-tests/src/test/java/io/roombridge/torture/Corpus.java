package io.roombridge.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The messages by their names, and the verdicts about them.
final class Corpus {

    static final Map<String, byte[]> MESSAGES = read();

    /// @param admitted  statuses, or nothing, in the order of preference
    /// @param said      in a line of what we answer; may be empty
    record Verdict(String name, String clause, String what, List<String> admitted, String answered, String said) {

        static Verdict of(String line) {
            var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            return new Verdict(cells.get(0), cells.get(1), cells.get(2), List.of(cells.get(3).split(" ")),
                    cells.get(4), cells.size() > 5 ? cells.get(5) : "");
        }

        boolean isOfNothing() {
            return answered.equals("nothing");
        }

        byte[] octets() {
            return MESSAGES.get(name);
        }

        @Override
        public String toString() {
            return clause + ", " + name + ", " + what;
        }
    }

    private Corpus() {}

    static List<Verdict> verdicts() {
        return text("verdicts.table").lines().filter(line -> !line.startsWith("#")).map(Verdict::of).toList();
    }

    private static Map<String, byte[]> read() {
        var messages = new LinkedHashMap<String, byte[]>();
        for (var part : (text("rfc4475.hex") + "\n\n" + text("rfc5118.hex")).split("\n\n+")) {
            if (!part.startsWith("#")) {
                var nameAndHex = part.split(":");
                messages.put(nameAndHex[0].strip(), HexFormat.of().parseHex(nameAndHex[1].replaceAll("\\s", "")));
            }
        }
        return messages;
    }

    private static String text(String resource) {
        try (var in = Corpus.class.getResourceAsStream("/torture/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
