package io.roombridge.h323;

import io.roombridge.h323.H323Settings.Gatekeeping;
import io.roombridge.h323.net.LocalAddress;
import io.roombridge.h323.net.RasSocket;
import io.roombridge.h323.ras.AdmittedCalls;
import io.roombridge.h323.ras.Gatekeeper;
import io.roombridge.h323.ras.RasMessages;
import io.roombridge.h323.ras.Uplink;
import io.roombridge.per.Octets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The RAS sockets, and who reads them: messages of the gatekeeper we register at go to the [Uplink], all others to our
/// own [Gatekeeper].
final class RasService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RasService.class);

    private final RasSocket socket;
    private final List<RasSocket> discovery = new ArrayList<>();
    private final AdmittedCalls admitted = new AdmittedCalls();
    private final Optional<Gatekeeper> gatekeeper;
    private final Optional<Uplink> uplink;

    /// @param signalling  our call signalling port
    /// @param dropCall    is told the callIdentifier of a call that the gatekeeper above us ends
    RasService(H323Settings settings, Gatekeeper.Knowledge knowledge, int signalling, ScheduledExecutorService timers,
               Consumer<Octets> dropCall) throws IOException {
        var ports = settings.ports();
        this.socket = new RasSocket(new InetSocketAddress(ports.bind(), ports.ras()), false);
        var addressing = addressing(ports.bind(), socket.address().getPort(), signalling);
        this.gatekeeper = settings.gatekeeper().map(it -> new Gatekeeper(policy(it), knowledge, addressing, admitted));
        this.uplink = settings.uplink().map(it -> new Uplink(
                new Uplink.Account(it.ras(), it.identifier(), it.login(), it.timeToLive()),
                new RasMessages(settings.signalling().equipment().type(), it.aliases(), addressing.ras(it.ras()),
                        addressing.signalling(it.ras())),
                octets -> socket.send(octets, it.ras()), timers, dropCall));
        if (gatekeeper.isPresent() && ports.discovery() != 0) {
            openDiscovery(ports);
        }
    }

    private static Gatekeeper.Policy policy(Gatekeeping settings) {
        return new Gatekeeper.Policy(settings.identifier(), settings.timeToLive(), settings.bandwidth(),
                settings.clockGrace());
    }

    private static Gatekeeper.Addressing addressing(InetAddress bind, int ras, int signalling) {
        return new Gatekeeper.Addressing() {
            @Override
            public InetSocketAddress ras(InetSocketAddress peer) {
                return new InetSocketAddress(LocalAddress.toward(peer.getAddress(), bind), ras);
            }

            @Override
            public InetSocketAddress signalling(InetSocketAddress peer) {
                return new InetSocketAddress(LocalAddress.toward(peer.getAddress(), bind), signalling);
            }
        };
    }

    /// GRQ may come to a port of its own, by unicast or to all gatekeepers (H.225.0 §7.2.1). Without multicast the
    /// rest goes on.
    private void openDiscovery(H323Settings.Ports ports) throws IOException {
        var unicast = new RasSocket(new InetSocketAddress(ports.bind(), ports.discovery()), true);
        discovery.add(unicast);
        try {
            var network = ports.bind().isAnyLocalAddress() ? null : NetworkInterface.getByInetAddress(ports.bind());
            unicast.joinGatekeepers(network);
        } catch (IOException unavailable) {
            log.atInfo().addKeyValue("cause", unavailable.getMessage()).log("no discovery by multicast");
        }
    }

    void start() {
        socket.start(this::received);
        discovery.forEach(it -> it.start(this::received));
        uplink.ifPresent(Uplink::start);
    }

    private synchronized void received(byte[] octets, InetSocketAddress from) {
        if (uplink.filter(it -> it.gatekeeper().equals(from)).filter(it -> it.received(octets)).isEmpty()) {
            gatekeeper.flatMap(it -> it.answer(octets, from)).ifPresent(answer -> socket.send(answer, from));
        }
    }

    InetSocketAddress address() {
        return socket.address();
    }

    AdmittedCalls admitted() {
        return admitted;
    }

    Optional<Uplink> uplink() {
        return uplink;
    }

    @Override
    public void close() {
        uplink.ifPresent(Uplink::close);
        discovery.forEach(RasSocket::close);
        socket.close();
    }
}
