package io.roombridge.sip.front;

import io.roombridge.sip.front.InviteTransaction.Input;
import io.roombridge.sip.front.InviteTransaction.Output;
import io.roombridge.sip.front.InviteTransaction.State;
import io.roombridge.sip.front.InviteTransaction.Timer;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.ResponseWriter;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Tokens;
import io.roombridge.sip.message.Wire;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// INVITEs of peers, their ACKs, and the CANCELs that come too late: the shell of as many [InviteTransaction]s as there
/// are INVITEs.
public final class InviteServer implements AutoCloseable {

    /// At a time. One that is over stays for half a minute, so this is some 600 calls a second.
    private static final int MOST = 20_000;

    private final Sender front;
    private final Wire.User user;
    private final ScheduledExecutorService clock;
    private final int most;
    private final Map<String, Transaction> transactions = new ConcurrentHashMap<>();

    /// @param clock  of its timers, closed with it
    public InviteServer(Sender front, Wire.User user, ScheduledExecutorService clock) {
        this(front, user, clock, MOST);
    }

    /// @param most  INVITEs at a time
    InviteServer(Sender front, Wire.User user, ScheduledExecutorService clock, int most) {
        this.front = front;
        this.user = user;
        this.clock = clock;
        this.most = most;
    }

    /// Whether a request is handled here.
    public static boolean serves(SipRequest request) {
        return request.method().equals("INVITE") || request.method().equals("ACK");
    }

    /// @throws MalformedMessage when its Via says no way back
    public void requested(SipRequest request) throws MalformedMessage {
        var path = ReturnPath.of(front, request);
        var key = path.transaction(request);
        var known = transactions.get(key);
        if (request.method().equals("ACK")) {
            acknowledged(known, request);
        } else if (known != null) {
            known.feed(new Input.Repeated());
        } else if (transactions.size() >= most) {
            path.send(ResponseWriter.print(request, path.stamped(), 503, Tokens.fresh(),
                    Headers.of("Retry-After", "5"), Body.NONE));
        } else {
            var transaction = new Transaction(request, path, key);
            transactions.put(key, transaction);
            Asking.ask(user, transaction);
        }
    }

    /// Who is asked for all that is not served here: the user, but for a CANCEL of what has been answered already,
    /// which changes nothing and is no mistake (§9.2).
    public Wire.User others() {
        return new Wire.User() {
            @Override
            public void requested(Exchange exchange) {
                late(exchange.request()).ifPresentOrElse(
                        tag -> exchange.respond(200, tag, Headers.NONE, Body.NONE), () -> user.requested(exchange));
            }

            @Override
            public void repeated(SipResponse response) {
                user.repeated(response);
            }
        };
    }

    /// With which tag of ours the INVITE has been answered that this would take back.
    private Optional<String> late(SipRequest request) {
        try {
            return !request.method().equals("CANCEL") ? Optional.empty() : Optional.ofNullable(transactions.get(
                    ReturnPath.of(front, request).invite(request))).flatMap(Transaction::finished);
        } catch (MalformedMessage impossible) {
            throw new IllegalStateException(impossible); // there is a way back for its answer
        }
    }

    /// That of a 2xx has a branch of its own, and belongs to its dialog (§13.2.2.4).
    private void acknowledged(Transaction known, SipRequest ack) {
        if (known == null || known.feed(new Input.Acknowledged())) {
            Asking.ask(user, new Acknowledgement(ack));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private record Acknowledgement(SipRequest request) implements Exchange {

        @Override
        public void respond(int status, String tag, Headers headers, Body body) {
            // an ACK has no answer
        }

        @Override
        public void repeat() {
            throw new IllegalStateException("an ACK has no answer");
        }
    }

    private final class Transaction implements Exchange {

        private final SipRequest request;
        private final ReturnPath path;
        private final String key;
        private final Map<Timer, Future<?>> timers = new EnumMap<>(Timer.class);
        private State state = new State.Proceeding();
        private byte[] last = {};
        private String answeredAs = "";

        Transaction(SipRequest request, ReturnPath path, String key) {
            this.request = request;
            this.path = path;
            this.key = key;
        }

        @Override
        public SipRequest request() {
            return request;
        }

        @Override
        public synchronized void respond(int status, String tag, Headers headers, Body body) {
            if (state instanceof State.Proceeding) {
                last = ResponseWriter.print(request, path.stamped(), status, tag, headers, body);
                answeredAs = tag;
                feed(new Input.Answered(status));
            }
        }

        /// Our tag, once there is a final response.
        synchronized Optional<String> finished() {
            return state instanceof State.Proceeding ? Optional.empty() : Optional.of(answeredAs);
        }

        /// Past the machine: a 2xx is repeated by its user until the ACK comes (§13.3.1.4).
        @Override
        public synchronized void repeat() {
            path.send(last);
        }

        /// Whether an ACK is the user's.
        synchronized boolean feed(Input input) {
            var step = InviteTransaction.step(!request.source().isDatagram(), state, input);
            state = step.state();
            step.outputs().forEach(this::perform);
            return step.outputs().contains(new Output.Pass());
        }

        private void perform(Output output) {
            switch (output) {
                case Output.Send _ -> {
                    if (last.length > 0) {
                        path.send(last);
                    }
                }
                case Output.Set(var timer, var millis) -> {
                    reset(timer);
                    timers.put(timer, clock.schedule(() -> feed(new Input.Fired(timer)), millis,
                            TimeUnit.MILLISECONDS));
                }
                case Output.Reset(var timer) -> reset(timer);
                case Output.Forget _ -> transactions.remove(key, this);
                case Output.Pass _ -> { /* by who fed it */ }
            }
        }

        private void reset(Timer timer) {
            var running = timers.remove(timer);
            if (running != null) {
                running.cancel(false);
            }
        }
    }
}
