package io.roombridge.registry.sql;

import io.roombridge.media.LegId;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.History;
import io.roombridge.registry.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls there were and are: written in groups soon after they begin and end, and read from the database.
final class SqlHistory implements History, WriteBehind.Sink<LegId>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SqlHistory.class);

    /// So many may wait to be written while the database is away; later ones are lost.
    private static final int MOST_WAITING = 20_000;

    /// So long one who reads waits for what is yet to be written.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Database database;
    private final WriteBehind<LegId> writes;
    private final Map<LegId, CallRecord> newest = new ConcurrentHashMap<>();

    /// Of records that are open.
    private final Map<LegId, Long> rows = new ConcurrentHashMap<>();
    private volatile String gateway = "";

    SqlHistory(Database database) {
        this.database = database;
        writes = new WriteBehind<>("registry-history", this);
    }

    @Override
    public void begin(String name, Instant now) {
        gateway = name;
        database.change(handle -> {
            CallRows.closeLeftOpen(handle, name, now);
            CallRows.seen(handle, name, now);
            return null;
        });
    }

    @Override
    public void alive(Instant now) {
        database.write(handle -> {
            CallRows.seen(handle, gateway, now);
            CallRows.closeLeftOpen(handle, "", now);
            return null;
        });
    }

    @Override
    public void add(CallRecord record) {
        if (writes.backlog() >= MOST_WAITING && !newest.containsKey(record.leg())) {
            log.error("a call record is lost: {} wait for the database: {}", MOST_WAITING, record.leg());
            return;
        }
        newest.put(record.leg(), record);
        writes.later(record.leg());
    }

    @Override
    public void write(Collection<LegId> legs, boolean lasting) {
        var records = legs.stream().map(newest::get).filter(Objects::nonNull).toList();
        var fresh = records.stream().filter(record -> !rows.containsKey(record.leg())).toList();
        var ids = database.write(handle -> {
            CallRows.update(handle, records.stream().filter(record -> rows.containsKey(record.leg())).toList(), rows);
            return CallRows.insert(handle, fresh, gateway);
        });
        for (int index = 0; index < ids.size(); index++) {
            rows.put(fresh.get(index).leg(), ids.get(index));
        }
        records.forEach(this::written);
        database.makeLast(); // nobody asks again for a call that is over
    }

    private void written(CallRecord record) {
        newest.remove(record.leg(), record);
        if (record.end().isPresent()) {
            rows.remove(record.leg());
        }
    }

    @Override
    public boolean isRefusal(RuntimeException failed) {
        return Database.isRefusal(failed);
    }

    @Override
    public void refused(LegId leg) {
        log.error("a call record is lost: the database does not take it: {}", leg);
        newest.remove(leg);
        rows.remove(leg);
    }

    /// Who reads finds what was added before.
    private void settle() {
        try {
            writes.flush().get(writes.isAway() || database.isAway() ? 0 : PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // the database is away: reading fails, or finds what is there
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Page<CallRecord> find(Query query) {
        settle();
        return database.read(handle -> {
            long total = bind(handle.createQuery("select count(*) from call_record where " + where(query)), query)
                    .mapTo(Long.class).one();
            var rows = bind(handle.createQuery("select * from call_record where " + where(query)
                            + " order by " + column(query.order().by()) + (query.order().descending() ? " desc" : "")
                            + ", started desc, id desc limit :limit offset :offset"), query)
                    .bind("limit", query.limit()).bind("offset", query.offset())
                    .map((row, _) -> CallRows.Row.read(row)).list();
            return new Page<>(CallRows.withStreams(handle, rows), query.limit(), query.offset(), total);
        });
    }

    private static final String SEARCHED =
            "lower(caller || ' ' || callee || ' ' || target || ' ' || product || ' ' || name || ' ' || call_name)";

    private static String where(Query query) {
        var conditions = Stream.<Optional<String>>of(
                query.text().isBlank() ? Optional.empty()
                        : Optional.of(
                        SEARCHED + " like :text escape '!'"),
                query.since().map(_ -> "started >= :since"),
                query.until().map(_ -> "started < :until"));
        return Stream.concat(Stream.of("1 = 1"), conditions.flatMap(Optional::stream))
                .collect(Collectors.joining(" and "));
    }

    private static String column(By by) {
        return switch (by) {
            case STARTED -> "started";
            case ENDED -> "ended";
            case FROM -> "lower(caller)";
            case TO -> "lower(callee)";
            case PRODUCT -> "lower(product)";
            case TARGET -> "lower(target)";
            case CAUSE -> "cause";
            case SECONDS -> "coalesce(coalesce(ended, current_timestamp) - answered, interval '0' second)";
        };
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Query query) {
        if (!query.text().isBlank()) {
            statement.bind("text", SqlAudit.containing(query.text()));
        }
        query.since().ifPresent(since -> statement.bind("since", since));
        query.until().ifPresent(until -> statement.bind("until", until));
        return statement;
    }

    @Override
    public Optional<CallRecord> find(LegId leg) {
        settle();
        return database.read(handle -> CallRows.withStreams(handle, handle
                .createQuery(
                "select * from call_record where leg = :leg and protocol = :protocol order by id desc limit 1")
                .bind("leg", leg.value()).bind("protocol", leg.protocol().name())
                .map((row, _) -> CallRows.Row.read(row)).list())
                .stream().findFirst());
    }

    @Override
    public int forget(Instant before) {
        settle();
        return database.write(handle -> CallRows.forget(handle, gateway, before));
    }

    /// Writes what is not written yet.
    @Override
    public void close() {
        writes.close();
    }
}
