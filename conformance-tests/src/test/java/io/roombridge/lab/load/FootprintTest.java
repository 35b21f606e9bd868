package io.roombridge.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FootprintTest {

    private static Footprint with(String what, long value) {
        return new Footprint(Map.of(what, value));
    }

    @Test
    void moreThanBeforeIsALeakBeyondWhatTheMachineTakesAndGivesBack() {
        assertThat(with("rows of bindings", 51).leaks("rows of bindings", with("rows of bindings", 50))).isTrue();
        assertThat(with("rows of bindings", 50).leaks("rows of bindings", with("rows of bindings", 50))).isFalse();
        assertThat(with("threads", 58).leaks("threads", with("threads", 50))).isFalse();
        assertThat(with("threads", 59).leaks("threads", with("threads", 50))).isTrue();
    }

    @Test
    void aCallThatIsOverHasARecordOfItsEndHoweverManyHadNoneBefore() {
        assertThat(with(Rows.OPEN_RECORDS, 1).leaks(Rows.OPEN_RECORDS, with(Rows.OPEN_RECORDS, 1))).isTrue();
        assertThat(with(Rows.OPEN_RECORDS, 0).leaks(Rows.OPEN_RECORDS, with(Rows.OPEN_RECORDS, 0))).isFalse();
    }
}
