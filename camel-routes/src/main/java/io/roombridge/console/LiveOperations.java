package io.roombridge.console;

import static io.roombridge.console.Given.orElse;

import io.javalin.http.Context;
import io.roombridge.call.LiveGateway;
import io.roombridge.call.LiveGateway.Dialled;
import io.roombridge.console.LiveViews.LegDetail;
import io.roombridge.console.LiveViews.LegView;
import io.roombridge.console.LiveViews.RecordDetail;
import io.roombridge.console.LiveViews.RecordView;
import io.roombridge.console.LiveViews.RegistrationView;
import io.roombridge.console.LiveViews.StatusView;
import io.roombridge.dialplan.Passcode;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.History;
import io.roombridge.registry.Registry;
import io.roombridge.registry.Words;
import java.time.InstantSource;
import java.util.List;

/// What goes on, what has been, and the two things one may do about it.
final class LiveOperations {

    private static final String ROOM = "room:";

    private final Registry registry;
    private final LiveGateway live;
    private final InstantSource clock;
    private final Trail trail;
    private final Json json;

    LiveOperations(Registry registry, LiveGateway live, InstantSource clock, Json json) {
        this.registry = registry;
        this.live = live;
        this.clock = clock;
        trail = new Trail(registry.audit(), clock);
        this.json = json;
    }

    /// @param protocol  how to call where the dial plan leaves it open; SIP when left out
    record DialRequest(String alias, Protocol protocol) {}

    record Calling(String leg) {}

    List<Operation> all() {
        return List.of(
                Operation.get("/status", Access.VIEWER, "How the gateway is").giving(StatusView.class)
                        .by(_ -> StatusView.of(live, registry.count(), clock.instant())),
                Operation.get("/registrations", Access.VIEWER, "Who is registered, and where")
                        .listing(RegistrationView.class).by(context -> Lists.page(context, json,
                                registry.all().stream().filter(one -> one.expires().isAfter(clock.instant())).toList(),
                                RegistrationView.class, RegistrationView::of)),
                Operation.get("/calls", Access.VIEWER, "The legs there are, with what each stream carries")
                        .listing(LegView.class)
                        .by(context -> Lists.page(context, json, live.legs(), LegView.class, LegView::of)),
                Operation.get("/calls/{id}", Access.VIEWER, "One leg, and how it was routed").giving(LegDetail.class)
                        .by(this::leg),
                Operation.delete("/calls/{id}", Access.OPERATOR, "Hang up a leg").by(this::hangUp),
                Operation.post("/rooms/{name}/dial", Access.OPERATOR, "Let a room call somebody")
                        .taking(DialRequest.class)
                        .giving(Calling.class).by(this::dial),
                Operation.get("/history", Access.VIEWER, "The calls there were, the latest first")
                        .asking("text", "since", "until", "sort", "limit", "offset").paging(RecordView.class)
                        .by(this::history),
                Operation.get("/history/{id}", Access.VIEWER, "One call that was, and how it was routed")
                        .giving(RecordDetail.class)
                        .by(this::record));
    }

    private Object leg(Context context) {
        var id = legId(context);
        return live.leg(id).map(leg -> new LegDetail(LegView.of(leg), leg.trace()))
                .orElseThrow(() -> Problem.notFound("leg " + id));
    }

    private Object hangUp(Context context) {
        var id = legId(context);
        var who = who(live, id);
        if (!live.hangUp(id)) {
            throw Problem.notFound("leg " + id);
        }
        trail.note(context, "hang-up", "leg", id.toString(), who);
        return Operation.NOTHING;
    }

    private Object dial(Context context) {
        var room = context.pathParam("name");
        var request = json.read(context.body(), DialRequest.class);
        var alias = orElse(request.alias(), "").strip();
        if (alias.isEmpty()) {
            throw Problem.invalid("alias", "says whom to call");
        }
        return switch (live.dial(room, alias, orElse(request.protocol(), Protocol.SIP))) {
            case Dialled.Calling(var leg) -> {
                trail.note(context, "dial", "room", room, Passcode.hidden(alias) + " as " + leg);
                yield new Calling(leg.toString());
            }
            case Dialled.Refused(var cause, var trace) ->
                    throw Problem.refused(trace.isEmpty() ? cause.words() : trace.getLast());
            case Dialled.NoSuchRoom _ -> throw Problem.notFound("room " + room);
        };
    }

    private Object history(Context context) {
        var query = new History.Query(Lists.text(context), Lists.instant(context, "since"),
                Lists.instant(context, "until"), Lists.order(context, History.By.class, History.Order::new),
                Lists.limit(context), Lists.offset(context));
        return registry.history().find(query).map(record -> RecordView.of(record, clock.instant()));
    }

    private Object record(Context context) {
        var id = legId(context);
        return registry.history().find(id)
                .map(record -> new RecordDetail(RecordView.of(record, clock.instant()), record.trace()))
                .orElseThrow(() -> Problem.notFound("record of " + id));
    }

    /// A leg in words that mean something when it is long over: `Ann (8001) in room weekly`.
    static String who(LiveGateway live, LegId id) {
        return live.leg(id).map(leg -> Words.who(leg.party())
                + (leg.call().startsWith(ROOM) ? " in room " + leg.call().substring(ROOM.length())
                : leg.target().isBlank() ? "" : " with " + Passcode.hidden(leg.target()))).orElse("");
    }

    static LegId legId(Context context) {
        var id = context.pathParam("id");
        for (var protocol : Protocol.values()) {
            var prefix = new LegId(protocol, "").toString();
            if (id.startsWith(prefix)) {
                return new LegId(protocol, id.substring(prefix.length()));
            }
        }
        throw Problem.notFound("leg " + id);
    }
}
