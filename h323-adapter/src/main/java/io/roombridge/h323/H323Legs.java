package io.roombridge.h323;

import io.roombridge.admission.TurnedAway;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.call.LiveGateway.Account;
import io.roombridge.call.Transport;
import io.roombridge.h323.LegShell.Surroundings;
import io.roombridge.h323.call.Input;
import io.roombridge.h323.call.Parties;
import io.roombridge.h323.call.Signal;
import io.roombridge.h323.call.Terms;
import io.roombridge.h323.call.Terms.Identity;
import io.roombridge.h323.call.Terms.Side;
import io.roombridge.h323.control.MasterSlave;
import io.roombridge.h323.h225.CallIdentifier;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.net.OneConnection;
import io.roombridge.h323.net.TpktConnection;
import io.roombridge.h323.net.TpktListener;
import io.roombridge.h323.q931.InformationElement.UserUser;
import io.roombridge.h323.q931.MalformedQ931;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.h323.ras.Gatekeeper.Knowledge;
import io.roombridge.h323.ras.RasMessages;
import io.roombridge.h323.ras.Uplink;
import io.roombridge.h323.ras.Uplink.Decision;
import io.roombridge.media.AddressText;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import io.roombridge.serial.Timers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnsupportedAddressTypeException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All H.323 legs: the call signalling port, the calls, the gatekeeper that we are and the one that we register at.
public final class H323Legs implements Legs {

