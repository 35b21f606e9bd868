package io.roombridge.sip.front;

import io.roombridge.sip.front.InviteTransaction.Input;
import io.roombridge.sip.front.InviteTransaction.State;
import io.roombridge.sip.front.InviteTransaction.Timer;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every state of the server's side of an INVITE with everything that can come.
class InviteTransactionTableTest {

    private final GoldenTable table = new GoldenTable();

    @Test
    void whatBecomesOfAnInviteThatCame() throws IOException {
        for (boolean reliable : new boolean[] {false, true}) {
            var states = new LinkedHashMap<String, State>();
            for (var state : List.of(new State.Proceeding(), new State.Completed(reliable ? 0 : InviteTransaction.T1),
                    new State.Completed(InviteTransaction.T2), new State.Confirmed(), new State.Accepted(),
                    new State.Terminated())) {
                if (!reliable || !state.equals(new State.Completed(InviteTransaction.T2))) {
                    states.put(table.name(state) + (reliable ? " over a connection" : ""), state);
                }
            }
            table.rows(states, inputs(), (state, input) -> {
                var step = InviteTransaction.step(reliable, state, input);
                return table.line(step.state(), step.outputs());
            });
        }
        table.matches(InviteTransaction.class);
    }

    private static Map<String, Input> inputs() {
        var inputs = new LinkedHashMap<String, Input>();
        inputs.put("the INVITE again", new Input.Repeated());
        for (int status : new int[] {100, 183, 200, 302, 486, 603}) {
            inputs.put(Integer.toString(status), new Input.Answered(status));
        }
        inputs.put("ACK", new Input.Acknowledged());
        inputs.put("time to repeat", new Input.Fired(Timer.REPEAT));
        inputs.put("time is over", new Input.Fired(Timer.END));
        return inputs;
    }
}
