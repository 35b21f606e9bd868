package io.roombridge.routes;

import io.roombridge.admission.TurnedAway;
import io.roombridge.call.Admission;
import io.roombridge.call.Cause;
import io.roombridge.call.Equipment;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.call.LiveGateway;
import io.roombridge.call.Refusal;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.dialplan.Explanation;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane;
import io.roombridge.prompt.Texts;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.EndpointLanguages;
import io.roombridge.registry.History;
import io.roombridge.registry.KnownSources;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/// The Camel context of the gateway: adapters below, calls and rooms above, an administrator's own routes beside.
public final class Routes implements AutoCloseable {

    /// @param ours      what rooms and calls take and send
    /// @param mostLegs  at a time; one more is refused
    /// @param seats     legs with sound and picture that there are ports for: strangers have a share of these, those we
    ///                  know may take all legs, since a leg may have sound alone
    /// @param ringing   how long a called party may ring
    /// @param folder    of the administrator's YAML routes; need not exist
    /// @param texts     what people read on their pictures
    public record Settings(CapabilitySet ours, int mostLegs, int seats, Duration ringing, Path folder, Texts texts) {}

    private static final Refusal SILENT = new Refusal(Cause.RECOVERY_ON_TIMER_EXPIRY, "no media came for too long");
    private static final long SECONDS_TO_STOP = 5;

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate pipeline = camel.createProducerTemplate();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OwnRoutes own;
    private final OwnEvents events;
    private final PolicyHeaders policy;
    private final Destinations destinations;
    private final KnownSources known;
    private final Strangers strangers;
    private final Conversations conversations;
    private final OpenRooms rooms;
    private final PinGuard pins;
    private final KeyTrail keys;
    private final Calls calls;
    private final Routing routing;
    private final Function<Supplier<LiveGateway.Status>, LiveGateway> live;

    /// @param plan   the dial plan and what is known, asked for each call
    /// @param ended  told of every leg that is over
    public Routes(Settings settings, Registry registry, MediaPlane media, Function<DialRequest, Decision> plan,
            Consumer<CallRecord> ended) {
        own = new OwnRoutes(settings.folder());
        events = new OwnEvents(own);
        policy = new PolicyHeaders(own);
        var clock = Clock.systemUTC();
        known = new KnownSources(registry);
        strangers = new Strangers(known, settings.seats(), clock);
        var callLog = new CallLog(media, records(registry.history(), events, ended), strangers, clock);
        var legs = new LiveLegs(threads);
        conversations = new Conversations(legs, callLog, media, settings.ringing());
        destinations = new Destinations(registry, clock, conversations::carries);
        pins = new PinGuard(legs, registry.audit(), threads, clock);
        keys = new KeyTrail(legs, registry.audit(), clock);
        var equipment = new Equipment(settings.ours(), settings.texts(), new EndpointLanguages(registry), clock);
        rooms = new OpenRooms(conversations, legs, registry.rooms(), destinations, plan, equipment);
        calls = new Calls(legs, conversations, rooms, destinations,
                new Calls.Surroundings(pins, callLog, strangers, media, equipment));
        routing = new Routing(plan, destinations, registry.trunks(), legs::joined, settings.mostLegs(), strangers);
        live = status -> new LiveCalls(legs, calls, rooms, new LiveCalls.Surroundings(media, callLog, plan, status));
        media.listen(this::on);
        registry.onChange(new Definitions(rooms, legs, calls)::on);
    }

    private static CallLog.Records records(History history, OwnEvents events, Consumer<CallRecord> ended) {
        return new CallLog.Records() {

            @Override
            public void up(CallRecord record) {
                history.add(record);
            }

            @Override
            public void answered(CallRecord record) {
                history.add(record);
                events.began(record);
            }

            @Override
            public void over(CallRecord record) {
                history.add(record);
                ended.accept(record);
                events.ended(record);
            }
        };
    }

    /// What RAS and OPTIONS ask before a call, and adapters before they read.
    public Admission admission() {
        return routing;
    }

    /// Callers that nobody knows, and were refused.
    public TurnedAway turnedAway() {
        return new TurnedAway(strangers.refused(), 0, 0);
    }

    /// Starts the adapters' routes, and with them the adapters.
    public void start(List<Legs> adapters) throws Exception {
        var byProtocol = adapters.stream().collect(Collectors.toUnmodifiableMap(Legs::protocol, Function.identity()));
        conversations.start(byProtocol, rooms::dialCloud, pins::wrong, keys::did, this::route);
        camel.addComponent("leg", new LegComponent(byProtocol, calls));
        camel.addRoutes(new OfferedRoutes(byProtocol.keySet(), policy, routing, calls));
        own.start();
        camel.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
        camel.start();
    }

    /// What somebody dials at the reception goes the way of an offered call.
    private void route(LegEvent.Offered offered) {
        try {
            pipeline.sendBody(OfferedRoutes.START, offered);
        } catch (CamelExecutionException | RejectedExecutionException failed) {
            calls.broken(offered);
        }
    }

    /// What would become of a call, asked of policy and of the dial plan.
    ///
    /// @param plan  explains itself
    public Explanation check(DialRequest request, Function<DialRequest, Explanation> plan) {
        return new Checks(policy, destinations, plan).check(request);
    }

    /// A registration has expired, or was taken away.
    public void lost(Registration registration) {
        events.lost(registration);
    }

    /// What is wrong with the routes of the administrator's own; empty when nothing is.
    public List<String> troubles() {
        return own.trouble().isEmpty() ? List.of() : List.of(own.trouble());
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
            case MediaEvent.SlidesFlowed(var leg, var flow) -> calls.heard(new LegEvent.SlidesFlowed(leg, flow));
            case MediaEvent.CameraHeard(var leg, var message) -> calls.heard(new LegEvent.CameraAsked(leg, message));
            case MediaEvent.SpokeMuted(var leg) -> rooms.change(leg, room -> room.chair().spokeMuted(leg));
            case MediaEvent.FellSilent(var leg) -> calls.hangUp(leg, SILENT);
            case MediaEvent.Noted(var leg, var words) -> calls.heard(new LegEvent.Noted(leg, words));
            case MediaEvent.SpeakerChanged(var graph, var speaker) -> rooms.speaks(graph, speaker);
        }
    }

    /// The adapters are about to be closed: every leg is told that the gateway stops, and no more come.
    public void stopping() {
        calls.stopping();
    }

    /// After the adapters.
    @Override
    public void close() {
        camel.stop();
        own.close();
        conversations.close();
        known.close();
        threads.close();
        calls.stopped();
    }
}
