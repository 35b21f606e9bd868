package io.roombridge.lab.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// When a soak begins to count.
final class SoakCommandTest {

    @Test
    void aLongSoakWarmsUpForAFifthOfItsTime() {
        assertEquals(Duration.ofMinutes(2), SoakCommand.warming(Duration.ofMinutes(10), 5));
    }

    @Test
    void aShortSoakBeginsToCountNoSoonerThanEverybodyHasRegisteredOnce() {
        assertEquals(Duration.ofSeconds(50), SoakCommand.warming(Duration.ofSeconds(30), 1));
    }

    @Test
    void aShortSoakBeginsToCountNoSoonerThanARoomSystemOfEitherProtocolWasKilled() {
        assertTrue(SoakCommand.warming(Duration.ofSeconds(30), 50).toSeconds() > 20, "the second comes after 20 s");
    }
}
