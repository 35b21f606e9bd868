package io.roombridge.registry.sql;

import io.roombridge.registry.Audit;
import io.roombridge.registry.Page;
import org.jdbi.v3.core.Handle;

final class SqlAudit implements Audit {

    private static final int LONGEST_DETAIL = 4_096;
    private static final int LONGEST_NAME = 512;

    private final Database database;

    SqlAudit(Database database) {
        this.database = database;
    }

    @Override
    public void add(Entry entry) {
        database.change(handle -> {
            add(handle, entry);
            return null;
        });
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

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public Page<Entry> latest(int limit, int offset) {
        return database.read(handle -> {
            long total = handle.createQuery("select count(*) from audit").mapTo(Long.class).one();
            var entries = handle.createQuery("select * from audit order by id desc limit :limit offset :offset")
                    .bind("limit", limit).bind("offset", offset)
                    .map((row, _) -> new Entry(SqlHistory.instant(row, "at"),
                            row.getString("actor"), row.getString("action"), row.getString("kind"),
                            row.getString("name"),
                            row.getString("detail")))
                    .list();
            return new Page<>(entries, limit, offset, total);
        });
    }
}
