package io.roombridge.registry;

import io.roombridge.media.LegId;
import java.time.Instant;
import java.util.Optional;

/// The calls there were.
public interface History {

    /// From now on what is added is this gateway's. What it left open, because it was killed or its machine failed, is
    /// closed: the gateway stopped, at about when it was last [#alive].
    ///
    /// @param gateway  the same after a restart, and another for every gateway of a database; 1–128 characters
    void begin(String gateway, Instant now);

    /// The gateway is up. What is open of one that was not for ten minutes is closed.
    void alive(Instant now);

    /// Keeps it, in place of what was kept of that leg before. One without an end is safe from a crash of the gateway
    /// after a second, while the database answers.
    void add(CallRecord record);

    /// What records can be ordered by.
    enum By { STARTED, ENDED, FROM, TO, PRODUCT, TARGET, CAUSE, SECONDS }

    record Order(By by, boolean descending) {

        public static final Order LATEST_FIRST = new Order(By.STARTED, true);
    }

    /// Records that fit.
    ///
    /// @throws RegistryUnavailable  when the database does not answer
    Page<CallRecord> find(Query query);

    Optional<CallRecord> find(LegId leg);

    /// Removes what ended before, and says how many there were.
    int forget(Instant before);

    /// @param text    occurs in from, to, name, target, product or the call's name; empty for all
    /// @param since   started then or later
    /// @param until   started earlier than that
    /// @param order   of the records; those that are equal in it, the latest first
    /// @param limit   1–1000
    record Query(String text, Optional<Instant> since, Optional<Instant> until, Order order, int limit, int offset) {

        public static final int MOST = 1_000;

        public Query {
            if (limit < 1 || limit > MOST || offset < 0) {
                throw new IllegalArgumentException("limit is 1.." + MOST + " and offset is not negative: " + limit
                        + ", " + offset);
            }
        }

        /// The latest first.
        public Query(String text, Optional<Instant> since, Optional<Instant> until, int limit, int offset) {
            this(text, since, until, Order.LATEST_FIRST, limit, offset);
        }

        public static Query latest(int limit) {
            return new Query("", Optional.empty(), Optional.empty(), limit, 0);
        }
    }
}
