package io.roombridge.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.event.KeyValuePair;

/// Lets through so many events of a kind from one source in a minute, and counts the rest: a stranger who knocks a
/// thousand times a second writes a few lines, and a thousand who knock once a few more. The count is told with the
/// next event that is counted after the minute.
/// What is usual and says no source, such as where a call was routed, is not counted.
///
/// A kind is a logger, a level and a message before its arguments are filled in; a source is what the event says of
/// where it is from, without the port.
public final class CalmAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
        implements AppenderAttachable<ILoggingEvent> {

    private static final long MINUTE = 60_000;
    private static final int USUAL = 10;

    /// Kinds and sources remembered in a minute; what comes when there are more is counted together.
    private static final int REMEMBERED = 5_000;

    /// Events of a kind from all sources together: an address can be forged, and there are many.
    private static final int MOST_OF_ALL = 100;

    private static final Set<String> SOURCES = Set.of("address", "peer", "source");

    private record Kind(String logger, String level, String message, String source) {

        Kind ofAnybody() {
            return new Kind(logger, level, message, "");
        }
    }

    private static final class Count {
        private int seen;
        private int written;
        private ILoggingEvent last;
    }

    private final AppenderAttachableImpl<ILoggingEvent> appenders = new AppenderAttachableImpl<>();
    private final Map<Kind, Count> counts = new LinkedHashMap<>();
    private final Map<Kind, Integer> ofAll = new HashMap<>();
    private int most = USUAL;
    private long minute;

    /// @param most  events of a kind from a source in a minute
    public void setMost(int most) {
        this.most = most;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var kind = kind(event);
        if (kind.source.isEmpty() && !event.getLevel().isGreaterOrEqual(Level.WARN)) {
            appenders.appendLoopOnAppenders(event); // what is usual is nobody's flood
            return;
        }
        var out = new ArrayList<ILoggingEvent>();
        synchronized (counts) {
            if (event.getTimeStamp() / MINUTE != minute) {
                minute = event.getTimeStamp() / MINUTE;
                counts.forEach((past, count) -> tell(past, count).ifPresent(out::add));
                counts.clear();
                ofAll.clear();
            }
            if (isWritten(kind, event)) {
                out.add(event);
            }
        }
        out.forEach(appenders::appendLoopOnAppenders);
    }

    private boolean isWritten(Kind kind, ILoggingEvent event) {
        var anybody = kind.ofAnybody();
        int all = ofAll.getOrDefault(anybody, 0);
        boolean alone = counts.containsKey(kind) || all < MOST_OF_ALL && counts.size() < REMEMBERED;
        var count = counts.computeIfAbsent(alone ? kind : anybody, _ -> new Count());
        count.last = event;
        count.seen++;
        if (count.written >= most || all >= MOST_OF_ALL) {
            return false;
        }
        count.written++;
        ofAll.put(anybody, all + 1);
        return true;
    }

    private Optional<ILoggingEvent> tell(Kind kind, Count count) {
        if (count.seen == count.written) {
            return Optional.empty();
        }
        var last = count.last;
        var summary = new LoggingEvent();
        summary.setLoggerName(kind.logger);
        summary.setLevel(last.getLevel());
        summary.setInstant(last.getInstant());
        summary.setMessage("%d more like this within a minute: %s".formatted(count.seen - count.written, kind.message));
        if (!kind.source.isEmpty()) {
            summary.addKeyValuePair(new KeyValuePair("source", kind.source));
        }
        return Optional.of(summary);
    }

    private static Kind kind(ILoggingEvent event) {
        var source = LineLayout.pairs(event).stream().filter(pair -> SOURCES.contains(pair.key)).findFirst()
                .map(pair -> String.valueOf(pair.value).replaceFirst("^/", "").replaceFirst(":\\d+$", "")).orElse("");
        return new Kind(event.getLoggerName(), String.valueOf(event.getLevel()), String.valueOf(event.getMessage()),
                source);
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> appender) {
        appenders.addAppender(appender);
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return appenders.iteratorForAppenders();
    }

    @Override
    public Appender<ILoggingEvent> getAppender(String name) {
        return appenders.getAppender(name);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> appender) {
        return appenders.isAttached(appender);
    }

    @Override
    public void detachAndStopAllAppenders() {
        appenders.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> appender) {
        return appenders.detachAppender(appender);
    }

    @Override
    public boolean detachAppender(String name) {
        return appenders.detachAppender(name);
    }

    /// What was counted and is not told yet is told.
    @Override
    public void stop() {
        synchronized (counts) {
            counts.forEach((kind, count) -> tell(kind, count).ifPresent(appenders::appendLoopOnAppenders));
            counts.clear();
        }
        appenders.detachAndStopAllAppenders();
        super.stop();
    }
}
