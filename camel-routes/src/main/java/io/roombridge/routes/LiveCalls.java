package io.roombridge.routes;

import io.roombridge.call.Act;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LiveGateway;
import io.roombridge.call.Member;
import io.roombridge.call.Party;
import io.roombridge.call.Refusal;
import io.roombridge.call.Room;
import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.camera.CameraMessage;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.media.Arrangement;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The calls and rooms there are, as the console sees and changes them.
final class LiveCalls implements LiveGateway {

    /// @param plan    the dial plan as it is now
    /// @param status  of the process
    record Surroundings(MediaPlane media, CallLog callLog, Function<DialRequest, Decision> plan,
            Supplier<Status> status) {}

    private final LiveLegs legs;
    private final Calls calls;
    private final OpenRooms rooms;
    private final Surroundings around;

    LiveCalls(LiveLegs legs, Calls calls, OpenRooms rooms, Surroundings around) {
        this.legs = legs;
        this.calls = calls;
        this.rooms = rooms;
        this.around = around;
    }

    @Override
    public Status status() {
        return around.status().get();
    }

    @Override
    public List<LiveLeg> legs() {
        return legs.all().stream().sorted(Comparator.comparing(leg -> leg.story().started())).map(this::live).toList();
    }

    @Override
    public Optional<LiveLeg> leg(LegId id) {
        return legs.find(id).map(this::live);
    }

    private LiveLeg live(Leg leg) {
        var story = leg.story();
        var member = OpenRooms.member(leg);
        return new LiveLeg(leg.id(), story.call(), story.incoming(), party(story, member), story.to(), story.target(),
                stage(story, member), story.started(), story.answered(), around.media().statistics(leg.id()),
                member.filter(Member::muted).isPresent(),
                member.filter(it -> it.standing() == Standing.HOST).isPresent(), presents(leg), story.trace());
    }

    private static boolean presents(Leg leg) {
        return leg.conversation().filter(it -> {
            synchronized (it) {
                return it.presenter().filter(leg.id()::equals).isPresent();
            }
        }).isPresent();
    }

    /// What it is called in its room is what people see.
    private static Party party(Story story, Optional<Member> member) {
        return member.map(it -> it.party().named(it.name())).orElseGet(story::party);
    }

    private static Stage stage(Story story, Optional<Member> member) {
        return member.filter(Member::outside).isPresent() ? Stage.LOBBY
                : switch (story.stage()) {
                    case OFFERED -> Stage.OFFERED;
                    case ALERTING -> Stage.ALERTING;
                    case ANSWERED -> Stage.UP;
                };
    }

    @Override
    public List<LiveRoom> rooms() {
        return rooms.all(room -> new LiveRoom(room.name(), room.members().stream().map(Member::leg).toList(),
                rooms.speaker(room), room.floor().holder(), room.floor().asking(), room.cameras().chosen(),
                room.locked(), room.arrangement(), room.end().at(), room.trouble()));
    }

    @Override
    public Optional<byte[]> picture(String room) {
        return rooms.find(room).flatMap(it -> around.media().picture(it.id()));
    }

    @Override
    public Optional<byte[]> slides(String room) {
        return rooms.find(room).flatMap(it -> around.media().slides(it.id()));
    }

    @Override
    public boolean giveFloor(LegId leg) {
        return change(leg, room -> room.floor().give(leg));
    }

    @Override
    public boolean steer(LegId leg, CameraMessage message) {
        return calls.steer(leg, message);
    }

    @Override
    public boolean chooseCamera(LegId leg, boolean chosen) {
        return change(leg, room -> room.cameras().choose(chosen ? Optional.of(leg) : Optional.empty()));
    }

    @Override
    public boolean stopSlides(String room) {
        return told(rooms.change(room, open -> open.floor().stop()));
    }

    @Override
    public boolean stopSlides(LegId leg) {
        return told(calls.stopSlides(leg));
    }

    @Override
    public boolean hangUp(LegId leg) {
        return calls.hangUp(leg, new Refusal(Cause.NORMAL_CLEARING, "an operator ended the call"));
    }

    @Override
    public boolean lock(String room, boolean locked) {
        return told(rooms.change(room, it -> it.lock(locked)));
    }

    @Override
    public boolean arrange(String room, Arrangement arrangement) {
        return told(rooms.change(room, it -> it.arrange(arrangement)));
    }

    @Override
    public boolean close(String room) {
        return told(rooms.change(room, it -> it.close(Cause.NORMAL_CLEARING, "an operator ended the meeting")));
    }

    @Override
    public boolean end(String room, Optional<Instant> at) {
        return told(rooms.change(room, it -> it.end().set(at)));
    }

    @Override
    public boolean mute(LegId leg, boolean muted) {
        return change(leg, room -> room.chair().mute(leg, muted));
    }

    @Override
    public boolean muteGuests(String room, boolean muted) {
        return told(rooms.change(room, it -> it.chair().muteGuests(muted)));
    }

    @Override
    public boolean admit(String room) {
        return told(rooms.change(room, it -> it.chair().admit()));
    }

    @Override
    public boolean admit(LegId leg) {
        return change(leg, room -> room.chair().admit(leg));
    }

    @Override
    public boolean rename(LegId leg, String name) {
        return change(leg, room -> room.chair().rename(leg, name));
    }

    @Override
    public boolean makeHost(LegId leg, boolean host) {
        return change(leg, room -> room.chair().stand(leg, host ? Standing.HOST : Standing.GUEST));
    }

    private boolean change(LegId leg, Function<Room, List<Act>> change) {
        return told(rooms.change(leg, change));
    }

    private boolean told(boolean done) {
        if (done) {
            around.callLog().changed();
        }
        return done;
    }

    @Override
    public Dialled dial(String room, String alias, Protocol protocol) {
        var name = rooms.defined(room);
        var wanted = Alias.parse(alias);
        if (name.isEmpty() || wanted.isEmpty()) {
            return name.isEmpty() ? new Dialled.NoSuchRoom()
                    : new Dialled.Refused(Cause.INVALID_NUMBER_FORMAT, List.of("'" + alias + "' is not an alias"));
        }
        var decision = around.plan().apply(DialRequest.ours(protocol, rooms.aliasOf(name.get()), wanted.get()));
        return rooms.dial(name.get(), decision);
    }

    @Override
    public void onChange(Runnable listener) {
        around.callLog().onChange(listener);
    }
}
