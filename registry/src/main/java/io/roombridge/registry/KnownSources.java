package io.roombridge.registry;

import io.roombridge.admission.Acquaintance;
import io.roombridge.admission.Rank;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those that calls and registrations are expected from: where endpoints have registered from, and the hosts of trunks.
/// A picture of both that is a second old at most; the names of trunks are looked up when one is new, and each minute.
///
/// Who registered without a password is no better known than others at its address: anybody may say so.
public final class KnownSources implements Acquaintance, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KnownSources.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAUSES_A_LOOKUP = 60;

    private record Registered(Set<InetSocketAddress> sockets, Set<InetAddress> addresses) {}

    private final Registry registry;
    private final Thread bindings = Thread.ofVirtual().name("known-bindings").unstarted(this::followBindings);
    private final Thread names = Thread.ofVirtual().name("known-trunks").unstarted(this::followTrunks);
    private volatile Registered registered = new Registered(Set.of(), Set.of());
    private volatile Set<InetAddress> trunks = Set.of();

    public KnownSources(Registry registry) {
        this.registry = registry;
        look();
        bindings.start();
        names.start();
    }

    @Override
    public Rank of(InetSocketAddress source) {
        if (source.isUnresolved()) {
            return Rank.STRANGER;
        }
        var now = registered;
        return now.sockets.contains(source) || trunks.contains(source.getAddress()) ? Rank.KNOWN
                : now.addresses.contains(source.getAddress()) ? Rank.SITE : Rank.STRANGER;
    }

    private void followBindings() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void look() {
        try {
            var sockets = new HashSet<InetSocketAddress>();
            var addresses = new HashSet<InetAddress>();
            for (var registration : registry.all()) {
                addresses.add(registration.hop().getAddress());
                if (!registration.user().isEmpty()) {
                    sockets.add(registration.hop());
                }
            }
            registered = new Registered(sockets, addresses);
        } catch (RuntimeException failed) {
            log.warn("who is registered could not be found out; tried again in a second", failed);
        }
    }

    /// A name server that does not answer holds up nobody but itself.
    private void followTrunks() {
        Set<String> before = Set.of();
        try {
            for (int pauses = 0; true; pauses++) {
                var hosts = registry.trunks().all().stream().map(Trunk::host).collect(Collectors.toSet());
                if (pauses % PAUSES_A_LOOKUP == 0 || !hosts.equals(before)) {
                    trunks = addresses(hosts);
                }
                before = hosts;
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private static Set<InetAddress> addresses(Set<String> hosts) {
        var addresses = new HashSet<InetAddress>();
        for (var host : hosts) {
            try {
                addresses.addAll(List.of(InetAddress.getAllByName(host)));
            } catch (UnknownHostException _) {
                log.debug("a trunk's host has no address now: {}", host);
            }
        }
        return addresses;
    }

    @Override
    public void close() {
        bindings.interrupt();
        names.interrupt();
    }
}
