package io.roombridge.h323.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.FloorStatus;
import io.roombridge.h323.control.H239.Input;
import io.roombridge.h323.control.H239.State;
import io.roombridge.h323.control.H239.Token;
import io.roombridge.h323.control.H239Message.FlowControlReleaseRequest;
import io.roombridge.h323.control.H239Message.FlowControlReleaseResponse;
import io.roombridge.h323.control.H239Message.PresentationTokenIndicateOwner;
import io.roombridge.h323.control.H239Message.PresentationTokenRelease;
import io.roombridge.h323.control.H239Message.PresentationTokenRequest;
import io.roombridge.h323.control.H239Message.PresentationTokenResponse;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The presentation token, every state with every input.
class H239TableTest {

    private static final H239.Terms BOTH = new H239.Terms(1_000, true, true);
    private static final int OURS = 10_001;
    private static final int THEIRS = 103;

    private static Map<String, State> states() {
        var states = new LinkedHashMap<String, State>();
        states.put("Free", State.NONE);
        states.put("Free, refused what is wanted", new State(new Token.Free(), true, 1));
        states.put("Asking", new State(new Token.Asking(OURS, 0), true, 1));
        states.put("Asking again", new State(new Token.Asking(OURS + 1, 0), true, 2));
        states.put("Asking for the last time", new State(new Token.Asking(OURS, 10), true, 1));
        states.put("Asking, wanted no more", new State(new Token.Asking(OURS, 0), false, 1));
        states.put("Ours", new State(new Token.Ours(OURS), true, 1));
        states.put("Wished", new State(new Token.Wished(THEIRS, 0, 0), false, 0));
        states.put("Wished after both asked", new State(new Token.Wished(THEIRS, 0, 0), true, 1));
        states.put("Wished while ours", new State(new Token.Wished(THEIRS, 0, OURS), true, 1));
        states.put("Theirs", new State(new Token.Theirs(THEIRS), false, 0));
        states.put("Theirs, ours wanted too", new State(new Token.Theirs(THEIRS), true, 1));
        return states;
    }

    private static Map<String, Input> inputs() {
        int drawn = BOTH.symmetryBreaking(1);
        var inputs = new LinkedHashMap<String, Input>();
        inputs.put("Show", new Input.Show());
        inputs.put("Hide", new Input.Hide());
        inputs.put("Ready", new Input.Ready());
        inputs.put("Unspoken", new Input.Unspoken(false));
        inputs.put("Unspoken, showing", new Input.Unspoken(true));
        for (var status : FloorStatus.values()) {
            inputs.put(status.name(), new Input.Answer(status));
        }
        put(inputs, "request of a larger number", new PresentationTokenRequest(0, THEIRS, drawn + 1));
        put(inputs, "request of a smaller number", new PresentationTokenRequest(0, THEIRS, drawn - 1));
        put(inputs, "request of the same number", new PresentationTokenRequest(0, THEIRS, drawn));
        put(inputs, "request of the same number and a larger label",
                new PresentationTokenRequest(0x0102, THEIRS, drawn));
        put(inputs, "request for another channel", new PresentationTokenRequest(0, THEIRS + 1, 127));
        put(inputs, "acknowledged", new PresentationTokenResponse(true, 0, OURS));
        put(inputs, "rejected", new PresentationTokenResponse(false, 0, OURS));
        put(inputs, "acknowledged without a channel", new PresentationTokenResponse(true, 0, 0));
        put(inputs, "release", new PresentationTokenRelease(0, THEIRS));
        put(inputs, "owner we", new PresentationTokenIndicateOwner(0x0101, OURS));
        put(inputs, "owner the peer", new PresentationTokenIndicateOwner(0, THEIRS));
        put(inputs, "flow control release", new FlowControlReleaseRequest(THEIRS, 5_400));
        put(inputs, "flow control released", new FlowControlReleaseResponse(true, OURS));
        inputs.put("TheirsClosed", new Input.TheirsClosed());
        inputs.put("TokenExpired", new Input.TokenExpired());
        inputs.put("WishExpired", new Input.WishExpired());
        return inputs;
    }

    private static void put(Map<String, Input> inputs, String name, H239Message message) {
        inputs.put(name, new Input.Received(message));
    }

    @Test
    void everyStateWithEveryInput() throws IOException {
        var names = new GoldenTable();
        var table = new GoldenTable((_, value) -> value instanceof Token || value instanceof H239Message
                ? names.name(value) : null);
        for (var terms : List.of(BOTH, new H239.Terms(1_000, true, false), new H239.Terms(1_000, false, false))) {
            var title = terms.shows() ? "" : terms.takes() ? "no slides to the peer: " : "no slides at all: ";
            var named = new LinkedHashMap<String, State>();
            states().forEach((name, state) -> named.put(title + name, state));
            table.rows(named, inputs(), (state, input) -> {
                var step = H239.step(terms, state, input);
                return table.line(step.state(), step.outputs());
            });
        }
        table.matches(H239.class);
    }

    /// Both ask before either hears of it; whoever draws what, one has the token and the other waits for its gateway.
    @ParameterizedTest
    @CsvSource({"1,2", "2,1", "7,7", "1000,424242", "16777215,0"})
    void oneOfTwoThatAskAtOnceGivesWay(int one, int other) {
        var sides = List.of(new Side(one), new Side(other));
        sides.forEach(it -> it.on(new Input.Show()));
        for (int round = 0; round < 50; round++) {
            sides.get(1).hears(sides.get(0));
            sides.get(0).hears(sides.get(1));
        }
        if (one == other) { // no number ever tells them apart: neither shows
            assertThat(sides).allMatch(it -> it.state.token() instanceof Token.Free);
            return;
        }
        var loser = sides.stream().filter(it -> it.state.token() instanceof Token.Wished).toList();
        assertThat(loser).hasSize(1);
        var winner = sides.get(1 - sides.indexOf(loser.getFirst()));
        assertThat(winner.state.token()).isInstanceOf(Token.Asking.class);

        loser.getFirst().on(new Input.Answer(FloorStatus.GRANTED));
        winner.hears(loser.getFirst());
        assertThat(winner.state.token()).isInstanceOf(Token.Ours.class);
        assertThat(loser.getFirst().state.token()).isInstanceOf(Token.Theirs.class);
    }

    private static final class Side {

        private final H239.Terms terms;
        private final ArrayDeque<H239Message> said = new ArrayDeque<>();
        private State state = State.NONE;

        private Side(int number) {
            terms = new H239.Terms(number, true, true);
        }

        private void on(Input input) {
            var step = H239.step(terms, state, input);
            state = step.state();
            step.outputs().forEach(it -> {
                if (it instanceof H239.Output.Send(var message)) {
                    said.add(message);
                }
            });
        }

        private void hears(Side other) {
            while (!other.said.isEmpty()) {
                on(new Input.Received(other.said.poll()));
            }
        }
    }
}
