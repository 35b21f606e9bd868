package io.roombridge.lab.load;

import io.roombridge.call.Destination;
import io.roombridge.call.Legs;
import io.roombridge.call.Transport;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.gateway.Gateway;
import io.roombridge.h323.H323Legs;
import io.roombridge.h323.H323Settings;
import io.roombridge.h323.ras.Gatekeeper;
import io.roombridge.lab.endpoint.Nobody;
import io.roombridge.lab.ports.FreePorts;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.registry.History;
import io.roombridge.registry.Registry;
import io.roombridge.relay.MediaRelay;
import io.roombridge.relay.RelaySettings;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.jain.JainSipLegs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Has a gateway on loopback work for some minutes, and looks whether all that it took is given back.
@Command(name = "soak", mixinStandardHelpOptions = true,
        description = "Calls of every protocol into one room, registrations, room systems that are killed, callers "
                + "that are lost and strangers that send rubbish. Exits 1 when the gateway does not come back to "
                + "where it was.")
public final class SoakCommand implements Callable<Integer> {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int PEER_PORTS = 800;
    private static final Duration STAY = Duration.ofSeconds(4);
    private static final int USERS = 50;
    /// The longest timers of transactions and of answers that are kept, and some.
    private static final Duration TRANSACTIONS = Duration.ofSeconds(40);
    private static final Duration MOST_OF_A_SILENCE = Duration.ofSeconds(120);

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "10",
            description = "of load, after a fifth of that, or as long as it takes everybody to register, to warm up "
                    + "(default ${DEFAULT-VALUE})")
    private double minutes;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "5",
            description = "calls a second of each protocol (default ${DEFAULT-VALUE})")
    private int rate;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("roombridge-soak");
        var site = Site.in(folder);
        int console = FreePorts.one();
        var metrics = URI.create("http://127.0.0.1:" + console + "/metrics");
        var time = Duration.ofMillis((long) (minutes * 60_000));
        var warming = warming(time, rate);
        try (var gateway = Gateway.open(site.settings("port: " + console))) {
            site.furnish(gateway.registry());
            gateway.start();
            try (var sip = sip(site); var h323 = h323(site);
                    var phones = new SteadyRegistrations(InetAddress.getByName("127.0.0.2"),
                            new InetSocketAddress(HERE, site.sipPort()), USERS)) {
                work(List.of(sip, h323), phones, site, warming);
                var before = rested(metrics, gateway.registry(), site);
                work(List.of(sip, h323), phones, site, time);
                var after = rested(metrics, gateway.registry(), site);
                say("%nSIP %d of %d calls answered, H.323 %d of %d; %d call records%n%n", sip.answered(), sip.begun(),
                        h323.answered(), h323.begun(),
                        gateway.registry().history().find(History.Query.latest(1)).total());
                return compare(before, after) && sip.answered() > 0 && h323.answered() > 0 ? 0 : 1;
            }
        }
    }

    /// What everybody takes up once has been taken: each user has registered, and each victim has been killed.
    static Duration warming(Duration time, int rate) {
        var least = Duration.ofSeconds(Math.max(Math.ceilDiv(USERS, rate), SoakMisfortune.SECONDS_A_ROUND));
        var share = time.dividedBy(5);
        return share.compareTo(least) > 0 ? share : least;
    }

    private static MediaRelay relay() throws IOException {
        int first = FreePorts.run(PEER_PORTS);
        return new MediaRelay(RelaySettings.of(LocalAddresses.LOOPBACK, first, first + PEER_PORTS - 1),
                new FfmpegCodecs(new PicturePool()));
    }

    private static SoakCaller sip(Site site) throws IOException {
        var media = relay();
        int port = FreePorts.run(2);
        var nobody = new Nobody();
        var legs = new JainSipLegs(SipSettings.of(LocalAddresses.LOOPBACK, new Ports(port, port, Ports.OFF),
                CapabilitySet.ours(64_000)),
                media, nobody, nobody, (_, _, _) -> Optional.empty());
        return caller(legs, media, new Destination(Protocol.SIP, "sip:" + Site.ROOM + "@127.0.0.1:" + site.sipPort(),
                Transport.UDP, HERE.getHostAddress(), site.sipPort(), Optional.empty()));
    }

    private static SoakCaller h323(Site site) throws IOException {
        var media = relay();
        var nobody = new Nobody();
        var settings = H323Settings.gateway(LocalAddresses.LOOPBACK).withoutGatekeeper()
                .withPorts(new H323Settings.Ports(LocalAddresses.LOOPBACK, FreePorts.one(), FreePorts.one(), 0, 0, 0));
        var legs = new H323Legs(settings, media,
                new Gatekeeper.Knowledge(nobody, nobody, (_, _, _) -> Optional.empty(), Clock.systemUTC()));
        return caller(legs, media, new Destination(Protocol.H323, Site.ROOM, Transport.TCP, HERE.getHostAddress(),
                site.callPort(), Optional.empty()));
    }

    private static SoakCaller caller(Legs legs, MediaRelay media, Destination room) {
        media.listen(_ -> { });
        return new SoakCaller(legs, media, room, STAY);
    }

    private void work(List<SoakCaller> callers, SteadyRegistrations phones, Site site, Duration time)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller : callers) {
                threads.submit(() -> {
                    caller.run(rate, time);
                    return null;
                });
            }
            threads.submit(() -> phones.run((int) (time.toSeconds() * rate), rate));
            threads.submit(() -> {
                new SoakMisfortune(site).run(time);
                return null;
            });
        }
    }

    /// When the last leg has gone, and what is kept for a while has been forgotten.
    private static Footprint rested(URI metrics, Registry registry, Site site) throws Exception {
        long end = System.nanoTime() + MOST_OF_A_SILENCE.toNanos();
        while (System.nanoTime() < end && Footprint.live(metrics).get(Footprint.LEGS) > 0) {
            Thread.sleep(1_000);
        }
        Thread.sleep(TRANSACTIONS);
        // what killed room systems have left expires in its time
        var footprint = Footprint.of(metrics).and("bindings", registry.all().stream()
                .filter(binding -> !SoakMisfortune.isVictim(binding.user())).count());
        for (var rows : Rows.of(site).entrySet()) {
            footprint = footprint.and(rows.getKey(), rows.getValue());
        }
        return footprint;
    }

    private boolean compare(Footprint before, Footprint after) {
        boolean flat = true;
        say("%-28s %12s %12s%n", "", "before", "after");
        for (var what : before.values().keySet()) {
            boolean leaks = after.leaks(what, before);
            flat &= !leaks;
            say("%-28s %12d %12d %s%n", what, before.values().get(what), after.values().get(what),
                    leaks ? "  more than it was" : "");
        }
        return flat;
    }

    private void say(String format, Object... arguments) {
        spec.commandLine().getOut().printf(format, arguments).flush();
    }
}
