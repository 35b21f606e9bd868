package io.roombridge.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.Protocol;
import io.roombridge.stream.Mishaps;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ControlTest {

    private static final LegId LEG = new LegId(Protocol.SIP, "one");

    private final List<MediaEvent> told = new CopyOnWriteArrayList<>();
    private final Control control = new Control(told::add);

    @Test
    void goesOnAndSaysSoWhenALibraryCannotBeLoaded() throws Exception {
        long before = Mishaps.total();
        var next = new CountDownLatch(1);

        control.perform(List.of(LEG), () -> {
            throw new UnsatisfiedLinkError("too many open files");
        });
        control.perform(List.of(), next::countDown);
        next.await();

        assertThat(Mishaps.total()).isEqualTo(before + 1);
        assertThat(told).containsExactly(
                new MediaEvent.Noted(LEG, "media failed in the gateway: UnsatisfiedLinkError"));
        assertThat(control.troubles()).singleElement().asString().contains("too many open files", "restart");
        control.close(Duration.ofSeconds(2));
    }

    @Test
    void callsAMistakeOfOursNoTrouble() {
        control.perform(List.of(LEG), () -> {
            throw new IllegalStateException("made up");
        });
        control.close(Duration.ofSeconds(2));

        assertThat(told).hasSize(1);
        assertThat(control.troubles()).isEmpty();
    }
}
