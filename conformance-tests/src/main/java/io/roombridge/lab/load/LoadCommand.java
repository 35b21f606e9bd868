package io.roombridge.lab.load;

import io.roombridge.gateway.Gateway;
import io.roombridge.media.AudioCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Loads a gateway on loopback and prints what it took, beside rivals where they are installed.
@Command(name = "load", mixinStandardHelpOptions = true,
        description = "Registrations and calls beside Kamailio's, forwarded packets beside rtpengine's, coding beside "
                + "ffmpeg's, what a leg in a room costs, and how fast a large room fills. "
                + "Uses sipp, kamailio, rtpengine and ffmpeg where they are installed.")
public final class LoadCommand implements Callable<Integer> {

    private static final int CALLS_A_SECOND = 50;
    private static final int WARMING_CALLS_A_SECOND = 150;

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

    @Option(names = "--coding", paramLabel = "N", defaultValue = "10",
            description = "seconds of pictures to code, and ten times that of sound; 0 leaves it out "
                    + "(default ${DEFAULT-VALUE})")
    private int coding;

    @Option(names = "--pin", description = "SIPp on the first half of the cores, servers on the others (taskset)")
    private boolean pin;

    @Spec
    private CommandSpec spec;

    private boolean done = true;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("roombridge-load");
        var site = Site.in(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(LoadCommand::stopPrograms));
        if (seconds > 0) {
            forward(folder);
        }
        if (coding > 0) {
            code(folder);
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

    /// When it is broken off, those who load and the rivals would go on.
    private static void stopPrograms() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
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

    private void code(Path folder) throws IOException, InterruptedException {
        var ours = new CodingLoad(folder, coding);
        var theirs = installed("ffmpeg") ? Optional.of(new Ffmpeg(folder, coding)) : Optional.<Ffmpeg>empty();
        say("%n%-34s %12s %16s %8s%n", "coding on one thread, ms of a core", "RoomBridge", "ffmpeg", "times");
        coded("H.264 1280x720" + theirs.map(rival -> " (" + rival.h264() + ")").orElse(""), ours.pictures(),
                theirs.isPresent() ? theirs.get().pictures() : null);
        for (var codec : List.of(AudioCodec.OPUS, AudioCodec.G722)) {
            coded(codec.encodingName() + ", 20 ms", ours.sound(codec),
                    theirs.isPresent() ? theirs.get().sound(codec) : null);
        }
        if (theirs.isEmpty()) {
            say("ffmpeg is not installed: there is nothing to compare with%n");
        }
    }

    /// @param theirs  null when there is no rival
    private void coded(String what, CodingLoad.Cost ours, CodingLoad.Cost theirs) {
        coded(what + ", encode", ours.encode(), theirs == null ? Double.NaN : theirs.encode());
        coded(what + ", decode", ours.decode(), theirs == null ? Double.NaN : theirs.decode());
    }

    private void coded(String what, double ours, double theirs) {
        say("%-34s %12.4f %16.4f %8.2f%n", what, ours, theirs, ours / theirs);
    }

    private void signal(Site site) throws Exception {
        if (!installed("sipp")) {
            say("sipp is not installed (Debian: sip-tester): registrations, calls and the large room are left out%n");
            return;
        }
        var pinning = pin ? Pinning.halves(Runtime.getRuntime().availableProcessors()) : Pinning.NONE;
        var sipp = new Sipp(site.folder(), pinning);
        try (var _ = pinning.pinThis()) {
            if (!installed("kamailio")) {
                say("kamailio is not installed: there is nothing to compare with%n");
                signal(site, sipp, null);
                return;
            }
            try (var kamailio = Kamailio.start(site.folder(), site.calledPort(), pinning)) {
                signal(site, sipp, kamailio);
            }
        }
    }

    /// @param rival  null when there is none
    private void signal(Site site, Sipp sipp, Kamailio rival) throws Exception {
        if (registrations > 0) {
            var run = new RegistrationLoad(site.folder(), sipp);
            Load register = (port, processor) -> run.run(port, registrations, processor);
            compare("digest REGISTER over UDP (SIPp)", site, rival, register, register, registrations);
        }
        if (calls > 0) {
            var warming = new CallLoad(sipp, WARMING_CALLS_A_SECOND);
            var run = new CallLoad(sipp, CALLS_A_SECOND);
            try (var _ = sipp.answering(site.calledPort())) {
                compare("SIP call, %d a second (SIPp)".formatted(CALLS_A_SECOND), site, rival,
                        (port, processor) -> warming.run(port, calls, processor),
                        (port, processor) -> run.run(port, calls, processor), calls);
            }
        }
    }

    private interface Load {
        Sipp.Result on(int port, Processor processor) throws IOException, InterruptedException;
    }

    /// Kamailio has no compiler to wait for: one round fills its caches.
    private void compare(String what, Site site, Kamailio rival, Load warming, Load load, int count)
            throws IOException, InterruptedException {
        var ofThis = Processor.ofThis();
        var warmth = Warming.ofThis().warm(() -> warming.on(site.sipPort(), ofThis));
        say("%n%-34s %12s %16s %8s%n", what, "per second", "ms of a core", "failed");
        var ours = told("RoomBridge", load.on(site.sipPort(), ofThis), count);
        say("warmed by %d rounds of %d, in the last of which the compiler worked %.1f %% of the time%s%n",
                warmth.rounds(), count, 100 * warmth.compiling(), warmth.rests() ? "" : ": it does not rest yet");
        if (rival != null) {
            warming.on(rival.port(), rival.processor());
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
        var result = new Filling(new Sipp(site.folder(), Pinning.NONE)).run(site.sipPort(), fill, Processor.ofThis());
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
