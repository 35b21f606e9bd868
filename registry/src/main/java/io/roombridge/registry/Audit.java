package io.roombridge.registry;

import java.time.Instant;

/// Who changed what, and who came in. Never a secret.
public interface Audit {

    /// @param by      a user's name, or the part of the gateway that did it
    /// @param action  `save`, `remove`, `login`, `hang-up`, …
    /// @param kind    of thing: `room`, `rule`, …
    /// @param name    of the thing
    record Entry(Instant at, String by, String action, String kind, String name, String detail) {}

    void add(Entry entry);

    /// The latest first.
    Page<Entry> latest(int limit, int offset);
}
