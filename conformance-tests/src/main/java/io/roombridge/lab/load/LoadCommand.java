package io.roombridge.lab.load;

import io.roombridge.gateway.Gateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Loads a gateway on loopback and prints what it took, beside rivals where they are installed.
@Command(name = "load", mixinStandardHelpOptions = true,
        description = "Registrations and calls beside Kamailio's, forwarded packets beside rtpengine's, what a leg in "
                + "a room costs, and how fast a large room fills. "
                + "Uses sipp, kamailio and rtpengine where they are installed.")
public final class LoadCommand implements Callable<Integer> {

    private static final int CALLS_A_SECOND = 50;
    /// A compiler that still works would be counted as work on calls.
    private static final int WARMING_CALLS_A_SECOND = 150;
    private static final int WARMING_CALLS = 4;

    @Option(names = "--registrations", paramLabel = "N", defaultValue = "10000",
            description = "to measure; 0 leaves them out (default ${DEFAULT-VALUE})")
    private int registrations;

    @Option(names = "--calls", paramLabel = "N", defaultValue = "1500",
            description = "to measure; 0 leaves them out (default ${DEFAULT-VALUE})")
    private int calls;

    @Option(names = "--fill", paramLabel = "N", defaultValue = "1000",
            description = "callers with sound alone that enter one room; 0 leaves it out (default ${DEFAULT-VALUE})")
    private int fill;

    @Option(names = "--legs", paramLabel = "N", split = ",", defaultValue = "2,4",
            description = "in the room, one run each; 0 leaves it out (default ${DEFAULT-VALUE})")
    private List<Integer> legs;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10",
            description = "of each meeting, and of forwarding; 0 leaves forwarding out (default ${DEFAULT-VALUE})")
    private int seconds;

    @Spec
    private CommandSpec spec;

    private boolean done = true;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("roombridge-load");
        var site = Site.in(folder);
        if (seconds > 0) {
            forward(folder);
        }
        try (var gateway = Gateway.open(site.settings())) {
            site.furnish(gateway.registry());
            gateway.start();
            signal(site);
            meet(site, true);
            meet(site, false);
            if (fill > 0 && installed("sipp")) {
                fill(site);
            }
        }
        if (!done) {
            say("%nNot all of it was done; the words of SIPp, the rivals and the room systems are in %s%n", folder);
            return 1;
        }
        delete(folder);
        return 0;
    }

    private void forward(Path folder) throws Exception {
        say("%n%-34s %12s %16s %8s%n", "forwarded packets (G.711, 20 ms)", "a core and s", "µs of a core", "lost");
        var forwarding = new ForwardingLoad(Duration.ofSeconds(seconds));
        var ours = forwarded("RoomBridge", forwarding.ours());
        if (installed("rtpengine")) {
            var theirs = forwarded("rtpengine, user space", forwarding.theirs(folder));
            say("RoomBridge to rtpengine: %.2f times the packets a core%n", theirs.cost() / ours.cost());
        } else {
            say("rtpengine is not installed: there is nothing to compare with%n");
        }
    }

    private ForwardingLoad.Result forwarded(String who, ForwardingLoad.Result result) {
        say("%-34s %12.0f %16.2f %8d%n", who, 1e6 / result.cost(), result.cost(), result.sent() - result.received());
        return result;
    }

    private void signal(Site site) throws Exception {
        if (!installed("sipp")) {
            say("sipp is not installed (Debian: sip-tester): registrations, calls and the large room are left out%n");
            return;
        }
        var sipp = new Sipp(site.folder());
        if (!installed("kamailio")) {
            say("kamailio is not installed: there is nothing to compare with%n");
            signal(site, sipp, null);
            return;
        }
        try (var kamailio = Kamailio.start(site.folder(), site.calledPort())) {
            signal(site, sipp, kamailio);
        }
    }

    /// @param rival  null when there is none
    private void signal(Site site, Sipp sipp, Kamailio rival) throws Exception {
        if (registrations > 0) {
            var run = new RegistrationLoad(site.folder(), sipp);
            compare("digest REGISTER over UDP (SIPp)", site, rival, (port, processor) -> {
                run.run(port, registrations, processor);
                return run.run(port, registrations, processor);
            }, registrations);
        }
        if (calls > 0) {
            var warming = new CallLoad(sipp, WARMING_CALLS_A_SECOND);
            var run = new CallLoad(sipp, CALLS_A_SECOND);
            try (var _ = sipp.answering(site.calledPort())) {
                compare("SIP call, %d a second (SIPp)".formatted(CALLS_A_SECOND), site, rival, (port, processor) -> {
                    warming.run(port, WARMING_CALLS * calls, processor);
                    return run.run(port, calls, processor);
                }, calls);
            }
        }
    }

    /// Warms up and measures.
    private interface Load {
        Sipp.Result on(int port, Processor processor) throws IOException, InterruptedException;
    }

    private void compare(String what, Site site, Kamailio rival, Load load, int count)
            throws IOException, InterruptedException {
        say("%n%-34s %12s %16s %8s%n", what, "per second", "ms of a core", "failed");
        var ours = told("RoomBridge", load.on(site.sipPort(), Processor.ofThis()), count);
        if (rival != null) {
            var theirs = told("Kamailio", load.on(rival.port(), rival.processor()), count);
            say("RoomBridge to Kamailio: %.2f of the rate, %.1f times the cost%n",
                    ours.perSecond() / theirs.perSecond(), ours.cost() / theirs.cost());
        }
    }

    private Sipp.Result told(String who, Sipp.Result result, int count) {
        say("%-34s %12.0f %16.3f %8d%n", who, result.perSecond(), result.cost(), result.failed());
        done &= result.failed() == 0 && result.count() == count;
        return result;
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void meet(Site site, boolean pictures) throws IOException, InterruptedException {
        var counts = legs.stream().filter(count -> count > 0).toList();
        if (counts.isEmpty()) {
            return;
        }
        int machine = Runtime.getRuntime().availableProcessors();
        say("%n%-34s %12s %16s %20s %20s%n", pictures ? "room with pictures (H.264)" : "room with sound only",
                "cores busy", "cores a leg", "legs on %d cores".formatted(machine), pictures ? "each receives" : "");
        for (int count : counts) {
            var result = new Meeting(site).run(count, pictures, Duration.ofSeconds(Math.max(1, seconds)));
            say("%-34s %12.3f %16.4f %20.0f %20s%n", count + " legs", result.busyCores(), result.coresPerLeg(),
                    machine / result.coresPerLeg(), pictures ? result.picture() : "");
            done &= result.everybodyHeard() && (!pictures || result.picturesPerSecond() > 0);
        }
    }

    private void fill(Site site) throws IOException, InterruptedException {
        var result = new Filling(new Sipp(site.folder())).run(site.sipPort(), fill, Processor.ofThis());
        say("%n%d callers with sound alone are in one room after %.1f s, %.1f s of a core; %d failed%n", result.count(),
                result.seconds(), result.cores(), result.failed());
        done &= result.failed() == 0 && result.count() == fill;
    }

    private void say(String format, Object... arguments) {
        spec.commandLine().getOut().printf(format, arguments).flush();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
