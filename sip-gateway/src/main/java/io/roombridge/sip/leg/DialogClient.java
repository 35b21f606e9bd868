package io.roombridge.sip.leg;

import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import java.util.List;
import java.util.Optional;

/// Our requests within one dialog (RFC 3261 §12.2.1, §13.2.2.4): numbers and addresses them, and acknowledges.
///
/// ```
///              INVITE sent            2xx acknowledged
/// NotInvited ─────────────▶ Invited ──────────────────▶ Acknowledged
///                              ▲                             │ INVITE sent (a re-INVITE)
///                              └─────────────────────────────┘
/// ```
///
/// A pure function of state and input. Via, Contact and credentials are made elsewhere.
final class DialogClient {

    /// @param dialog  as the last message left it
    /// @param hop     where our next request goes
    /// @param invite  what became of our last INVITE
    record State(Dialog dialog, Source hop, OurInvite invite) {

        State with(Dialog moved) {
            return new State(moved, hop, invite);
        }
    }

    sealed interface OurInvite {
        record NotInvited() implements OurInvite {}

        /// @param sequence     CSeq number of the INVITE, and so of its ACK
        /// @param credentials  that it went with, and so its ACK
        /// @param before       the ACK of the one before, whose 2xx may come again still
        record Invited(long sequence, Headers credentials, Optional<SipRequest> before) implements OurInvite {}

        record Acknowledged(long sequence, Headers credentials, SipRequest ack) implements OurInvite {}

        default long number() {
            return switch (this) {
                case NotInvited _ -> 0;
                case Invited(var sequence, _, _) -> sequence;
                case Acknowledged(var sequence, _, _) -> sequence;
            };
        }

        /// Our last ACK.
        default Optional<SipRequest> lastAck() {
            return switch (this) {
                case NotInvited _ -> Optional.empty();
                case Invited(_, _, var before) -> before;
                case Acknowledged(_, _, var ack) -> Optional.of(ack);
            };
        }

        default Headers proof() {
            return switch (this) {
                case NotInvited _ -> Headers.NONE;
                case Invited(_, var credentials, _) -> credentials;
                case Acknowledged(_, var credentials, _) -> credentials;
            };
        }
    }

    /// A request, and what it has been through.
    ///
    /// @param number  1 the first time
    record Attempt(String method, Headers headers, Body body, Headers credentials, int number) {

        static Attempt first(String method, Headers headers, Body body) {
            return new Attempt(method, headers, body, Headers.NONE, 1);
        }

        Attempt again(Headers answer) {
            return new Attempt(method, headers, body, answer, number + 1);
        }
    }

    sealed interface Input {
        record Send(Attempt attempt) implements Input {}

        record Heard(Attempt attempt, Outcome outcome) implements Input {}

        /// A request of the peer.
        record Requested(SipRequest request) implements Input {}

        record Acknowledge(Body body) implements Input {}

        /// A 2xx to an INVITE whose transaction is over already.
        record Repeated(SipResponse response) implements Input {}
    }

    sealed interface Output {
        record Ask(SipRequest request, Attempt attempt) implements Output {}

        record Acknowledge(SipRequest request) implements Output {}

        /// A BYE whose answer does not matter.
        record HangUp(SipRequest request) implements Output {}

        record Tell(String method, Outcome outcome) implements Output {}

        record Accept() implements Output {}

        /// The request is older than what came before (RFC 3261 §12.2.2).
        record Refuse() implements Output {}
    }

    record Step(State state, List<Output> outputs) {

        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private final NextHop next;
    private State state;

    DialogClient(Dialog dialog, NextHop next) {
        this.next = next;
        this.state = new State(dialog, next.first(), new OurInvite.NotInvited());
    }

    State state() {
        return state;
    }

    List<Output> on(Input input) {
        var step = step(next, state, input);
        state = step.state();
        return step.outputs();
    }