    private static final Logger log = LoggerFactory.getLogger(H323Legs.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final int LEAST_BANDWIDTH = 128_000;
    private static final int STATUS_DETERMINATION = 1 << 24;

    private final H323Settings settings;
    private final MediaPlane media;
    private final SetupParties parties;
    private final TpktListener listener;
    private final OneConnection.Ports h245Ports;
    private final SecureRandom random = new SecureRandom();
    private final Timers timers = new Timers("h323-timers");
    private final Map<LegId, LegShell> legs = new ConcurrentHashMap<>();
    private final Map<Octets, LegId> admitted = new ConcurrentHashMap<>();
    /// Connections that carry a call.
    private final Set<TpktConnection> calling = ConcurrentHashMap.newKeySet();
    private final RasService ras;
    private final Clock clock;
    private volatile Consumer<LegEvent> events = _ -> { };
    private volatile boolean closed;

    /// Opens the sockets; calls are taken after [#start].
    ///
    /// @param knowledge  what the gatekeeper goes by
    public H323Legs(H323Settings settings, MediaPlane media, Knowledge knowledge) throws IOException {
        prepare();
        this.settings = settings;
        this.media = media;
        this.clock = knowledge.clock();
        this.parties = new SetupParties(knowledge);
        var ports = settings.ports();
        var limits = settings.limits();
        this.h245Ports = new OneConnection.Ports(ports.h245First(), ports.h245Last());
        this.listener = new TpktListener(ports.bind(), ports.signalling(),
                new TpktListener.Bounds(limits.places(), knowledge.admission().acquaintance(), calling::contains,
                        limits.messageSize(), limits.firstMessage()));
        this.ras = openRas(knowledge);
    }

    /// Codecs read their types when first used, which takes longer than a caller should wait.
    private static void prepare() {
        for (var codec : List.of(RasMessage.CODEC, H323UserInformation.CODEC, MultimediaSystemControlMessage.CODEC,
                OpenLogicalChannel.FAST_START)) {
            log.atTrace().addKeyValue("codec", codec).log("ready");
        }
    }

    private RasService openRas(Knowledge knowledge) throws IOException {
        try {
            return new RasService(settings, knowledge, listener.address().getPort(), timers, this::drop);
        } catch (IOException | RuntimeException failure) {
            listener.close();
            timers.shutdown();
            throw failure;
        }
    }

    /// Where calls are taken, at the first of our addresses.
    public InetSocketAddress signallingAddress() {
        return listener.address();
    }

    /// Where the gatekeeper listens, at the first of our addresses.
    public InetSocketAddress rasAddress() {
        return ras.address();
    }

    /// The gatekeeper that we register at, the one of the settings where these name one; empty when there is none.
    public Optional<Uplink> uplink() {
        return ras.outside().first();
    }

    /// Registers at these gatekeepers too from now on, beside the one of the settings, and at no others.
    public void registerAt(List<H323Settings.Uplink> gatekeepers) {
        ras.registerAt(gatekeepers);
    }

    @Override
    public List<Account> accounts() {
        return ras.outside().accounts();
    }

    @Override
    public Protocol protocol() {
        return Protocol.H323;
    }

    @Override
    public void start(Consumer<LegEvent> events) {
        this.events = events;
        listener.start(this::accept);
        ras.start();
    }

    @Override
    public TurnedAway turnedAway() {
        return new TurnedAway(0, listener.refused() + h245Ports.refused(), ras.dropped());
    }

    @Override
    public void perform(LegCommand command) {
        if (command instanceof LegCommand.Offer offer) {
            var shell = new LegShell(offer.leg(), surroundings());
            if (legs.putIfAbsent(offer.leg(), shell) != null) {
                throw new IllegalArgumentException("the leg is there already: " + offer.leg());
            }
            shell.execute(() -> call(shell, offer));
        } else {
            Optional.ofNullable(legs.get(command.leg())).ifPresent(it -> it.perform(command));
        }
    }

    private Surroundings surroundings() {
        return new Surroundings(settings, media, h245Ports, timers, event -> events.accept(event), shell -> {
            legs.remove(shell.id(), shell);
            synchronized (legs) {
                legs.notifyAll();
            }
        });
    }

    // A call out

    private void call(LegShell shell, LegCommand.Offer offer) {
        var identity = new Identity(Side.CALLER, 1 + random.nextInt(0x7ffe), guid(), guid());
        var named = settings.ports().bind().find(offer.to().host(), offer.to().port());
        var wanted = Alias.parse(offer.to().target()).stream().toList();
        if (closed || named.isUnresolved()) {
            shell.fail(Cause.NO_ROUTE_TO_DESTINATION);
            return;
        }
        if (offer.hops() < 1) {
            shell.note("the call has passed too many gateways: a loop");
            shell.fail(Cause.NO_ROUTE_TO_DESTINATION);
            return;
        }
        var uplink = ras.outside().toward(offer.to(), named, settings.uplink());
        switch (decision(shell, identity, offer, named, uplink)) {
            case Decision.Denied(var cause, var words) -> {
                shell.note(words);
                shell.fail(cause);
            }
            case Decision.Granted(var address, var changed) -> connect(shell, identity, offer, address,
                    new Called((changed.isEmpty() ? wanted : changed).stream().findFirst(),
                            uplink.flatMap(Uplink::registration).orElse("")));
        }
    }

    /// @param endpointIdentifier  ours, at the gatekeeper that let us call; else empty
    private record Called(Optional<Alias> alias, String endpointIdentifier) {}

    /// A call to a gatekeeper is asked for first: by ARQ where we are registered, else by LRQ; it says where to.
    private Decision decision(LegShell shell, Identity identity, LegCommand.Offer offer, InetSocketAddress to,
            Optional<Uplink> uplink) {
        var wanted = Alias.parse(offer.to().target());
        if (uplink.isPresent()) {
            return admit(uplink.get(), shell, identity, wanted.stream().toList());
        }
        return offer.to().transport() != Transport.UDP ? new Decision.Granted(to, List.of())
                : wanted.map(it -> ras.outside().locate(to, offer.from(), it, offer.hops()))
                        .orElse(new Decision.Denied(Cause.INVALID_NUMBER_FORMAT, "a gatekeeper is asked for an alias"));
    }

    private Decision admit(Uplink uplink, LegShell shell, Identity identity, List<Alias> to) {
        var call = new RasMessages.Call(identity.call(), identity.conference(), identity.callReference(),
                identity.callee(), Math.max(settings.capabilities().bandwidth(), LEAST_BANDWIDTH));
        var decision = uplink.admit(call, to);
        if (decision instanceof Decision.Granted) {
            admitted.put(identity.call(), shell.id());
            shell.whenFinished(() -> {
                admitted.remove(identity.call());
                uplink.disengage(call);
            });
        }
        return decision;
    }

    /// The gatekeeper above us ends a call.
    private void drop(Octets callIdentifier) {
        Optional.ofNullable(admitted.get(callIdentifier))
                .ifPresent(leg -> perform(new LegCommand.Release(leg, Cause.NORMAL_UNSPECIFIED)));
    }

    private void connect(LegShell shell, Identity identity, LegCommand.Offer offer, InetSocketAddress to,
            Called called) {
        try {
            var from = new InetSocketAddress(settings.ports().bind().like(to.getAddress())
                    .orElseThrow(() -> new IOException("it is of another family than ours")), 0);
            var connection = TpktConnection.connect(from, to, settings.limits().messageSize(), CONNECT);
            shell.begin(connection, terms(shell, identity, connection));
            var source = new InetSocketAddress(connection.local().getAddress(), listener.address().getPort());
            shell.on(new Input.Dial(new Parties(offer.from(), offer.displayName(), called.alias(), source,
                    to, called.endpointIdentifier(), offer.hops()), offer.capabilities()));
            calling.add(connection);
            connection.start(deliverTo(shell, connection));
        } catch (IOException | UnsupportedAddressTypeException failure) {
            log.atInfo().addKeyValue("leg", shell.id()).addKeyValue("peer", to)
                    .addKeyValue("cause", failure.getMessage()).log("call failed");
            shell.fail(Cause.DESTINATION_OUT_OF_ORDER, "no connection to " + AddressText.of(to) + ": "
                    + failure.getMessage());
        }
    }

    private Terms terms(LegShell shell, Identity identity, TpktConnection connection) {
        var signalling = settings.signalling();
        return new Terms(shell.id(), identity, new Terms.Means(signalling.tunnelling(), signalling.fastConnect(),
                signalling.earlyH245()), signalling.equipment(),
                new MasterSlave.Draw(signalling.terminalType(), random.nextInt(STATUS_DETERMINATION)),
                connection.remote(), settings.ports().bind().facing(connection.local().getAddress()),
                settings.limits().roundTrip());
    }

    private TpktConnection.Listener deliverTo(LegShell shell, TpktConnection connection) {
        return new TpktConnection.Listener() {
            @Override
            public void received(byte[] message) {
                shell.signalled(message);
            }

            @Override
            public void closed() {
                calling.remove(connection);
                shell.signallingLost();
            }
        };
    }

    private Octets guid() {
        var guid = new byte[16];
        random.nextBytes(guid);
        return Octets.of(guid);
    }

    // A call in

    private void accept(TpktConnection connection) {
        var impatience = timers.schedule(connection::abort, settings.limits().firstMessage().toMillis(),
                TimeUnit.MILLISECONDS);
        connection.start(new TpktConnection.Listener() {
            private Optional<LegShell> shell = Optional.empty();

            @Override
            public void received(byte[] message) {
                if (shell.isPresent()) {
                    shell.get().signalled(message);
                    return;
                }
                impatience.cancel(false);
                shell = offered(connection, message);
                if (shell.isPresent()) {
                    calling.add(connection);
                } else {
                    connection.abort();
                }
            }

            @Override
            public void closed() {
                impatience.cancel(false);
                calling.remove(connection);
                listener.finished(connection);
                shell.ifPresent(LegShell::signallingLost);
            }
        });
    }

    /// Empty when the first message is no call.
    private Optional<LegShell> offered(TpktConnection connection, byte[] octets) {
        try {
            var message = Q931Message.decode(octets);
            var pdu = message.userInformation().map(H323UserInformation::h323UuPdu);
            if (closed || pdu.isEmpty() || !(pdu.get().h323MessageBody() instanceof SetupUuie setup)) {
                log.atInfo().addKeyValue("peer", connection.remote()).addKeyValue("type", message.type())
                        .log("no Setup, disconnected");
                return Optional.empty();
            }
            var shell = new LegShell(LegId.fresh(Protocol.H323), surroundings());
            var signal = shell.signal(message);
            legs.put(shell.id(), shell);
            shell.execute(() -> offered(shell, connection, new Call(message, setup, signal)));
            return Optional.of(shell);
        } catch (MalformedQ931 | MalformedPer malformed) {
            log.atInfo().addKeyValue("peer", connection.remote()).addKeyValue("cause", malformed.getMessage())
                    .log("no Setup, disconnected");
            return Optional.empty();
        }
    }

    /// A first message, read as deep as each of its readers wants it.
    private record Call(Q931Message message, SetupUuie setup, Signal signal) {

        Octets identifier() {
            return setup.callIdentifier().map(CallIdentifier::guid).orElse(setup.conferenceID());
        }

        byte[] userInformation() {
            return message.element(UserUser.class).map(UserUser::userInformation).orElseThrow();
        }
    }

    private void offered(LegShell shell, TpktConnection connection, Call call) {
        var identity = new Identity(Side.CALLEE, call.message().callReference(), call.identifier(),
                call.setup().conferenceID());
        shell.begin(connection, terms(shell, identity, connection));
        var proofs = new SetupParties.Proofs(ras.admitted().admitted(call.identifier(), clock.instant()),
                ras.sender(call.setup(), call.userInformation(), connection.remote()));
        var caller = parties.caller(call.message(), call.setup(), connection.remote(), proofs);
        var called = parties.called(call.message(), call.setup(), connection.local(), caller);
        var uplink = ras.outside().before(connection.remote().getAddress(), called, settings.gatekeeper().isEmpty());
        if (uplink.isPresent()
                && admit(uplink.get(), shell, identity, List.of()) instanceof Decision.Denied(var cause, _)) {
            shell.on(new Input.Refuse(cause));
            return;
        }
        shell.on(new Input.Offered(call.signal(), caller, called,
                call.setup().hopCount().orElse(LegCommand.Offer.USUAL_HOPS)));
        shell.heard(call.setup(), call.signal());
    }

    @Override
    public void close() {
        closed = true;
        legs.values().forEach(it -> it.perform(new LegCommand.Release(it.id(), Cause.NORMAL_CLEARING)));
        LastWords.await(legs, calling, LAST_WORDS);
        ras.close();
        listener.close();
        timers.shutdown();
    }
}
