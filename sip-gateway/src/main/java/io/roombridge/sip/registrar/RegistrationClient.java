package io.roombridge.sip.registrar;

import io.roombridge.serial.Serial;
import io.roombridge.sip.auth.DigestLogin;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Locality;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.NameAddress;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.SipUri;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Tokens;
import io.roombridge.sip.message.Wire;
import io.roombridge.sip.registrar.Binding.Input;
import io.roombridge.sip.registrar.Binding.Output;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shell around a [Binding]: registers, refreshes, and takes the registration back when it is closed.
public final class RegistrationClient implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RegistrationClient.class);
    private static final long PATIENCE = 2;

    private final Account account;
    private final Wire wire;
    private final Locality locality;
    private final ScheduledExecutorService clock;
    private final IntConsumer listener;
    private final Optional<DigestLogin> login;
    private final Binding machine = new Binding();
    private final Serial serial = Serial.virtual("sip-registration");
    private final CountDownLatch gone = new CountDownLatch(1);
    private final String callId = Tokens.fresh();
    private final String tag = Tokens.fresh();
    private Optional<Future<?>> timer = Optional.empty();
    private long sequence;

    /// @param listener  told 200 when bound or refreshed, else the status of the refusal
    public RegistrationClient(Account account, Wire wire, Locality locality, ScheduledExecutorService clock,
            IntConsumer listener) {
        this.account = account;
        this.wire = wire;
        this.locality = locality;
        this.clock = clock;
        this.listener = listener;
        this.login = account.login().map(DigestLogin::new);
        feed(new Input.Bind((int) account.expires().toSeconds()));
    }

    private void feed(Input input) {
        serial.execute(() -> {
            machine.on(input).forEach(this::perform);
            if (machine.state() instanceof Binding.State.Gone) {
                gone.countDown();
            }
        });
    }

    private void perform(Output output) {
        switch (output) {
            case Output.Register(var seconds) -> register(seconds, Headers.NONE, 1);
            case Output.Set(var millis) -> {
                timer.ifPresent(running -> running.cancel(false));
                timer = Optional.of(clock.schedule(() -> feed(new Input.Fired()), millis,
                        TimeUnit.MILLISECONDS));
            }
            case Output.Reset _ -> timer.ifPresent(running -> running.cancel(false));
            case Output.Tell(_, var status) -> {
                log.debug("registration of {}: {}", account.address(), status);
                listener.accept(status);
            }
        }
    }

    private void register(int seconds, Headers credentials, int attempt) {
        long number = ++sequence;
        try {
            var hop = new Source(account.transport(), new InetSocketAddress(locality.find(account.host())
                    .orElseThrow(() -> new UnknownHostException(account.host())), account.port()));
            var own = "<" + account.address() + ">";
            var headers = locality.via(hop).and("From", own + ";tag=" + tag).and("To", own)
                    .and("Call-ID", callId)
                    .and("CSeq", number + " REGISTER").and("Contact", locality.contact(account.user(), hop))
                    .and("Expires", Integer.toString(seconds)).and(credentials);
            wire.ask(new SipRequest("REGISTER", account.registrar(), number, headers, Body.NONE, hop),
                    outcome -> serial.execute(() -> {
                        if (number == sequence) { // else we have asked for something else since
                            heard(outcome, seconds, attempt);
                        }
                    }));
        } catch (UnknownHostException | MalformedMessage unsent) {
            log.info("cannot register {}: {}", account.address(), unsent.getMessage());
            feed(new Input.Unheard());
        }
    }

    private void heard(Outcome outcome, int seconds, int attempt) {
        switch (outcome) {
            case Outcome.Lost _ -> feed(new Input.Unheard());
            case Outcome.Answered(var response) when response.isProvisional() -> { /* not yet */ }
            case Outcome.Answered(var response) ->
                    login.flatMap(known -> known.answer(response, account.registrar(), attempt))
                    .ifPresentOrElse(credentials -> register(seconds, credentials, attempt + 1), () ->
                            feed(read(response, seconds)));
        }
    }

    private Input read(SipResponse response, int seconds) {
        if (!response.isSuccess()) {
            int shortest = response.status() == 423 ? response.headers().number("Min-Expires").orElse(0L).intValue()
                    : 0;
            return new Input.Refused(response.status(), shortest);
        }
        return new Input.Accepted(granted(response).orElse((long) seconds).intValue());
    }

    /// What our own contact got, among those of others.
    private Optional<Long> granted(SipResponse response) {
        var own = SipUri.escaped(account.user());
        return response.headers().all("Contact").stream().flatMap(value -> NameAddress.split(value).stream())
                .flatMap(value -> NameAddress.parse(value).stream())
                .filter(contact -> contact.sipUri().filter(uri -> uri.user().equals(own)).isPresent())
                .flatMap(contact -> contact.parameter("expires").flatMap(Headers::leadingNumber).stream())
                .min(Long::compare).or(() -> response.headers().number("Expires"));
    }

    /// Unregisters, and waits for that a little.
    @Override
    public void close() {
        feed(new Input.Unbind());
        try {
            if (!gone.await(PATIENCE, TimeUnit.SECONDS)) {
                log.debug("{} did not hear that its registration is gone", account.address());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
