package io.roombridge.registry.sql;

import static io.roombridge.testing.Await.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.registry.Registry;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The same against a real server, which the test starts for itself; aborted, and says so, where none is installed.
class PostgresRegistryTest extends RegistryContract {

    private static PostgresServer server;

    private final String name = "r" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void starts() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stops() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Registry open() throws SQLException {
        if (registry == null) {
            try (var connection = DriverManager.getConnection(server.url("postgres"), PostgresServer.USER, "");
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
        }
        return SqlRegistry.open(server.url(name), PostgresServer.USER, "", KEY);
    }

    @Test
    void seesWhatAnotherGatewayChanges() throws Exception {
        try (var neighbour = SqlRegistry.open(server.url(name), PostgresServer.USER, "", KEY)) {
            assertThat(registry.dialPlan().rules()).isEmpty();

            neighbour.rules().save(Rule.of("new", Match.ANY, new Aim.Local()), "neighbour");
            neighbour.save(registration("a", "8001"));

            until(() -> registry.find(Alias.of("8001"), NOON).size() == 1);
            until(() -> registry.dialPlan().rules().size() == 1);
        }
    }
}
