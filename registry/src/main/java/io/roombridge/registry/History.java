package io.roombridge.registry;

import io.roombridge.media.LegId;
import java.time.Instant;
import java.util.Optional;

/// The calls there were.
public interface History {

    void add(CallRecord record);

    /// Records that fit, the latest first.
    Page<CallRecord> find(Query query);

    Optional<CallRecord> find(LegId leg);

    /// Removes what ended before, and says how many there were.
    int forget(Instant before);

    /// @param text    occurs in from, to, target, product or the call's name; empty for all
    /// @param since   started then or later
    /// @param until   started earlier than that
    /// @param limit   1–1000
    record Query(String text, Optional<Instant> since, Optional<Instant> until, int limit, int offset) {

        public static final int MOST = 1_000;

        public Query {
            if (limit < 1 || limit > MOST || offset < 0) {
                throw new IllegalArgumentException("limit is 1.." + MOST + " and offset is not negative: " + limit
                        + ", " + offset);
            }
        }

        public static Query latest(int limit) {
            return new Query("", Optional.empty(), Optional.empty(), limit, 0);
        }
    }
}
