package io.roombridge.registry.sql;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.admission.RefusedLogins;
import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.SecretKey;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a registry knows of bindings, whatever database is under it.
abstract class BindingsContract {

    static final SecretKey KEY = SecretKey.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    Registry registry;

    /// A registry on this test's own database; opened again, it is the same database.
    abstract Registry open() throws Exception;

    /// Whether what was kept survives [Registry#close].
    boolean lasts() {
        return true;
    }

    @BeforeEach
    void opens() throws Exception {
        registry = open();
    }

    @AfterEach
    void closes() {
        registry.close();
    }

    static Registration registration(String key, String... aliases) {
        return new Registration(Protocol.SIP, key, List.of(aliases).stream().map(Alias::of).toList(),
                "sip:8001@10.0.0.5:5060",
                Transport.TCP, new InetSocketAddress("10.0.0.5", 5_060), "PolycomRealPresenceGroup500/4.1.5", "",
                "id@1 7",
                NOON, NOON.plusSeconds(3_600));
    }

    void reopen() throws Exception {
        registry.close();
        registry = open();
    }

    @Test
    void findsARegistrationByEachOfItsAliases() {
        var kept = registration("8001@example.com>10.0.0.5", "8001@example.com", "Board Room");

        registry.save(kept);

        assertThat(registry.find(Alias.of("BOARD ROOM"), NOON)).containsExactly(kept);
        assertThat(registry.find(Alias.of("8001@example.com"), NOON)).containsExactly(kept);
        assertThat(registry.find(Alias.of("8001"), NOON)).isEmpty();
        assertThat(registry.find(Protocol.SIP, kept.key())).contains(kept);
        assertThat(registry.find(Protocol.H323, kept.key())).isEmpty();
    }