    static Step step(NextHop next, State state, Input input) {
        return switch (input) {
            case Input.Send(var attempt) -> send(state, attempt);
            case Input.Heard(var attempt, Outcome.Answered(var response)) -> Step.to(followed(next, state, response),
                    new Output.Tell(attempt.method(), new Outcome.Answered(response)));
            case Input.Heard(var attempt, var lost) -> Step.to(state, new Output.Tell(attempt.method(), lost));
            case Input.Requested(var request) -> requested(next, state, request);
            case Input.Acknowledge(var body) -> acknowledge(state, body);
            case Input.Repeated(var response) -> repeated(state, response);
        };
    }

    private static Step send(State state, Attempt attempt) {
        var dialog = state.dialog.next();
        var request = dialog.request(attempt.method, dialog.sequence(), attempt.headers.and(attempt.credentials),
                attempt.body, state.hop);
        var invite = attempt.method.equals("INVITE") ? new OurInvite.Invited(dialog.sequence(), attempt.credentials,
                state.invite.lastAck()) : state.invite;
        return Step.to(new State(dialog, state.hop, invite), new Output.Ask(request, attempt));
    }

    private static Step requested(NextHop next, State state, SipRequest request) {
        if (request.method().equals("ACK") || request.method().equals("CANCEL")) {
            return Step.to(state, new Output.Accept());
        }
        if (request.sequence() < state.dialog.remoteSequence()) {
            return Step.to(state, new Output.Refuse());
        }
        var dialog = state.dialog.received(request.sequence());
        return Step.to(isTargetRefresh(request.method()) ? moved(next, state, dialog.refreshed(request.headers()),
                request.source()) : state.with(dialog), new Output.Accept());
    }

    private static boolean isTargetRefresh(String method) {
        return method.equals("INVITE") || method.equals("UPDATE");
    }

    /// Where a response puts the dialog: the first with a tag makes it, a later one of another tag makes it anew (of a
    /// forked INVITE), a 2xx moves it.
    private static State followed(NextHop next, State state, SipResponse response) {
        boolean forming = state.invite instanceof OurInvite.Invited(var sequence, _, _)
                && sequence == response.sequence() && forms(response);
        var dialog = state.dialog;
        if (forming && !dialog.remoteTag().equals(response.toTag())) {
            return moved(next, state, dialog.heard(response), response.source());
        }
        if (response.isSuccess() && (forming || response.method().equals("UPDATE"))) {
            return moved(next, state, dialog.routes().isEmpty() && forming ? dialog.heard(response)
                    : dialog.refreshed(response.headers()), response.source());
        }
        return state;
    }

    private static boolean forms(SipResponse response) {
        return response.method().equals("INVITE") && response.status() > 100 && response.status() < 300
                && !response.toTag().isEmpty();
    }

    private static State moved(NextHop next, State state, Dialog dialog, Source source) {
        return new State(dialog, next.of(dialog, source), state.invite);
    }

    /// The ACK of a 2xx is a request of its own with the number of its INVITE and the same credentials (RFC 3261
    /// §13.2.2.4).
    private static Step acknowledge(State state, Body body) {
        var ack = state.dialog.request("ACK", state.invite.number(), state.invite.proof(), body, state.hop);
        return Step.to(new State(state.dialog, state.hop,
                new OurInvite.Acknowledged(state.invite.number(), state.invite.proof(), ack)),
                new Output.Acknowledge(ack));
    }

    /// A 2xx once more: our ACK was lost, and is waited for even if another INVITE of ours is out by now; or another
    /// one of a forked INVITE, which is ended at once (RFC 3261 §13.2.2.4).
    private static Step repeated(State state, SipResponse response) {
        if (response.sequence() == 0 || response.sequence() > state.invite.number()) {
            return Step.to(state); // to no INVITE of ours
        }
        if (!response.toTag().equals(state.dialog.remoteTag())) {
            var other = state.dialog.heard(response).next();
            return Step.to(state, new Output.Acknowledge(other.request("ACK", response.sequence(),
                    state.invite.proof(), Body.NONE, state.hop)),
                    new Output.HangUp(other.request("BYE", other.sequence(), Headers.NONE, Body.NONE, state.hop)));
        }
        return state.invite.lastAck().filter(ack -> ack.sequence() == response.sequence())
                .map(ack -> Step.to(state, new Output.Acknowledge(ack))).orElseGet(() -> Step.to(state));
    }
}
