package io.roombridge.routes;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says where a file of routes is broken, and how, on one line.
final class BrokenRoutes {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final int LONGEST = 300;

    private BrokenRoutes() {}

    /// @param at  the file that was read, or the folder when all of its files were
    static String words(Path at, Throwable failed) {
        var messages = Stream.iterate(failed, Objects::nonNull, Throwable::getCause).map(Throwable::getMessage)
                .filter(Objects::nonNull).map(it -> it.replaceAll("\\s+", " ").strip()).toList();
        var line = messages.stream().map(LINE::matcher).filter(it -> it.find()).map(it -> " line " + it.group(1))
                .findFirst().orElse("");
        var what = messages.isEmpty() ? failed.getClass().getSimpleName() : messages.getLast();
        return at + line + ": " + what.substring(0, Math.min(LONGEST, what.length()));
    }
}
