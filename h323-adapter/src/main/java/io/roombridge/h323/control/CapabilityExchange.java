package io.roombridge.h323.control;

import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.h245.TerminalCapabilitySetReject;
import io.roombridge.h323.h245.TerminalCapabilitySetRelease;
import java.util.List;

/// Telling the peer what we take: the outgoing CESE of H.245 §C.3.
///
/// ```
/// Idle, Accepted --Transfer--> AwaitingResponse --Ack--> Accepted
///   ^                            |
///   +-------- Reject, T101 ------+
/// ```
///
/// The incoming one has no state of its own here: whatever set the peer sends is taken and acknowledged at once.
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class CapabilityExchange {

    public sealed interface State {
        record Idle() implements State {}
        record AwaitingResponse(int sequenceNumber) implements State {}
        record Accepted() implements State {}
    }

    public sealed interface Input {
        /// @param set  its sequence number is the caller's business: one more than the last, modulo 256
        record Transfer(TerminalCapabilitySet set) implements Input {}
        record Received(MultimediaSystemControlMessage message) implements Input {}
        record T101Expired() implements Input {}
    }

    public sealed interface Output {
        record Send(MultimediaSystemControlMessage message) implements Output {}
        record SetT101() implements Output {}
        record ResetT101() implements Output {}
        record Accepted() implements Output {}
        record Refused() implements Output {}
        record Learned(TerminalCapabilitySet theirs) implements Output {}
    }

    public record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private CapabilityExchange() {}

    static Step step(State state, Input input) {
        return switch (input) {
            case Input.Transfer(var set) -> Step.to(new State.AwaitingResponse(set.sequenceNumber()),
                    new Output.Send(set), new Output.SetT101());
            case Input.Received(TerminalCapabilitySet theirs) -> Step.to(state,
                    new Output.Send(new TerminalCapabilitySetAck(theirs.sequenceNumber())), new Output.Learned(theirs));
            case Input.Received(TerminalCapabilitySetAck ack) -> answered(state, ack.sequenceNumber(),
                    new State.Accepted(), new Output.Accepted());
            case Input.Received(TerminalCapabilitySetReject no) -> answered(state, no.sequenceNumber(),
                    new State.Idle(), new Output.Refused());
            case Input.Received _ -> Step.to(state);
            case Input.T101Expired _ -> state instanceof State.AwaitingResponse
                    ? Step.to(new State.Idle(), new Output.Send(new TerminalCapabilitySetRelease()),
                            new Output.Refused())
                    : Step.to(state);
        };
    }

    /// An answer to an earlier set than the last is old news.
    private static Step answered(State state, int sequenceNumber, State next, Output outcome) {
        return state instanceof State.AwaitingResponse(var expected) && expected == sequenceNumber
                ? Step.to(next, new Output.ResetT101(), outcome)
                : Step.to(state);
    }
}
