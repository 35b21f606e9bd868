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

/// Loads a gateway on loopback and prints what it took.
@Command(name = "load", mixinStandardHelpOptions = true,
        description = "Registrations a second, beside Kamailio's, and what a leg in a room costs. "
                + "Uses sipp and kamailio where they are installed.")
public final class LoadCommand implements Callable<Integer> {

    private static final int WARM_UP = 10_000;

    @Option(names = "--registrations", paramLabel = "N", defaultValue = "10000",
            description = "to measure (default ${DEFAULT-VALUE})")
    private int registrations;

    @Option(names = "--legs", paramLabel = "N", split = ",", defaultValue = "2,4",
            description = "in the room, one run each (default ${DEFAULT-VALUE})")
    private List<Integer> legs;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10",
            description = "of each meeting (default ${DEFAULT-VALUE})")
    private int seconds;

    @Spec
    private CommandSpec spec;

    private boolean done = true;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("roombridge-load");
        var site = Site.in(folder);
        try (var gateway = Gateway.open(site.settings())) {
            site.furnish(gateway.registry());
            gateway.start();
            register(site);
            meet(site, true);
            meet(site, false);
        }
        if (!done) {
            say("%nNot all of it was done; the words of SIPp, Kamailio and the room systems are in %s%n", folder);
            return 1;
        }
        delete(folder);
        return 0;
    }

    private void register(Site site) throws IOException, InterruptedException {
        if (!installed("sipp")) {
            say("sipp is not installed (Debian: sip-tester): registrations are left out%n");
            return;
        }
        say("%n%-34s %12s %16s %8s%n", "digest REGISTER over UDP (SIPp)", "per second", "ms of a core", "failed");
        var sipp = new Registrations(site.folder());
        var ours = registered("RoomBridge, registry on H2", sipp, site.sipPort(), Processor.ofThis());
        if (!installed("kamailio")) {
            say("kamailio is not installed: there is nothing to compare with%n");
            return;
        }
        try (var kamailio = Kamailio.start(site.folder())) {
            var theirs = registered("Kamailio, in memory", sipp, kamailio.port(), kamailio.processor());
            say("RoomBridge to Kamailio: %.2f of the rate, %.1f times the cost%n",
                    ours.perSecond() / theirs.perSecond(), ours.cost() / theirs.cost());
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private Registrations.Result registered(String who, Registrations sipp, int port, Processor processor)
            throws IOException, InterruptedException {
        sipp.run(port, WARM_UP, processor);
        var result = sipp.run(port, registrations, processor);
        say("%-34s %12.0f %16.3f %8d%n", who, result.perSecond(), result.cost(), result.failed());
        done &= result.failed() == 0 && result.count() == registrations;
        return result;
    }

    private void meet(Site site, boolean pictures) throws IOException, InterruptedException {
        int machine = Runtime.getRuntime().availableProcessors();
        say("%n%-34s %12s %16s %20s %20s%n", pictures ? "room with pictures (H.264)" : "room with sound only",
                "cores busy", "cores a leg", "legs on %d cores".formatted(machine), pictures ? "each receives" : "");
        for (int count : legs) {
            var result = new Meeting(site).run(count, pictures, Duration.ofSeconds(seconds));
            say("%-34s %12.3f %16.4f %20.0f %20s%n", count + " legs", result.busyCores(), result.coresPerLeg(),
                    machine / result.coresPerLeg(), pictures ? result.picture() : "");
            done &= result.everybodyHeard() && (!pictures || result.picturesPerSecond() > 0);
        }
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
