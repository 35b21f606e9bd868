package io.roombridge.registry.sql;

import io.roombridge.call.Cause;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.Protocol;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.History;
import io.roombridge.registry.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls there were: written in groups soon after they end, and read from the database.
final class SqlHistory implements History, WriteBehind.Sink<CallRecord>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SqlHistory.class);

    /// So many may wait to be written while the database is away; later ones are lost.
    private static final int MOST_WAITING = 20_000;

    /// So long one who reads waits for what is yet to be written.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Database database;
    private final WriteBehind<CallRecord> writes;

    SqlHistory(Database database) {
        this.database = database;
        writes = new WriteBehind<>("registry-history", this);
    }

    @Override
    public void add(CallRecord record) {
        if (writes.backlog() >= MOST_WAITING) {
            log.error("a call record is lost: {} wait for the database: {}", MOST_WAITING, record.leg());
        } else {
            writes.later(record);
        }
    }

    @Override
    public void write(Collection<CallRecord> records, boolean lasting) {
        database.write(handle -> {
            insert(handle, List.copyOf(records));
            return null;
        });
    }

    private static void insert(Handle handle, List<CallRecord> records) {
        var batch = handle.prepareBatch("""
                insert into call_record (call_name, protocol, leg, incoming, caller, callee, product,
                    target, started, answered, ended, cause, trace)
                values (:call, :protocol, :leg, :incoming, :caller, :callee, :product,
                    :target, :started, :answered, :ended, :cause, :trace)""");
        for (var record : records) {
            batch.bind("call", SqlAudit.cut(record.call(), 256)).bind("protocol", record.leg().protocol().name())
                    .bind("leg", record.leg().value())
                    .bind("incoming", record.incoming()).bind("caller", SqlAudit.cut(record.from(), 512))
                    .bind("callee", SqlAudit.cut(record.to(), 512)).bind("product", SqlAudit.cut(record.product(), 512))
                    .bind("target", SqlAudit.cut(record.target(), 1_024)).bind("started", record.started())
                    .bind("answered", record.answered()).bind("ended", record.ended())
                    .bind("cause", record.cause().name()).bind("trace", String.join("\n", record.trace())).add();
        }
        insertStreams(handle, records, batch.executePreparedBatch("id").mapTo(Long.class).list());
    }

    /// @param ids  of the records' rows, in the same order
    private static void insertStreams(Handle handle, List<CallRecord> records, List<Long> ids) {
        var batch = handle.prepareBatch("""
                insert into call_stream (record, position, media, role, sent, codec, width, height,
                    frame_rate, bit_rate, packets, lost, jitter, frames, path)
                values (:record, :position, :media, :role, :sent, :codec, :width, :height,
                    :frameRate, :bitRate, :packets, :lost, :jitter, :frames, :path)""");
        for (int index = 0; index < records.size(); index++) {
            add(batch, ids.get(index), records.get(index).streams());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void add(PreparedBatch batch, long record, List<StreamStatistics> streams) {
        int position = 0;
        for (var stream : streams) {
            batch.bind("record", record).bind("position", position++).bind("media", stream.stream().kind().name())
                    .bind("role", stream.stream().role().name()).bind("sent", stream.sent())
                    .bind("codec", stream.codec())
                    .bind("width", stream.width()).bind("height", stream.height()).bind("frameRate", stream.frameRate())
                    .bind("bitRate", stream.bitRate()).bind("packets", stream.packets()).bind("lost", stream.lost())
                    .bind("jitter", stream.jitter()).bind("frames", stream.frames()).bind("path", stream.path()).add();
        }
    }

    @Override
    public boolean isRefusal(RuntimeException failed) {
        return Database.isRefusal(failed);
    }

    @Override
    public void refused(CallRecord record) {
        log.error("a call record is lost: the database does not take it: {}", record.leg());
    }

    /// Who reads finds what was added before.
    private void settle() {
        try {
            writes.flush().get(writes.isAway() ? 0 : PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
                            + " order by started desc, id desc limit :limit offset :offset"), query)
                    .bind("limit", query.limit()).bind("offset", query.offset()).map((row, _) -> Row.read(row)).list();
            return new Page<>(withStreams(handle, rows), query.limit(), query.offset(), total);
        });
    }

    private static final String SEARCHED =
            "lower(caller || ' ' || callee || ' ' || target || ' ' || product || ' ' || call_name)";

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

    private static <S extends SqlStatement<S>> S bind(S statement, Query query) {
        if (!query.text().isBlank()) {
            var escaped = query.text().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
            statement.bind("text", "%" + escaped + "%");
        }
        query.since().ifPresent(since -> statement.bind("since", since));
        query.until().ifPresent(until -> statement.bind("until", until));
        return statement;
    }

    @Override
    public Optional<CallRecord> find(LegId leg) {
        settle();
        return database.read(handle -> withStreams(handle, handle
                .createQuery(
                "select * from call_record where leg = :leg and protocol = :protocol order by id desc limit 1")
                .bind("leg", leg.value()).bind("protocol", leg.protocol().name()).map((row, _) -> Row.read(row)).list())
                .stream().findFirst());
    }

    @Override
    public int forget(Instant before) {
        settle();
        return database.write(handle -> handle.createUpdate("delete from call_record where ended < :before")
                .bind("before", before).execute());
    }

    private static List<CallRecord> withStreams(Handle handle, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var legs = rows.stream().collect(Collectors.toMap(Row::id, row -> row.record().leg()));
        var streams = handle.createQuery("select * from call_stream where record in (<ids>) order by record, position")
                .bindList("ids", List.copyOf(legs.keySet()))
                .map((row, _) -> Map.entry(row.getLong("record"), stream(row, legs.get(row.getLong("record")))))
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue,
                Collectors.toList())));
        return rows.stream().map(row -> row.with(streams.getOrDefault(row.id(), List.of()))).toList();
    }

    private static StreamStatistics stream(ResultSet row, LegId leg) throws SQLException {
        var id = new StreamId(leg, MediaKind.valueOf(row.getString("media")), Role.valueOf(row.getString("role")));
        return new StreamStatistics(id, row.getBoolean("sent"), row.getString("codec"), row.getInt("width"),
                row.getInt("height"),
                row.getDouble("frame_rate"), row.getLong("bit_rate"), row.getLong("packets"), row.getLong("lost"),
                row.getDouble("jitter"), row.getLong("frames"), row.getString("path"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// Writes what is not written yet.
    @Override
    public void close() {
        writes.close();
    }

    private record Row(long id, CallRecord record) {

        static Row read(ResultSet row) throws SQLException {
            var trace = row.getString("trace");
            return new Row(row.getLong("id"), new CallRecord(row.getString("call_name"),
                    new LegId(Protocol.valueOf(row.getString("protocol")), row.getString("leg")),
                    row.getBoolean("incoming"),
                    row.getString("caller"), row.getString("callee"), row.getString("product"), row.getString("target"),
                    instant(row, "started"), instant(row, "answered"), instant(row, "ended"),
                    Cause.valueOf(row.getString("cause")),
                    List.of(), trace.isEmpty() ? List.of() : List.of(trace.split("\n"))));
        }

        CallRecord with(List<StreamStatistics> streams) {
            return new CallRecord(record.call(), record.leg(), record.incoming(), record.from(), record.to(),
                    record.product(),
                    record.target(), record.started(), record.answered(), record.ended(), record.cause(), streams,
                    record.trace());
        }
    }
}
