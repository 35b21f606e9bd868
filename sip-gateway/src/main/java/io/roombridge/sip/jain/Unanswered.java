package io.roombridge.sip.jain;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sip.ClientTransaction;

/// Requests of ours that have no final response yet.
final class Unanswered {

    private final Set<ClientTransaction> transactions = new HashSet<>();

    synchronized void add(ClientTransaction transaction) {
        transactions.add(transaction);
    }

    synchronized void remove(ClientTransaction transaction) {
        if (transactions.remove(transaction)) {
            notifyAll();
        }
    }

    /// Waits until there is none any more, but no longer than that.
    synchronized void awaitNone(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); !transactions.isEmpty() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
