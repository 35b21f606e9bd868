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
import io.roombridge.dialplan.DialRequest;
import io.roombridge.dialplan.Explanation;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import io.roombridge.registry.Audit;
import io.roombridge.registry.Catalogue;
import io.roombridge.registry.CatalogueCheck;
import io.roombridge.registry.CatalogueCheck.Fault;
import io.roombridge.registry.ChangedMeanwhile;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Precondition;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Trunk;
import io.roombridge.registry.User;
import io.roombridge.registry.Versioned;
import io.roombridge.registry.Words;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an administrator defines, and how the dial plan sees it.
final class CatalogueOperations {

    private static final int LONGEST_NAME = 128;

    /// `priority is 1..65534`, `a room's name has 1..64 characters`
    private static final Pattern ABOUT_A_FIELD = Pattern.compile("(?:an? (?:\\w+'s )?)?(\\w+) (.+)");

    private final Registry registry;
    private final CatalogueCheck check;
    private final Function<DialRequest, Explanation> explain;
    private final LiveGateway live;
    private final Json json;

    /// Held while something is checked against everything else and saved.
    private final ReentrantLock changing = new ReentrantLock();

    CatalogueOperations(Registry registry, Function<DialRequest, Explanation> explain, LiveGateway live, Json json) {
        this.registry = registry;
        this.explain = explain;
        this.live = live;
        this.json = json;
        check = new CatalogueCheck(registry);
    }

    List<Operation> all() {
        var endpoints = new Kind<>("endpoint", "/endpoints", registry.endpoints(), Endpoint::name,
                new Body<>(EndpointChange.class, EndpointChange::name, _ -> Optional.empty(),
                        EndpointChange::endpoint),
                new View<>(EndpointView.class, (endpoint, _) -> EndpointView.of(endpoint)), check::of, _ -> List.of());
        var rooms = new Kind<>("room", "/rooms", registry.rooms(), RoomDefinition::name,
                new Body<>(RoomChange.class, RoomChange::name, _ -> Optional.empty(), RoomChange::room),
                new View<>(RoomView.class, this::roomView), check::of, check::usesOfRoom);
        var trunks = new Kind<>("trunk", "/trunks", registry.trunks(), Trunk::name,
                new Body<>(TrunkChange.class, TrunkChange::name, _ -> Optional.empty(), TrunkChange::trunk),
                new View<>(TrunkView.class, (trunk, _) -> TrunkView.of(trunk, live.status().accounts())), check::of,
                check::usesOfTrunk);
        var transforms = new Kind<>("transform", "/transforms", registry.transforms(), Transform::name,
                new Body<>(TransformView.class, TransformView::name, view -> Optional.ofNullable(view.version()),
                        TransformView::transform),
                new View<>(TransformView.class, (transform, _) -> TransformView.of(transform)), check::of,
                _ -> List.of());
        var rules = new Kind<>("rule", "/rules", registry.rules(), Rule::name,
                new Body<>(RuleView.class, RuleView::name, view -> Optional.ofNullable(view.version()),
                        RuleView::rule),
                new View<>(RuleView.class, (rule, _) -> RuleView.of(rule)), check::of, _ -> List.of());
        return Stream.of(operations(endpoints), operations(rooms), operations(trunks), operations(transforms),
                operations(rules), others())
                .flatMap(List::stream).toList();
    }

    /// How one kind of thing is shown and taken.
    ///
    /// @param faults  what cannot work of it
    /// @param uses    where one of that name is named
    private record Kind<T, C, V>(String word, String path, Catalogue<T> catalogue, Function<T, String> name,
                                 Body<T, C> body, View<T, V> view, Function<T, List<Fault>> faults,
                                 Function<String, List<String>> uses) {}

    /// @param seen  the version it says it was written for
    /// @param make  makes the thing from a body and what was there before
    private record Body<T, C>(Class<C> type, Function<C, String> named, Function<C, Optional<Long>> seen,
                              BiFunction<C, Optional<T>, T> make) {}

    private record View<T, V>(Class<V> type, BiFunction<Versioned<T>, User, V> show) {}

    private <T, C, V> List<Operation> operations(Kind<T, C, V> kind) {
        var one = kind.path() + "/{name}";
        return List.of(
                Operation.get(kind.path(), Access.VIEWER, "All " + kind.word() + "s").listing(kind.view().type())
                        .by(context -> Lists.page(context, json, kind.catalogue().all(), kind.view().type(),
                                thing -> kind.view().show().apply(kind.catalogue().current(kind.name().apply(thing))
                                        .orElse(new Versioned<>(thing, 0)), Doorkeeper.asking(context)))),
                Operation.get(one, Access.VIEWER, "One " + kind.word()).giving(kind.view().type())
                        .by(context -> shown(kind, context, there(kind, context))),
                Operation.post(kind.path(), Access.ADMIN, "Add " + Words.a(kind.word())).taking(kind.body().type())
                        .giving(kind.view().type())
                        .by(context -> add(kind, context)),
                Operation.put(one, Access.ADMIN, "Change " + Words.a(kind.word())).conditional()
                        .taking(kind.body().type()).giving(kind.view().type())
                        .by(context -> change(kind, context)),
                Operation.delete(one, Access.ADMIN, "Remove " + Words.a(kind.word())).conditional()
                        .by(context -> remove(kind, context)));
    }

    private <T, C, V> Object add(Kind<T, C, V> kind, Context context) {
        var body = json.read(context.body(), kind.body().type());
        named(kind, body);
        var saved = save(kind, context, body, Optional.empty(), Precondition.ABSENT);
        context.status(201);
        return shown(kind, context, saved);
    }

