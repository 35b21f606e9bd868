package io.roombridge.lab.load;

import io.roombridge.gateway.Gateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Floods a gateway on loopback while a site registers at it, and a rival where one is installed.
@Command(name = "flood", mixinStandardHelpOptions = true,
        description = "What a flood of REGISTERs leaves of a site's registrations, beside Kamailio where it is "
                + "installed. Exits 1 when the gateway does not keep what docs/security.md promises.")
public final class FloodCommand implements Callable<Integer> {

    private static final String SITE = "127.0.0.2";
    private static final String NEWCOMERS = "127.0.0.3";
    private static final String ELSEWHERE = "127.0.0.4";
    private static final String RUBBISH = "127.0.0.6";
    /// As long as a stranger stays one, and a little more.
    private static final long KNOWN_MILLIS = 1_500;
    private static final double MOST_MILLIS = 100;
    private static final double LEAST_OF_ITS_OWN = 0.99;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "20000",
            description = "REGISTERs a second of the flood (default ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--legitimate", paramLabel = "N", defaultValue = "50",
            description = "registrations a second of the site (default ${DEFAULT-VALUE})")
    private int legitimate;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10",
            description = "of each flood (default ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--users", paramLabel = "N", defaultValue = "50",
            description = "of the site, each with a port of its own (default ${DEFAULT-VALUE})")
    private int users;

    @Option(names = "--malformed", paramLabel = "N", defaultValue = "4527",
            description = "malformed messages of each protocol, with a probe after each tenth (default "
                    + "${DEFAULT-VALUE})")
    private int malformed;

    @Option(names = "--warm", paramLabel = "N", defaultValue = "20000",
            description = "registrations before, for the just-in-time compiler (default ${DEFAULT-VALUE})")
    private int warm;

    @Spec
    private CommandSpec spec;

    private boolean kept = true;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("roombridge-flood");
        var site = Site.in(folder);
        say("%d registrations a second beside a flood of %d REGISTERs a second, %d s each; load average %s%n%n",
                legitimate, rate, seconds, Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        say("%-12s %-44s %10s %9s %8s %8s %8s %9s%n", "", "", "flood/s", "answered", "p50 ms", "p99 ms", "most ms",
                "repeated");
        try (var gateway = Gateway.open(site.settings())) {
            site.furnish(gateway.registry());
            gateway.start();
            flood("RoomBridge", site.sipPort(), true);
            misspell(site);
        }
        if (installed("kamailio")) {
            try (var kamailio = Kamailio.start(folder, site.calledPort(), Pinning.NONE)) {
                flood("Kamailio", kamailio.port(), false);
            }
        } else {
            say("kamailio is not installed: there is nothing to compare with%n");
        }
        delete(folder);
        return kept ? 0 : 1;
    }

    /// @param judged  whether it is ours
    private void flood(String who, int port, boolean judged) throws Exception {
        var registrar = new InetSocketAddress("127.0.0.1", port);
        try (var known = new SteadyRegistrations(InetAddress.getByName(SITE), registrar, users);
                var newcomers = new SteadyRegistrations(InetAddress.getByName(NEWCOMERS), registrar, users)) {
            known.run(warm, Math.max(1, warm / 5));
            Thread.sleep(KNOWN_MILLIS);
            var quiet = known.run(seconds * legitimate, legitimate);
            tell(who, "no flood", 0, quiet);
            for (var from : new String[] {ELSEWHERE, SITE}) {
                var result = under(from, registrar, known, who, from.equals(SITE) ? "flood from the site's own address"
                        : "flood from elsewhere");
                kept &= !judged || (from.equals(SITE) ? result.answered() >= LEAST_OF_ITS_OWN * result.begun()
                        : result.answered() == result.begun() && result.p99() <= MOST_MILLIS);
            }
            under(ELSEWHERE, registrar, newcomers, who, "flood from elsewhere, site not known yet");
        }
    }

    private void misspell(Site site) throws IOException {
        var malformed = new Malformed(InetAddress.getByName(RUBBISH), InetAddress.getByName(NEWCOMERS));
        var sip = new InetSocketAddress("127.0.0.1", site.sipPort());
        malformed.sip(sip, this.malformed);
        tell("SIP", malformed.undamagedSip(sip, this.malformed), malformed.sip(sip, this.malformed));
        var ras = new InetSocketAddress("127.0.0.1", site.rasPort());
        malformed.ras(ras, this.malformed);
        tell("RAS", malformed.undamagedRas(ras, this.malformed), malformed.ras(ras, this.malformed));
        var h323 = new MalformedH323(InetAddress.getByName(RUBBISH), InetAddress.getByName(NEWCOMERS));
        var calls = new InetSocketAddress("127.0.0.1", site.callPort());
        h323.h225(calls, this.malformed);
        var undamaged = h323.undamaged(calls, this.malformed);
        tell("H.225.0", undamaged, h323.h225(calls, this.malformed));
        tell("H.245", undamaged, h323.h245(calls, this.malformed));
    }

    private void tell(String what, Malformed.Result undamaged, Malformed.Result result) {
        var verdict = ProbeVerdict.of(undamaged, result);
        say("RoomBridge   %d malformed %s messages: %d probes, %d lost, the slowest %.1f ms: %s%n", result.messages(),
                what, result.probes(), result.lost(), result.most(), verdict.words());
        kept &= verdict.kept();
    }

    private SteadyRegistrations.Result under(String from, InetSocketAddress registrar, SteadyRegistrations site,
            String who, String what) throws IOException, InterruptedException {
        try (var flood = new Flood(InetAddress.getByName(from), registrar, rate)) {
            Thread.sleep(KNOWN_MILLIS); // until it is felt
            long before = flood.sent();
            long began = System.nanoTime();
            var result = site.run(seconds * legitimate, legitimate);
            tell(who, what, (long) ((flood.sent() - before) * 1e9 / (System.nanoTime() - began)), result);
            return result;
        }
    }

    private void tell(String who, String what, long flood, SteadyRegistrations.Result result) {
        say("%-12s %-44s %10d %9s %8.1f %8.1f %8.1f %9d%n", who, what, flood, result.answered() + "/" + result.begun(),
                result.p50(), result.p99(), result.most(), result.repeated());
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
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
