package io.roombridge.relay;

import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.stream.Mishaps;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The control thread: does what it is asked in the order it was asked. What fails is counted, told to the calls that
/// it was done for, and holds up nothing else, whatever it threw.
final class Control {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("media-control").daemon().factory());
    private final Consumer<MediaEvent> events;
    private final Mishaps mishaps = new Mishaps("media control", _ -> { });
    private volatile String trouble = "";

    Control(Consumer<MediaEvent> events) {
        this.events = events;
    }

    /// @param legs  whose stories have to say when it fails
    void perform(List<LegId> legs, Runnable task) {
        thread.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error mistake) {
                failed(legs, mistake);
            }
        });
    }

    private void failed(List<LegId> legs, Throwable mistake) {
        mishaps.happened(mistake);
        if (mistake instanceof Error) {
            trouble = "media fails in this process, restart it: " + mistake;
        }
        legs.forEach(leg -> events.accept(
                new MediaEvent.Noted(leg, "media failed in the gateway: " + mistake.getClass().getSimpleName())));
    }

    /// What only a restart mends, such as a library that cannot be loaded; empty when nothing is.
    List<String> troubles() {
        return trouble.isEmpty() ? List.of() : List.of(trouble);
    }

    /// Finishes what it was asked until now.
    void close(Duration wait) {
        thread.shutdown();
        try {
            thread.awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
