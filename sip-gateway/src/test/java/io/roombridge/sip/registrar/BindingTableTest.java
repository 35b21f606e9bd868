package io.roombridge.sip.registrar;

import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/// Our own binding, every state with every input. The table among the resources is what is reviewed.
class BindingTableTest {

    @Test
    void everyStateWithEveryInput() throws IOException {
        var table = new GoldenTable();
        var states = new LinkedHashMap<String, Binding.State>();
        states.put("Idle", new Binding.State.Idle());
        states.put("Asking", new Binding.State.Asking(300, 0));
        states.put("Asking after failures", new Binding.State.Asking(300, 9));
        states.put("Bound", new Binding.State.Bound(300));
        states.put("Waiting", new Binding.State.Waiting(300, 1));
        states.put("Leaving", new Binding.State.Leaving());
        states.put("Gone", new Binding.State.Gone());
        var inputs = new LinkedHashMap<String, Binding.Input>();
        inputs.put("Bind", new Binding.Input.Bind(300));
        inputs.put("Unbind", new Binding.Input.Unbind());
        inputs.put("Accepted", new Binding.Input.Accepted(300));
        inputs.put("Accepted for a second", new Binding.Input.Accepted(1));
        inputs.put("403", new Binding.Input.Refused(403, 0));
        inputs.put("423 with a longer interval", new Binding.Input.Refused(423, 600));
        inputs.put("423 with no longer one", new Binding.Input.Refused(423, 300));
        inputs.put("Unheard", new Binding.Input.Unheard());
        inputs.put("Fired", new Binding.Input.Fired());
        table.rows(states, inputs, (state, input) -> {
            var step = Binding.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(Binding.class);
    }
}
