package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LiveGateway;
import io.roombridge.call.Room;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The console's view of the calls and rooms there are.
final class LiveCalls implements LiveGateway {

    private final Routes routes;
    private final Registry registry;
    private final MediaPlane media;
    private final Supplier<Status> status;

    LiveCalls(Routes routes, Registry registry, MediaPlane media, Supplier<Status> status) {
        this.routes = routes;
        this.registry = registry;
        this.media = media;
        this.status = status;
    }

    @Override
    public Status status() {
        return status.get();
    }

    @Override
    public List<LiveLeg> legs() {
        var members = routes.calls().rooms(Room::members).stream().flatMap(List::stream)
                .collect(Collectors.toMap(Room.Member::leg, Function.identity(), (one, _) -> one));
        return routes.callLog().stories().stream()
                .sorted(Comparator.comparing(Story::started))
                .map(story -> live(story, Optional.ofNullable(members.get(story.leg()))))
                .toList();
    }

    /// @param member  of a room it is; what it is called there is what people see
    private LiveLeg live(Story story, Optional<Room.Member> member) {
        return new LiveLeg(story.leg(), story.call(), story.incoming(),
                member.map(Room.Member::party).orElseGet(story::party), story.to(), story.target(),
                stage(story, member), story.started(), story.answered(), media.statistics(story.leg()), story.trace());
    }

    private static Stage stage(Story story, Optional<Room.Member> member) {
        return member.filter(it -> it.stage() == Room.Stage.LOBBY).isPresent() ? Stage.LOBBY
                : story.answered().isPresent() ? Stage.UP
                : story.rings() ? Stage.ALERTING : Stage.OFFERED;
    }

    @Override
    public List<LiveRoom> rooms() {
        return routes.calls().rooms(room ->
                new LiveRoom(room.name(), room.legs(), routes.speaker(room.id()), room.locked(), room.arrangement()));
    }

    @Override
    public Optional<byte[]> picture(String room) {
        return media.picture("room:" + room);
    }

    @Override
    public boolean hangUp(LegId leg) {
        boolean there = routes.callLog().story(leg).isPresent();
        if (there) {
            routes.perform(leg, () -> routes.calls().hangUp(leg, Cause.NORMAL_CLEARING));
        }
        return there;
    }

    @Override
    public Dialled dial(String room, String alias, Protocol protocol) {
        var definition = registry.rooms().find(room);
        var wanted = Alias.parse(alias);
        if (definition.isEmpty() || wanted.isEmpty()) {
            return definition.isEmpty() ? new Dialled.NoSuchRoom()
                    : new Dialled.Refused(Cause.INVALID_NUMBER_FORMAT, List.of("'" + alias + "' is not an alias"));
        }
        var from = routes.calls().aliasOf(definition.get().name());
        var decision = routes.plan(DialRequest.ours(protocol, from, wanted.get()));
        var dialling = routes.calls().dial(definition.get(), decision);
        dialling.leg().ifPresent(leg -> routes.perform(leg, dialling::commands));
        return dialling.leg().<Dialled>map(Dialled.Calling::new)
                .orElseGet(() -> new Dialled.Refused(
                        decision.refusal().orElse(Cause.SUBSCRIBER_ABSENT), decision.trace()));
    }

    @Override
    public void onChange(Runnable listener) {
        routes.callLog().onChange(listener);
    }
}
