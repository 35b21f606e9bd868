package io.roombridge.h323;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.LiveGateway.Account;
import io.roombridge.call.Transport;
import io.roombridge.h323.call.Equipment;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.ras.Gatekeeper.Addressing;
import io.roombridge.h323.ras.Neighbours;
import io.roombridge.h323.ras.RasMessages;
import io.roombridge.h323.ras.Uplink;
import io.roombridge.h323.ras.Uplink.Decision;
import io.roombridge.media.Protocol;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The gatekeepers of others: those that we register at, and those that are only asked where an alias is. Safe for use
/// by many threads.
final class OutsideGatekeepers implements AutoCloseable {

    /// @param send      a RAS message
    /// @param dropCall  is told the callIdentifier of a call that a gatekeeper ends
    record Means(BiConsumer<byte[], InetSocketAddress> send, Addressing addressing, Equipment equipment,
            ScheduledExecutorService timers, Consumer<Octets> dropCall) {}

    private record Registered(H323Settings.Uplink settings, Uplink uplink) {}

    private final Means means;
    private final Neighbours neighbours;
    private final Map<InetSocketAddress, Registered> registered = new LinkedHashMap<>();

    OutsideGatekeepers(Means means) {
        this.means = means;
        this.neighbours = new Neighbours(means.send(), means.addressing()::ras, means.timers());
    }

    /// Registers at these from now on, and at no others. Of several with one address the first counts.
    void registerAt(List<H323Settings.Uplink> wanted) {
        var gone = new ArrayList<Uplink>();
        synchronized (this) {
            var byAddress = new LinkedHashMap<InetSocketAddress, H323Settings.Uplink>();
            wanted.stream().filter(it -> !it.ras().isUnresolved()).forEach(it -> byAddress.putIfAbsent(it.ras(), it));
            registered.values().removeIf(it -> {
                boolean stays = it.settings().equals(byAddress.get(it.settings().ras()));
                if (!stays) {
                    gone.add(it.uplink());
                }
                return !stays;
            });
            byAddress.forEach((address, it) -> registered.computeIfAbsent(address, _ -> start(it)));
        }
        gone.forEach(Uplink::close);
    }

    private Registered start(H323Settings.Uplink it) {
        var messages = new RasMessages(means.equipment().type(), it.aliases(), means.addressing().ras(it.ras()),
                means.addressing().signalling(it.ras()));
        var uplink = new Uplink(new Uplink.Account(it.ras(), it.identifier(), it.login(), it.timeToLive()), messages,
                octets -> means.send().accept(octets, it.ras()), means.timers(), means.dropCall());
        uplink.start();
        return new Registered(it, uplink);
    }

    /// The one that we register at under a RAS address.
    synchronized Optional<Uplink> at(InetSocketAddress ras) {
        return Optional.ofNullable(registered.get(ras)).map(Registered::uplink);
    }

    /// The one that a call goes to: it is named by its RAS address, or, by an endpoint that has only this one, by its
    /// host.
    ///
    /// @param own  of the settings
    Optional<Uplink> toward(Destination to, InetSocketAddress address, Optional<H323Settings.Uplink> own) {
        return to.transport() == Transport.UDP ? at(address) : own.map(H323Settings.Uplink::ras)
                .filter(it -> it.getAddress().equals(address.getAddress())).flatMap(this::at);
    }

    /// The one that has to be asked before a call is taken: it routes the call, or the call is for an alias that we
    /// registered there. Who registers at no other takes no call without asking.
    ///
    /// @param alone  we are no gatekeeper ourselves
    synchronized Optional<Uplink> before(InetAddress caller, Alias called, boolean alone) {
        return registered.values().stream().filter(it -> it.uplink().registration().isPresent())
                .filter(it -> alone || it.uplink().gatekeeper().getAddress().equals(caller)
                        || it.settings().aliases().contains(called))
                .map(Registered::uplink).findFirst();
    }

    synchronized List<Account> accounts() {
        return registered.values().stream().map(it -> new Account(Protocol.H323, it.settings().ras().getHostString(),
                it.settings().ras().getPort(), it.uplink().registration().isPresent(), it.uplink().refusal())).toList();
    }

    synchronized Optional<Uplink> first() {
        return registered.values().stream().map(Registered::uplink).findFirst();
    }

    /// Asks where an alias is, without being registered; waits for the answer.
    Decision locate(InetSocketAddress gatekeeper, Alias from, Alias to, int hops) {
        return neighbours.locate(gatekeeper, from, to, hops);
    }

    /// @return false when the message is nothing for an endpoint
    boolean received(byte[] octets, InetSocketAddress from) {
        return at(from).filter(it -> it.received(octets)).isPresent() || located(octets, from);
    }

    private boolean located(byte[] octets, InetSocketAddress from) {
        try {
            return neighbours.knows(from) && neighbours.received(RasMessage.decode(octets), from);
        } catch (MalformedPer _) { // whoever else it is for says so
            return false;
        }
    }

    @Override
    public void close() {
        registerAt(List.of());
    }
}
