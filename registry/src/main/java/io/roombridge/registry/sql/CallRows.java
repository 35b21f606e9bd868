package io.roombridge.registry.sql;

import io.roombridge.call.Cause;
import io.roombridge.dialplan.Passcode;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.Protocol;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.registry.CallRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Call records as rows, one each, and a row for every stream of one that is over.
final class CallRows {

    private static final String STOPPED = "the gateway stopped while the call was up; it was seen last at this"
            + " time, the call may have gone on a little longer";

    /// A gateway not seen for so long is no more.
    private static final Duration GONE = Duration.ofMinutes(10);

    /// Two statements that each find their rows by an index: in one, with `or`, the database looks at every record.
    static final String FORGET_ENDED = "delete from call_record where ended < :before";
    static final String FORGET_LEFT_OPEN =
            "delete from call_record where ended is null and started < :before and gateway <> :gateway";

    private CallRows() {}

    /// @return the rows' numbers, in the same order
    static List<Long> insert(Handle handle, List<CallRecord> records, String gateway) {
        if (records.isEmpty()) {
            return List.of();
        }
        var batch = handle.prepareBatch("""
                insert into call_record (call_name, protocol, leg, incoming, caller, callee, name, product,
                    target, started, answered, ended, cause, why, trace, gateway)
                values (:call, :protocol, :leg, :incoming, :caller, :callee, :name, :product,
                    :target, :started, :answered, :ended, :cause, :why, :trace, :gateway)""");
        for (var record : records) {
            bind(batch, record).bind("protocol", record.leg().protocol().name()).bind("leg", record.leg().value())
                    .bind("incoming", record.incoming()).bind("caller", SqlAudit.cut(record.from(), 512))
                    .bind("callee", SqlAudit.cut(Passcode.hidden(record.to()), 512)).bind("started", record.started())
                    .bind("gateway", gateway).add();
        }
        var ids = batch.executePreparedBatch("id").mapTo(Long.class).list();
        insertStreams(handle, records, ids);
        return ids;
    }

    /// @param rows  the number of each record's row
    static void update(Handle handle, List<CallRecord> records, Map<LegId, Long> rows) {
        if (records.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                update call_record set call_name = :call, name = :name, product = :product, target = :target,
                    answered = :answered, ended = :ended, cause = :cause, why = :why, trace = :trace
                where id = :id""");
        records.forEach(record -> bind(batch, record).bind("id", rows.get(record.leg())).add());
        batch.execute();
        insertStreams(handle, records, records.stream().map(record -> rows.get(record.leg())).toList());
    }

    private static PreparedBatch bind(PreparedBatch batch, CallRecord record) {
        var end = record.end();
        return batch.bind("call", SqlAudit.cut(record.call(), 256)).bind("name", SqlAudit.cut(record.name(), 256))
                .bind("product", SqlAudit.cut(record.product(), 512))
                .bind("target", SqlAudit.cut(record.target(), 1_024))
                .bind("answered", record.answered().orElse(null))
                .bind("ended", end.map(CallRecord.End::at).orElse(null))
                .bind("cause", end.map(it -> it.cause().name()).orElse(null))
                .bind("why", end.map(it -> SqlAudit.cut(it.why(), 512)).orElse(""))
                .bind("trace", StoryText.of(record.trace()));
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

    /// What gateways left open ended when they were last seen.
    ///
    /// @param gateway  of this one, and of those that nobody has seen for a while
    static void closeLeftOpen(Handle handle, String gateway, Instant now) {
        handle.createUpdate("""
                        update call_record set ended = greatest(started, coalesce(answered, started),
                                (select seen from gateway known where known.name = call_record.gateway)),
                            cause = :cause, why = :why, trace = trace || :line
                        where ended is null
                            and gateway in (select name from gateway where name = :gateway or seen < :gone)""")
                .bind("cause", Cause.TEMPORARY_FAILURE.name()).bind("why", STOPPED)
                .bind("line", "\nreleased: " + STOPPED).bind("gateway", gateway).bind("gone", now.minus(GONE))
                .execute();
    }

    /// Those that ended before, and those of other gateways that began before and never ended.
    ///
    /// @return how many
    static int forget(Handle handle, String gateway, Instant before) {
        return handle.createUpdate(FORGET_ENDED).bind("before", before).execute()
                + handle.createUpdate(FORGET_LEFT_OPEN).bind("before", before).bind("gateway", gateway).execute();
    }

    static void seen(Handle handle, String gateway, Instant now) {
        int known = handle.createUpdate("update gateway set seen = :now where name = :gateway")
                .bind("now", now).bind("gateway", gateway).execute();
        if (known == 0) {
            handle.createUpdate("insert into gateway (name, seen) values (:gateway, :now)")
                    .bind("gateway", gateway).bind("now", now).execute();
        }
    }

    static List<CallRecord> withStreams(Handle handle, List<Row> rows) {
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
                row.getDouble("frame_rate"), row.getLong("bit_rate"), row.getLong("packets"), row.getLong("lost"), 0,
                row.getDouble("jitter"), row.getLong("frames"), row.getString("path"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return optional(row, column).orElseThrow();
    }

    private static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    record Row(long id, CallRecord record) {

        static Row read(ResultSet row) throws SQLException {
            var cause = row.getString("cause");
            var why = row.getString("why");
            var started = instant(row, "started");
            var ended = optional(row, "ended");
            return new Row(row.getLong("id"), new CallRecord(row.getString("call_name"),
                    new LegId(Protocol.valueOf(row.getString("protocol")), row.getString("leg")),
                    row.getBoolean("incoming"), row.getString("caller"), row.getString("callee"),
                    row.getString("name"), row.getString("product"), row.getString("target"),
                    started, optional(row, "answered"),
                    ended.map(at -> end(at, Cause.valueOf(cause), why)),
                    List.of(), StoryText.lines(row.getString("trace"), started, ended)));
        }

        private static CallRecord.End end(Instant at, Cause cause, String why) {
            return why.isEmpty() ? CallRecord.End.of(at, cause) : new CallRecord.End(at, cause, why);
        }

        CallRecord with(List<StreamStatistics> streams) {
            return new CallRecord(record.call(), record.leg(), record.incoming(), record.from(), record.to(),
                    record.name(), record.product(), record.target(), record.started(), record.answered(),
                    record.end(), streams, record.trace());
        }
    }
}
