package io.roombridge.registry;

import java.time.Instant;
import java.util.Optional;

/// Who changed what, and who came in. Never a secret.
public interface Audit {

    /// @param by      a user's name, or the part of the gateway that did it
    /// @param action  `save`, `remove`, `login`, `hang-up`, …
    /// @param kind    of thing: `room`, `rule`, …
    /// @param name    of the thing
    record Entry(Instant at, String by, String action, String kind, String name, String detail) {}

    /// Comes back at once; it is written soon after, or when the database is back.
    void add(Entry entry);

    /// Entries that fit.
    ///
    /// @throws RegistryUnavailable  when the database does not answer
    Page<Entry> find(Query query);

    /// The latest first.
    default Page<Entry> latest(int limit, int offset) {
        return find(new Query("", Optional.empty(), Optional.empty(), Order.LATEST_FIRST, limit, offset));
    }

    /// What entries can be ordered by.
    enum By { AT, BY, ACTION, KIND, NAME, DETAIL }

    record Order(By by, boolean descending) {

        public static final Order LATEST_FIRST = new Order(By.AT, true);
    }

    /// @param text    occurs in who, what they did, to what, or the detail; empty for all
    /// @param since   done then or later
    /// @param until   done earlier than that
    /// @param order   those that are equal in it, the latest first
    /// @param limit   1–1000
    record Query(String text, Optional<Instant> since, Optional<Instant> until, Order order, int limit,
                 int offset) {

        public Query {
            if (limit < 1 || limit > History.Query.MOST || offset < 0) {
                throw new IllegalArgumentException("limit is 1.." + History.Query.MOST + " and offset is not negative: "
                        + limit + ", " + offset);
            }
        }
    }
}
