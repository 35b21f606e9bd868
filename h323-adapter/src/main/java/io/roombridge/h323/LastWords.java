package io.roombridge.h323;

import io.roombridge.h323.net.TpktConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What legs say in the end has left before sockets are closed.
final class LastWords {

    private LastWords() {}

    /// @param legs         notified when one is gone
    /// @param connections  of their call signalling
    /// @param patience     with all of them together
    static void await(Map<?, ?> legs, Collection<TpktConnection> connections, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            synchronized (legs) {
                for (long left = patience.toNanos(); !legs.isEmpty() && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(legs, left);
                }
            }
            for (var connection : connections) {
                connection.awaitWritten(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
