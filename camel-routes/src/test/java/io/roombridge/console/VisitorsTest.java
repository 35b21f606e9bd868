package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.admission.Places;
import io.roombridge.registry.RegistryFacts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who connects and does not ask, or asks for ever.
class VisitorsTest extends RunningConsole {

    private static final Duration FOR_EVER = Duration.ofHours(1);
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void hasNoOther() {
        console.close();
    }

    @AfterEach
    void hangsUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void limit(Places.Terms places, Duration due) {
        var settings = ConsoleSettings.DEFAULT.on("127.0.0.1", 0).within(new Visitors.Limits(places, due, FOR_EVER));
        console = new Console(settings, registry,
                request -> registry.dialPlan().explain(request, new RegistryFacts(registry, (_, _) -> false, clock)),
                gateway, metrics, clock);
    }

    private Socket from(String address) throws IOException {
        var socket = new Socket(InetAddress.getByName("127.0.0.1"), console.address().getPort(),
                InetAddress.getByName(address), 0);
        sockets.add(socket);
        return socket;
    }

    /// Comes back when the other side has closed the connection.
    private static boolean ends(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException _) {
            return true; // reset
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET / HTTP/1.1\r\nX: ",
        "POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n"})
    void areDisconnectedWhenWhatTheyOweIsDueThoughTheyGoOnSending(String begun) throws Exception {
        limit(Visitors.USUAL.places(), Duration.ofMillis(200));
        var socket = from("127.0.0.1");
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));

        var sender = Thread.ofVirtual().start(() -> {
            try {
                while (!begun.isEmpty()) {
                    socket.getOutputStream().write('x');
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            } catch (IOException _) {
                // closed, as it should be
            }
        });

        assertThat(ends(socket)).isTrue();
        sender.join();
    }

    @Test
    void ofOneSourceThatAreTooManyAreTurnedAway() throws Exception {
        limit(new Places.Terms(6, 4, 2, 4), FOR_EVER);
        served("127.0.0.2");
        served("127.0.0.2");

        assertThat(ends(from("127.0.0.2"))).isTrue();
        assertThat(get("/health").status()).isEqualTo(200);
    }

    @Test
    void whoHaveMostMakeWayForOthers() throws Exception {
        limit(new Places.Terms(6, 3, 2, 4), FOR_EVER);
        var one = served("127.0.0.2");
        var other = served("127.0.0.2");
        served("127.0.0.3");

        served("127.0.0.4");

        assertThat(CompletableFuture.anyOf(end(one), end(other)).join()).isEqualTo(true);
    }

    /// Has asked something and had its answer; the connection stays open.
    private Socket served(String address) throws IOException {
        var socket = from(address);
        socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(
                StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (answer.indexOf("}") < 0) {
            answer.append((char) socket.getInputStream().read());
        }
        return socket;
    }

    private static CompletableFuture<Boolean> end(Socket socket) {
        return CompletableFuture.supplyAsync(() -> ends(socket), task -> Thread.ofVirtual().start(task));
    }
}
