package io.roombridge.registry.sql;

import static io.roombridge.registry.sql.BindingsContract.NOON;
import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Audit;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.History;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RegistryUnavailable;
import io.roombridge.registry.RoomDefinition;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a registry does whose database hangs, or refuses.
@Timeout(60)
class DatabaseAwayTest {

    /// How a database can be away.
    enum Away {
        HANGING(RemoteDatabase::hang),
        REFUSING(RemoteDatabase::refuse);

        private final Consumer<RemoteDatabase> begin;

        Away(Consumer<RemoteDatabase> begin) {
            this.begin = begin;
        }
    }

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private RemoteDatabase database;
    private SqlRegistry registry;

    @BeforeEach
    void opens() throws Exception {
        database = new RemoteDatabase();
        registry = SqlRegistry.open(database.url(), "sa", "", BindingsContract.KEY);
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "s3cret", true), "test");
        registry.rooms().save(RoomDefinition.of("weekly", List.of(Alias.of("9000"))), "test");
        registry.users().createFirst();
        registry.users().password("admin", "correct horse", "test");
        registry.save(BindingsContract.registration("a", "8001"));
    }

    @AfterEach
    void closes() {
        database.open();
        registry.close();
        database.close();
    }

    private void isAway(Away away) {
        away.begin.accept(database);
        until(() -> registry.awaySince().isPresent());
    }

    private void isBack() {
        database.open();
        until(() -> registry.awaySince().isEmpty());
    }

    private static void atOnce(Runnable work) {
        var began = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhatItKnewWithoutWaiting(Away away) {
        isAway(away);

        atOnce(() -> {
            assertThat(registry.credential("board")).isPresent();
            assertThat(registry.find(Alias.of("8001"), NOON)).hasSize(1);
            assertThat(registry.room(Alias.of("9000"))).isPresent();
            assertThat(registry.dialPlan().rules()).isEmpty();
            assertThat(registry.users().find("admin")).isPresent();
        });
        assertThat(registry.users().authenticate("admin", "correct horse")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void refusesChangesAtOnceAndTakesThemAgainWhenItIsBack(Away away) {
        isAway(away);
        var room = RoomDefinition.of("late", List.of());

        atOnce(() -> assertThatThrownBy(() -> registry.rooms().save(room, "test"))
                .isInstanceOf(RegistryUnavailable.class));
        atOnce(() -> assertThatThrownBy(() -> registry.history().find(History.Query.latest(1)))
                .isInstanceOf(RegistryUnavailable.class));
        isBack();

        registry.rooms().save(room, "test");
        assertThat(registry.rooms().find("late")).contains(room);
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoWaitsAsSoonAsItIsKnownToBeAway(Away away) throws Exception {
        away.begin.accept(database);

        var change = CompletableFuture.runAsync(() -> registry.rooms().remove("weekly", "test"));

        assertThat(change.handle((_, failed) -> failed.getCause()).get(5, TimeUnit.SECONDS))
                .isInstanceOf(RegistryUnavailable.class);
    }

    @ParameterizedTest
    @EnumSource
    void letsKnownEndpointsRefreshAndNothingExpire(Away away) {
        isAway(away);
        var later = NOON.plus(Duration.ofHours(2));
        var known = BindingsContract.registration("a", "8001");

        atOnce(() -> registry.save(known.expiring(later.plusSeconds(300))));

        assertThat(registry.expire(later)).isEmpty();
        assertThat(registry.find(Alias.of("8001"), later)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void letsKnownEndpointsComeFromAnotherPortAndNobodyNew(Away away) {
        isAway(away);

        atOnce(() -> registry.save(from(6_000, "b", "8001")));
        atOnce(() -> assertThatThrownBy(() -> registry.save(from(6_001, "c", "7000")))
                .isInstanceOf(RegistryUnavailable.class));

        assertThat(registry.find(Protocol.SIP, "b")).isPresent();
    }

    private static Registration from(int port, String key, String alias) {
        var usual = BindingsContract.registration(key, alias);
        return new Registration(usual.protocol(), usual.key(), usual.aliases(), usual.contact(), usual.transport(),
                new InetSocketAddress("10.0.0.5", port), usual.product(), usual.user(), "", usual.since(),
                usual.expires());
    }

    @ParameterizedTest
    @EnumSource
    void keepsCallRecordsAndWhatIsAuditedUntilItIsBack(Away away) {
        isAway(away);
        var leg = LegId.fresh(Protocol.SIP);

        atOnce(() -> registry.history().add(new CallRecord("c", leg, true, "8001", "9000", "", "", "", NOON,
                Optional.empty(), Optional.of(CallRecord.End.of(NOON, Cause.NORMAL_CLEARING)), List.of(), List.of())));
        atOnce(() -> registry.audit().add(new Audit.Entry(NOON, "admin", "hang-up", "leg", leg.toString(), "")));
        isBack();

        until(() -> registry.history().find(leg).isPresent());
        until(() -> registry.audit().latest(50, 0).objects().stream()
                .anyMatch(entry -> entry.action().equals("hang-up")));
    }
}
