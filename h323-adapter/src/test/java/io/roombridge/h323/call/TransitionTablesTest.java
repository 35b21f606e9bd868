package io.roombridge.h323.call;

import io.roombridge.call.Cause;
import io.roombridge.h323.MessageNames;
import io.roombridge.h323.q931.MessageType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Q.931 §2.1 and §5 as H.225.0 keeps them.
class TransitionTablesTest {

    @Test
    void callSignalling() throws IOException {
        var inputs = new ArrayList<CallSignalling.Input>(List.of(new CallSignalling.Input.Dial(),
                new CallSignalling.Input.Alert(),
                new CallSignalling.Input.Answer(), new CallSignalling.Input.Clear(Cause.USER_BUSY),
                        new CallSignalling.Input.Lost()));
        for (var type : List.of(MessageType.SETUP, MessageType.CALL_PROCEEDING, MessageType.PROGRESS,
                MessageType.ALERTING,
                MessageType.CONNECT, MessageType.FACILITY, MessageType.RELEASE, MessageType.RELEASE_COMPLETE,
                MessageType.STATUS_ENQUIRY, MessageType.STATUS)) {
            inputs.add(new CallSignalling.Input.Received(type, Cause.CALL_REJECTED));
        }
        for (var timer : CallSignalling.Timer.values()) {
            inputs.add(new CallSignalling.Input.Expired(timer));
        }
        var table = MessageNames.table();
        table.rows(table.named(List.of(CallSignalling.State.values())), table.named(inputs), (state, input) -> {
            var step = CallSignalling.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(CallSignalling.class);
    }
}
