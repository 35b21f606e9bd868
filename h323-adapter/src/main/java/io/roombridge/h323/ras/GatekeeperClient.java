package io.roombridge.h323.ras;

import io.roombridge.h323.h225.GatekeeperConfirm;
import io.roombridge.h323.h225.GatekeeperReject;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRejectReason.FullRegistrationRequired;
import java.time.Duration;
import java.util.List;

/// Being registered at a gatekeeper, and staying so (H.225.0 §7.2, §7.9; H.323 §7.2).
///
/// ```
/// Idle --Start--> Discovering --GCF--> Registering --RCF--> Registered --Due--> (keep-alive)
///                   ^   |  GRJ, nobody     |  RRJ              | no answer, RRJ, URQ
///                   |   v                  v                   |
///                   +--Due---- Waiting <---+                   |
///                   +------------------------------------------+
/// ```
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class GatekeeperClient {

    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    public sealed interface State {
        record Idle() implements State {}
        record Discovering() implements State {}
        record Registering(String gatekeeper) implements State {}
        record Registered(String gatekeeper, String endpointIdentifier) implements State {}
        record Waiting() implements State {}
    }

    public sealed interface Input {
        record Start() implements Input {}
        /// The answer to the last request.
        record Answered(RasMessage message) implements Input {}
        /// Nobody answered it.
        record Unanswered() implements Input {}
        record Due() implements Input {}
        /// The gatekeeper forgets us.
        record Dismissed() implements Input {}
        record Stop() implements Input {}
    }

    public sealed interface Output {
        record Discover() implements Output {}
        record Register(String gatekeeper) implements Output {}
        record KeepAlive(String gatekeeper, String endpointIdentifier) implements Output {}
        record Unregister(String gatekeeper, String endpointIdentifier) implements Output {}
        record SetDue(Duration duration) implements Output {}
        record ResetDue() implements Output {}
        record Registered(String endpointIdentifier) implements Output {}
        record Lost() implements Output {}
        /// @param reason  as ASN.1 names it
        record Refused(String reason) implements Output {}
    }

    public record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private State state = new State.Idle();

    public State state() {
        return state;
    }

    public List<Output> on(Input input) {
        var step = step(state, input);
        state = step.state();
        return step.outputs();
    }

    static Step step(State state, Input input) {
        return switch (input) {
            case Input.Start _ -> state instanceof State.Idle ? Step.to(new State.Discovering(), new Output.Discover())
                    : Step.to(state);
            case Input.Answered(var message) -> answered(state, message);
            case Input.Unanswered _ -> unanswered(state);
            case Input.Due _ -> switch (state) {
                case State.Waiting _ -> Step.to(new State.Discovering(), new Output.Discover());
                case State.Registered(var gatekeeper, var identifier) -> Step.to(state,
                        new Output.KeepAlive(gatekeeper, identifier));
                default -> Step.to(state);
            };
            case Input.Dismissed _ -> state instanceof State.Registered
                    ? Step.to(new State.Waiting(), new Output.Lost(), new Output.SetDue(SHORTEST)) : Step.to(state);
            case Input.Stop _ -> state instanceof State.Registered(var gatekeeper, var identifier)
                    ? Step.to(new State.Idle(), new Output.ResetDue(), new Output.Unregister(gatekeeper, identifier))
                    : Step.to(new State.Idle(), new Output.ResetDue());
        };
    }

    private static Step answered(State state, RasMessage message) {
        return switch (state) {
            case State.Discovering _ -> switch (message) {
                case GatekeeperConfirm confirm -> register(confirm.gatekeeperIdentifier().orElse(""));
                case GatekeeperReject reject -> refused(reject.rejectReason());
                default -> Step.to(state);
            };
            case State.Registering(var gatekeeper) -> switch (message) {
                case RegistrationConfirm confirm -> Step.to(new State.Registered(
                                confirm.gatekeeperIdentifier().orElse(gatekeeper), confirm.endpointIdentifier()),
                        new Output.Registered(confirm.endpointIdentifier()), refresh(confirm));
                case RegistrationReject reject -> refused(reject.rejectReason());
                default -> Step.to(state);
            };
            case State.Registered(var gatekeeper, _) -> switch (message) {
                case RegistrationConfirm confirm -> Step.to(state, refresh(confirm));
                case RegistrationReject reject when reject.rejectReason() instanceof FullRegistrationRequired ->
                        Step.to(new State.Registering(gatekeeper), new Output.Lost(), new Output.Register(gatekeeper));
                case RegistrationReject reject -> Step.to(new State.Waiting(), new Output.Lost(),
                        new Output.Refused(name(reject.rejectReason())), new Output.SetDue(AGAIN));
                default -> Step.to(state);
            };
            case State.Idle _, State.Waiting _ -> Step.to(state);
        };
    }

    private static Step register(String gatekeeper) {
        return Step.to(new State.Registering(gatekeeper), new Output.Register(gatekeeper));
    }

    private static Step refused(Object reason) {
        return Step.to(new State.Waiting(), new Output.Refused(name(reason)), new Output.SetDue(AGAIN));
    }

    private static Step unanswered(State state) {
        return switch (state) {
            case State.Discovering _, State.Registering _ -> Step.to(new State.Waiting(), new Output.SetDue(AGAIN));
            case State.Registered _ -> Step.to(new State.Discovering(), new Output.Lost(), new Output.Discover());
            case State.Idle _, State.Waiting _ -> Step.to(state);
        };
    }

    /// Half of the time to live leaves room for one that is lost.
    private static Output refresh(RegistrationConfirm confirm) {
        var half = confirm.timeToLive().map(it -> Duration.ofSeconds(it).dividedBy(2)).orElse(LONGEST);
        return new Output.SetDue(half.compareTo(LONGEST) > 0 ? LONGEST : half.compareTo(SHORTEST) < 0 ? SHORTEST
                : half);
    }

    private static String name(Object reason) {
        var name = reason.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
