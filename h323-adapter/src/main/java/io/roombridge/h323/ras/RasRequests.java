package io.roombridge.h323.ras;

import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RequestInProgress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Requests of ours that wait for an answer: sent again twice, then given up (H.225.0 §7.19). Safe for use by many
/// threads.
public final class RasRequests {

    private static final int ATTEMPTS = 3;
    private static final Duration WAIT = Duration.ofSeconds(3);

    /// @param answered  is told once: the answer, or empty when none came
    private record Waiting(byte[] octets, int attempt, Consumer<Optional<RasMessage>> answered,
            ScheduledFuture<?> timer) {}

    private final Consumer<byte[]> send;
    private final ScheduledExecutorService timers;
    private final Map<Integer, Waiting> waiting = new HashMap<>();
    private int last;

    public RasRequests(Consumer<byte[]> send, ScheduledExecutorService timers) {
        this.send = send;
        this.timers = timers;
    }

    public synchronized int nextSequenceNumber() {
        last = last % 65_535 + 1;
        return last;
    }

    public synchronized void send(int sequenceNumber, byte[] request, Consumer<Optional<RasMessage>> answered) {
        attempt(sequenceNumber, request, 1, WAIT, answered);
    }

    /// Nothing that waits is sent again, and nobody is told of it.
    public synchronized void forgetAll() {
        waiting.values().forEach(it -> it.timer().cancel(false));
        waiting.clear();
    }

    private void attempt(int number, byte[] octets, int attempt, Duration wait,
            Consumer<Optional<RasMessage>> answered) {
        var timer = timers.schedule(() -> expired(number), wait.toMillis(), TimeUnit.MILLISECONDS);
        waiting.put(number, new Waiting(octets, attempt, answered, timer));
        send.accept(octets);
    }

    private void expired(int number) {
        Consumer<Optional<RasMessage>> givenUp;
        synchronized (this) {
            var request = waiting.remove(number);
            if (request == null) {
                return;
            }
            if (request.attempt() < ATTEMPTS) {
                attempt(number, request.octets(), request.attempt() + 1, WAIT, request.answered());
                return;
            }
            givenUp = request.answered();
        }
        givenUp.accept(Optional.empty());
    }

    /// @return false when nothing of ours waits for it
    public boolean answered(int number, RasMessage message) {
        Waiting request;
        synchronized (this) {
            request = waiting.remove(number);
            if (request == null) {
                return false;
            }
            request.timer().cancel(false);
            if (message instanceof RequestInProgress progress) {
                var timer = timers.schedule(() -> expired(number), Math.min(progress.delay(), 30_000),
                        TimeUnit.MILLISECONDS);
                waiting.put(number, new Waiting(request.octets(), request.attempt(), request.answered(), timer));
                return true;
            }
        }
        request.answered().accept(Optional.of(message));
        return true;
    }
}
