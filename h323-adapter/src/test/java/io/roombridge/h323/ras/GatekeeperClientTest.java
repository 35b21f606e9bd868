package io.roombridge.h323.ras;

import io.roombridge.h323.MessageNames;
import io.roombridge.h323.h225.GatekeeperConfirm;
import io.roombridge.h323.h225.GatekeeperReject;
import io.roombridge.h323.h225.GatekeeperRejectReason;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRejectReason;
import io.roombridge.h323.ras.GatekeeperClient.Input;
import io.roombridge.h323.ras.GatekeeperClient.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatekeeperClientTest {

    @Test
    void everyStateWithEveryInput() throws IOException {
        var address = SignallingAddresses.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1719));
        var confirm = RegistrationConfirm.builder().requestSeqNum(1).protocolIdentifier(Gatekeeper.H225)
                .callSignalAddress(List.of())
                .endpointIdentifier("7_endp").timeToLive(60).build();
        var states = List.of(new State.Idle(), new State.Discovering(), new State.Registering("GK"),
                new State.Registered("GK", "7_endp"),
                new State.Waiting());
        var inputs = List.of(new Input.Start(), new Input.Answered(new GatekeeperConfirm(1, Gatekeeper.H225, address)),
                new Input.Answered(new GatekeeperReject(1, Gatekeeper.H225,
                        new GatekeeperRejectReason.TerminalExcluded())),
                new Input.Answered(confirm),
                new Input.Answered(new RegistrationReject(1, Gatekeeper.H225,
                        new RegistrationRejectReason.SecurityDenial())),
                new Input.Answered(new RegistrationReject(1, Gatekeeper.H225,
                        new RegistrationRejectReason.FullRegistrationRequired())),
                new Input.Unanswered(), new Input.Due(), new Input.Dismissed(), new Input.Stop());
        var table = MessageNames.table();
        table.rows(table.named(states), table.named(inputs), (state, input) -> {
            var step = GatekeeperClient.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(GatekeeperClient.class);
    }
}
