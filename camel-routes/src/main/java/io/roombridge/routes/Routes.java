package io.roombridge.routes;

import io.roombridge.call.Admission;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.call.LiveGateway;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
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
    private final Settings settings;
    private final Conversations conversations;
    private final OpenRooms rooms;
    private final Calls calls;
    private final Routing routing;
    private final Function<Supplier<LiveGateway.Status>, LiveGateway> live;

    /// @param plan   the dial plan and what is known, asked for each call
    /// @param ended  told of every leg that is over
    public Routes(Settings settings, Registry registry, MediaPlane media, Function<DialRequest, Decision> plan,
            Consumer<CallRecord> ended) {
        this.settings = settings;
        var clock = Clock.systemUTC();
        var callLog = new CallLog(media, record -> {
            registry.history().add(record);
            ended.accept(record);
        }, clock);
        var legs = new LiveLegs(threads);
        conversations = new Conversations(legs, callLog, media, settings.ringing());
        var destinations = new Destinations(registry, clock, conversations::carries);
        rooms = new OpenRooms(conversations, legs, registry.rooms(), destinations, plan, settings.ours());
        calls = new Calls(legs, conversations, rooms, destinations,
                new Calls.Surroundings(callLog, media, settings.ours()));
        routing = new Routing(plan, registry.trunks(), legs::joined, settings.mostLegs());
        live = status -> new LiveCalls(legs, calls, rooms, new LiveCalls.Surroundings(media, callLog, plan, status));
        media.listen(this::on);
        registry.onChange(new Definitions(rooms, legs, calls)::on);
    }

    /// What RAS and OPTIONS ask before a call.
    public Admission admission() {
        return routing;
    }

    /// Starts the adapters' routes, and with them the adapters.
    public void start(List<Legs> adapters) throws Exception {
        var byProtocol = adapters.stream().collect(Collectors.toUnmodifiableMap(Legs::protocol, Function.identity()));
        conversations.start(byProtocol, rooms::dialCloud);
        camel.addComponent("leg", new LegComponent(byProtocol, calls));
        camel.addRoutes(new OfferedRoutes(byProtocol.keySet(), routing, calls));
        if (Files.isDirectory(settings.folder())) {
            load(settings.folder());
        }
        camel.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
        camel.start();
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
    public LiveGateway live(Supplier<LiveGateway.Status> status) {
        return live.apply(status);
    }

    /// What media wants of a leg is no matter of calls: it goes to the adapter straight. Keys heard in the media are
    /// keys pressed.
    private void on(MediaEvent event) {
        switch (event) {
            case MediaEvent.DigitHeard(var leg, var digit) ->
                    calls.heard(new LegEvent.DigitsPressed(leg, String.valueOf(digit)));
            case MediaEvent.PictureNeeded(var stream, var asked) -> {
                if (!asked) {
                    conversations.ask(new LegCommand.RequestPicture(stream.leg(), stream));
                }
            }
            case MediaEvent.RateWanted(var stream, var rate) ->
                    conversations.ask(new LegCommand.LimitFlow(stream.leg(), stream, rate));
            case MediaEvent.FellSilent(var leg) ->
                    conversations.ask(new LegCommand.Release(leg, Cause.RECOVERY_ON_TIMER_EXPIRY));
            case MediaEvent.SpeakerChanged(var graph, var speaker) -> rooms.speaks(graph, speaker);
        }
    }

    @Override
    public void close() {
        camel.stop();
        conversations.close();
        threads.close();
    }
}
