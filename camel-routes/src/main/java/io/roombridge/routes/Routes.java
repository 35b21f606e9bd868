package io.roombridge.routes;

import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.call.LiveGateway;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.RouteWatcherReloadStrategy;

/// The Camel context of the gateway: adapters below, calls and rooms above, an administrator's own routes beside.
public final class Routes implements AutoCloseable {

    /// @param ours      what rooms and calls take and send
    /// @param mostLegs  at a time; one more is refused
    /// @param ringing   how long a called party may ring
    /// @param folder    of the administrator's YAML routes; need not exist
    public record Settings(CapabilitySet ours, int mostLegs, Duration ringing, Path folder) {}

    private static final long SECONDS_TO_STOP = 5;
    private static final String PATTERN = "*.yaml";

    private final CamelContext camel = new DefaultCamelContext();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-timers").factory());
    private final Lanes lanes = new Lanes(threads);
    private final Settings settings;
    private final Calls calls;
    private final CallLog callLog;
    private final Routing routing;
    private final ProducerTemplate template;
    private final Function<DialRequest, Decision> plan;
    private volatile Map<Protocol, Legs> adapters = Map.of();
    private final Map<String, LegId> speakers = new ConcurrentHashMap<>();

    /// @param plan   the dial plan and what is known, asked for each call
    /// @param ended  told of every leg that is over
    public Routes(Settings settings, Registry registry, MediaPlane media, Function<DialRequest, Decision> plan,
            Consumer<CallRecord> ended) {
        this.settings = settings;
        this.plan = plan;
        var clock = Clock.systemUTC();
        callLog = new CallLog(media, record -> {
            registry.history().add(record);
            ended.accept(record);
        }, clock);
        calls = new Calls(registry, media, new Destinations(registry, clock), callLog, plan, settings.ours());
        routing = new Routing(plan, registry.trunks(), calls::legs, settings.mostLegs());
        template = camel.createProducerTemplate();
        media.listen(this::on);
    }

    /// What RAS asks before a call.
    public Routing admission() {
        return routing;
    }

    /// Starts the adapters' routes, and with them the adapters.
    public void start(List<Legs> adapters) throws Exception {
        this.adapters = adapters.stream().collect(Collectors.toUnmodifiableMap(Legs::protocol, Function.identity()));
        camel.addComponent("leg", new LegComponent(this.adapters, lanes));
        camel.addRoutes(new OfferedRoutes(routing, calls, callLog));
        camel.addRoutes(new CallRoutes(this.adapters.keySet(), calls, callLog, this::ringing));
        if (Files.isDirectory(settings.folder())) {
            load(settings.folder());
        }
        camel.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
        camel.start();
        template.start();
    }

    /// The administrator's own routes, now and whenever their files change.
    private void load(Path folder) throws Exception {
        try (var files = Files.newDirectoryStream(folder, PATTERN)) {
            for (var file : files) {
                PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.resolveResource(camel, "file:" + file));
            }
        }
        var reload = new RouteWatcherReloadStrategy(folder.toString());
        reload.setPattern(PATTERN);
        reload.setRemoveAllRoutes(false);
        camel.addService(reload);
    }

    /// What the console sees and may ask.
    ///
    /// @param status  of the process
    public LiveGateway live(Registry registry, MediaPlane media, Supplier<LiveGateway.Status> status) {
        return new LiveCalls(this, registry, media, status);
    }

    Calls calls() {
        return calls;
    }

    CallLog callLog() {
        return callLog;
    }

    Decision plan(DialRequest request) {
        return plan.apply(request);
    }

    Optional<LegId> speaker(String graph) {
        return Optional.ofNullable(speakers.get(graph));
    }

    /// Runs in turn with the leg's events.
    void perform(LegId leg, Supplier<List<LegCommand>> step) {
        lanes.submit(leg, () -> perform(step.get()));
    }

    @Override
    public void close() {
        camel.stop();
        timers.shutdownNow();
        threads.close();
    }

    private void perform(List<LegCommand> commands) {
        template.sendBody("direct:perform", commands);
    }

    /// What media wants of a leg is no matter of calls: it goes to the adapter straight.
    private void ask(LegCommand command) {
        Optional.ofNullable(adapters.get(command.leg().protocol())).ifPresent(adapter -> adapter.perform(command));
    }

    private void ringing(LegCommand.Offer offer) {
        timers.schedule(() -> perform(offer.leg(), () -> calls.unanswered(offer.leg())),
                settings.ringing().toSeconds(), TimeUnit.SECONDS);
    }

    /// What the media plane notices comes in like what legs say.
    private void on(MediaEvent event) {
        switch (event) {
            case MediaEvent.DigitHeard(var leg, var digit) -> {
                var pressed = new LegEvent.DigitsPressed(leg, String.valueOf(digit));
                lanes.submit(leg, () -> template.sendBody("direct:event", pressed));
            }
            case MediaEvent.PictureNeeded(var stream, var asked) -> {
                if (!asked) {
                    ask(new LegCommand.RequestPicture(stream.leg(), stream));
                }
            }
            case MediaEvent.RateWanted(var stream, var rate) ->
                    ask(new LegCommand.LimitFlow(stream.leg(), stream, rate));
            case MediaEvent.FellSilent(var leg) ->
                    perform(leg, () -> List.of(new LegCommand.Release(leg, Cause.RECOVERY_ON_TIMER_EXPIRY)));
            case MediaEvent.SpeakerChanged(var graph, var speaker) ->
                    speaker.ifPresentOrElse(leg -> speakers.put(graph, leg), () -> speakers.remove(graph));
        }
    }
}
