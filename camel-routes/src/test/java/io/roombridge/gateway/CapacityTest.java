package io.roombridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static Settings settings(String text) throws InvalidSettings {
        return new SettingsFile(Map.of()).parse(text);
    }

    @Test
    void isAllThatIsSetWhereTheMachineHasIt() throws Exception {
        assertThat(Capacity.of(settings(""), 65_536)).isEqualTo(new Capacity(200, 1, List.of()));
    }

    @Test
    void countsTheSeatsThatThereArePortsFor() throws Exception {
        var capacity = Capacity.of(settings("media: {firstPort: 40000, lastPort: 40195}"), 65_536);

        assertThat(capacity.seats()).isEqualTo(49);
        assertThat(capacity.warnings()).singleElement().asString().contains("media.lastPort 40195", "49 legs",
                "calls.maxLegs is 200");
    }

    @Test
    void takesFewerConnectionsWhereFewFilesMayBeOpen() throws Exception {
        var capacity = Capacity.of(settings(""), 6_000);

        assertThat(capacity.seats()).isEqualTo(200);
        assertThat(capacity.connections()).isCloseTo(0.5, within(0.001));
        assertThat(capacity.warnings()).singleElement().asString().contains("6000", "9500", "ulimit -n");
        assertThat(Capacity.of(settings(""), 1_024).connections()).isEqualTo(0.01);
    }
}
