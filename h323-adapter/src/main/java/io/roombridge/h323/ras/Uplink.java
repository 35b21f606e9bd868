package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination.Login;
import io.roombridge.h323.h225.AdmissionConfirm;
import io.roombridge.h323.h225.AdmissionReject;
import io.roombridge.h323.h225.BandwidthConfirm;
import io.roombridge.h323.h225.BandwidthRequest;
import io.roombridge.h323.h225.CallIdentifier;
import io.roombridge.h323.h225.DisengageConfirm;
import io.roombridge.h323.h225.DisengageRequest;
import io.roombridge.h323.h225.InfoRequest;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.UnregistrationConfirm;
import io.roombridge.h323.h225.UnregistrationRequest;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import io.roombridge.h323.ras.GatekeeperClient.Input;
import io.roombridge.h323.ras.GatekeeperClient.Output;
import io.roombridge.h323.ras.GatekeeperClient.State;
import io.roombridge.h323.ras.RasMessages.Call;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gatekeeper that we register at: [GatekeeperClient] with its requests, timers and tokens. Safe for use by many
/// threads.
public final class Uplink implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Uplink.class);

    private static final Duration LEAVING = Duration.ofMillis(500);

    /// @param gatekeeper  its RAS address
    /// @param identifier  gatekeeperIdentifier to ask for; empty for any
    public record Account(InetSocketAddress gatekeeper, String identifier, Optional<Login> login,
            Duration timeToLive) {}

    /// The gatekeeper's word on a call.
    public sealed interface Decision {
        /// @param to  what to call there; empty when it was not changed
        record Granted(InetSocketAddress address, List<Alias> to) implements Decision {}
        /// @param words  for the call's story
        record Denied(Cause cause, String words) implements Decision {}
    }

    static final Decision UNANSWERED = new Decision.Denied(Cause.NETWORK_OUT_OF_ORDER,
            "the gatekeeper does not answer");

    private final Account account;
    private final RasMessages messages;
    private final RasRequests requests;
    private final Consumer<byte[]> send;
    private final ScheduledExecutorService timers;
    private final Consumer<Octets> dropCall;
    private final SecureRandom random = new SecureRandom();
    private final CompletableFuture<Optional<RasMessage>> left = new CompletableFuture<>();
    private final GatekeeperClient client = new GatekeeperClient();
    private Optional<ScheduledFuture<?>> due = Optional.empty();
    private String refusal = "";

    /// @param dropCall  is told the callIdentifier of a call that the gatekeeper ends
    public Uplink(Account account, RasMessages messages, Consumer<byte[]> send, ScheduledExecutorService timers,
            Consumer<Octets> dropCall) {
        this.account = account;
        this.messages = messages;
        this.requests = new RasRequests(send, timers);
        this.send = send;
        this.timers = timers;
        this.dropCall = dropCall;
    }

    public InetSocketAddress gatekeeper() {
        return account.gatekeeper();
    }

    public void start() {
        on(new Input.Start());
    }

    /// The endpointIdentifier that we have; empty while not registered.
    public synchronized Optional<String> registration() {
        return client.state() instanceof State.Registered(_, var identifier) ? Optional.of(identifier)
                : Optional.empty();
    }

    /// Why the last attempt to register failed, as ASN.1 names it; empty when it did not.
    public synchronized String refusal() {
        return refusal;
    }

    /// How it stands with the gatekeeper.
    ///
    /// @param identifier  the endpointIdentifier; empty while not registered
    /// @param refusal     see [#refusal]
    public record Standing(Optional<String> identifier, String refusal) {}

    private synchronized Standing standing() {
        return new Standing(registration(), refusal);
    }

    /// Waits until it stands otherwise.
    public synchronized Standing awaitOther(Standing known) throws InterruptedException {
        while (standing().equals(known)) {
            wait();
        }
        return standing();
    }

    /// Waits until registered or refused.
    public synchronized Optional<String> awaitRegistration(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (registration().isEmpty() && refusal.isEmpty() && System.nanoTime() < until) {
            TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
        }
        return registration();
    }

    private synchronized void on(Input input) {
        for (var output : client.on(input)) {
            switch (output) {
                case Output.Discover _ -> discover();
                case Output.Register(var gatekeeper) -> register(gatekeeper);
                case Output.KeepAlive(var gatekeeper, var identifier) -> keepAlive(gatekeeper, identifier);
                case Output.Unregister(var gatekeeper, var identifier) -> unregister(gatekeeper, identifier);
                case Output.SetDue(var duration) -> setDue(duration);
                case Output.ResetDue _ -> due.ifPresent(it -> it.cancel(false));
                case Output.Registered(var identifier) -> {
                    refusal = "";
                    log.atInfo().addKeyValue("gatekeeper", account.gatekeeper()).addKeyValue("endpoint", identifier)
                            .log("registered");
                    notifyAll();
                }
                case Output.Lost _ -> {
                    log.atWarn().addKeyValue("gatekeeper", account.gatekeeper()).log("registration lost");
                    notifyAll();
                }
                case Output.Refused(var reason) -> {
                    refusal = reason;
                    log.atWarn().addKeyValue("gatekeeper", account.gatekeeper()).addKeyValue("cause", reason)
                            .log("registration refused");
                    notifyAll();
                }
            }
        }
    }

    private void discover() {
        int number = requests.nextSequenceNumber();
        ask(number, RasMessage.CODEC.encode(
                messages.discover(number, account.identifier(), account.login().isPresent())));
    }

    private void register(String gatekeeper) {
        int number = requests.nextSequenceNumber();
        ask(number, signed(messages.register(number, gatekeeper, account.timeToLive()), gatekeeper, ""));
    }

    private void keepAlive(String gatekeeper, String identifier) {
        int number = requests.nextSequenceNumber();
        var request = messages.keepAlive(number, gatekeeper, identifier, account.timeToLive());
        ask(number, signed(request, gatekeeper, identifier));
    }

    private void unregister(String gatekeeper, String identifier) {
        int number = requests.nextSequenceNumber();
        var request = messages.unregister(number, gatekeeper, identifier);
        requests.send(number, signed(request, gatekeeper, identifier), left::complete);
    }

    private void ask(int number, byte[] request) {
        requests.send(number, request,
                answer -> on(answer.<Input>map(Input.Answered::new).orElseGet(Input.Unanswered::new)));
    }

    private void setDue(Duration duration) {
        due.ifPresent(it -> it.cancel(false));
        due = Optional.of(timers.schedule(() -> on(new Input.Due()), duration.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// Until it has an endpointIdentifier an endpoint signs with its user's name.
    private byte[] signed(RasMessage request, String gatekeeper, String identifier) {
        return account.login().map(login -> RasTokens.signed(request,
                        new Claim(identifier.isEmpty() ? login.user() : identifier, gatekeeper,
                                Clock.systemUTC().instant().getEpochSecond(), random.nextInt(Integer.MAX_VALUE)),
                                        login.password()))
                .orElseGet(() -> RasMessage.CODEC.encode(request));
    }

    /// Asks to make or take a call; waits for the answer.
    public Decision admit(Call call, List<Alias> to) {
        State.Registered registered;
        synchronized (this) {
            if (!(client.state() instanceof State.Registered known)) {
                return new Decision.Denied(refusal.isEmpty() ? Cause.NETWORK_OUT_OF_ORDER : cause(refusal),
                        "not registered at the gatekeeper"
                        + (refusal.isEmpty() ? "" : ", which said " + refusal));
            }
            registered = known;
        }
        int number = requests.nextSequenceNumber();
        var request = messages.admit(number, registered.gatekeeper(), registered.endpointIdentifier(), call, to);
        var answered = new CompletableFuture<Optional<RasMessage>>();
        requests.send(number, signed(request, registered.gatekeeper(), registered.endpointIdentifier()),
                answered::complete);
        return decision(answered.join());
    }

    private static Decision decision(Optional<RasMessage> answer) {
        return switch (answer.orElse(null)) {
            case AdmissionConfirm confirm -> SignallingAddresses.parse(confirm.destCallSignalAddress())
                    .<Decision>map(it -> new Decision.Granted(it,
                            AliasSpelling.parse(confirm.destinationInfo().orElse(List.of()))))
                    .orElseGet(() -> new Decision.Denied(Cause.NO_ROUTE_TO_DESTINATION,
                            "the gatekeeper names no address that can be called"));
            case AdmissionReject reject -> denied((Record) reject.rejectReason());
            case null, default -> UNANSWERED;
        };
    }

    /// @param reason  of an ARJ or LRJ
    static Decision denied(Record reason) {
        var name = RefusedRequest.name(reason);
        return new Decision.Denied(cause(name), "the gatekeeper said " + name);
    }

    private static Cause cause(String reason) {
        return switch (reason) {
            case "resourceUnavailable", "exceedsCallCapacity" -> Cause.NO_CIRCUIT_AVAILABLE;
            case "invalidPermission", "requestDenied" -> Cause.OUTGOING_CALLS_BARRED;
            case "noRouteToDestination" -> Cause.NO_ROUTE_TO_DESTINATION;
            case "unallocatedNumber" -> Cause.UNALLOCATED_NUMBER;
            case "securityDenial" -> Cause.LOGIN_REFUSED;
            case String other -> Cause.fromH225(other);
        };
    }

    /// Tells that an admitted call is over.
    public void disengage(Call call) {
        synchronized (this) {
            if (client.state() instanceof State.Registered(var gatekeeper, var identifier)) {
                int number = requests.nextSequenceNumber();
                requests.send(number,
                        signed(messages.disengage(number, gatekeeper, identifier, call), gatekeeper, identifier),
                        _ -> { });
            }
        }
    }

    /// A message of the gatekeeper.
    ///
    /// @return false when it is nothing for an endpoint
    public boolean received(byte[] octets) {
        try {
            var message = RasMessage.decode(octets);
            var claim = RasTokens.claim(message);
            if (claim.isPresent() && account.login().isPresent()
                    && !BaselineSecurity.proves(octets, claim.get(), account.login().get().password())) {
                log.atWarn().addKeyValue("gatekeeper", account.gatekeeper())
                        .log("a message with a wrong token is not of our gatekeeper");
                return true;
            }
            var answers = RasMessages.answers(message);
            return answers.isPresent() ? requests.answered(answers.getAsInt(), message) : requested(message);
        } catch (MalformedPer malformed) {
            log.atDebug().addKeyValue("cause", malformed.getMessage()).log("RAS message dropped");
            return true;
        }
    }

    private boolean requested(RasMessage request) {
        switch (request) {
            case UnregistrationRequest it -> {
                answer(new UnregistrationConfirm(it.requestSeqNum()));
                on(new Input.Dismissed());
            }
            case DisengageRequest it -> {
                answer(new DisengageConfirm(it.requestSeqNum()));
                it.callIdentifier().map(CallIdentifier::guid).ifPresent(dropCall);
            }
            case BandwidthRequest it -> answer(new BandwidthConfirm(it.requestSeqNum(), it.bandWidth()));
            case InfoRequest it -> registration()
                    .ifPresent(identifier -> answer(messages.information(it.requestSeqNum(), identifier)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void answer(RasMessage message) {
        synchronized (this) {
            var state = client.state() instanceof State.Registered registered ? registered
                    : new State.Registered(account.identifier(), "");
            send.accept(signed(message, state.gatekeeper(), state.endpointIdentifier()));
        }
    }

    /// Leaves, and gives the gatekeeper a moment to confirm it.
    @Override
    public void close() {
        boolean leaving = registration().isPresent();
        requests.forgetAll(); // a request to register that is sent again would outlive us
        on(new Input.Stop());
        if (leaving) {
            left.completeOnTimeout(Optional.empty(), LEAVING.toMillis(), TimeUnit.MILLISECONDS).join();
        }
    }
}
