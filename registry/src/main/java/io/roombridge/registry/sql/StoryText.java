package io.roombridge.registry.sql;

import io.roombridge.call.StoryLine;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The story of a leg in one column: a line each, `2026-11-21T12:00:00.250Z rings`.
final class StoryText {

    private StoryText() {}

    static String of(List<StoryLine> lines) {
        return lines.stream().map(line -> line.at() + " " + line.words()).collect(Collectors.joining("\n"));
    }

    /// A line without a time was written before lines had one, or closed what was left open: it counts as of its
    /// neighbour, the last as of the end.
    static List<StoryLine> lines(String text, Instant started, Optional<Instant> ended) {
        var lines = new ArrayList<StoryLine>();
        var at = started;
        for (var line : text.isEmpty() ? new String[0] : text.split("\n")) {
            int blank = line.indexOf(' ');
            var time = blank < 0 ? Optional.<Instant>empty() : time(line.substring(0, blank));
            at = time.orElse(at);
            lines.add(new StoryLine(at, time.isPresent() ? line.substring(blank + 1) : line));
        }
        if (!lines.isEmpty() && text.endsWith("\n" + lines.getLast().words())) {
            lines.set(lines.size() - 1, new StoryLine(ended.orElse(at), lines.getLast().words()));
        }
        return lines;
    }

    private static Optional<Instant> time(String word) {
        try {
            return Optional.of(Instant.parse(word));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
