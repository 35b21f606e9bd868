package io.roombridge.sip.jain;

import io.roombridge.admission.Acquaintance;
import io.roombridge.admission.TurnedAway;
import io.roombridge.call.Admission;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.call.Transport;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Registrations;
import io.roombridge.serial.Timers;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Arrival;
import io.roombridge.sip.front.Company;
import io.roombridge.sip.front.Front;
import io.roombridge.sip.front.InviteServer;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.front.StatelessServer;
import io.roombridge.sip.front.TlsSockets;
import io.roombridge.sip.leg.FloorTls;
import io.roombridge.sip.leg.Pace;
import io.roombridge.sip.leg.UserAgent;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.MessageReader;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.registrar.Account;
import io.roombridge.sip.registrar.RegistrationClient;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SIP legs behind our own sockets; what they ask of others goes by JAIN-SIP.
public final class JainSipLegs implements Legs {

    private static final Logger log = LoggerFactory.getLogger(JainSipLegs.class);

    private final Front front;
    private final UserAgent legs;
    private final StatelessServer stateless;
    private final InviteServer invites;
    private final JainStack stack;
    private final Acquaintance acquaintance;
    private final Optional<FloorTls> floorTls;

    /// Binds the sockets; messages are read once it is started.
    ///
    /// @throws IOException when a port cannot be had
    public JainSipLegs(SipSettings settings, MediaPlane plane, Registrations registrations, Credentials credentials,
            Admission admission)
            throws IOException {
        var tls = tls(settings);
        front = new Front(settings.bind(), settings.ports(), tls, settings.limits());
        floorTls = tls.isPresent() ? Optional.of(floorTls(tls.get())) : Optional.empty();
        legs = new UserAgent(settings, plane, registrations, credentials, admission, Pace.usual());
        invites = new InviteServer(front, legs, new Timers("sip-transactions"));
        stateless = new StatelessServer(front, invites.others());
        acquaintance = admission.acquaintance();
        stack = new JainStack(front, settings.bind().first(), legs);
    }

    private static Optional<TlsSockets> tls(SipSettings settings) throws IOException {
        if (settings.ports().tls() == Ports.OFF) {
            return Optional.empty();
        }
        var host = settings.domains().stream().sorted().findFirst().orElse("roombridge");
        return Optional.of(settings.key().isPresent()
                ? TlsSockets.of(settings.key().get().file(), settings.key().get().password(), settings.trustAll())
                : TlsSockets.selfSigned(host, settings.trustAll()));
    }

    private static FloorTls floorTls(TlsSockets tls) throws IOException {
        try {
            return FloorTls.of(tls.anybody(), tls.certificates());
        } catch (GeneralSecurityException unusable) {
            throw new IOException("cannot use the certificates of TLS for floor control", unusable);
        }
    }

    @Override
    public Protocol protocol() {
        return Protocol.SIP;
    }

    @Override
    public void start(Consumer<LegEvent> listener) {
        legs.start(stack, floorTls, listener);
        front.start(new Company(acquaintance, legs::isCall), this::arrived);
    }

    /// Reads a message, and gives it to whoever answers it.
    private void arrived(Arrival arrival) {
        try {
            switch (MessageReader.read(arrival.octets(), arrival.source())) {
                case SipResponse response -> stack.received(response);
                case SipRequest request when InviteServer.serves(request) -> invites.requested(request);
                case SipRequest request -> stateless.requested(request);
            }
        } catch (MalformedMessage malformed) {
            log.debug("a message from {} is none: {}", arrival.source(), malformed.getMessage());
            front.refuse(arrival, malformed.status(), malformed.getMessage());
        }
    }

    /// What we listen on; empty when that transport is off.
    public Optional<Integer> port(Transport transport) {
        return front.port(transport);
    }

    @Override
    public void perform(LegCommand command) {
        legs.perform(command);
    }

    @Override
    public TurnedAway turnedAway() {
        return new TurnedAway(0, front.refusedConnections(), front.dropped());
    }

    /// Registers us somewhere else and keeps that alive until it is closed. The legs must have been started.
    ///
    /// @param listener  told 200 when bound or refreshed, else the status of the refusal
    public RegistrationClient register(Account account, IntConsumer listener) {
        return legs.register(account, listener);
    }

    @Override
    public void close() {
        legs.close();
        invites.close();
        stack.close();
        front.close();
    }
}
