package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class PaceTest {

    /// How many of ten seconds' beats are shown, after a second to get going.
    private static int shown(int beats, IntPredicate changed) {
        var pace = new Pace(beats);
        int shown = 0;
        for (int i = 0; i < 11 * beats; i++) {
            boolean due = pace.due(changed.test(i));
            shown += due && i >= beats ? 1 : 0;
        }
        return shown;
    }

    /// A camera of 30 pictures a second seldom meets every beat: one comes late, two come in the next.
    @Test
    void aCameraThatIsLateNowAndThenIsSeenAtTheWholeRate() {
        assertThat(shown(30, i -> i % 43 != 0)).isEqualTo(300);
        assertThat(shown(30, i -> true)).isEqualTo(300);
    }

    @Test
    void aSlowerCameraIsSeenAtItsOwnRate() {
        assertThat(shown(30, i -> i % 2 == 0)).isEqualTo(150);
    }

    @Test
    void aPictureThatStandsStillIsShownAFewTimesASecond() {
        assertThat(shown(30, _ -> false)).isEqualTo(50);
        assertThat(shown(4, _ -> false)).isEqualTo(40);
    }

    @Test
    void whenACameraStopsTheRateFalls() {
        assertThat(shown(30, i -> i < 180)).isBetween(150 + 25, 150 + 35);
    }
}
