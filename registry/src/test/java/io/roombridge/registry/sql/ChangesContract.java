package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.FloorPolicy;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Conditions;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.registry.AliasTaken;
import io.roombridge.registry.Audit;
import io.roombridge.registry.ChangedMeanwhile;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.NameTaken;
import io.roombridge.registry.Precondition;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a registry does when several change the same things.
abstract class ChangesContract extends BindingsContract {

    private static final int MANY = 20;

    private static RoomDefinition room(String displayName, String... aliases) {
        return new RoomDefinition("weekly", displayName, List.of(aliases).stream().map(Alias::of).toList(), "", "", 0,
                false, Arrangement.AUTOMATIC, Set.of(Protocol.SIP), "", false, false, FloorPolicy.ANYONE,
                Optional.empty(), 0);
    }

    /// Does it at the same time so many times.
    ///
    /// @return how each ended: nothing, or what was thrown
    private static List<Optional<Throwable>> together(IntFunction<Callable<?>> work)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, MANY).<Callable<Object>>mapToObj(number -> () ->
                    work.apply(number).call()).toList());
            return all.stream().map(it -> it.state() == Future.State.FAILED ? Optional.of(it.exceptionNow())
                    : Optional.<Throwable>empty()).toList();
        }
    }

    private static void oneWins(List<Optional<Throwable>> ends, Class<? extends Throwable> others) {
        assertThat(ends.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(ends.stream().flatMap(Optional::stream)).hasSize(MANY - 1).allMatch(others::isInstance);
    }

    @Test
    void addsOneOfManyOfTheSameName() throws Exception {
        try (var neighbour = open()) {
            oneWins(together(number -> () -> (number % 2 == 0 ? registry : neighbour).rooms()
                    .save(room("by " + number), Precondition.ABSENT, "test")), NameTaken.class);
        }
    }

    @Test
    void addsOneOfManyUsersOfTheSameName() throws Exception {
        registry.users().createFirst();
        try (var neighbour = open()) {
            oneWins(together(number -> () -> {
                (number % 2 == 0 ? registry : neighbour).users().save(new User("vera", User.Role.VIEWER, true),
                        Optional.empty(), Precondition.ABSENT, "test");
                return null;
            }), NameTaken.class);
        }
    }

    @Test
    void makesOneOfManyChangesOfTheSameState() throws Exception {
        long version = registry.rooms().save(room("first"), Precondition.ABSENT, "test");

        oneWins(together(number -> () -> registry.rooms().save(room("by " + number),
                new Precondition.Unchanged(version), "test")), ChangedMeanwhile.class);
    }

    @Test
    void takesManyChangesOfWhateverThereIs() throws Exception {
        try (var neighbour = open()) {
            assertThat(together(number -> () -> (number % 2 == 0 ? registry : neighbour).rooms()
                    .save(room("by " + number, "9000"), Precondition.NONE, "test"))).containsOnly(Optional.empty());
        }
    }

    @Test
    void givesAnAliasToOneOfManyRoomsAndEndpoints() throws Exception {
        try (var neighbour = open()) {
            oneWins(together(number -> () -> take("9000", number, number % 4 < 2 ? registry : neighbour)),
                    AliasTaken.class);
        }
        assertThat(registry.rooms().all().size() + registry.endpoints().all().size()).isLessThanOrEqualTo(1);
    }

    private static long take(String alias, int number, Registry registry) {
        var aliases = List.of(Alias.of(alias));
        return number % 2 == 0
                ? registry.rooms().save(RoomDefinition.of("room " + number, aliases), Precondition.NONE, "test")
                : registry.endpoints().save(new Endpoint("endpoint " + number, "", aliases, "", true),
                        Precondition.NONE, "test");
    }

    @Test
    void tellsWhoComesTooLateWhatThereIsNow() {
        long first = registry.rooms().save(room("first"), Precondition.ABSENT, "test");
        long second = registry.rooms().save(room("second"), new Precondition.Unchanged(first), "test");

        assertThatThrownBy(() -> registry.rooms().remove("weekly", new Precondition.Unchanged(first), "test"))
                .isInstanceOfSatisfying(ChangedMeanwhile.class, late -> {
                    assertThat(late.expected()).isEqualTo(first);
                    assertThat(late.now()).hasValue(second);
                });
        assertThat(registry.rooms().current("WEEKLY").orElseThrow().version()).isEqualTo(second);
        assertThat(registry.rooms().remove("weekly", new Precondition.Unchanged(second), "test")).isTrue();
        assertThatThrownBy(() -> registry.rooms().save(room("third"), new Precondition.Unchanged(second), "test"))
                .isInstanceOfSatisfying(ChangedMeanwhile.class, late -> assertThat(late.now()).isEmpty());
    }

    @Test
    void guardsPreferencesAndUsersLikewise() {
        registry.users().createFirst();
        var admin = registry.users().current("admin").orElseThrow();
        registry.users().password("admin", "correct horse", "test");
        var preferences = registry.currentPreferences();
        registry.prefer(new Preferences(true, List.of(), 1), "test");

        assertThatThrownBy(() -> registry.users().save(admin.thing(), Optional.empty(),
                new Precondition.Unchanged(admin.version()), "test")).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> registry.prefer(preferences.thing(),
                new Precondition.Unchanged(preferences.version()), "test")).isInstanceOf(ChangedMeanwhile.class);
        registry.prefer(preferences.thing(), new Precondition.Unchanged(registry.currentPreferences().version()),
                "test");
    }

    @Test
    void auditsWhatEachChangeChanged() {
        registry.endpoints().save(new Endpoint("board", "Board", List.of(Alias.of("8001")), "s3cret", true), "test");
        registry.endpoints().save(new Endpoint("board", "Big", List.of(Alias.of("8001")), "other", false), "test");
        registry.endpoints().save(new Endpoint("board", "Big", List.of(Alias.of("8001")), "", false), "test");
        registry.prefer(new Preferences(true, List.of("example.com"), 90), "test");
        registry.endpoints().remove("board", "test");

        assertThat(registry.audit().latest(5, 0).objects()).extracting(Audit.Entry::detail).containsExactly(
                "was displayName: Big, aliases: [8001], enabled: false",
                "openRegistration: false → true, domains: nothing → example.com",
                "password: taken away",
                "displayName: Board → Big, password: changed, enabled: true → false",
                "new, displayName: Board, aliases: [8001], password: set, enabled: true");
    }

    @Test
    void constantsAreAuditedAsTheApiWritesThem() {
        var room = RoomDefinition.of("board", List.of());
        registry.rooms().save(room, "ann");
        registry.rules().save(new Rule("no", 100, true, Match.ANY, new Conditions(Conditions.Callers.ANYONE,
                Set.of(Protocol.SIP, Protocol.H323), Match.ANY, ""), new Behaviour.Leave(),
                new Aim.Refuse(Cause.USER_BUSY), true, false), "ann");

        assertThat(registry.audit().latest(2, 0).objects()).extracting(Audit.Entry::detail)
                .noneMatch(detail -> Pattern.compile("\\b[A-Z][A-Z_]{2,}").matcher(detail).find())
                .anyMatch(detail -> detail.contains("protocols: h323, sip"))
                .anyMatch(detail -> detail.contains("target: refuse:user_busy"))
                .anyMatch(detail -> detail.contains("arrangement: automatic"));
    }

    @Test
    void findsWhatIsAuditedByTextAndTime() {
        registry.audit().add(new Audit.Entry(NOON, "vera", "hang-up", "leg", "sip:1", "Zoe"));
        registry.audit().add(new Audit.Entry(NOON.plusSeconds(60), "otto", "dial", "room", "weekly_1", "Ann"));

        assertThat(find("WEEKLY_", Audit.Order.LATEST_FIRST)).containsExactly("otto");
        assertThat(find("", Audit.Order.LATEST_FIRST)).containsExactly("otto", "vera");
        assertThat(find("", new Audit.Order(Audit.By.AT, false))).containsExactly("vera", "otto");
        for (var by : List.of(Audit.By.BY, Audit.By.ACTION, Audit.By.DETAIL)) {
            assertThat(find("", new Audit.Order(by, false))).as(by.name()).containsExactly("otto", "vera");
            assertThat(find("", new Audit.Order(by, true))).as(by.name()).containsExactly("vera", "otto");
        }
        for (var by : List.of(Audit.By.KIND, Audit.By.NAME)) {
            assertThat(find("", new Audit.Order(by, true))).as(by.name()).containsExactly("otto", "vera");
            assertThat(find("", new Audit.Order(by, false))).as(by.name()).containsExactly("vera", "otto");
        }
        assertThat(registry.audit().find(new Audit.Query("", Optional.of(NOON.plusSeconds(1)), Optional.empty(),
                Audit.Order.LATEST_FIRST, 1, 0)).total()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenLateIsInItsPlace() {
        registry.audit().add(new Audit.Entry(NOON.plusSeconds(60), "otto", "dial", "room", "weekly", ""));
        registry.audit().add(new Audit.Entry(NOON, "vera", "hang-up", "leg", "sip:1", ""));

        assertThat(find("", Audit.Order.LATEST_FIRST)).containsExactly("otto", "vera");
    }

    private List<String> find(String text, Audit.Order order) {
        return registry.audit().find(new Audit.Query(text, Optional.empty(), Optional.empty(), order, 10, 0))
                .objects().stream().map(Audit.Entry::by).toList();
    }
}
