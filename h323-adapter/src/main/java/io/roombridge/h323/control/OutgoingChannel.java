package io.roombridge.h323.control;

import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import java.util.List;

/// One logical channel that we open: the outgoing LCSE of H.245 §C.4.
///
/// ```
/// Released --Open--> AwaitingEstablishment --Ack--> Established
///    ^                 |  Reject, T103                | Close
///    |                 v                              v
///    +-------------(to Released)   <--Ack, T103-- AwaitingRelease
/// ```
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class OutgoingChannel {

    public sealed interface State {
        record Released() implements State {}
        record AwaitingEstablishment() implements State {}
        record Established() implements State {}
        record AwaitingRelease() implements State {}
    }

    public sealed interface Input {
        record Open(OpenLogicalChannel request) implements Input {}
        /// It was opened by fast connect; nothing is sent (H.323 §8.1.7.1).
        record Adopt() implements Input {}
        record Close() implements Input {}
        record Received(MultimediaSystemControlMessage message) implements Input {}
        record T103Expired() implements Input {}
    }

    public sealed interface Output {
        record Send(MultimediaSystemControlMessage message) implements Output {}
        record SetT103() implements Output {}
        record ResetT103() implements Output {}
        record Opened(OpenLogicalChannelAck ack) implements Output {}
        record Refused(OpenLogicalChannelReject.Cause cause) implements Output {}
        record Closed() implements Output {}
    }

    public record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private OutgoingChannel() {}

    static Step step(int number, State state, Input input) {
        return switch (state) {
            case State.Released _ -> switch (input) {
                case Input.Open(var request) -> Step.to(new State.AwaitingEstablishment(),
                        new Output.Send(request), new Output.SetT103());
                case Input.Adopt _ -> Step.to(new State.Established());
                default -> Step.to(state);
            };
            case State.AwaitingEstablishment _ -> switch (input) {
                case Input.Received(OpenLogicalChannelAck ack) -> Step.to(new State.Established(),
                        new Output.ResetT103(), new Output.Opened(ack));
                case Input.Received(OpenLogicalChannelReject reject) -> Step.to(new State.Released(),
                        new Output.ResetT103(), new Output.Refused(reject.cause()));
                case Input.Close _ -> Step.to(new State.AwaitingRelease(),
                        new Output.Send(close(number, new CloseLogicalChannel.Source.User())), new Output.SetT103());
                case Input.T103Expired _ -> Step.to(new State.Released(),
                        new Output.Send(close(number, new CloseLogicalChannel.Source.Lcse())),
                        new Output.Refused(new OpenLogicalChannelReject.Cause.Unspecified()));
                default -> Step.to(state);
            };
            case State.Established _ -> switch (input) {
                case Input.Close _ -> Step.to(new State.AwaitingRelease(),
                        new Output.Send(close(number, new CloseLogicalChannel.Source.User())), new Output.SetT103());
                case Input.Received(OpenLogicalChannelReject _), Input.Received(CloseLogicalChannelAck _) ->
                        Step.to(new State.Released(), new Output.Closed());
                default -> Step.to(state);
            };
            case State.AwaitingRelease _ -> switch (input) {
                case Input.Received(CloseLogicalChannelAck _), Input.Received(OpenLogicalChannelReject _) ->
                        Step.to(new State.Released(), new Output.ResetT103(), new Output.Closed());
                case Input.T103Expired _ -> Step.to(new State.Released(), new Output.Closed());
                default -> Step.to(state);
            };
        };
    }

    private static CloseLogicalChannel close(int number, CloseLogicalChannel.Source source) {
        return new CloseLogicalChannel(number, source);
    }
}
