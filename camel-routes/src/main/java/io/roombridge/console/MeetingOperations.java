package io.roombridge.console;

import io.javalin.http.Context;
import io.roombridge.call.LiveGateway;
import io.roombridge.media.Arrangement;
import io.roombridge.media.LegId;
import io.roombridge.registry.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What one may change about a room while somebody is in it. It holds as long as the room is open; what holds for good
/// is the room's definition.
final class MeetingOperations {

    private static final int LONGEST_NAME = 64;
    private static final Duration LATEST = Duration.ofDays(7);

    private final LiveGateway live;
    private final InstantSource clock;
    private final Trail trail;
    private final Json json;

    MeetingOperations(LiveGateway live, InstantSource clock, Trail trail, Json json) {
        this.live = live;
        this.clock = clock;
        this.trail = trail;
        this.json = json;
    }

    record LockRequest(Boolean locked) {}

    record LayoutRequest(Arrangement arrangement) {}

    record MuteRequest(Boolean muted) {}

    record EndRequest(Instant at) {}

    record HostRequest(Boolean host) {}

    /// @param name  empty: what the participant calls itself
    record NameRequest(String name) {}

    List<Operation> all() {
        return List.of(
                Operation.post("/live/rooms/{name}/lock", Access.OPERATOR, "Lock an open room, or unlock it")
                        .taking(LockRequest.class).by(this::lock),
                Operation.post("/live/rooms/{name}/layout", Access.OPERATOR, "Lay out the pictures of an open room")
                        .taking(LayoutRequest.class).by(this::layOut),
                Operation.post("/live/rooms/{name}/mute", Access.OPERATOR, "Let nobody hear the guests, or again")
                        .taking(MuteRequest.class).by(this::muteGuests),
                Operation.post("/live/rooms/{name}/admit", Access.OPERATOR,
                        "Let in who waits for the host or at the lock").by(this::admitAll),
                Operation.post("/live/rooms/{name}/close", Access.OPERATOR,
                        "End the meeting of an open room: everybody in it is told so and disconnected")
                        .by(this::close),
                Operation.put("/live/rooms/{name}/end", Access.OPERATOR, "When the meeting of an open room ends")
                        .taking(EndRequest.class).by(this::end),
                Operation.delete("/live/rooms/{name}/end", Access.OPERATOR,
                        "Have the meeting of an open room not end by itself").by(context ->
                                room(context, live.end(context.pathParam("name"), Optional.empty()), "end-never", "")),
                Operation.post("/live/rooms/{name}/slides/stop", Access.OPERATOR, "End the slides of an open room")
                        .by(this::stopSlides),
                Operation.post("/live/legs/{id}/slides/stop", Access.OPERATOR,
                        "End the slides that a leg shows, in a room or a call").by(this::stopSlidesOf),
                Operation.post("/live/legs/{id}/floor", Access.OPERATOR, "Let a participant show slides")
                        .by(this::giveFloor),
                Operation.post("/live/legs/{id}/mute", Access.OPERATOR, "Let nobody hear a participant, or again")
                        .taking(MuteRequest.class).by(this::mute),
                Operation.post("/live/legs/{id}/admit", Access.OPERATOR, "Let in one who waits").by(this::admit),
                Operation.post("/live/legs/{id}/host", Access.OPERATOR, "Make a participant a host, or a guest again")
                        .taking(HostRequest.class).by(this::makeHost),
                Operation.post("/live/legs/{id}/name", Access.OPERATOR, "What the others see a participant called")
                        .taking(NameRequest.class).by(this::rename));
    }

    private Object lock(Context context) {
        boolean locked = given("locked", json.read(context.body(), LockRequest.class).locked());
        return room(context, live.lock(context.pathParam("name"), locked), locked ? "lock" : "unlock", "");
    }

    private Object layOut(Context context) {
        var arrangement = given("arrangement", json.read(context.body(), LayoutRequest.class).arrangement());
        return room(context, live.arrange(context.pathParam("name"), arrangement), "layout",
                arrangement.name().toLowerCase(Locale.ROOT));
    }

    private Object close(Context context) {
        var name = context.pathParam("name");
        var inside = live.rooms().stream().filter(room -> room.name().equalsIgnoreCase(name)).findFirst()
                .map(room -> Words.count(room.members().size(), "participant")).orElse("");
        return room(context, live.close(name), "close", inside);
    }

    private Object end(Context context) {
        var at = given("at", json.read(context.body(), EndRequest.class).at());
        if (!at.isAfter(clock.instant()) || at.isAfter(clock.instant().plus(LATEST))) {
            throw Problem.invalid("at", "is in the next " + LATEST.toDays() + " days");
        }
        return room(context, live.end(context.pathParam("name"), Optional.of(at)), "end-at", at.toString());
    }

    private Object stopSlides(Context context) {
        return room(context, live.stopSlides(context.pathParam("name")), "stop-slides", "");
    }

    private Object stopSlidesOf(Context context) {
        return leg(context, live::stopSlides, "stop-slides", "", "that shows slides");
    }

    private Object giveFloor(Context context) {
        return participant(context, live::giveFloor, "give-floor", "");
    }

    private Object mute(Context context) {
        boolean muted = given("muted", json.read(context.body(), MuteRequest.class).muted());
        return participant(context, leg -> live.mute(leg, muted), muted ? "mute" : "unmute", "");
    }

    private Object muteGuests(Context context) {
        boolean muted = given("muted", json.read(context.body(), MuteRequest.class).muted());
        return room(context, live.muteGuests(context.pathParam("name"), muted), muted ? "mute-guests" : "unmute-guests",
                "");
    }

    private Object admitAll(Context context) {
        return room(context, live.admit(context.pathParam("name")), "admit", "");
    }

    private Object admit(Context context) {
        return participant(context, live::admit, "admit", "");
    }

    private Object makeHost(Context context) {
        boolean host = given("host", json.read(context.body(), HostRequest.class).host());
        return participant(context, leg -> live.makeHost(leg, host), host ? "make-host" : "make-guest", "");
    }

    private Object rename(Context context) {
        var name = given("name", json.read(context.body(), NameRequest.class).name()).strip();
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("name", "has at most " + LONGEST_NAME + " characters on one line");
        }
        return participant(context, leg -> live.rename(leg, name), "rename",
                name.isEmpty() ? ": what it calls itself" : ": " + name);
    }

    private static <T> T given(String field, T value) {
        if (value == null) {
            throw Problem.invalid(field, "has to be there");
        }
        return value;
    }

    private Object room(Context context, boolean done, String action, String detail) {
        var name = context.pathParam("name");
        if (!done) {
            throw Problem.notFound("room " + name + " with somebody in it");
        }
        trail.note(context, action, "room", name, detail);
        return Operation.NOTHING;
    }

    /// @param detail  what the trail says after who it was
    private Object participant(Context context, Predicate<LegId> change, String action, String detail) {
        return leg(context, change, action, detail, "in a room");
    }

    /// @param which  legs it can be done with
    private Object leg(Context context, Predicate<LegId> change, String action, String detail, String which) {
        var leg = LiveOperations.legId(context);
        var who = LiveOperations.who(live, leg);
        if (!change.test(leg)) {
            throw Problem.notFound("leg " + leg + " " + which);
        }
        trail.note(context, action, "leg", leg.toString(), who + detail);
        return Operation.NOTHING;
    }
}
