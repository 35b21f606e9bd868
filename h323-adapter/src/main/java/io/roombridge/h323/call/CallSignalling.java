package io.roombridge.h323.call;

import io.roombridge.call.Cause;
import io.roombridge.h323.q931.MessageType;
import java.time.Duration;
import java.util.List;

/// One call as Q.931 sees it: the states of Q.931 §2.1 that H.225.0 keeps, both sides.
///
/// ```
///          Dial                                              SETUP
/// Null ----------> CallInitiated                   Null ----------------> CallPresent
///                   |  CALL PROCEEDING                                      |  Alert
///                   v                                                       v
///                  OutgoingCallProceeding                                  CallReceived
///                   |  ALERTING                                             |
///                   v                                                       |  Answer
///                  CallDelivered ---CONNECT---> Active <-----------------------+
///
/// every state: Clear, RELEASE COMPLETE, a timer, the connection lost -> Released
/// ```
///
/// A pure function of state and input. What a message carries is put into it by the call.
final class CallSignalling {

    /// Q.931 gives T303 4 s; gateways on the way need longer. T310 and T301 are for a leg that nobody gives up: whoever
    /// has it call decides sooner how long a callee may ring, with or without an ALERTING, after an hour at most.
    enum Timer {
        T301(3_900), T303(15), T310(3_900);

        private final int seconds;

        Timer(int seconds) {
            this.seconds = seconds;
        }

        Duration duration() {
            return Duration.ofSeconds(seconds);
        }
    }

    /// Numbered as the Call state element numbers them (Q.931 §4.5.7).
    enum State {
        NULL(0), CALL_INITIATED(1), OUTGOING_CALL_PROCEEDING(3), CALL_DELIVERED(4), CALL_PRESENT(9), CALL_RECEIVED(7),
        ACTIVE(10), RELEASED(0);

        private final int number;

        State(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    sealed interface Input {
        record Dial() implements Input {}
        record Alert() implements Input {}
        record Answer() implements Input {}
        record Clear(Cause cause) implements Input {}
        /// @param cause  of a RELEASE COMPLETE; any in other messages
        record Received(MessageType type, Cause cause) implements Input {}
        record Expired(Timer timer) implements Input {}
        record Lost() implements Input {}
    }

    sealed interface Output {
        record Send(MessageType type) implements Output {}
        record SendRelease(Cause cause) implements Output {}
        record Set(Timer timer) implements Output {}
        record Reset(Timer timer) implements Output {}
        record Offered() implements Output {}
        record Alerted() implements Output {}
        record Answered() implements Output {}
        record Released(Cause cause) implements Output {}
    }

    record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private CallSignalling() {}

    static Step step(State state, Input input) {
        if (state == State.RELEASED) {
            return Step.to(state);
        }
        return switch (input) {
            case Input.Dial _ -> state == State.NULL ? Step.to(State.CALL_INITIATED,
                    new Output.Send(MessageType.SETUP), new Output.Set(Timer.T303)) : Step.to(state);
            case Input.Alert _ -> state == State.CALL_PRESENT
                    ? Step.to(State.CALL_RECEIVED, new Output.Send(MessageType.ALERTING)) : Step.to(state);
            case Input.Answer _ -> state == State.CALL_PRESENT || state == State.CALL_RECEIVED
                    ? Step.to(State.ACTIVE, new Output.Send(MessageType.CONNECT)) : Step.to(state);
            case Input.Clear(var cause) -> state == State.NULL ? Step.to(State.RELEASED, new Output.Released(cause))
                    : Step.to(State.RELEASED, new Output.SendRelease(cause), new Output.Released(cause));
            case Input.Received(var type, var cause) -> received(state, type, cause);
            case Input.Expired(var timer) -> expired(state, timer);
            case Input.Lost _ -> Step.to(State.RELEASED, new Output.Released(Cause.NETWORK_OUT_OF_ORDER));
        };
    }

    private static Step received(State state, MessageType type, Cause cause) {
        return switch (type) {
            case SETUP -> state == State.NULL ? Step.to(State.CALL_PRESENT,
                    new Output.Send(MessageType.CALL_PROCEEDING), new Output.Offered()) : Step.to(state);
            case CALL_PROCEEDING -> state == State.CALL_INITIATED ? Step.to(State.OUTGOING_CALL_PROCEEDING,
                    new Output.Reset(Timer.T303), new Output.Set(Timer.T310)) : Step.to(state);
            case ALERTING -> calling(state) && state != State.CALL_DELIVERED
                    ? Step.to(State.CALL_DELIVERED, new Output.Reset(waiting(state)), new Output.Set(Timer.T301),
                            new Output.Alerted())
                    : Step.to(state);
            case CONNECT -> calling(state)
                    ? Step.to(State.ACTIVE, new Output.Reset(waiting(state)), new Output.Answered())
                    : Step.to(state);
            case RELEASE_COMPLETE -> Step.to(State.RELEASED, new Output.Released(cause));
            // H.225.0 forbids these two; who sends them means the call is over.
            case DISCONNECT, RELEASE -> Step.to(State.RELEASED, new Output.SendRelease(cause),
                    new Output.Released(cause));
            case STATUS_ENQUIRY -> Step.to(state, new Output.Send(MessageType.STATUS));
            default -> Step.to(state);
        };
    }

    private static Step expired(State state, Timer timer) {
        if (!calling(state) || waiting(state) != timer) {
            return Step.to(state);
        }
        var cause = timer == Timer.T301 ? Cause.NO_ANSWER : timer == Timer.T303 ? Cause.NO_USER_RESPONDING
                : Cause.RECOVERY_ON_TIMER_EXPIRY;
        return Step.to(State.RELEASED, new Output.SendRelease(cause), new Output.Released(cause));
    }

    static boolean calling(State state) {
        return state == State.CALL_INITIATED || state == State.OUTGOING_CALL_PROCEEDING
                || state == State.CALL_DELIVERED;
    }

    /// The timer that runs while the called side is to do something.
    private static Timer waiting(State state) {
        return switch (state) {
            case CALL_INITIATED -> Timer.T303;
            case OUTGOING_CALL_PROCEEDING -> Timer.T310;
            default -> Timer.T301;
        };
    }
}
