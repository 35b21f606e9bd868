package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.StoryLine;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Conditions;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import io.roombridge.media.Arrangement;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.prompt.Language;
import io.roombridge.registry.AliasTaken;
import io.roombridge.registry.Audit;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Change;
import io.roombridge.registry.Credential;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.History;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Trunk;
import io.roombridge.registry.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a registry does, whatever database is under it.
abstract class RegistryContract extends ChangesContract {

    @Test
    void letsAnEndpointUseItsOwnAliasesAndNobodysOnly() {
        registry.endpoints().save(new Endpoint("Board", "Board room", List.of(Alias.of("8001")), "s3cret", true),
                "test");
        registry.endpoints().save(new Endpoint("lobby", "Lobby", List.of(Alias.of("8002")), "other", true), "test");
        registry.endpoints().save(new Endpoint("gone", "Gone", List.of(Alias.of("8003")), "other", false), "test");
        registry.rooms().save(RoomDefinition.of("weekly", List.of(Alias.of("9000"))), "test");

        assertThat(registry.credential("board")).contains(new Credential("board", "s3cret"));
        assertThat(registry.credential("8001")).contains(new Credential("8001", "s3cret"));
        assertThat(registry.credential("gone")).isEmpty();
        assertThat(registry.credential("nobody")).isEmpty();
        assertThat(registry.mayUse("board", Alias.of("8001@example.com"))).isTrue();
        assertThat(registry.mayUse("8001", Alias.of("8001"))).isTrue();
        assertThat(registry.mayUse("board", Alias.of("8002"))).isFalse();
        assertThat(registry.mayUse("board", Alias.of("8002@example.com"))).isFalse();
        assertThat(registry.mayUse("", Alias.of("8002"))).isFalse();
        assertThat(registry.mayUse("", Alias.of("7777"))).isTrue();
        assertThat(registry.mayUse("gone", Alias.of("8003"))).isFalse();
        assertThat(registry.mayUse("board", Alias.of("9000"))).as("a room's").isFalse();
    }

