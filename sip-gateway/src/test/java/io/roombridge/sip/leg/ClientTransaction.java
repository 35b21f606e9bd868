package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Wire;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A request over datagrams as RFC 3261 §17.1 has it, on virtual time: JAIN does this for a gateway.
final class ClientTransaction implements Wire.Inquiry {

    private static final long T1 = 500;
    private static final long T2 = 4_000;

    /// What it stands on.
    ///
    /// @param send   puts a request on the link
    /// @param asked  begins another transaction
    record Ground(BadLink link, Consumer<SipRequest> send, BiConsumer<SipRequest, Consumer<Outcome>> asked) {}

    private enum State { TRYING, PROCEEDING, OVER }

    private final Ground ground;
    private final SipRequest request;
    private final Consumer<Outcome> outcome;
    private final boolean invite;
    private State state = State.TRYING;

    ClientTransaction(Ground ground, SipRequest request, Consumer<Outcome> outcome) {
        this.ground = ground;
        this.request = request;
        this.outcome = outcome;
        this.invite = request.method().equals("INVITE");
    }

    void begin() {
        ground.send.accept(request);
        again(T1);
        ground.link.in(64 * T1, () -> {
            if (repeats()) {
                state = State.OVER;
                outcome.accept(new Outcome.Lost(Cause.NO_USER_RESPONDING));
            }
        });
    }

    private void again(long interval) {
        ground.link.in(interval, () -> {
            if (repeats()) {
                ground.send.accept(request);
                again(invite ? 2 * interval : state == State.PROCEEDING ? T2 : Math.min(2 * interval, T2));
            }
        });
    }

    private boolean repeats() {
        return state == State.TRYING || state == State.PROCEEDING && !invite;
    }

    /// @return whether it is a 2xx that belongs to no transaction any more
    boolean heard(SipResponse response) {
        boolean over = state == State.OVER;
        if (response.isProvisional()) {
            state = over ? state : State.PROCEEDING;
        } else {
            state = State.OVER;
            if (invite && !response.isSuccess()) {
                ground.send.accept(like("ACK", Headers.of("To", response.headers().first("To").orElseThrow())));
            }
        }
        if (!over) {
            outcome.accept(new Outcome.Answered(response));
        }
        return over && invite && response.isSuccess();
    }

    @Override
    public void cancel(Headers headers) {
        var to = Headers.of("To", request.headers().first("To").orElseThrow());
        ground.asked.accept(like("CANCEL", to.and(headers)), _ -> { /* the INVITE's own response counts */ });
    }

    /// With the branch of the INVITE (§9.1, §17.1.1.3).
    private SipRequest like(String method, Headers more) {
        var headers = Headers.of("CSeq", request.sequence() + " " + method);
        for (var name : new String[] {"Via", "From", "Call-ID"}) {
            headers = headers.and(name, request.headers().first(name).orElseThrow());
        }
        return new SipRequest(method, request.uri(), request.sequence(), headers.and(more), Body.NONE,
                request.source());
    }
}
