package io.roombridge.registry.sql;

import io.roombridge.registry.RegistryUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the database answers. Somebody probes it now and then; from the moment a probe is not answered until one is,
/// nobody waits for the database: who does then is told so at once, and so is who comes.
///
/// ```
///              probe not answered in 2 s, or it failed
///   answers ───────────────────────────────────────────▶ away: every ask fails at once
///      ▲                                                   │
///      └───────────────── a probe is answered ─────────────┘
/// ```
final class Pulse implements AutoCloseable {

    /// So long a probe may take.
    static final Duration TO_ANSWER = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("registry-asks").factory());
    private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();
    private final Runnable whenAway;
    private volatile Instant awaySince;

    /// @param whenAway  done each time the database stops answering
    Pulse(Runnable whenAway) {
        this.whenAway = whenAway;
    }

    /// Since when the database does not answer; empty while it does.
    Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    /// Has the database do something. What takes long may take long, as long as probes are answered.
    ///
    /// @throws RegistryUnavailable  when the database does not answer; what was asked may be done all the same
    <R> R ask(Supplier<R> work) {
        var result = new CompletableFuture<R>();
        waiting.add(result);
        try {
            if (awaySince != null) {
                throw unavailable();
            }
            start(work, result);
            return result.get();
        } catch (ExecutionException failed) {
            throw translated(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable("interrupted while the database was asked", interrupted);
        } finally {
            waiting.remove(result);
        }
    }

    /// As [#ask], but the answer says whether the database is there.
    <R> R probe(Supplier<R> work) {
        var result = new CompletableFuture<R>();
        try {
            start(work, result);
            var answer = result.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            answers();
            return answer;
        } catch (TimeoutException slow) {
            throw away(slow);
        } catch (ExecutionException failed) {
            throw away(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable("interrupted while the database was asked", interrupted);
        }
    }

    private <R> void start(Supplier<R> work, CompletableFuture<R> result) {
        try {
            threads.execute(() -> {
                try {
                    result.complete(work.get());
                } catch (RuntimeException | Error failed) {
                    result.completeExceptionally(failed);
                }
            });
        } catch (RejectedExecutionException closed) {
            throw new RegistryUnavailable("the registry is closed", closed);
        }
    }

    private static RuntimeException translated(Throwable failed) {
        return switch (failed) {
            case RegistryUnavailable unavailable -> unavailable;
            case IllegalArgumentException wrong -> wrong;
            case IllegalStateException wrong -> wrong;
            case RuntimeException other when Database.isTooLong(other) ->
                    new IllegalArgumentException("a text is longer than can be kept");
            case RuntimeException other -> Database.isRefusal(other) ? other
                    : new RegistryUnavailable("the database does not answer", other);
            default -> new IllegalStateException(failed);
        };
    }

    private void answers() {
        var since = awaySince;
        awaySince = null;
        if (since != null) {
            log.atInfo().addKeyValue("seconds", Duration.between(since, Instant.now()).toSeconds())
                    .log("the database answers again");
        }
    }

    private RegistryUnavailable away(Throwable why) {
        if (awaySince == null) {
            awaySince = Instant.now();
            log.atWarn().addKeyValue("reason", why.getMessage() == null ? "no answer" : why.getMessage())
                    .log("the database does not answer: what is known goes on from memory, nothing can be changed");
            whenAway.run();
        }
        waiting.forEach(asked -> asked.completeExceptionally(unavailable()));
        return unavailable();
    }

    private static RegistryUnavailable unavailable() {
        return new RegistryUnavailable("the database does not answer");
    }

    /// Lets end what is under way: H2 would lose its file by an interrupt.
    @Override
    public void close() {
        awaySince = Instant.now();
        threads.shutdown();
        try {
            threads.awaitTermination(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
