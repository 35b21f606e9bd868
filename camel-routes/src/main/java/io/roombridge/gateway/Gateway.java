package io.roombridge.gateway;

import io.roombridge.admission.TurnedAway;
import io.roombridge.call.Legs;
import io.roombridge.call.LiveGateway;
import io.roombridge.call.Transport;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.console.Console;
import io.roombridge.console.Metrics;
import io.roombridge.h323.H323Legs;
import io.roombridge.h323.ras.Gatekeeper;
import io.roombridge.media.AddressText;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.InvalidPrompts;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.PromptFiles;
import io.roombridge.prompt.Prompts;
import io.roombridge.registry.Housekeeping;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RegistryFacts;
import io.roombridge.registry.SecretKey;
import io.roombridge.registry.sql.SqlRegistry;
import io.roombridge.relay.MediaRelay;
import io.roombridge.relay.RelaySettings;
import io.roombridge.routes.Routes;
import io.roombridge.sip.jain.JainSipLegs;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole gateway, wired by hand, outermost last.
public final class Gateway implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Gateway.class);

    private final Instant started = Instant.now();
    private final List<LiveGateway.Listener> listeners = new ArrayList<>();
    private final List<Legs> legs = new ArrayList<>();
    private final Settings settings;
    private final Listening listening;
    private final Registry registry;
    private final Optional<String> firstPassword;
    private final MediaRelay media;
    private final Capacity capacity;
    private final RegistryFacts facts;
    private final Housekeeping housekeeping;
    private final Metrics metrics = new Metrics();
    private final Routes routes;
    private Optional<H323Legs> h323 = Optional.empty();
    private Optional<Console> console = Optional.empty();
    private volatile boolean stopping;

    private Gateway(Settings settings, Listening listening, Prompts prompts, Registry registry) {
        this.settings = settings;
        this.listening = listening;
        this.registry = registry;
        firstPassword = registry.users().createFirst();
        var relay = RelaySettings.of(listening.bind(), settings.media().firstPort(), settings.media().lastPort());
        media = new MediaRelay(relay, new FfmpegCodecs(new PicturePool()), prompts.sounds());
        registry.history().begin(name(settings, listening), started);
        facts = new RegistryFacts(registry, listening::ours, Clock.systemUTC());
        capacity = Capacity.of(settings);
        capacity.warnings().forEach(log::warn);
        var calls = settings.calls();
        var routing = new Routes.Settings(calls.capabilities(), calls.maxLegs(),
                capacity.seats(), Duration.ofSeconds(calls.ringSeconds()), Path.of(settings.routes()),
                prompts.texts());
        routes = new Routes(routing, registry, media,
                request -> registry.dialPlan().decide(request, facts), metrics::ended);
        housekeeping = new Housekeeping(registry, Clock.systemUTC(), routes::lost);
    }

    /// Where it listens: the same after a restart, and of no other gateway's.
    private static String name(Settings settings, Listening listening) {
        return "%s sip %d h323 %d".formatted(AddressText.of(listening.bind().first()), settings.sip().udpPort(),
                settings.h323().callPort());
    }

    /// Opens the registry; nothing listens yet.
    ///
    /// @throws InvalidSettings when the address is not one of this machine, prompts cannot be used, or the database
    ///                         cannot be opened
    public static Gateway open(Settings settings) throws InvalidSettings {
        var listening = Listening.of(settings);
        listening.requireKeys();
        return new Gateway(settings, listening, prompts(settings.prompts()), registry(settings));
    }

    private static Prompts prompts(Settings.Prompts settings) throws InvalidSettings {
        try {
            return PromptFiles.read(settings.folder().isEmpty() ? Optional.empty()
                    : Optional.of(Path.of(settings.folder())), Language.of(settings.language()).orElseThrow());
        } catch (InvalidPrompts e) {
            throw new InvalidSettings("prompts.folder: " + e.getMessage());
        }
    }

    /// The registry alone, as its database has it; for who looks at it from outside.
    ///
    /// @throws InvalidSettings when the database cannot be opened
    public static Registry registry(Settings settings) throws InvalidSettings {
        var database = settings.database();
        try {
            return SqlRegistry.open(database.url(), database.user(), database.password(), key(settings));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettings(e.getMessage());
        } catch (RuntimeException e) {
            log.debug("the database cannot be opened", e);
            throw new InvalidSettings("database.url " + database.url() + " cannot be opened: " + reason(e));
        }
    }

    private static SecretKey key(Settings settings) {
        return !settings.secretKey().isEmpty() ? given(settings.secretKey())
                : settings.database().url().startsWith("jdbc:h2:mem:") ? SecretKey.random()
                : SecretKey.in(Path.of(settings.secretKeyFile()));
    }

    private static SecretKey given(String key) {
        try {
            return SecretKey.of(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("secretKey (ROOMBRIDGE_SECRET_KEY): " + e.getMessage(), e);
        }
    }

    /// What the innermost of several exceptions says, on one line.
    private static String reason(Throwable failed) {
        var innermost = Stream.iterate(failed, Objects::nonNull, Throwable::getCause).reduce((_, cause) -> cause)
                .orElseThrow();
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    }

    /// Opens the sockets and takes calls.
    ///
    /// @throws InvalidSettings when a port cannot be had
    public void start() throws Exception {
        listening.requirePorts();
        if (settings.sip().enabled()) {
            var sip = new JainSipLegs(listening.sip(registry, capacity), media, registry, registry, routes.admission());
            legs.add(sip);
            for (var transport : Transport.values()) {
                sip.port(transport).ifPresent(port -> listens(Protocol.SIP, transport, port));
            }
        }
        if (settings.h323().enabled()) {
            h323 = Optional.of(new H323Legs(listening.h323(capacity), media,
                    new Gatekeeper.Knowledge(registry, registry, routes.admission(), Clock.systemUTC())));
            legs.add(h323.get());
            listens(Protocol.H323, Transport.UDP, settings.h323().rasPort());
            listens(Protocol.H323, Transport.TCP, settings.h323().callPort());
        }
        routes.start(legs);
        h323.ifPresent(it -> GatekeeperTrunks.follow(registry, it, listening.bind(),
                Duration.ofSeconds(settings.h323().timeToLive())));
        if (settings.console().enabled()) {
            var live = routes.live(this::status);
            console = Optional.of(new Console(listening.console(), registry,
                    request -> routes.check(request, it -> registry.dialPlan().explain(it, facts)), live, metrics));
        }
    }

    public Registry registry() {
        return registry;
    }

    /// Of the user `admin`, if this is the registry's first start.
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    /// Empty when the console is off.
    public Optional<URI> consoleAddress() {
        return console.map(Console::address);
    }

    private void listens(Protocol protocol, Transport transport, int port) {
        for (var address : listening.bind().all()) {
            var place = new InetSocketAddress(address, port);
            listeners.add(new LiveGateway.Listener(protocol, transport, place));
            log.info("listening protocol={} transport={} address={}", protocol, transport, AddressText.of(place));
        }
    }

    private LiveGateway.Status status() {
        return new LiveGateway.Status(Listening.VERSION, started, listeners, media.portsUsed(), media.ports(),
                legs.stream().map(Legs::turnedAway).reduce(routes.turnedAway(), TurnedAway::plus), Stream.of(
                        routes.troubles(), media.troubles()).flatMap(List::stream).toList(),
                legs.stream().flatMap(it -> it.accounts().stream()).toList());
    }

    @Override
    public void close() {
        console.ifPresent(Console::close);
        routes.stopping();
        legs.forEach(Legs::close);
        routes.close();
        media.close();
        metrics.close();
        housekeeping.close();
        registry.close();
    }

    /// `Gateway [roombridge.yaml]`. Exits 0 when it is told to stop, 2 when the settings cannot be used, 1 when it
    /// cannot start for another reason.
    public static void main(String[] arguments) throws InterruptedException {
        try {
            var file = new SettingsFile(System.getenv());
            file.strangeVariables().forEach(log::warn);
            var gateway = Gateway.open(file.load(Stream.of(arguments).findFirst().map(Path::of)));
            var stopping = new Thread(gateway::stop, "shutdown");
            Runtime.getRuntime().addShutdownHook(stopping);
            gateway.startOrEnd(stopping);
            gateway.firstPassword().ifPresent(password -> System.out.println(
                    "First start: log in to the console as admin with the one-time password " + password));
            gateway.consoleAddress().ifPresent(address -> System.out.println("Console: " + address));
            new CountDownLatch(1).await();
        } catch (InvalidSettings e) {
            System.err.println("roombridge: " + e.getMessage());
            System.exit(2);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            log.error("cannot start: {}", e.getMessage(), e);
            System.exit(1);
        }
    }

    private void startOrEnd(Thread stopping) throws Exception {
        try {
            start();
        } catch (Exception e) {
            if (this.stopping) {
                stopping.join(); // told to stop while it starts: it could not but fail
            }
            Runtime.getRuntime().removeShutdownHook(stopping);
            close();
            throw e;
        }
    }

    /// Told to stop: the process ends well, and not with the number of a signal.
    private void stop() {
        stopping = true;
        log.info("stopping");
        close();
        log.info("stopped");
        Runtime.getRuntime().halt(0);
    }
}
