package io.roombridge.admission;

import java.net.InetSocketAddress;

/// Who is no stranger. Asked for every message that comes, so it costs no more than a look into memory.
@FunctionalInterface
public interface Acquaintance {

    /// Whoever it is.
    Acquaintance NOBODY = _ -> Rank.STRANGER;

    /// [Rank#KNOWN], [Rank#SITE] or [Rank#STRANGER].
    Rank of(InetSocketAddress source);
}
