package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Lets one request at a time decide about an alias, and requests about different aliases go side by side.
final class AliasLocks {

    private static final int LOCKS = 256;

    private final List<ReentrantLock> locks = IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toList();

    /// Does the work while nobody else does any that has one of the aliases.
    <T> T holding(List<Alias> aliases, Supplier<T> work) {
        // always in the order of their places, so that nobody waits for who waits for it
        var held = aliases.stream().mapToInt(it -> Math.floorMod(it.hashCode(), LOCKS)).distinct().sorted()
                .mapToObj(locks::get).toList();
        held.forEach(ReentrantLock::lock);
        try {
            return work.get();
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }
}
