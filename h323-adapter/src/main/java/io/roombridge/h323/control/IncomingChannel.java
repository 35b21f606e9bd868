package io.roombridge.h323.control;

import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import java.util.List;

/// One logical channel that the peer opens: the incoming LCSE of H.245 §C.4.
///
/// ```
/// Released --OpenLogicalChannel--> AwaitingEstablishment --Accept--> Established
///    ^                                |  Reject, Close                 | CloseLogicalChannel
///    +--------------------------------+--------------------------------+
/// ```
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class IncomingChannel {

    public sealed interface State {
        record Released() implements State {}
        record AwaitingEstablishment() implements State {}
        record Established() implements State {}
    }

    public sealed interface Input {
        record Received(MultimediaSystemControlMessage message) implements Input {}
        record Accept(OpenLogicalChannelAck ack) implements Input {}
        record Reject(OpenLogicalChannelReject.Cause cause) implements Input {}
        /// It was opened by fast connect; nothing is sent (H.323 §8.1.7.1).
        record Adopt() implements Input {}
    }

    public sealed interface Output {
        record Send(MultimediaSystemControlMessage message) implements Output {}
        record Requested(OpenLogicalChannel request) implements Output {}
        record Closed() implements Output {}
    }

    public record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private IncomingChannel() {}

    static Step step(int number, State state, Input input) {
        return switch (input) {
            case Input.Received(OpenLogicalChannel request) -> opened(state, request);
            case Input.Received(CloseLogicalChannel _) -> closed(number, state);
            case Input.Received _ -> Step.to(state);
            case Input.Accept(var ack) -> state instanceof State.AwaitingEstablishment
                    ? Step.to(new State.Established(), new Output.Send(ack)) : Step.to(state);
            case Input.Reject(var cause) -> state instanceof State.AwaitingEstablishment
                    ? Step.to(new State.Released(), new Output.Send(new OpenLogicalChannelReject(number, cause)))
                    : Step.to(state);
            case Input.Adopt _ -> state instanceof State.Released ? Step.to(new State.Established()) : Step.to(state);
        };
    }

    /// A number in use that is opened once more: the old channel is gone.
    private static Step opened(State state, OpenLogicalChannel request) {
        var requested = new Output.Requested(request);
        return state instanceof State.Released ? Step.to(new State.AwaitingEstablishment(), requested)
                : Step.to(new State.AwaitingEstablishment(), new Output.Closed(), requested);
    }

    private static Step closed(int number, State state) {
        var ack = new Output.Send(new CloseLogicalChannelAck(number));
        return state instanceof State.Released ? Step.to(state, ack)
                : Step.to(new State.Released(), ack, new Output.Closed());
    }
}
