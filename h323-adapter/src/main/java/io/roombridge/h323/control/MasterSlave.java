package io.roombridge.h323.control;

import io.roombridge.h323.h245.MasterSlaveDetermination;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck.Decision;
import io.roombridge.h323.h245.MasterSlaveDeterminationReject;
import io.roombridge.h323.h245.MasterSlaveDeterminationRelease;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import java.util.List;

/// Which side decides when both want what only one can have: the MSDSE of H.245 §C.2.
///
/// ```
/// Idle --Determine--> OutgoingAwaitingResponse --Ack--> Determined
///   |                    |  MSD of the peer                ^
///   |  MSD of the peer   v                                 |
///   +-------------> IncomingAwaitingResponse ----Ack-------+
/// ```
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class MasterSlave {

    /// Attempts with a new number while both sides have drawn the same (N100).
    static final int N100 = 10;

    private static final int MODULUS = 1 << 24;

    public sealed interface State {
        record Idle() implements State {}
        record OutgoingAwaitingResponse(int attempts) implements State {}
        record IncomingAwaitingResponse(boolean master) implements State {}
        record Determined(boolean master) implements State {}
    }

    public sealed interface Input {
        record Determine() implements Input {}
        record Received(MultimediaSystemControlMessage message) implements Input {}
        record T106Expired() implements Input {}
    }

    public sealed interface Output {
        record Send(MultimediaSystemControlMessage message) implements Output {}
        record SetT106() implements Output {}
        record ResetT106() implements Output {}
        record Determined(boolean master) implements Output {}
        record Failed() implements Output {}
    }

    /// What a terminal brings into the determination.
    ///
    /// @param terminalType  50 terminal, 60 gateway, 120 gatekeeper, 160 and more MCU (H.323 table 1)
    /// @param number        drawn at random, 0–2²⁴-1
    public record Draw(int terminalType, int number) {

        /// The number of the next attempt; any other number does.
        Draw again(int attempt) {
            return new Draw(terminalType, (number + attempt * 0x9e3779) & MODULUS - 1);
        }
    }

    public record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private enum Outcome { MASTER, SLAVE, IDENTICAL }

    private MasterSlave() {}

    static Step step(Draw draw, State state, Input input) {
        return switch (input) {
            case Input.Determine _ -> state instanceof State.Idle ? ask(draw, 0) : Step.to(state);
            case Input.Received(MasterSlaveDetermination theirs) -> compared(draw, state, theirs);
            case Input.Received(MasterSlaveDeterminationAck ack) ->
                    acknowledged(state, ack.decision() instanceof Decision.Master);
            case Input.Received(MasterSlaveDeterminationReject _) ->
                    state instanceof State.OutgoingAwaitingResponse(var attempts)
                    ? again(draw, attempts) : Step.to(state);
            case Input.Received(MasterSlaveDeterminationRelease _) -> awaiting(state)
                    ? Step.to(new State.Idle(), new Output.ResetT106(), new Output.Failed()) : Step.to(state);
            case Input.Received _ -> Step.to(state);
            case Input.T106Expired _ -> expired(state);
        };
    }

    private static Step ask(Draw draw, int attempts) {
        var drawn = draw.again(attempts);
        return Step.to(new State.OutgoingAwaitingResponse(attempts),
                new Output.Send(new MasterSlaveDetermination(drawn.terminalType(), drawn.number())),
                        new Output.SetT106());
    }

    private static Step again(Draw draw, int attempts) {
        return attempts + 1 < N100 ? ask(draw, attempts + 1)
                : Step.to(new State.Idle(), new Output.ResetT106(), new Output.Failed());
    }

    /// The determination of the peer arrives, alone or crossing ours.
    private static Step compared(Draw draw, State state, MasterSlaveDetermination theirs) {
        int attempts = state instanceof State.OutgoingAwaitingResponse(var made) ? made : 0;
        return switch (outcome(draw.again(attempts), theirs)) {
            case MASTER -> accept(true);
            case SLAVE -> accept(false);
            case IDENTICAL -> state instanceof State.OutgoingAwaitingResponse ? again(draw, attempts)
                    : Step.to(state, new Output.Send(new MasterSlaveDeterminationReject(
                            new MasterSlaveDeterminationReject.Cause.IdenticalNumbers())));
        };
    }

    private static Step accept(boolean master) {
        return Step.to(new State.IncomingAwaitingResponse(master), new Output.Send(ack(master)), new Output.SetT106());
    }

    /// The decision names what the receiver of the message is.
    private static MasterSlaveDeterminationAck ack(boolean master) {
        return new MasterSlaveDeterminationAck(master ? new Decision.Slave() : new Decision.Master());
    }

    private static Step acknowledged(State state, boolean master) {
        return switch (state) {
            case State.OutgoingAwaitingResponse _ -> Step.to(new State.Determined(master), new Output.ResetT106(),
                    new Output.Send(ack(master)), new Output.Determined(master));
            case State.IncomingAwaitingResponse(var expected) -> expected == master
                    ? Step.to(new State.Determined(master), new Output.ResetT106(), new Output.Determined(master))
                    : Step.to(new State.Idle(), new Output.ResetT106(), new Output.Failed());
            case State.Idle _, State.Determined _ -> Step.to(state);
        };
    }

    /// A peer that took our acknowledgement and sends none of its own is believed: both know who is who.
    private static Step expired(State state) {
        return switch (state) {
            case State.OutgoingAwaitingResponse _ -> Step.to(new State.Idle(),
                    new Output.Send(new MasterSlaveDeterminationRelease()), new Output.Failed());
            case State.IncomingAwaitingResponse(var master) ->
                    Step.to(new State.Determined(master), new Output.Determined(master));
            case State.Idle _, State.Determined _ -> Step.to(state);
        };
    }

    private static boolean awaiting(State state) {
        return state instanceof State.OutgoingAwaitingResponse || state instanceof State.IncomingAwaitingResponse;
    }

    /// The larger terminal type is master; else the numbers decide modulo 2²⁴ (H.245 §C.2.3.1).
    private static Outcome outcome(Draw ours, MasterSlaveDetermination theirs) {
        if (ours.terminalType() != theirs.terminalType()) {
            return ours.terminalType() > theirs.terminalType() ? Outcome.MASTER : Outcome.SLAVE;
        }
        int difference = theirs.statusDeterminationNumber() - ours.number() & MODULUS - 1;
        return difference == 0 || difference == MODULUS / 2 ? Outcome.IDENTICAL
                : difference < MODULUS / 2 ? Outcome.MASTER : Outcome.SLAVE;
    }
}