    @Test
    void refusesAnAliasThatLeadsElsewhere() {
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "", true), "test");

        assertThatThrownBy(() -> registry.rooms().save(RoomDefinition.of("weekly", List.of(Alias.of("8001"))), "test"))
                .isInstanceOf(AliasTaken.class).hasMessage("8001 already is an alias of endpoint board");
        assertThat(registry.rooms().all()).isEmpty();
        registry.endpoints().save(new Endpoint("BOARD", "again", List.of(Alias.of("8001"), Alias.of("8009")), "",
                true), "test");
        assertThat(registry.endpoints().all()).singleElement().satisfies(board -> assertThat(board.displayName())
                .isEqualTo("again"));
    }

    @Test
    void keepsEverythingAnAdministratorDefines() throws Exception {
        var room = new RoomDefinition("weekly", "Weekly meeting",
                List.of(Alias.of("9000"), Alias.of("weekly@example.com")), "1234", "99",
                20, true, Arrangement.ONE_PLUS_FIVE, Set.of(Protocol.SIP, Protocol.H323), "123.45@zoomcrc.com",
                true, true, FloorPolicy.ANYONE, Optional.of(Language.CHINESE), 90);
        var endpoint = new Endpoint("beijing", "北京", List.of(Alias.of("8010")), "s3cret-of-it", true,
                Optional.of(Language.CHINESE));
        var trunk = new Trunk("zoom", Protocol.SIP, Transport.TLS, "zoomcrc.com", 5_061, "{id}.{passcode}@zoomcrc.com",
                Optional.of(new Login("us", "pw")));
        var transform = new Transform("nine", 50, true, new Match(Match.Kind.PREFIX, "9"),
                new Conditions(Conditions.Callers.REGISTERED, Set.of(Protocol.H323), new Match(Match.Kind.SUFFIX,
                "@x"), "local"),
                new Behaviour.Strip());
        var rule = new Rule("meetings", 70, false, new Match(Match.Kind.REGEX, "(\\d{9,11})"), Conditions.ANYONE,
                new Behaviour.Replace("\\1@zoomcrc.com"), new Aim.Trunk("zoom"), false, true);
        registry.rooms().save(room, "test");
        registry.endpoints().save(endpoint, "test");
        registry.trunks().save(trunk, "test");
        registry.transforms().save(transform, "test");
        registry.rules().save(rule, "test");
        registry.prefer(new Preferences(true, List.of("Example.com"), 30), "test");

        if (lasts()) {
            reopen();
        }

        assertThat(registry.rooms().all()).containsExactly(room);
        assertThat(registry.endpoint("8010")).contains(endpoint).isEqualTo(registry.endpoint("Beijing"));
        assertThat(registry.room(Alias.of("WEEKLY@example.com"))).contains(room);
        assertThat(registry.trunks().find("ZOOM")).contains(trunk);
        assertThat(registry.dialPlan().transforms()).containsExactly(transform);
        assertThat(registry.dialPlan().rules()).containsExactly(rule);
        assertThat(registry.dialPlan()).isSameAs(registry.dialPlan());
        assertThat(registry.preferences()).isEqualTo(new Preferences(true, List.of("example.com"), 30));
    }

    @Test
    void noticesEveryChangeOfTheDialPlan() {
        registry.rules().save(Rule.of("a", Match.ANY, new Aim.Local()), "test");
        assertThat(registry.dialPlan().rules()).hasSize(1);
        registry.rules().save(Rule.of("b", Match.ANY, new Aim.Local()), "test");
        assertThat(registry.dialPlan().rules()).hasSize(2);

        assertThat(registry.rules().remove("A", "test")).isTrue();
        assertThat(registry.rules().remove("A", "test")).isFalse();

        assertThat(registry.dialPlan().rules()).extracting(Rule::name).containsExactly("b");
    }

    @Test
    void auditsChangesWithoutSecrets() {
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "s3cret", true), "alice");
        registry.rooms().save(new RoomDefinition("weekly", "", List.of(), "4711", "0815", 0, false,
                Arrangement.AUTOMATIC,
                Set.of(Protocol.SIP), "1.2@cloud", false, false, FloorPolicy.ANYONE, Optional.empty(), 0), "alice");
        registry.endpoints().remove("board", "bob");

        var entries = registry.audit().latest(10, 0);

        assertThat(entries.total()).isEqualTo(3);
        assertThat(entries.objects()).extracting(entry -> entry.by() + " " + entry.action() + " " + entry.kind() + " "
                + entry.name())
                .containsExactly("bob remove endpoint board", "alice save room weekly", "alice save endpoint board");
        assertThat(entries.objects().stream().map(Audit.Entry::detail).toList().toString()) // a time may well have 0815
                .doesNotContain("s3cret", "4711", "0815");
    }

    private static BlockingQueue<Change> changes(Registry registry) {
        var changes = new LinkedBlockingQueue<Change>();
        registry.onChange(changes::add);
        return changes;
    }

    private static Change next(BlockingQueue<Change> changes) throws InterruptedException {
        var change = changes.poll(10, TimeUnit.SECONDS);
        assertThat(change).as("told in time").isNotNull();
        return change;
    }

    @Test
    void tellsWhatWasChangedHere() throws Exception {
        var changes = changes(registry);
        var room = RoomDefinition.of("weekly", List.of(Alias.of("9000"), Alias.of("9000")));
        var moved = RoomDefinition.of("Weekly", List.of(Alias.of("9001")));
        var rule = Rule.of("a", Match.ANY, new Aim.Local());

        registry.rooms().save(room, "test");
        registry.rooms().save(room, "test");
        registry.rooms().save(moved, "test");
        registry.rooms().remove("WEEKLY", "test");
        registry.rules().save(rule, "test");
        registry.prefer(new Preferences(true, List.of(), 90), "test");

        assertThat(next(changes)).isEqualTo(new Change.RoomChanged("weekly", Optional.empty(), Optional.of(room)));
        assertThat(next(changes)).isEqualTo(new Change.RoomChanged("Weekly", Optional.of(room), Optional.of(moved)));
        assertThat(next(changes)).isEqualTo(new Change.RoomChanged("Weekly", Optional.of(moved), Optional.empty()));
        assertThat(next(changes)).isEqualTo(new Change.RuleChanged("a", Optional.empty(), Optional.of(rule)));
        assertThat(next(changes)).isEqualTo(new Change.PreferencesChanged(Preferences.DEFAULT,
                new Preferences(true, List.of(), 90)));
        assertThat(changes).isEmpty();
    }

    @Test
    void tellsTheNextListenerWhenOneFails() throws Exception {
        registry.onChange(_ -> {
            throw new IllegalStateException("on purpose");
        });
        var changes = changes(registry);

        registry.rooms().save(RoomDefinition.of("weekly", List.of()), "test");
        registry.rooms().remove("weekly", "test");

        assertThat(next(changes)).isInstanceOf(Change.RoomChanged.class);
        assertThat(next(changes)).isInstanceOf(Change.RoomChanged.class);
    }

    @Test
    void tellsWhatANeighbourChanged() throws Exception {
        try (var neighbour = open()) {
            var changes = changes(registry);
            var board = new Endpoint("board", "", List.of(Alias.of("8001")), "s3cret", true);
            var trunk = new Trunk("zoom", Protocol.SIP, Transport.TLS, "zoomcrc.com", 5_061, "{id}@zoomcrc.com",
                    Optional.of(new Login("us", "pw")));
            var transform = Transform.of("nine", new Match(Match.Kind.PREFIX, "9"), new Behaviour.Strip());

            neighbour.endpoints().save(board, "neighbour");
            assertThat(next(changes)).isEqualTo(new Change.EndpointChanged("board", Optional.empty(),
                    Optional.of(board)));
            assertThat(registry.credential("8001")).contains(new Credential("8001", "s3cret"));
            neighbour.endpoints().remove("board", "neighbour");
            assertThat(next(changes)).isEqualTo(new Change.EndpointChanged("board", Optional.of(board),
                    Optional.empty()));
            neighbour.trunks().save(trunk, "neighbour");
            assertThat(next(changes)).isEqualTo(new Change.TrunkChanged("zoom", Optional.empty(),
                    Optional.of(trunk)));
            neighbour.transforms().save(transform, "neighbour");
            assertThat(next(changes)).isEqualTo(new Change.TransformChanged("nine", Optional.empty(),
                    Optional.of(transform)));
            neighbour.prefer(new Preferences(true, List.of(), 90), "neighbour");
            assertThat(next(changes)).isInstanceOf(Change.PreferencesChanged.class);
            assertThat(registry.openRegistration()).isTrue();
        }
    }

    /// Each changes something before it has seen what the other changed.
    @Test
    void losesNoChangeOfANeighbourBetweenItsOwn() throws Exception {
        try (var neighbour = open()) {
            var changes = changes(registry);

            neighbour.rooms().save(RoomDefinition.of("theirs", List.of()), "neighbour");
            registry.rooms().save(RoomDefinition.of("ours", List.of()), "test");

            assertThat(List.of(next(changes), next(changes)))
                    .extracting(change -> ((Change.RoomChanged) change).name())
                    .containsExactlyInAnyOrder("ours", "theirs");
            assertThat(registry.rooms().all()).extracting(RoomDefinition::name).containsExactly("ours", "theirs");
        }
    }

    private CallRecord record(String from, Instant started) {
        var leg = LegId.fresh(Protocol.H323);
        var stream = new StreamStatistics(StreamId.video(leg), true, "H264/1", 1280, 720, 29.97, 1_500_000, 4_000, 12,
                0, 3.5, 900, "share");
        return new CallRecord("room:weekly", leg, true, from, "9000", "Ann's desk", "Cisco-SX10", "room:weekly",
                started, Optional.of(started.plusSeconds(2)),
                Optional.of(new CallRecord.End(started.plusSeconds(62), Cause.NORMAL_CLEARING, "an operator ended it")),
                List.of(stream), List.of(new StoryLine(started, "rings"),
                        new StoryLine(started.plusMillis(62_250), "released: an operator ended it")));
    }

    /// As it is before it is over.
    private static CallRecord open(CallRecord record) {
        return new CallRecord("", record.leg(), record.incoming(), record.from(), record.to(), "", "", "",
                record.started(), Optional.empty(), Optional.empty(), List.of(), record.trace().subList(0, 1));
    }

    @Test
    void aRecordIsThereFromTheBeginningOfItsCallAndCompletedAtItsEnd() {
        var record = record("8001", NOON);

        registry.history().add(open(record));
        assertThat(registry.history().find(record.leg())).contains(open(record));
        registry.history().add(record);

        assertThat(registry.history().find(History.Query.latest(10)).objects()).containsExactly(record);
    }

    @Test
    void aCallThatIsOverBeforeItIsWrittenIsOneRecord() {
        var record = record("8001", NOON);

        registry.history().add(open(record));
        registry.history().add(record);

        assertThat(registry.history().find(History.Query.latest(10)).objects()).containsExactly(record);
    }

    @Test
    void whatAGatewayLeftOpenIsClosedWhenItStartsAgainAndNothingOfOthersIs() {
        var ours = open(record("8001", NOON));
        var theirs = open(record("8002", NOON));
        var history = registry.history();
        history.begin("theirs", NOON);
        history.add(theirs);
        history.find(theirs.leg()); // written
        history.begin("ours", NOON);
        history.add(ours);
        history.find(ours.leg());
        history.alive(NOON.plusSeconds(60));

        history.begin("ours", NOON.plusSeconds(300));

        assertThat(history.find(ours.leg()).orElseThrow().end()).contains(new CallRecord.End(NOON.plusSeconds(60),
                Cause.TEMPORARY_FAILURE, "the gateway stopped while the call was up; it was seen last at this time, "
                        + "the call may have gone on a little longer"));
        assertThat(history.find(ours.leg()).orElseThrow().answered()).isEmpty();
        assertThat(history.find(theirs.leg())).contains(theirs);
        history.alive(NOON.plusSeconds(3_600));
        assertThat(history.find(theirs.leg()).orElseThrow().end()).as("it never came back").isPresent();
    }

    @Test
    void callRecordsAreFoundByTheNameOfTheFarEnd() {
        registry.history().add(record("8001", NOON));

        assertThat(registry.history().find(new History.Query("ANN'S", Optional.empty(), Optional.empty(), 10, 0))
                .objects()).hasSize(1);
    }

    @Test
    void findsCallRecordsByTextAndTime() {
        var one = record("8001", NOON);
        var two = record("Lobby_100%", NOON.plusSeconds(3_600));
        var three = record("8003", NOON.plusSeconds(7_200));
        List.of(one, two, three).forEach(registry.history()::add);

        assertThat(registry.history().find(History.Query.latest(2)).objects()).containsExactly(three, two);
        assertThat(registry.history().find(History.Query.latest(2)).total()).isEqualTo(3);
        assertThat(registry.history().find(new History.Query("y_100%", Optional.empty(), Optional.empty(), 10, 0))
                .objects())
                .containsExactly(two);
        assertThat(registry.history().find(new History.Query("", Optional.of(NOON.plusSeconds(1)),
                Optional.of(NOON.plusSeconds(7_200)), 10, 0))
                .objects()).containsExactly(two);
        assertThat(registry.history().find(one.leg())).contains(one);
        assertThat(registry.history().forget(NOON.plusSeconds(63))).isEqualTo(1);
        assertThat(registry.history().find(one.leg())).isEmpty();
        assertThat(one.duration()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void losesNoCallRecordWhenItIsClosed() throws Exception {
        try (var neighbour = open()) {
            IntStream.range(0, 2_500).parallel()
                    .forEach(number -> registry.history().add(record("from " + number, NOON.plusSeconds(number))));
            registry.close();

            assertThat(neighbour.history().find(History.Query.latest(1)).total()).isEqualTo(2_500);
            var one = new History.Query("from 17 ", Optional.empty(), Optional.empty(), 10, 0);
            var first = neighbour.history().find(one).objects().getFirst();
            assertThat(first.streams()).singleElement().satisfies(stream ->
                    assertThat(stream.stream().leg()).isEqualTo(first.leg()));
        }
    }

    @Test
    void makesOneFirstUserWithAOneTimePassword() {
        var password = registry.users().createFirst().orElseThrow();

        assertThat(registry.users().createFirst()).isEmpty();
        assertThat(registry.users().authenticate("Admin", password)).contains(new User("admin", User.Role.ADMIN, true));
        assertThat(registry.users().authenticate("admin", password + "x")).isEmpty();
        assertThat(registry.users().authenticate("nobody", password)).isEmpty();
        registry.users().password("admin", "longer than eight", "admin");
        assertThat(registry.users().authenticate("admin", password)).isEmpty();
        assertThat(registry.users().authenticate("admin", "longer than eight"))
                .contains(new User("admin", User.Role.ADMIN, false));
    }

    @Test
    void keepsTheLastAdmin() {
        registry.users().createFirst();

        assertThatThrownBy(() -> registry.users().remove("admin", "admin"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> registry.users().save(new User("admin", User.Role.VIEWER, false), "admin"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(registry.users().all()).extracting(User::role).containsExactly(User.Role.ADMIN);
    }

    @Test
    void hasNoPasswordForAUserWhoWasGivenNone() {
        registry.users().createFirst();
        registry.users().save(new User("carol", User.Role.VIEWER, true), "admin");

        assertThat(registry.users().authenticate("carol", "")).isEmpty();
    }

    @Test
    void takesATokenUntilItExpiresOrIsRevoked() {
        registry.users().createFirst();
        var token = registry.users().issueToken("admin", "monitoring", NOON.plusSeconds(60), "admin");

        assertThat(registry.users().authenticate(token, NOON)).map(User::name).contains("admin");
        assertThat(registry.users().authenticate(token, NOON.plusSeconds(60))).isEmpty();
        assertThat(registry.users().authenticate("rb_guess", NOON)).isEmpty();
        var kept = registry.users().tokens("admin").getFirst();
        assertThat(registry.users().revokeToken(kept.id(), "admin")).isTrue();
        assertThat(registry.users().authenticate(token, NOON)).isEmpty();
    }
}
