package io.roombridge.h323;

import io.roombridge.admission.Acquaintance;
import io.roombridge.admission.Intake;
import io.roombridge.admission.Origin;
import io.roombridge.admission.Rank;
import io.roombridge.h323.H323Settings.Gatekeeping;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.net.LocalAddress;
import io.roombridge.h323.net.RasSocket;
import io.roombridge.h323.ras.AdmittedCalls;
import io.roombridge.h323.ras.Gatekeeper;
import io.roombridge.h323.ras.Tokens;
import io.roombridge.media.LocalAddresses;
import io.roombridge.per.Octets;
import io.roombridge.serial.Serial;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The RAS sockets, and who reads them: messages of gatekeepers that we register at or ask go to
/// [OutsideGatekeepers], all others to our own [Gatekeeper].
final class RasService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RasService.class);

    private static final Duration INQUIRY = Duration.ofSeconds(2);

    private record Datagram(byte[] octets, InetSocketAddress from) {}

    private final Intake<Datagram> intake =
            new Intake<>("ras", Intake.MESSAGES, datagram -> handle(datagram.octets(), datagram.from()));
    private final Serial inquiries = Serial.virtual("ras-inquiries");
    private final List<RasSocket> sockets = new ArrayList<>();
    private final ScheduledExecutorService timers;
    private Optional<ScheduledFuture<?>> inquiring = Optional.empty();
    private final List<RasSocket> discovery = new ArrayList<>();
    private final AdmittedCalls admitted = new AdmittedCalls();
    private final Optional<Gatekeeper> gatekeeper;
    private final OutsideGatekeepers outside;
    private final Optional<H323Settings.Uplink> own;
    private final Acquaintance known;

    /// @param signalling  our call signalling port
    /// @param dropCall    is told the callIdentifier of a call that the gatekeeper above us ends
    RasService(H323Settings settings, Gatekeeper.Knowledge knowledge, int signalling, ScheduledExecutorService timers,
               Consumer<Octets> dropCall) throws IOException {
        var ports = settings.ports();
        this.timers = timers;
        this.known = knowledge.admission().acquaintance();
        open(ports);
        var addressing = addressing(ports.bind(), address().getPort(), signalling);
        this.gatekeeper = settings.gatekeeper().map(it -> new Gatekeeper(policy(it), knowledge, addressing, admitted));
        this.outside = new OutsideGatekeepers(new OutsideGatekeepers.Means(this::send, addressing,
                settings.signalling().equipment(), timers, dropCall));
        this.own = settings.uplink();
        if (gatekeeper.isPresent() && ports.discovery() != 0) {
            openDiscovery(ports);
        }
    }

    private void open(H323Settings.Ports ports) throws IOException {
        try {
            for (var address : ports.bind().all()) {
                int port = ports.ras() == 0 && !sockets.isEmpty() ? address().getPort() : ports.ras();
                sockets.add(new RasSocket(new InetSocketAddress(address, port), false));
            }
        } catch (IOException taken) {
            sockets.forEach(RasSocket::close);
            throw taken;
        }
    }

    private static Gatekeeper.Policy policy(Gatekeeping settings) {
        return new Gatekeeper.Policy(settings.identifier(), settings.timeToLive(), settings.bandwidth(),
                settings.clockGrace(), settings.md5());
    }

    private static Gatekeeper.Addressing addressing(LocalAddresses bind, int ras, int signalling) {
        return new Gatekeeper.Addressing() {
            @Override
            public InetSocketAddress ras(InetSocketAddress peer) {
                return new InetSocketAddress(LocalAddress.toward(peer.getAddress(), bind), ras);
            }

            @Override
            public InetSocketAddress signalling(InetSocketAddress peer) {
                return new InetSocketAddress(LocalAddress.toward(peer.getAddress(), bind), signalling);
            }

            @Override
            public boolean reaches(InetAddress peer) {
                return bind.like(peer).isPresent();
            }
        };
    }

    /// GRQ may come to a port of its own, by unicast or to all gatekeepers (H.225.0 §7.2.1). Without multicast the
    /// rest goes on.
    private void openDiscovery(H323Settings.Ports ports) throws IOException {
        for (var address : ports.bind().all()) {
            var unicast = new RasSocket(new InetSocketAddress(address, ports.discovery()), true);
            discovery.add(unicast);
            if (address instanceof Inet4Address) {
                join(unicast, address);
            }
        }
    }

    private static void join(RasSocket unicast, InetAddress address) {
        try {
            unicast.joinGatekeepers(address.isAnyLocalAddress() ? null : NetworkInterface.getByInetAddress(address));
        } catch (IOException unavailable) {
            log.atInfo().addKeyValue("cause", unavailable.getMessage()).log("no discovery by multicast");
        }
    }

    /// From the socket of the family of the peer; where there is none it is as good as lost.
    private void send(byte[] message, InetSocketAddress to) {
        sockets.stream().filter(it -> LocalAddresses.isLike(it.address().getAddress(), to.getAddress())).findFirst()
                .ifPresent(it -> it.send(message, to));
    }

    void start() {
        sockets.forEach(it -> it.start(this::received));
        discovery.forEach(it -> it.start(this::received));
        registerAt(List.of());
        if (gatekeeper.isPresent()) {
            inquiring = Optional.of(timers.scheduleWithFixedDelay(this::inquire, INQUIRY.toMillis(), INQUIRY.toMillis(),
                    TimeUnit.MILLISECONDS));
        }
    }

    /// Requests of one source come one after the other. A database that is slow holds up who waits for it; what is more
    /// than fits is dropped, of whoever sends most, and sent again by whom it matters to.
    private void received(byte[] octets, InetSocketAddress from) {
        var rank = outside.at(from).isPresent() ? Rank.KNOWN : known.of(from);
        intake.offer(rank, rank.isStranger() ? Origin.of(from.getAddress()) : from, from, new Datagram(octets, from));
    }

    /// How many messages were dropped to make room.
    long dropped() {
        return intake.dropped();
    }

    private void handle(byte[] octets, InetSocketAddress from) {
        if (!outside.received(octets, from)) {
            gatekeeper.flatMap(it -> it.answer(octets, from)).ifPresent(answer -> send(answer, from));
        }
    }

    private void inquire() {
        inquiries.offer(() -> gatekeeper.ifPresent(it -> it.inquire()
                .forEach(one -> send(one.octets(), one.to()))), 1);
    }

    InetSocketAddress address() {
        return sockets.getFirst().address();
    }

    /// Who sent a Setup, by the token it brings; empty when it brings none that proves it.
    String sender(SetupUuie setup, byte[] userInformation, InetSocketAddress from) {
        return gatekeeper.map(it -> it.tokens().user(Tokens.of(setup), userInformation, from)).orElse("");
    }

    AdmittedCalls admitted() {
        return admitted;
    }

    OutsideGatekeepers outside() {
        return outside;
    }

    /// Beside the one of the settings.
    void registerAt(List<H323Settings.Uplink> more) {
        outside.registerAt(Stream.concat(own.stream(), more.stream()).toList());
    }

    @Override
    public void close() {
        inquiring.ifPresent(it -> it.cancel(false));
        inquiries.close();
        outside.close();
        discovery.forEach(RasSocket::close);
        sockets.forEach(RasSocket::close);
        intake.close();
    }
}
