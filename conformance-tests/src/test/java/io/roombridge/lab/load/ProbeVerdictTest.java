package io.roombridge.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProbeVerdictTest {

    private static Malformed.Result slowest(double millis, int lost) {
        return new Malformed.Result(100, 10, lost, millis);
    }

    @Test
    void aLostProbeIsAPromiseBrokenOnAnyMachine() {
        assertThat(ProbeVerdict.of(slowest(500, 3), slowest(5, 1)).kept()).isFalse();
    }

    @Test
    void aSlowProbeIsOneOnAQuietMachine() {
        assertThat(ProbeVerdict.of(slowest(10, 0), slowest(20, 0))).isEqualTo(new ProbeVerdict(true, "kept"));
        assertThat(ProbeVerdict.of(slowest(10, 0), slowest(20.1, 0)).kept()).isFalse();
    }

    @Test
    void onABusyMachineASlowProbeIsToldAndNotJudged() {
        assertThat(ProbeVerdict.of(slowest(10.1, 0), slowest(300, 0)))
                .isEqualTo(new ProbeVerdict(true,
                        "not judged: without damage it is 10.1 ms, the machine is not quiet"));
    }
}
