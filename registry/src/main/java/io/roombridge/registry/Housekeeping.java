package io.roombridge.registry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes away, now and then, what is over: registrations that have expired, and call records older than is wanted.
public final class Housekeeping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Registry registry;
    private final InstantSource clock;
    private final Consumer<Registration> lost;
    private final Thread thread = Thread.ofVirtual().name("housekeeping").unstarted(this::run);

    /// @param lost  told of every registration that has expired
    public Housekeeping(Registry registry, InstantSource clock, Consumer<Registration> lost) {
        this.lost = lost;
        this.registry = registry;
        this.clock = clock;
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                tidy();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void tidy() {
        try {
            tidy(registry, clock, lost);
        } catch (RuntimeException failed) {
            log.warn("what is over could not be taken away; tried again later", failed);
        }
    }

    static void tidy(Registry registry, InstantSource clock, Consumer<Registration> lost) {
        var now = clock.instant();
        registry.expire(now).forEach(gone -> {
            log.atInfo().addKeyValue("protocol", gone.protocol()).addKeyValue("alias", gone.aliases().getFirst())
                    .addKeyValue("user", gone.user()).addKeyValue("address", gone.hop()).log("registration expired");
            lost.accept(gone);
        });
        registry.history().alive(now);
        int days = registry.preferences().keepHistoryDays();
        if (days > 0) {
            registry.history().forget(now.minus(Duration.ofDays(days)));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
