package io.roombridge.sip.leg;

import io.roombridge.call.Admission;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Passcode;
import io.roombridge.media.AddressText;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Registrations;
import io.roombridge.serial.Serial;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.auth.CallerIdentity;
import io.roombridge.sip.auth.CallerIdentity.Verdict;
import io.roombridge.sip.auth.Gate;
import io.roombridge.sip.leg.InviteLeg.Input;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Locality;
import io.roombridge.sip.message.NameAddress;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.SipUri;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Tokens;
import io.roombridge.sip.message.Wire;
import io.roombridge.sip.registrar.Account;
import io.roombridge.sip.registrar.Registrar;
import io.roombridge.sip.registrar.RegistrationClient;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All SIP legs of a gateway or an endpoint: finds the leg that a message belongs to, makes new ones, and answers what
/// belongs to none.
public final class UserAgent implements Wire.User, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UserAgent.class);

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    /// RFC 3261 §20.22
    private static final int MOST_HOPS = 255;

    private final SipSettings settings;
    private final MediaPlane plane;
    private final Admission admission;
    private final Registrar registrar;
    private final Gate gate;
    private final Credentials credentials;
    private final Registrations registrations;
    private final Pace pace;
    private final Map<LegId, InviteShell> legs = new ConcurrentHashMap<>();
    private final Map<String, InviteShell> dialogs = new ConcurrentHashMap<>();
    private final Map<String, InviteShell> invites = new ConcurrentHashMap<>();
    /// By which of the invites each leg that was called is known.
    private final Map<LegId, String> invited = new ConcurrentHashMap<>();
    /// Legs that we call, while the host they go to is looked up: commands wait their turn.
    private final Map<LegId, Serial> calling = new ConcurrentHashMap<>();
    /// The Call-IDs of all legs, and how many legs of each: we may call ourselves.
    private final Map<String, Integer> callIds = new ConcurrentHashMap<>();
    private Surroundings around;
    private CallerIdentity callers;
    private volatile boolean closing;

    public UserAgent(SipSettings settings, MediaPlane plane, Registrations registrations, Credentials credentials,
            Admission admission, Pace pace) {
        this.settings = settings;
        this.plane = plane;
        this.admission = admission;
        this.pace = pace;
        this.credentials = credentials;
        this.registrations = registrations;
        this.gate = new Gate(settings.realm(), credentials, Tokens.RANDOM);
        this.registrar = new Registrar(settings.domains(), settings.registration(), credentials, registrations, gate);
    }

    /// From now on messages may come.
    ///
    /// @param tls  of floor control; empty when TLS is off
    public void start(Wire wire, Optional<FloorTls> tls, Consumer<LegEvent> listener) {
        var locality = new Locality(new Locality.Names(settings.bind(), settings.domains(), settings.product()),
                wire::port);
        around = new Surroundings(wire, locality, pace, listener, this::forget,
                new FloorPorts(settings.bind(), settings.floorPorts().first(), settings.floorPorts().last(), tls));
        callers = new CallerIdentity(credentials, registrations, gate, locality);
    }

    @Override
    public void requested(Exchange exchange) {
        var request = exchange.request();
        var refusal = Screening.of(request);
        if (refusal.isPresent()) {
            exchange.respond(refusal.get().status(), Tokens.fresh(), refusal.get().headers(), Body.NONE);
            return;
        }
        switch (request.method()) {
            case "CANCEL" -> hand(invites.get(invite(request)), exchange);
            case "REGISTER" -> register(exchange);
            default -> {
                if (!request.to().tag().isEmpty()) {
                    hand(dialogs.get(key(request.callId(), request.to().tag())), exchange);
                } else {
                    outsideDialog(exchange);
                }
            }
        }
    }

    private static String key(String callId, String tag) {
        return callId + " " + tag;
    }

    /// What an INVITE, its CANCEL and its copies have in common (RFC 3261 §8.2.2.2, §9.1).
    private static String invite(SipRequest request) {
        return key(request.callId(), request.from().tag()) + " " + request.sequence();
    }

    private static void hand(InviteShell leg, Exchange exchange) {
        if (leg != null) {
            leg.received(exchange);
        } else if (!exchange.request().method().equals("ACK")) {
            refuse(exchange, 481);
        }
    }

    private void register(Exchange exchange) {
        var answer = registrar.register(exchange.request(), Instant.now());
        exchange.respond(answer.status(), Tokens.fresh(), answer.headers().and("Server", settings.product()),
                Body.NONE);
    }

    private void outsideDialog(Exchange exchange) {
        var request = exchange.request();
        switch (request.method()) {
            case "INVITE" -> invited(exchange);
            case "OPTIONS" -> exchange.respond(reachability(request), Tokens.fresh(),
                    Abilities.HEADERS.and("Server", settings.product()), Body.NONE);
            case "ACK" -> { /* of nothing we know */ }
            case "BYE", "INFO", "UPDATE", "PRACK", "NOTIFY" -> refuse(exchange, 481);
            default -> exchange.respond(405, Tokens.fresh(), Abilities.HEADERS, Body.NONE);
        }
    }

    /// What an INVITE would be answered with (RFC 3261 §11.2); without a user the question is only whether we are
    /// there.
    private int reachability(SipRequest options) {
        var asked = SipUri.parse(options.uri()).filter(uri -> !uri.user().isEmpty())
                .flatMap(uri -> callers.alias(uri, options.source()));
        return asked.flatMap(alias -> switch (callers.identify(options, Instant.now())) {
            case Verdict.Known(var party) -> admission.refusal(Protocol.SIP, party, alias);
            // a ping, not a call
            case Verdict.Challenged _, Verdict.Forbidden _ -> Optional.<Cause>empty();
        }).map(Cause::sipStatus).orElse(200);
    }

    private void invited(Exchange exchange) {
        var request = exchange.request();
        if (closing) {
            refuse(exchange, 503);
        } else if (invites.containsKey(invite(request))) {
            refuse(exchange, 482); // it took two ways here (RFC 3261 §8.2.2.2)
        } else {
            identified(exchange, callers.identify(request, Instant.now()));
        }
    }

    private static void refuse(Exchange exchange, int status) {
        exchange.respond(status, Tokens.fresh(), Headers.NONE, Body.NONE);
    }

    private void identified(Exchange exchange, Verdict caller) {
        var request = exchange.request();
        var called = SipUri.parse(request.uri()).flatMap(uri -> callers.alias(uri, request.source()));
        switch (caller) {
            case Verdict.Known(var party) when called.isPresent() -> incoming(exchange, party, called.get());
            case Verdict.Known _ -> refuse(exchange, 416, "nobody can be called by such an address");
            case Verdict.Challenged(var challenges) -> exchange.respond(401, Tokens.fresh(), challenges, Body.NONE);
            case Verdict.Forbidden _ -> refuse(exchange, 403, "the alias it calls from is somebody else's");
        }
    }

    private static void refuse(Exchange exchange, int status, String reason) {
        var request = exchange.request();
        log.atInfo().addKeyValue("protocol", Protocol.SIP).addKeyValue("alias", request.from().uri())
                .addKeyValue("address", request.source().address())
                .addKeyValue("dialled", Passcode.hidden(request.uri())).addKeyValue("reason", reason)
                .log("call refused");
        refuse(exchange, status);
    }

    private void incoming(Exchange exchange, Party party, Alias called) {
        var id = LegId.fresh(Protocol.SIP);
        var request = exchange.request();
        int hops = Math.clamp(request.headers().number("Max-Forwards").orElse((long) LegCommand.Offer.USUAL_HOPS), 0,
                MOST_HOPS);
        var beginning = new InviteShell.Beginning(id, false, party, Optional.of(called), Optional.empty(), hops);
        var leg = new InviteShell(beginning, around, media(id, request.source(), settings.capabilities()),
                Dialog.called(request, Tokens.fresh()), request.source());
        keep(leg);
        invites.put(invite(request), leg);
        invited.put(id, invite(request));
        leg.received(exchange);
    }

    private LegMedia media(LegId id, Source peer, CapabilitySet capabilities) {
        return new LegMedia(id, peer.address().getAddress(), around.locality().addresses(peer), plane, capabilities);
    }

    /// Whether there is a leg of that Call-ID now.
    public boolean isCall(String callId) {
        return callIds.containsKey(callId);
    }

    private void keep(InviteShell leg) {
        callIds.merge(leg.callId(), 1, Integer::sum);
        legs.put(leg.id(), leg);
        dialogs.put(key(leg.callId(), leg.localTag()), leg);
    }

    private void forget(InviteShell leg) {
        dialogs.remove(key(leg.callId(), leg.localTag()), leg);
        calling.remove(leg.id());
        Optional.ofNullable(invited.remove(leg.id())).ifPresent(invites::remove);
        synchronized (legs) {
            if (legs.remove(leg.id(), leg)) {
                callIds.computeIfPresent(leg.callId(), (_, legs) -> legs == 1 ? null : legs - 1);
            }
            legs.notifyAll();
        }
    }

    @Override
    public void repeated(SipResponse response) {
        var tag = response.headers().first("From").flatMap(NameAddress::parse).map(NameAddress::tag).orElse("");
        Stream.ofNullable(dialogs.get(key(response.headers().first("Call-ID").orElse(""), tag)))
                .forEach(leg -> leg.repeated(response));
    }

    public void perform(LegCommand command) {
        if (command instanceof LegCommand.Offer offer) {
            var turn = pace.serial("sip-offer");
            calling.put(offer.leg(), turn);
            turn.execute(() -> call(offer));
            return;
        }
        var turn = calling.get(command.leg());
        if (turn == null) {
            pass(command);
        } else {
            turn.execute(() -> pass(command));
        }
    }

    private void pass(LegCommand command) {
        var leg = legs.get(command.leg());
        if (leg != null) {
            leg.execute(() -> perform(leg, command));
        }
    }

    private static void perform(InviteShell leg, LegCommand command) {
        switch (command) {
            case LegCommand.Offer _ -> throw new IllegalArgumentException("the leg exists: " + leg.id());
            case LegCommand.Alert(_, var rings, var early) -> {
                boolean heard = !early.equals(CapabilitySet.NONE);
                if (heard) {
                    leg.media().prefer(early);
                }
                leg.feed(new Input.Alert(rings, heard));
            }
            case LegCommand.Answer(_, var capabilities) -> {
                leg.media().prefer(capabilities);
                leg.feed(new Input.Answer());
            }
            case LegCommand.RequestPicture _ -> leg.feed(new Input.AskPicture());
            case LegCommand.LimitFlow _ -> { /* RTCP says it (TMMBR, REMB); SIP itself has no word for it */ }
            case LegCommand.PressDigits(_, var digits) -> {
                if (leg.media().takesEvents()) {
                    leg.media().sendDigits(digits);
                } else {
                    leg.feed(new Input.PressDigits(digits));
                }
            }
            case LegCommand.AnswerFloor(_, var status) ->
                    leg.media().floor().ifPresent(floor -> floor.decided(status));
            case LegCommand.ShowSlides(_, var shown) -> leg.media().floor().ifPresent(floor -> floor.shown(shown));
            case LegCommand.Release(_, var cause) -> leg.feed(new Input.Release(cause));
        }
    }

    private void call(LegCommand.Offer offer) {
        var to = offer.to();
        var address = around.locality().find(to.host());
        if (address.isEmpty()) {
            calling.remove(offer.leg());
            around.listener().accept(new LegEvent.Noted(offer.leg(),
                    to.host() + " has no address that can be reached from here"));
            around.listener().accept(new LegEvent.Released(offer.leg(), Cause.NO_ROUTE_TO_DESTINATION));
            return;
        }
        var where = new InetSocketAddress(address.get(), to.port());
        var hop = new Source(around.wire().port(Transport.TCP).isEmpty() ? to.transport()
                : Datagrams.transport(to, where, offer.capabilities()), where);
        var from = NameAddress.print(offer.displayName(), identity(offer, hop));
        var remote = to.alias().map(alias -> known(alias, hop)).orElse(to.target());
        var dialog = Dialog.calling(Tokens.fresh(), from, Tokens.fresh(), remote, to.target(),
                route(to));
        var party = new Party(to.called(), "", "", hop.address(), false, false, to.transport() == Transport.TLS, "");
        boolean late = offer.capabilities().equals(CapabilitySet.NONE);
        var beginning = new InviteShell.Beginning(offer.leg(), true, party, Optional.empty(), to.login(),
                offer.hops());
        var leg = new InviteShell(beginning, around,
                media(offer.leg(), hop, late ? settings.capabilities() : offer.capabilities()), dialog, hop);
        keep(leg);
        leg.feed(new Input.Call(!late));
    }

    /// The Path of the registration that is called.
    private List<String> route(Destination to) {
        return to.alias().stream().flatMap(alias -> registrations.find(alias, Instant.now()).stream())
                .filter(binding -> binding.protocol() == Protocol.SIP && binding.contact().equals(to.target()))
                .findFirst().map(Registrar::route).orElse(List.of());
    }

    /// The URI that people know somebody by; without a host it is one of ours.
    private String known(Alias alias, Source hop) {
        var host = alias.host().orElseGet(() -> around.locality().domain(hop));
        return "sip:" + SipUri.escaped(alias.user()) + "@" + host;
    }

    /// Our URI as the callee sees it. With a login we are a user of the other side's domain.
    private String identity(LegCommand.Offer offer, Source hop) {
        var host = offer.from().host() // which may have a port, and brackets already
                .or(() -> offer.to().login().flatMap(_ -> SipUri.parse(offer.to().target()))
                        .map(uri -> AddressText.bracketed(uri.host())))
                .orElseGet(() -> around.locality().domain(hop));
        return "sip:" + SipUri.escaped(offer.from().user()) + "@" + host;
    }

    /// Registers us somewhere else and keeps that alive until it is closed.
    ///
    /// @param listener  told 200 when bound or refreshed, else the status of the refusal
    public RegistrationClient register(Account account, IntConsumer listener) {
        return new RegistrationClient(account, around.wire(), around.locality(), pace.clock(), listener);
    }

    /// Ends every leg, and gives each a moment for its last words.
    @Override
    public void close() {
        closing = true;
        legs.values().forEach(leg -> leg.feed(new Input.Release(Cause.NORMAL_CLEARING)));
        try {
            awaitSilence();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        pace.clock().shutdownNow();
    }

    private void awaitSilence() throws InterruptedException {
        long end = System.nanoTime() + LAST_WORDS.toNanos();
        synchronized (legs) {
            for (long left = end - System.nanoTime(); !legs.isEmpty() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(legs, left);
            }
        }
    }
}
