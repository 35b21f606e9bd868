package io.roombridge.registry.sql;

import io.roombridge.registry.Audit;
import io.roombridge.registry.Page;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who changed what: a change of the registry is noted in its own transaction, everything else is written in groups
/// soon after, so that nobody who hangs up a call waits for the database.
final class SqlAudit implements Audit, WriteBehind.Sink<SqlAudit.Noted>, AutoCloseable {

    /// An entry that is like no other.
    static final class Noted {

        private final Entry entry;

        Noted(Entry entry) {
            this.entry = entry;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(SqlAudit.class);

    /// So many may wait to be written while the database is away; later ones are in the log only.
    private static final int MOST_WAITING = 20_000;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int LONGEST_DETAIL = 4_096;
    private static final int LONGEST_NAME = 512;

    private final Database database;

    private final WriteBehind<Noted> writes;

    SqlAudit(Database database) {
        this.database = database;
        writes = new WriteBehind<>("registry-audit", this);
    }

    @Override
    public void add(Entry entry) {
        if (writes.backlog() >= MOST_WAITING) {
            lost(entry);
        } else {
            writes.later(new Noted(entry));
        }
    }

    @Override
    public void write(Collection<Noted> group, boolean lasting) {
        database.write(handle -> {
            group.forEach(noted -> add(handle, noted.entry));
            return null;
        });
    }

    @Override
    public boolean isRefusal(RuntimeException failed) {
        return Database.isRefusal(failed);
    }

    @Override
    public void refused(Noted noted) {
        lost(noted.entry);
    }

    private static void lost(Entry entry) {
        log.atError().addKeyValue("by", entry.by()).addKeyValue("action", entry.action())
                .addKeyValue("kind", entry.kind()).addKeyValue("name", entry.name()).log("not in the audit trail");
    }

    /// Who reads finds what was noted before.
    private void settle() {
        try {
            writes.flush().get(writes.isAway() || database.isAway() ? 0 : PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // the database is away: reading fails, or finds what is there
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static void add(Handle handle, Entry entry) {
        handle.createUpdate("""
                        insert into audit (at, actor, action, kind, name, detail)
                        values (:at, :actor, :action, :kind, :name, :detail)""")
                .bind("at", entry.at()).bind("actor", cut(entry.by(), 128)).bind("action", entry.action())
                .bind("kind", entry.kind())
                .bind("name", cut(entry.name(), LONGEST_NAME)).bind("detail", cut(entry.detail(), LONGEST_DETAIL))
                .execute();
    }

    /// As a column takes it that has so many characters: no NUL, and no half of a surrogate pair.
    static String cut(String text, int longest) {
        var whole = text.length() <= longest ? text : text.substring(0, longest);
        return whole.chars().allMatch(character -> character != 0 && !Character.isSurrogate((char) character)) ? whole
                : whole.codePoints().map(point -> point == 0 || isHalf(point) ? '\uFFFD' : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isHalf(int point) {
        return point <= Character.MAX_VALUE && Character.isSurrogate((char) point);
    }

    @Override
    public Page<Entry> find(Query query) {
        settle();
        return database.read(handle -> {
            long total = bind(handle.createQuery("select count(*) from audit where " + where(query)), query)
                    .mapTo(Long.class).one();
            var entries = bind(handle.createQuery("select * from audit where " + where(query) + " order by "
                            + order(query.order()) + " limit :limit offset :offset"), query)
                    .bind("limit", query.limit()).bind("offset", query.offset())
                    .map((row, _) -> new Entry(CallRows.instant(row, "at"),
                            row.getString("actor"), row.getString("action"), row.getString("kind"),
                            row.getString("name"), row.getString("detail")))
                    .list();
            return new Page<>(entries, query.limit(), query.offset(), total);
        });
    }

    /// Entries of one moment come as they were written.
    private static String order(Order order) {
        var direction = order.descending() ? " desc" : "";
        return switch (order.by()) {
            case AT -> "at" + direction + ", id" + direction;
            case BY -> "lower(actor)" + direction + ", at desc, id desc";
            case ACTION -> "action" + direction + ", at desc, id desc";
            case KIND -> "kind" + direction + ", lower(name)" + direction + ", at desc, id desc";
            case NAME -> "lower(name)" + direction + ", at desc, id desc";
            case DETAIL -> "lower(detail)" + direction + ", at desc, id desc";
        };
    }

    private static final String SEARCHED =
            "lower(actor || ' ' || action || ' ' || kind || ' ' || name || ' ' || detail)";

    private static String where(Query query) {
        var conditions = Stream.<Optional<String>>of(
                query.text().isBlank() ? Optional.empty() : Optional.of(SEARCHED + " like :text escape '!'"),
                query.since().map(_ -> "at >= :since"), query.until().map(_ -> "at < :until"));
        return Stream.concat(Stream.of("1 = 1"), conditions.flatMap(Optional::stream))
                .collect(Collectors.joining(" and "));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Query query) {
        if (!query.text().isBlank()) {
            statement.bind("text", containing(query.text()));
        }
        query.since().ifPresent(since -> statement.bind("since", since));
        query.until().ifPresent(until -> statement.bind("until", until));
        return statement;
    }

    /// What `like` has to match, with `!` as its escape.
    static String containing(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    @Override
    public void close() {
        writes.close();
    }
}
