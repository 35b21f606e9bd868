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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

final class SqlHistory implements History {

    private final Database database;

    SqlHistory(Database database) {
        this.database = database;
    }

    @Override
    public void add(CallRecord record) {
        database.change(handle -> {
            long id = handle.createUpdate("""
                            insert into call_record (call_name, protocol, leg, incoming, caller, callee, product,
                                target, started, answered, ended, cause, trace)
                            values (:call, :protocol, :leg, :incoming, :caller, :callee, :product,
                                :target, :started, :answered, :ended, :cause, :trace)""")
                    .bind("call", record.call()).bind("protocol", record.leg().protocol().name())
                    .bind("leg", record.leg().value())
                    .bind("incoming", record.incoming()).bind("caller", SqlAudit.cut(record.from(), 512))
                    .bind("callee", SqlAudit.cut(record.to(), 512)).bind("product", SqlAudit.cut(record.product(), 512))
                    .bind("target", SqlAudit.cut(record.target(), 1_024)).bind("started", record.started())
                    .bind("answered", record.answered()).bind("ended", record.ended()).bind("cause", record.cause()
                    .name())
                    .bind("trace", String.join("\n", record.trace()))
                    .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            insert(handle, id, record.streams());
            return null;
        });
    }

    private static void insert(Handle handle, long record, List<StreamStatistics> streams) {
        if (streams.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into call_stream (record, position, media, role, sent, codec, width, height,
                    frame_rate, bit_rate, packets, lost, jitter, frames, path)
                values (:record, :position, :media, :role, :sent, :codec, :width, :height,
                    :frameRate, :bitRate, :packets, :lost, :jitter, :frames, :path)""");
        int position = 0;
        for (var stream : streams) {
            batch.bind("record", record).bind("position", position++).bind("media", stream.stream().kind().name())
                    .bind("role", stream.stream().role().name()).bind("sent", stream.sent())
                    .bind("codec", stream.codec())
                    .bind("width", stream.width()).bind("height", stream.height()).bind("frameRate", stream.frameRate())
                    .bind("bitRate", stream.bitRate()).bind("packets", stream.packets()).bind("lost", stream.lost())
                    .bind("jitter", stream.jitter()).bind("frames", stream.frames()).bind("path", stream.path()).add();
        }
        batch.execute();
    }

    @Override
    public Page<CallRecord> find(Query query) {
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
        return database.read(handle -> withStreams(handle, handle
                .createQuery(
                "select * from call_record where leg = :leg and protocol = :protocol order by id desc limit 1")
                .bind("leg", leg.value()).bind("protocol", leg.protocol().name()).map((row, _) -> Row.read(row)).list())
                .stream().findFirst());
    }

    @Override
    public int forget(Instant before) {
        return database.change(handle -> handle.createUpdate("delete from call_record where ended < :before")
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