    /// The name is in the path; a body that says another is refused.
    private <T, C, V> Object change(Kind<T, C, V> kind, Context context) {
        var was = there(kind, context);
        var name = kind.name().apply(was.thing());
        var body = json.read(context.body(), kind.body().type());
        if (!name.equalsIgnoreCase(orElse(kind.body().named().apply(body), name))) {
            throw Problem.invalid("name", "stays " + name + ": a new name is a new thing");
        }
        var given = Conditional.of(context, kind.body().seen().apply(body));
        return current(kind, context, name,
                () -> shown(kind, context, save(kind, context, body, Optional.of(was.thing()), given)));
    }

    private static <T, C, V> String named(Kind<T, C, V> kind, C body) {
        var name = orElse(kind.body().named().apply(body), "");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "has to be there, with at most " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private <T, C, V> Versioned<T> save(Kind<T, C, V> kind, Context context, C body, Optional<T> was,
            Precondition given) {
        var thing = made(kind, body, was);
        changing.lock();
        try {
            var faults = kind.faults().apply(thing);
            if (!faults.isEmpty()) {
                throw Problem.invalid(faults);
            }
            return new Versioned<>(thing, kind.catalogue().save(thing, given, Doorkeeper.asking(context).name()));
        } finally {
            changing.unlock();
        }
    }

    /// What a thing cannot be at all it says itself, by the field's name first where it is about one.
    private static <T, C, V> T made(Kind<T, C, V> kind, C body, Optional<T> was) {
        try {
            return kind.body().make().apply(body, was);
        } catch (IllegalArgumentException impossible) {
            var words = ABOUT_A_FIELD.matcher(String.valueOf(impossible.getMessage()));
            var fields = Stream.of(kind.body().type().getRecordComponents()).map(RecordComponent::getName).toList();
            throw words.matches() && fields.contains(words.group(1)) ? Problem.invalid(words.group(1), words.group(2))
                    : Problem.invalid(fields.contains("behaviour") ? "behaviour" : "the body", impossible.getMessage());
        }
    }

    private <T, C, V> Object remove(Kind<T, C, V> kind, Context context) {
        var name = kind.name().apply(there(kind, context).thing());
        var given = Conditional.of(context, Optional.empty());
        return current(kind, context, name, () -> {
            changing.lock();
            try {
                var uses = kind.uses().apply(name);
                if (!uses.isEmpty()) {
                    throw Problem.inUse(kind.word() + " " + name, uses);
                }
                kind.catalogue().remove(name, given, Doorkeeper.asking(context).name());
                return Operation.NOTHING;
            } finally {
                changing.unlock();
            }
        });
    }

    /// Who changes what is another now is told how it is.
    private static <T, C, V> Object current(Kind<T, C, V> kind, Context context, String name, Supplier<Object> change) {
        try {
            return change.get();
        } catch (ChangedMeanwhile late) {
            throw Problem.outdated(late, kind.catalogue().current(name)
                    .map(now -> kind.view().show().apply(now, Doorkeeper.asking(context))));
        }
    }

    private static <T, C, V> Versioned<T> there(Kind<T, C, V> kind, Context context) {
        var name = context.pathParam("name");
        return kind.catalogue().current(name).orElseThrow(() -> Problem.notFound(kind.word() + " " + name));
    }

    private static <T, C, V> V shown(Kind<T, C, V> kind, Context context, Versioned<T> thing) {
        Conditional.tag(context, thing.version());
        return kind.view().show().apply(thing, Doorkeeper.asking(context));
    }

    private RoomView roomView(Versioned<RoomDefinition> room, User user) {
        var now = live.rooms().stream().filter(there -> there.name().equalsIgnoreCase(room.thing().name())).findFirst();
        return RoomView.of(room, now.map(LiveRoomView::of), user.role().covers(User.Role.ADMIN));
    }

    private List<Operation> others() {
        return List.of(
                Operation.post("/dialplan/check", Access.VIEWER,
                        "Where an alias leads, and what each transform and rule has to do with it")
                        .taking(CheckRequest.class).giving(CheckReply.class)
                        .by(this::explain),
                Operation.get("/preferences", Access.VIEWER, "What is decided for the whole gateway")
                        .giving(PreferencesView.class)
                        .by(context -> shown(context, registry.currentPreferences())),
                Operation.put("/preferences", Access.ADMIN, "Decide it").conditional().taking(PreferencesView.class)
                        .giving(PreferencesView.class)
                        .by(this::prefer),
                Operation.get("/audit", Access.ADMIN, "Who changed what, the latest first")
                        .asking("text", "since", "until", "sort", "limit", "offset").paging(AuditView.class)
                        .by(context -> registry.audit().find(new Audit.Query(Lists.text(context),
                                Lists.instant(context, "since"), Lists.instant(context, "until"),
                                Lists.order(context, Audit.By.class, Audit.Order::new), Lists.limit(context),
                                Lists.offset(context))).map(AuditView::of)));
    }

    private Object explain(Context context) {
        var request = json.read(context.body(), CheckRequest.class).request();
        var faults = check.of(request);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return CheckReply.of(request, explain.apply(request));
    }

    private Object prefer(Context context) {
        var body = json.read(context.body(), PreferencesView.class);
        var wanted = body.over(registry.preferences());
        var faults = check.of(wanted);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        try {
            registry.prefer(wanted, Conditional.of(context, Optional.ofNullable(body.version())),
                    Doorkeeper.asking(context).name());
        } catch (ChangedMeanwhile late) {
            throw Problem.outdated(late, Optional.of(PreferencesView.of(registry.currentPreferences())));
        }
        return shown(context, registry.currentPreferences());
    }

    private static PreferencesView shown(Context context, Versioned<Preferences> preferences) {
        Conditional.tag(context, preferences.version());
        return PreferencesView.of(preferences);
    }
}
