package io.roombridge.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;

/// One event, one line: time with date and zone, level, logger, message, key-values. What others have chosen
/// (names, addresses, aliases) can neither begin a new line nor move the cursor. A trace follows on lines that begin
/// with a tab.
public final class LineLayout extends LayoutBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());
    private static final int MOST_FRAMES = 20;

    /// Characters of a message or a value; the rest is cut.
    private static final int LONGEST = 1_000;

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder(160);
        line.append(TIME.format(event.getInstant())).append(' ').append(event.getLevel()).append(' ')
                .append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1)).append(": ")
                .append(plain(String.valueOf(event.getFormattedMessage())));
        pairs(event).forEach(pair -> line.append(' ').append(pair.key).append('=').append(quoted(pair.value)));
        line.append('\n');
        for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            trace(line, cause);
        }
        return line.toString();
    }

    static List<KeyValuePair> pairs(ILoggingEvent event) {
        return event.getKeyValuePairs() == null ? List.of() : event.getKeyValuePairs();
    }

    /// With quotes where a blank or nothing would make it two words or none.
    private static String quoted(Object value) {
        var text = plain(String.valueOf(value));
        return text.isEmpty() || text.chars().anyMatch(it -> it == ' ' || it == '"' || it == '=')
                ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : text;
    }

    private static String plain(String whole) {
        var text = whole.length() <= LONGEST ? whole
                : whole.substring(0, LONGEST) + "…";
        return text.chars().noneMatch(LineLayout::isUnfit) ? text : text.codePoints()
                .mapToObj(it -> isUnfit(it) ? "\\u%04x".formatted(it) : Character.toString(it))
                .collect(Collectors.joining());
    }

    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029'
                || Character.getType(character) == Character.FORMAT;
    }

    private static void trace(StringBuilder line, IThrowableProxy cause) {
        line.append('\t').append(cause.getClassName()).append(": ").append(plain(String.valueOf(cause.getMessage())))
                .append('\n');
        var frames = cause.getStackTraceElementProxyArray();
        for (int index = 0; index < Math.min(frames.length, MOST_FRAMES); index++) {
            line.append("\t  ").append(frames[index].getSTEAsString()).append('\n');
        }
    }
}
