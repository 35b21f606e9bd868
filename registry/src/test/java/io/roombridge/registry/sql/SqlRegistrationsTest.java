package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Alias;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RegistryUnavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What bindings do when the database is slow, strict or was left in a hurry.
class SqlRegistrationsTest {

    private static final Instant NOON = RegistryContract.NOON;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";LOCK_TIMEOUT=50;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private final Database database = new Database(url, "sa", "");
    private SqlRegistrations registrations = new SqlRegistrations(database, NOON);

    @AfterEach
    void closes() {
        registrations.close();
        database.close();
    }

    private void restart(Instant now) {
        registrations.close();
        registrations = new SqlRegistrations(database, now);
    }

    private static Registration lasting(long seconds) {
        return RegistryContract.registration("a", "8001").expiring(NOON.plusSeconds(seconds));
    }

    private List<Registration> at(Instant now) {
        return registrations.find(Alias.of("8001"), now);
    }

    /// No transaction of others that writes bindings gets on.
    private Connection hold() throws SQLException {
        var connection = DriverManager.getConnection(url, "sa", "");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("update revision set number = number where kind = 'registration'");
        }
        return connection;
    }

    @Test
    void refreshesWithoutTheDatabase() throws Exception {
        registrations.save(lasting(60));

        try (var held = hold()) {
            registrations.save(lasting(300));
            assertThat(at(NOON.plusSeconds(200))).containsExactly(lasting(300));
            registrations.save(lasting(3_600));
            assertThat(at(NOON.plusSeconds(3_000))).as("by more than the slack").containsExactly(lasting(3_600));
            held.rollback();
        }

        restart(NOON);
        assertThat(registrations.all()).containsExactly(lasting(3_600));
    }

    /// Nothing says that a binding is kept which is not, however often it is asked.
    @Test
    void refusesNewOnesWithoutTheDatabaseAndKeepsThemLater() throws Exception {
        try (var held = hold()) {
            assertThatThrownBy(() -> registrations.save(lasting(60))).isInstanceOf(RegistryUnavailable.class);
            assertThatThrownBy(() -> registrations.save(lasting(90))).isInstanceOf(RegistryUnavailable.class);
            assertThatThrownBy(() -> registrations.remove(Protocol.SIP, "b")).isInstanceOf(RegistryUnavailable.class);
            held.rollback();
        }

        restart(NOON.minusSeconds(3_600));
        assertThat(registrations.all()).containsExactly(lasting(90));
    }

    @Test
    void forgetsWhatTheDatabaseDoesNotTake() {
        var tooLong = RegistryContract.registration("k".repeat(2_000), "8001");

        assertThatThrownBy(() -> registrations.save(tooLong)).isInstanceOf(RegistryUnavailable.class);

        assertThat(registrations.all()).isEmpty();
        registrations.save(lasting(60));
        assertThat(registrations.all()).containsExactly(lasting(60));
    }

    @Test
    void startsWithoutWhatItCannotRead() throws Exception {
        registrations.save(lasting(60));
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("update registration set aliases = ''");
        }

        restart(NOON.minusSeconds(3_600));

        assertThat(registrations.all()).isEmpty();
        registrations.save(lasting(60));
        assertThat(registrations.all()).containsExactly(lasting(60));
    }

    /// A crash may have lost the refresh that the endpoint believes in.
    @Test
    void keepsForAWhileWhatHadJustEndedWhenItStarts() {
        registrations.save(lasting(60));

        restart(NOON.plusSeconds(120));
        assertThat(at(NOON.plusSeconds(419))).hasSize(1);
        assertThat(at(NOON.plusSeconds(420))).isEmpty();

        restart(NOON.plusSeconds(360));
        assertThat(at(NOON.plusSeconds(360))).as("ended long ago").isEmpty();
        assertThat(registrations.expire(NOON.plusSeconds(360))).containsExactly(lasting(60));
    }

    /// The refresh may not have been written yet when the neighbour looks.
    @Test
    void leavesInTheDatabaseWhatANeighbourKeepsAlive() {
        registrations.save(lasting(60));
        try (var neighbour = new SqlRegistrations(database, NOON.minusSeconds(3_600))) {
            registrations.save(lasting(120));
            restart(NOON.minusSeconds(3_600));
            assertThat(neighbour.expire(NOON.plusSeconds(60))).containsExactly(lasting(60));
        }

        restart(NOON.minusSeconds(3_600));
        assertThat(registrations.all()).containsExactly(lasting(120));
    }
}
