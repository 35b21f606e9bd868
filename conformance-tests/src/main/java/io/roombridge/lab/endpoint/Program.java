package io.roombridge.lab.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roombridge.call.Cause;
import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.camera.CameraMessage;
import io.roombridge.lab.json.RecordJson;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// One call at a time: answers whoever calls, calls whom it is told to, and joins the call to the camera and the ears.
final class Program {

    private static final Set<String> WITH_ARGUMENT = Set.of("call", "digits", "slides", "camera");

    /// The room the system stands in.
    interface Surroundings {

        /// Joins a leg to the camera, the microphone and [Received].
        void join(LegId leg);

        /// Begins to show slides, or ends.
        void slides(boolean now);
    }

    private final Phone phone;
    private final MediaPlane media;
    private final CapabilitySet abilities;
    private final EndpointOptions options;
    private final Received received;
    private final Voice voice;
    private final Surroundings room;
    private final AtomicBoolean dialled = new AtomicBoolean();
    private Optional<LegId> call = Optional.empty();
    private boolean shown;
    private volatile boolean showing;
    private boolean turned;

    Program(Phone phone, MediaPlane media, EndpointOptions options, Received received, Voice voice,
            Surroundings room) {
        this.phone = phone;
        this.media = media;
        abilities = options.abilities();
        this.options = options;
        this.received = received;
        this.voice = voice;
        this.room = room;
    }

    void start() {
        media.listen(this::on);
        phone.legs().start(this::on);
        voice.tell(Voice.event("listening").put("port", phone.port()).put("text", "port " + phone.port()));
        phone.register(registered -> {
            voice.tell(registered.now() ? "registered" : "unregistered",
                    registered.now() ? options.alias : registered.why());
            if (registered.now()) {
                dial();
            }
        });
        if (options.register == null) {
            dial();
        }
    }

    /// As soon as it can, and once: a registration that is refreshed is no reason to call again.
    private void dial() {
        if (options.call != null && !busy() && dialled.compareAndSet(false, true)) {
            call(options.call);
        }
    }

    /// A line of standard input; false when it was the last.
    boolean command(String line) {
        var words = line.strip().split("\\s+", 2);
        if (words.length == 1 && WITH_ARGUMENT.contains(words[0])) {
            voice.tell("misunderstood", "'" + words[0] + "' alone says too little");
            return true;
        }
        switch (words[0]) {
            case "" -> { }
            case "call" -> call(words[1]);
            case "hangup" -> hangUp();
            case "digits" -> current().ifPresent(leg ->
                    phone.legs().perform(new LegCommand.PressDigits(leg, words[1])));
            case "slides" -> current().ifPresent(leg -> slides(leg, words[1].equals("on")));
            case "camera" -> current().ifPresent(leg -> camera(leg, words[1]));
            case "report" -> voice.tell(summary());
            case "quit" -> {
                return false;
            }
            default -> voice.tell("misunderstood",
                    "'" + words[0] + "' is none of call ALIAS, hangup, digits DIGITS, slides on, slides off, "
                            + "camera WHAT, report, quit");
        }
        return true;
    }

    private synchronized void call(String dialled) {
        if (call.isPresent()) {
            voice.tell("misunderstood", "it is in a call");
            return;
        }
        var destination = phone.destination(dialled);
        var leg = LegId.fresh(destination.protocol());
        call = Optional.of(leg);
        received.forget();
        room.join(leg);
        phone.legs().perform(new LegCommand.Offer(leg, phone.self(), options.name, destination, abilities));
        voice.tell("calling", dialled);
    }

    /// Asks for the floor, or gives it back.
    private void slides(LegId leg, boolean now) {
        showing = now;
        room.slides(now);
        phone.legs().perform(new LegCommand.ShowSlides(leg, now));
        voice.tell("slides", now ? "on" : "off");
    }

    private void camera(LegId leg, String what) {
        try {
            tell(leg, CameraWords.parse(what));
        } catch (IllegalArgumentException wrong) {
            voice.tell("misunderstood", wrong.getMessage());
        }
    }

    private void tell(LegId leg, CameraMessage message) {
        media.change(new GraphChange.Steer("lab", leg, message));
    }

    /// Its own camera does all there is to do.
    private void heard(LegId leg, CameraMessage message) {
        voice.tell("camera", CameraWords.of(message));
        if (message instanceof CameraMessage.AbilitiesAsked) {
            tell(leg, new CameraMessage.Clients(true));
            tell(leg, new CameraMessage.AbilitiesTold(io.roombridge.camera.Abilities.USUAL));
        }
    }

