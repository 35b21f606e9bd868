package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.call.Destination.Login;
import io.roombridge.sip.auth.DigestLogin;
import io.roombridge.sip.leg.DialogClient.Attempt;
import io.roombridge.sip.leg.DialogClient.Input;
import io.roombridge.sip.leg.DialogClient.Output;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Wire;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shell around a [DialogClient]: says who we are in each request, sends it, and answers challenges. All of it runs
/// on the leg's own serial.
final class DialogShell {

    private static final Logger log = LoggerFactory.getLogger(DialogShell.class);

    /// What a dialog stands on.
    ///
    /// @param serial  of its leg
    /// @param hops    Max-Forwards of our INVITEs
    record Ground(Surroundings around, Executor serial, int hops) {}

    private final Surroundings around;
    private final Executor serial;
    private final int hops;
    private final Optional<DigestLogin> login;
    private final BiConsumer<String, Outcome> listener;
    private final DialogClient machine;
    private Optional<Wire.Inquiry> invite = Optional.empty();
    private Optional<SipRequest> acknowledged = Optional.empty();
    private SipRequest acknowledgement;
    private boolean accepted;

    /// @param listener  told what became of a request, by its method
    DialogShell(Ground ground, DialogClient machine, Optional<Login> login, BiConsumer<String, Outcome> listener) {
        this.around = ground.around();
        this.serial = ground.serial();
        this.hops = ground.hops();
        this.machine = machine;
        this.login = login.map(DigestLogin::new);
        this.listener = listener;
    }

    /// Takes note of a request of the peer; false when it is older than what came before.
    boolean accepts(SipRequest request) {
        accepted = false;
        feed(new Input.Requested(request));
        return accepted;
    }

    void send(String method, Headers headers, Body body) {
        feed(new Input.Send(Attempt.first(method, headers, body)));
    }

    void acknowledge(Body body) {
        feed(new Input.Acknowledge(body));
    }

    void repeated(SipResponse response) {
        feed(new Input.Repeated(response));
    }

    void cancel(Headers headers) {
        invite.ifPresent(inquiry -> inquiry.cancel(headers));
    }

    private void heard(Attempt attempt, Outcome outcome) {
        var credentials = outcome instanceof Outcome.Answered(var response)
                ? login.flatMap(known -> known.answer(response, machine.state().dialog().target(), attempt.number()))
                : Optional.<Headers>empty();
        feed(credentials.<Input>map(answer -> new Input.Send(attempt.again(answer)))
                .orElseGet(() -> new Input.Heard(attempt, outcome)));
    }

    private void feed(Input input) {
        machine.on(input).forEach(this::perform);
    }

    private void perform(Output output) {
        switch (output) {
            case Output.Ask(var request, var attempt) -> ask(request, attempt);
            case Output.Acknowledge(var request) -> acknowledge(request);
            case Output.HangUp(var request) -> hangUp(request);
            case Output.Tell(var method, var outcome) -> listener.accept(method, outcome);
            case Output.Accept _ -> accepted = true;
            case Output.Refuse _ -> accepted = false;
        }
    }

    private void ask(SipRequest request, Attempt attempt) {
        boolean inviting = request.method().equals("INVITE");
        var described = inviting || request.method().equals("UPDATE")
                ? with(Abilities.in(request), Headers.of("Contact", around.locality().contact("", request.source())))
                : request;
        var counted = inviting ? with(described, Headers.of("Max-Forwards", Integer.toString(hops))) : described;
        try {
            var inquiry = around.wire().ask(routed(counted),
                    outcome -> serial.execute(() -> heard(attempt, outcome)));
            if (inviting) {
                invite = Optional.of(inquiry);
            }
        } catch (MalformedMessage unsayable) {
            log.info("{} to {} cannot be said: {}", request.method(), request.uri(), unsayable.getMessage());
            serial.execute(() -> heard(attempt, new Outcome.Lost(Cause.INVALID_NUMBER_FORMAT)));
        }
    }

    private static SipRequest with(SipRequest request, Headers more) {
        return new SipRequest(request.method(), request.uri(), request.sequence(), request.headers().and(more),
                request.body(), request.source());
    }

    private SipRequest routed(SipRequest request) {
        return new SipRequest(request.method(), request.uri(), request.sequence(),
                around.locality().via(request.source()).and(request.headers()), request.body(), request.source());
    }

    /// The same ACK again is the very same message.
    private void acknowledge(SipRequest ack) {
        if (!acknowledged.filter(ack::equals).isPresent()) {
            acknowledged = Optional.of(ack);
            acknowledgement = routed(ack);
        }
        around.wire().acknowledge(acknowledgement);
    }

    private void hangUp(SipRequest bye) {
        try {
            around.wire().ask(routed(bye), _ -> { });
        } catch (MalformedMessage unsayable) {
            log.info("BYE to {} cannot be said: {}", bye.uri(), unsayable.getMessage());
        }
    }
}