    @Test
    void keepsRegistrationsAcrossARestart() throws Exception {
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "s3cret", true), "test");
        var kept = by("Board", registration("a", "8001", "8001@example.com"));
        registry.save(kept);

        reopen();

        assertThat(registry.all()).isEqualTo(lasts() ? List.of(kept) : List.of());
    }

    @Test
    void replacesARegistrationWithOtherAliases() {
        registry.save(registration("a", "8001"));
        var changed = registration("a", "8002");

        registry.save(changed);

        assertThat(registry.find(Alias.of("8001"), NOON)).isEmpty();
        assertThat(registry.find(Alias.of("8002"), NOON)).containsExactly(changed);
    }

    @Test
    void refreshesARegistration() {
        var first = registration("a", "8001");
        registry.save(first);

        registry.save(first.expiring(NOON.plusSeconds(7_200)));

        assertThat(registry.all()).containsExactly(first.expiring(NOON.plusSeconds(7_200)));
    }

    @Test
    void doesNotFindWhatHasExpiredAndGivesItBackOnce() {
        var brief = registration("a", "8001").expiring(NOON.plusSeconds(60));
        var lasting = registration("b", "8001");
        registry.save(brief);
        registry.save(lasting);

        assertThat(registry.count()).isEqualTo(2);
        assertThat(registry.find(Alias.of("8001"), NOON.plusSeconds(60))).containsExactly(lasting);
        assertThat(registry.expire(NOON.plusSeconds(60))).containsExactly(brief);
        assertThat(registry.expire(NOON.plusSeconds(60))).isEmpty();
        assertThat(registry.all()).containsExactly(lasting);
    }

    @Test
    void seesTheBindingsOfANeighbour() throws Exception {
        try (var neighbour = open()) {
            var first = registration("a", "8001");
            var moved = registration("a", "8002").expiring(NOON.plusSeconds(7_200));

            neighbour.save(first);
            until(() -> registry.find(Alias.of("8001"), NOON).equals(List.of(first)));
            neighbour.save(first.expiring(NOON.plusSeconds(3_700)));
            until(() -> registry.find(Alias.of("8001"), NOON.plusSeconds(3_650)).size() == 1);
            registry.save(moved);
            until(() -> neighbour.all().equals(List.of(moved)));
            neighbour.remove(Protocol.SIP, "a");
            until(() -> registry.all().isEmpty());
        }
    }

    /// Several threads bind, refresh, move and unbind what others do too.
    @Test
    void hasInTheDatabaseWhatItHasInMemory() throws Exception {
        try (var neighbour = open(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8).mapToObj(thread -> threads.submit(() -> change(new Random(thread))))
                    .toList();
            for (var thread : all) {
                thread.get();
            }

            var kept = registry.all();
            registry.close();

            assertThat(kept).isNotEmpty();
            try (var next = open()) {
                assertThat(next.all()).isEqualTo(kept);
            }
            until(() -> neighbour.all().equals(kept));
        }
    }

    private void change(Random random) {
        for (int step = 0; step < 200; step++) {
            var key = "key" + random.nextInt(20);
            switch (random.nextInt(6)) {
                case 0 -> registry.remove(Protocol.SIP, key);
                case 1 -> registry.expire(NOON.plusSeconds(random.nextInt(3_000)));
                case 2 -> registry.save(registration(key, "800" + random.nextInt(5), "common"));
                default -> registry.find(Protocol.SIP, key).ifPresent(binding ->
                        registry.save(binding.expiring(NOON.plusSeconds(random.nextInt(3_600)))));
            }
        }
    }

    @Test
    void dropsTheBindingsOfAnEndpointThatMayRegisterNoMore() throws Exception {
        try (var neighbour = open()) {
            var board = new Endpoint("Board", "", List.of(Alias.of("8001")), "s3cret", true);
            registry.endpoints().save(board, "test");
            registry.endpoints().save(new Endpoint("lobby", "", List.of(), "s3cret", true), "test");
            registry.save(by("8001", registration("by alias", "8001")));
            registry.save(by("lobby", registration("another's", "8002")));
            registry.save(by("", registration("nobody's", "8003")));
            until(() -> neighbour.count() == 3);

            registry.endpoints().save(new Endpoint("Board", "", List.of(Alias.of("8001")), "s3cret", false), "test");
            assertThat(registry.all()).extracting(Registration::key).containsExactly("another's", "nobody's");
            until(() -> neighbour.count() == 2);

            registry.endpoints().save(board, "test");
            registry.save(by("board", registration("by name", "8001")));
            registry.endpoints().remove("board", "test");
            assertThat(registry.all()).extracting(Registration::key).containsExactly("another's", "nobody's");
            until(() -> neighbour.endpoints().all().size() == 1 && neighbour.count() == 2);
        }
    }

    /// The password was right a moment ago.
    @Test
    void bindsNoEndpointThatWasRemovedWhileItRegistered() {
        registry.save(by("board", registration("a", "8001")));

        assertThat(registry.all()).isEmpty();
    }

    @Test
    void endsTheRegistrationsOfAnEndpointWhosePasswordIsAnother() {
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "s3cret", true), "test");
        registry.save(by("board", registration("a", "8001")));

        registry.endpoints().save(new Endpoint("board", "Board room", List.of(Alias.of("8001")), "s3cret", true),
                "test");
        assertThat(registry.all()).as("another name to show ends nothing").hasSize(1);
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "another", true), "test");
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void endsTheRegistrationsUnderAnAliasThatIsGivenUpOrBecomesSomebodyElses() {
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "s3cret", true), "test");
        registry.endpoints().save(new Endpoint("lobby", "", List.of(), "s3cret", true), "test");
        registry.save(by("board", registration("given up", "8001", "8001@example.com")));
        registry.save(by("lobby", registration("taken over", "8002", "8002@example.com")));
        registry.save(by("", registration("nobody's", "8003")));

        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8002")), "s3cret", true), "test");
        registry.rooms().save(RoomDefinition.of("weekly", List.of(Alias.of("8003"))), "test");

        assertThat(registry.all()).isEmpty();
    }

    @Test
    void endsTheRegistrationsWithoutAPasswordWhenTheseAreNotWantedAnyMore() {
        registry.prefer(new Preferences(true, List.of(), 0), "test");
        registry.save(by("", registration("nobody's", "8003")));
        registry.prefer(new Preferences(true, List.of("example.com"), 0), "test");
        assertThat(registry.all()).hasSize(1);
        registry.prefer(new Preferences(false, List.of("example.com"), 0), "test");
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void letsNobodyTakeWhatOthersDialToGetIntoARoomWithAPin() {
        registry.rooms().save(RoomDefinition.of("weekly", List.of(Alias.of("9000"), Alias.of("weekly"))), "test");
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "s3cret", true), "test");

        for (var dialled : List.of("9000", "9000##1234", "9000.1234", "weekly$$1234", "9000##", "9000##1##2",
                "9000##1234@example.com", "9000.1@example.com", "10.0.0.1##9000", "WEEKLY##1")) {
            assertThat(registry.mayUse("board", Alias.of(dialled))).as(dialled).isFalse();
            assertThat(registry.mayUse("", Alias.of(dialled))).as(dialled).isFalse();
        }
        for (var free : List.of("8001", "8001##1", "9001", "90000", "9.000")) {
            assertThat(registry.mayUse("board", Alias.of(free))).as(free).isTrue();
        }
    }

    @Test
    void letsAnEndpointTakeOnlyAFewAliasesBesideItsOwn() {
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "s3cret", true), "test");
        for (int i = 0; i < Credentials.MOST_ALIASES; i++) {
            assertThat(registry.mayUse("board", Alias.of("70" + i))).isTrue();
            registry.save(by("board", registration("key " + i, "70" + i, "70" + i + "@example.com")));
        }

        assertThat(registry.mayUse("board", Alias.of("7999"))).isFalse();
        assertThat(registry.mayUse("board", Alias.of("700"))).as("which it has").isTrue();
        assertThat(registry.mayUse("board", Alias.of("8001"))).as("its own").isTrue();
    }

    @Test
    void knowsWhyAnEndpointCannotLogInAndKeepsThatItTried() {
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "", true), "test");
        registry.endpoints().save(new Endpoint("gone", "", List.of(), "s3cret", false), "test");
        registry.endpoints().save(new Endpoint("lobby", "", List.of(), "s3cret", true), "test");

        assertThat(registry.impediment("8001")).contains("the endpoint board has no password");
        assertThat(registry.impediment("gone")).contains("the endpoint gone is switched off");
        assertThat(registry.impediment("lobby")).isEmpty();
        assertThat(registry.impediment("nobody")).isEmpty();
        registry.couldNotLogIn(new RefusedLogins.Attempt(Protocol.SIP, "8001", "7001@here",
                new InetSocketAddress("10.0.0.5", 5060)), "the endpoint board has no password");
        assertThat(registry.audit().latest(1, 0).objects().getFirst().detail())
                .isEqualTo("from 10.0.0.5:5060 over SIP as 7001@here: the endpoint board has no password");
    }

    private static Registration by(String user, Registration it) {
        return new Registration(it.protocol(), it.key(), it.aliases(), it.contact(), it.transport(), it.hop(),
                it.product(), user, it.attributes(), it.since(), it.expires());
    }

    @Test
    void listsTheLatestOfSeveralContactsFirst() {
        var old = registration("a", "8001");
        var fresh = new Registration(Protocol.SIP, "b", old.aliases(), old.contact(), old.transport(), old.hop(), "",
                "", "",
                NOON.plusSeconds(5), old.expires());
        registry.save(old);
        registry.save(fresh);

        assertThat(registry.find(Alias.of("8001"), NOON)).containsExactly(fresh, old);
    }
}
