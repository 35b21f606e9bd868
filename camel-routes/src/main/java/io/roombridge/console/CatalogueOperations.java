package io.roombridge.console;

import static io.roombridge.console.Given.orElse;

import io.javalin.http.Context;
import io.roombridge.call.LiveGateway;
import io.roombridge.console.CatalogueViews.AuditView;
import io.roombridge.console.CatalogueViews.EndpointChange;
import io.roombridge.console.CatalogueViews.EndpointView;
import io.roombridge.console.CatalogueViews.PreferencesView;
import io.roombridge.console.CatalogueViews.RoomChange;
import io.roombridge.console.CatalogueViews.RoomView;
import io.roombridge.console.CatalogueViews.TrunkChange;
import io.roombridge.console.CatalogueViews.TrunkView;
import io.roombridge.console.LiveViews.LiveRoomView;
import io.roombridge.console.PlanViews.CheckReply;
import io.roombridge.console.PlanViews.CheckRequest;
import io.roombridge.console.PlanViews.RuleView;
import io.roombridge.console.PlanViews.TransformView;
import io.roombridge.dialplan.Facts;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import io.roombridge.registry.Catalogue;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Trunk;
import io.roombridge.registry.User;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// What an administrator defines, and how the dial plan sees it.
final class CatalogueOperations {

    private final Registry registry;
    private final Facts facts;
    private final LiveGateway live;
    private final Json json;

    CatalogueOperations(Registry registry, Facts facts, LiveGateway live, Json json) {
        this.registry = registry;
        this.facts = facts;
        this.live = live;
        this.json = json;
    }

    List<Operation> all() {
        var endpoints = new Kind<>("endpoint", "/endpoints", registry.endpoints(),
                EndpointChange.class, EndpointView.class, EndpointChange::name, EndpointChange::endpoint,
                (endpoint, _) -> EndpointView.of(endpoint), Endpoint::name);
        var rooms = new Kind<>("room", "/rooms", registry.rooms(), RoomChange.class, RoomView.class,
                RoomChange::name, RoomChange::room, this::roomView, RoomDefinition::name);
        var trunks = new Kind<>("trunk", "/trunks", registry.trunks(), TrunkChange.class, TrunkView.class,
                TrunkChange::name, TrunkChange::trunk, (trunk, _) -> TrunkView.of(trunk), Trunk::name);
        var transforms = new Kind<>("transform", "/transforms", registry.transforms(),
                TransformView.class, TransformView.class, TransformView::name, (view, _) -> view.transform(),
                (transform, _) -> TransformView.of(transform), Transform::name);
        var rules = new Kind<>("rule", "/rules", registry.rules(), RuleView.class, RuleView.class,
                RuleView::name, (view, _) -> view.rule(), (rule, _) -> RuleView.of(rule), Rule::name);
        return Stream.of(operations(endpoints), operations(rooms), operations(trunks), operations(transforms),
                operations(rules), others())
                .flatMap(List::stream).toList();
    }

    /// How one kind of thing is shown and taken.
    ///
    /// @param make  makes the thing from a body and what was there before
    private record Kind<T, C, V>(String word, String path, Catalogue<T> catalogue, Class<C> change, Class<V> view,
                                 Function<C, String> named, BiFunction<C, Optional<T>, T> make,
                                 BiFunction<T, User, V> show, Function<T, String> name) {}

    private <T, C, V> List<Operation> operations(Kind<T, C, V> kind) {
        var one = kind.path() + "/{name}";
        return List.of(
                Operation.get(kind.path(), Access.VIEWER, "All " + kind.word() + "s").asking("limit", "offset")
                        .listing(kind.view())
                        .by(context -> Lists.page(context, kind.catalogue().all(),
                                thing -> shown(kind, context, thing))),
                Operation.get(one, Access.VIEWER, "One " + kind.word()).giving(kind.view())
                        .by(context -> shown(kind, context, there(kind, context))),
                Operation.post(kind.path(), Access.ADMIN, "Add a " + kind.word()).taking(kind.change())
                        .giving(kind.view())
                        .by(context -> add(kind, context)),
                Operation.put(one, Access.ADMIN, "Change a " + kind.word()).taking(kind.change()).giving(kind.view())
                        .by(context -> change(kind, context)),
                Operation.delete(one, Access.ADMIN, "Remove a " + kind.word()).by(context -> remove(kind, context)));
    }

    private <T, C, V> Object add(Kind<T, C, V> kind, Context context) {
        var change = json.read(context.body(), kind.change());
        var name = orElse(kind.named().apply(change), "");
        if (kind.catalogue().find(name).isPresent()) {
            throw Problem.conflict("there is a " + kind.word() + " " + name + " already");
        }
        var thing = kind.make().apply(change, Optional.empty());
        kind.catalogue().save(thing, Doorkeeper.asking(context).name());
        context.status(201);
        return shown(kind, context, thing);
    }

    /// The name in the path and the one in the body are the same: a new name is a new thing.
    private <T, C, V> Object change(Kind<T, C, V> kind, Context context) {
        var was = there(kind, context);
        var change = json.read(context.body(), kind.change());
        if (!kind.name().apply(was).equalsIgnoreCase(orElse(kind.named().apply(change), ""))) {
            throw Problem.badRequest("name: has to be " + kind.name().apply(was));
        }
        var thing = kind.make().apply(change, Optional.of(was));
        kind.catalogue().save(thing, Doorkeeper.asking(context).name());
        return shown(kind, context, thing);
    }

    private <T, C, V> Object remove(Kind<T, C, V> kind, Context context) {
        there(kind, context);
        kind.catalogue().remove(context.pathParam("name"), Doorkeeper.asking(context).name());
        return Operation.NOTHING;
    }

    private static <T, C, V> T there(Kind<T, C, V> kind, Context context) {
        var name = context.pathParam("name");
        return kind.catalogue().find(name).orElseThrow(() -> Problem.notFound(kind.word() + " " + name));
    }

    private static <T, C, V> V shown(Kind<T, C, V> kind, Context context, T thing) {
        return kind.show().apply(thing, Doorkeeper.asking(context));
    }

    private RoomView roomView(RoomDefinition room, User user) {
        var now = live.rooms().stream().filter(there -> there.name().equalsIgnoreCase(room.name())).findFirst();
        return RoomView.of(room, now.map(LiveRoomView::of), user.role().covers(User.Role.ADMIN));
    }

    private List<Operation> others() {
        return List.of(
                Operation.post("/dialplan/check", Access.VIEWER,
                        "Where an alias leads, and what each transform and rule has to do with it")
                        .taking(CheckRequest.class).giving(CheckReply.class)
                        .by(context -> CheckReply.of(registry.dialPlan()
                                .explain(json.read(context.body(), CheckRequest.class).request(), facts))),
                Operation.get("/preferences", Access.VIEWER, "What is decided for the whole gateway")
                        .giving(PreferencesView.class)
                        .by(_ -> PreferencesView.of(registry.preferences())),
                Operation.put("/preferences", Access.ADMIN, "Decide it").taking(PreferencesView.class)
                        .giving(PreferencesView.class)
                        .by(this::prefer),
                Operation.get("/audit", Access.ADMIN, "Who changed what, the latest first").asking("limit", "offset")
                        .listing(AuditView.class)
                        .by(context -> registry.audit().latest(Lists.limit(context), Lists.offset(context))
                                .map(AuditView::of)));
    }

    private Object prefer(Context context) {
        var wanted = json.read(context.body(), PreferencesView.class).over(registry.preferences());
        registry.prefer(wanted, Doorkeeper.asking(context).name());
        return PreferencesView.of(wanted);
    }
}
