package io.roombridge.h323.control;

import io.roombridge.h323.MessageNames;
import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.MasterSlaveDetermination;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck.Decision;
import io.roombridge.h323.h245.MasterSlaveDeterminationReject;
import io.roombridge.h323.h245.MasterSlaveDeterminationRelease;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.h323.h245.RoundTripDelayResponse;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.h245.TerminalCapabilitySetReject;
import io.roombridge.per.ObjectIdentifier;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The machines of H.245, every state with every input. The tables beside this class are what is reviewed.
class TransitionTablesTest {

    private static final int NUMBER = 101;
    private static final OpenLogicalChannel OPEN = new OpenLogicalChannel(NUMBER,
            new OpenLogicalChannel.ForwardLogicalChannelParameters(new DataType.NullData(),
                    new H2250LogicalChannelParameters(1)));
    private static final OpenLogicalChannelReject REJECT =
            new OpenLogicalChannelReject(NUMBER, new OpenLogicalChannelReject.Cause.Unspecified());

    @Test
    void outgoingChannel() throws IOException {
        var states = List.of(new OutgoingChannel.State.Released(), new OutgoingChannel.State.AwaitingEstablishment(),
                new OutgoingChannel.State.Established(), new OutgoingChannel.State.AwaitingRelease());
        var inputs = List.of(new OutgoingChannel.Input.Open(OPEN), new OutgoingChannel.Input.Adopt(),
                new OutgoingChannel.Input.Close(),
                new OutgoingChannel.Input.Received(new OpenLogicalChannelAck(NUMBER)),
                        new OutgoingChannel.Input.Received(REJECT),
                new OutgoingChannel.Input.Received(new CloseLogicalChannelAck(NUMBER)),
                        new OutgoingChannel.Input.T103Expired());
        var table = MessageNames.table();
        table.rows(table.named(states), table.named(inputs), (state, input) -> {
            var step = OutgoingChannel.step(NUMBER, state, input);
            return table.line(step.state(), step.outputs());
        }).matches(OutgoingChannel.class);
    }

    @Test
    void incomingChannel() throws IOException {
        var states = List.of(new IncomingChannel.State.Released(), new IncomingChannel.State.AwaitingEstablishment(),
                new IncomingChannel.State.Established());
        var inputs = List.of(new IncomingChannel.Input.Received(OPEN),
                new IncomingChannel.Input.Received(new CloseLogicalChannel(NUMBER,
                        new CloseLogicalChannel.Source.User())),
                new IncomingChannel.Input.Accept(new OpenLogicalChannelAck(NUMBER)),
                new IncomingChannel.Input.Reject(new OpenLogicalChannelReject.Cause.DataTypeNotSupported()),
                new IncomingChannel.Input.Adopt());
        var table = MessageNames.table();
        table.rows(table.named(states), table.named(inputs), (state, input) -> {
            var step = IncomingChannel.step(NUMBER, state, input);
            return table.line(step.state(), step.outputs());
        }).matches(IncomingChannel.class);
    }

    @Test
    void masterSlave() throws IOException {
        var draw = new MasterSlave.Draw(60, 1_000);
        var states = List.of(new MasterSlave.State.Idle(), new MasterSlave.State.OutgoingAwaitingResponse(0),
                new MasterSlave.State.OutgoingAwaitingResponse(MasterSlave.N100 - 1),
                        new MasterSlave.State.IncomingAwaitingResponse(true),
                new MasterSlave.State.IncomingAwaitingResponse(false), new MasterSlave.State.Determined(true));
        var inputs = List.of(new MasterSlave.Input.Determine(),
                new MasterSlave.Input.Received(new MasterSlaveDetermination(50, 7)),
                new MasterSlave.Input.Received(new MasterSlaveDetermination(240, 7)),
                new MasterSlave.Input.Received(new MasterSlaveDetermination(60, 1_000)),
                new MasterSlave.Input.Received(new MasterSlaveDeterminationAck(new Decision.Master())),
                new MasterSlave.Input.Received(new MasterSlaveDeterminationAck(new Decision.Slave())),
                new MasterSlave.Input.Received(new MasterSlaveDeterminationReject(
                        new MasterSlaveDeterminationReject.Cause.IdenticalNumbers())),
                new MasterSlave.Input.Received(new MasterSlaveDeterminationRelease()),
                        new MasterSlave.Input.T106Expired());
        var table = MessageNames.table();
        table.rows(table.named(states), table.named(inputs), (state, input) -> {
            var step = MasterSlave.step(draw, state, input);
            return table.line(step.state(), step.outputs());
        }).matches(MasterSlave.class);
    }

    @Test
    void capabilityExchange() throws IOException {
        var set = new TerminalCapabilitySet(7, ObjectIdentifier.of("0.0.8.245.0.15"));
        var states = List.of(new CapabilityExchange.State.Idle(), new CapabilityExchange.State.AwaitingResponse(7),
                new CapabilityExchange.State.Accepted());
        var inputs = List.of(new CapabilityExchange.Input.Transfer(set), new CapabilityExchange.Input.Received(set),
                new CapabilityExchange.Input.Received(new TerminalCapabilitySetAck(7)),
                new CapabilityExchange.Input.Received(new TerminalCapabilitySetAck(6)),
                new CapabilityExchange.Input.Received(
                        new TerminalCapabilitySetReject(7, new TerminalCapabilitySetReject.Cause.Unspecified())),
                new CapabilityExchange.Input.T101Expired());
        var table = MessageNames.table();
        table.rows(table.named(states), table.named(inputs), (state, input) -> {
            var step = CapabilityExchange.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(CapabilityExchange.class);
    }

    @Test
    void roundTrip() throws IOException {
        var states = List.of(new RoundTrip.State.Idle(255, false), new RoundTrip.State.Idle(255, true),
                new RoundTrip.State.AwaitingResponse(7, false, 1), new RoundTrip.State.AwaitingResponse(7, true, 1),
                new RoundTrip.State.AwaitingResponse(7, true, 2), new RoundTrip.State.AwaitingResponse(0, true, 6));
        var inputs = List.of(new RoundTrip.Input.Probe(), new RoundTrip.Input.Received(new RoundTripDelayRequest(9)),
                new RoundTrip.Input.Received(new RoundTripDelayResponse(7)),
                new RoundTrip.Input.Received(new RoundTripDelayResponse(6)),
                new RoundTrip.Input.Received(new RoundTripDelayResponse(251)),
                new RoundTrip.Input.T105Expired());
        var table = MessageNames.table();
        table.rows(table.named(states), table.named(inputs), (state, input) -> {
            var step = RoundTrip.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(RoundTrip.class);
    }
}
