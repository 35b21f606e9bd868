package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.FloorStatus;
import io.roombridge.h323.Captured;
import io.roombridge.h323.control.ControlTimer;
import io.roombridge.h323.q931.MalformedQ931;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.media.CapabilitySet;
import io.roombridge.per.MalformedPer;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever a peer sends, a leg goes on or ends; it never throws.
class H323CallFuzzTest {

    private static final List<Captured> SIGNALLING = Captured.all("q931");
    private static final List<Captured> CONTROL = Captured.wellFormed("h245");
    private static final int MESSAGES = 30;

    /// What else can happen at any time, for either side.
    private static final List<Input> HAPPENINGS = List.of(new Input.Answer(CapabilitySet.ours(1_000_000)),
            new Input.Alert(), new Input.ControlConnected(), new Input.ControlConnectFailed(),
            new Input.NobodyConnected(), new Input.CannotListen(), new Input.PressDigits("1"),
            new Input.Expired(new CallTimer.CapabilitiesAwaited()), new Input.Expired(new CallTimer.Probe()),
            new Input.ShowSlides(true), new Input.ShowSlides(false), new Input.AnswerFloor(FloorStatus.GRANTED),
            new Input.AnswerFloor(FloorStatus.DENIED), new Input.AnswerFloor(FloorStatus.REVOKED),
            new Input.Expired(new CallTimer.Control(new ControlTimer(ControlTimer.Name.TOKEN, 0))),
            new Input.Expired(new CallTimer.Control(new ControlTimer(ControlTimer.Name.WISH, 0))));

    @Property(tries = 300)
    void aCallTakesAnythingInAnyOrder(@ForAll long seed) {
        var random = new Random(seed);
        boolean called = random.nextBoolean();
        var means = new Terms.Means(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
        var peer = new ScriptedH323Peer(called, means, CapabilitySet.ours(1_000_000));
        peer.portsLeft = random.nextInt(4) > 0;
        if (called) {
            peer.calls(random.nextBoolean(), random.nextBoolean() ? List.of() : CallStates.proposal(false));
        } else {
            peer.on(CallStates.dial());
        }
        for (int i = 0; i < MESSAGES; i++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> peer.on(HAPPENINGS.get(random.nextInt(HAPPENINGS.size())));
                case 2 -> signal(peer, mutated(pick(SIGNALLING, random), random));
                default -> peer.controls(mutated(pick(CONTROL, random), random));
            }
        }
        assertThat(peer.state().over()).isEqualTo(peer.finished);
    }

    private static void signal(ScriptedH323Peer peer, byte[] octets) {
        try {
            peer.on(new Input.Signalled(Signal.of(Q931Message.decode(octets), _ -> { /* as the shell drops it */ })));
        } catch (MalformedQ931 | MalformedPer _) { // what the shell drops
        }
    }

    private static byte[] pick(List<Captured> captured, Random random) {
        return captured.get(random.nextInt(captured.size())).octets().bytes();
    }

    private static byte[] mutated(byte[] octets, Random random) {
        for (int flips = random.nextInt(3); flips > 0 && octets.length > 0; flips--) {
            octets[random.nextInt(octets.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return octets;
    }
}