    /// Once a call, as soon as there is a way to the camera of the other end.
    private synchronized boolean beginsToTurn(List<MediaStream> streams) {
        boolean begins = !turned && streams.stream().anyMatch(stream -> stream.id().kind() == MediaKind.CAMERA
                && stream.direction().sends());
        turned |= begins;
        return begins;
    }

    /// Once a call, as soon as media flow.
    private synchronized boolean beginsToShow() {
        boolean begins = options.slides != null && !options.later && !shown;
        shown = true;
        return begins;
    }

    void hangUp() {
        current().ifPresent(leg -> phone.legs().perform(new LegCommand.Release(leg, Cause.NORMAL_CLEARING)));
    }

    private synchronized Optional<LegId> current() {
        return call;
    }

    private boolean busy() {
        return current().isPresent();
    }

    private void on(LegEvent event) {
        switch (event) {
            case LegEvent.Offered(var leg, var caller, var to, _, _) -> offered(leg, caller.name() + " for " + to);
            case LegEvent.Alerting _ -> voice.tell("ringing", "");
            case LegEvent.Answered(_, var callee, _) -> voice.tell("answered", callee.product());
            case LegEvent.MediaChanged(var leg, var streams) -> {
                streams.forEach(stream -> voice.tell(Voice.event("media").put("text", name(stream.id()) + " "
                        + stream.direction()
                        + stream.send().map(it -> ", sends " + it.capability().encodingName()).orElse(""))));
                if (beginsToTurn(streams)) {
                    options.camera.forEach(what -> camera(leg, what));
                }
                if (!streams.isEmpty() && beginsToShow()) {
                    slides(leg, true);
                }
            }
            case LegEvent.Noted(_, var words) -> voice.tell("noted", words);
            case LegEvent.DigitsPressed(_, var digits) -> voice.tell("digits", digits);
            case LegEvent.FloorAsked(var leg) -> {
                voice.tell("floor", "asked");
                if (showing) {
                    slides(leg, false); // else it would ask again as soon as the floor is free
                }
                phone.legs().perform(new LegCommand.AnswerFloor(leg, FloorStatus.GRANTED));
            }
            case LegEvent.FloorReturned _ -> voice.tell("floor", "returned");
            case LegEvent.CameraAsked _, LegEvent.SlidesFlowed _ -> { /* the media plane's to tell */ }
            case LegEvent.Released(var leg, var cause) -> released(leg, cause);
        }
    }

    private synchronized void offered(LegId leg, String who) {
        voice.tell("offered", who);
        if (call.isPresent()) {
            phone.legs().perform(new LegCommand.Release(leg, Cause.USER_BUSY));
            return;
        }
        call = Optional.of(leg);
        received.forget();
        room.join(leg);
        phone.legs().perform(new LegCommand.Answer(leg, abilities));
        voice.tell("answered", who);
    }

    private synchronized void released(LegId leg, Cause cause) {
        media.release(leg);
        if (call.equals(Optional.of(leg))) {
            call = Optional.empty();
            shown = false;
            showing = false;
            turned = false;
            room.slides(false);
            voice.tell(Voice.event("released").put("cause", cause.name()).put("text", cause.words()));
        }
    }

    private void on(MediaEvent event) {
        switch (event) {
            case MediaEvent.PictureNeeded(var stream, var asked) when !asked ->
                    phone.legs().perform(new LegCommand.RequestPicture(stream.leg(), stream));
            case MediaEvent.RateWanted(var stream, var rate) ->
                    phone.legs().perform(new LegCommand.LimitFlow(stream.leg(), stream, rate));
            case MediaEvent.CameraHeard(var leg, var message) -> heard(leg, message);
            case MediaEvent.DigitHeard(_, var digit) -> voice.tell("digits", String.valueOf(digit));
            default -> { }
        }
    }

    /// What came so far and how, for the event `received` of every second and the one `summary`.
    ObjectNode summary() {
        return fill(Voice.event("summary"));
    }

    ObjectNode fill(ObjectNode event) {
        event.setAll(received.json());
        current().ifPresent(leg -> media.statistics(leg).forEach(stream ->
                event.set(name(stream), RecordJson.components(stream))));
        return event;
    }

    private static String name(StreamStatistics stream) {
        var medium = name(stream.stream());
        return stream.sent() ? medium + "Sent" : medium;
    }

    private static String name(StreamId stream) {
        return switch (stream.kind()) {
            case AUDIO -> "audio";
            case VIDEO -> stream.role() == Role.SLIDES ? "slidesVideo" : "video";
            case CAMERA -> "camera";
        };
    }
}
