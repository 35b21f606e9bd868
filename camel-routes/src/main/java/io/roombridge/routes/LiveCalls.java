package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegId;
import io.roombridge.call.Protocol;
import io.roombridge.call.Room;
import io.roombridge.console.LiveGateway;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.media.MediaPlane;
import io.roombridge.registry.Registry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
        var lobby = routes.calls().rooms(Room::members).stream().flatMap(List::stream)
                .filter(member -> member.stage() == Room.Stage.LOBBY).map(Room.Member::leg).toList();
        return routes.callLog().stories().stream()
                .sorted(Comparator.comparing(Story::started))
                .map(story -> new LiveLeg(story.leg(), story.call(), story.incoming(), story.party(), story.to(), story.target(),
                        stage(story, lobby), story.started(), story.answered(), media.statistics(story.leg()), story.trace()))
                .toList();
    }

    private static Stage stage(Story story, List<LegId> lobby) {
        return lobby.contains(story.leg()) ? Stage.LOBBY
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
        routes.perform(leg, () -> routes.calls().hangUp(leg, Cause.NORMAL_CLEARING));
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
        var decision = routes.plan(DialRequest.ours(protocol, routes.calls().aliasOf(definition.get().name()), wanted.get()));
        var dialling = routes.calls().dial(definition.get(), decision);
        dialling.leg().ifPresent(leg -> routes.perform(leg, dialling::commands));
        return dialling.leg().<Dialled>map(Dialled.Calling::new)
                .orElseGet(() -> new Dialled.Refused(decision.refusal().orElse(Cause.SUBSCRIBER_ABSENT), decision.trace()));
    }

    @Override
    public void onChange(Runnable listener) {
        routes.callLog().onChange(listener);
    }
}
