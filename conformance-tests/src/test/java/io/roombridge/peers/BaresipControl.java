package io.roombridge.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roombridge.testing.Await;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// baresip's control connection: JSON in netstrings, commands one way, answers and events the other.
final class BaresipControl implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 1 << 20;

    private final Socket socket;
    private final List<JsonNode> events = new ArrayList<>();
    private int asked;
    private int told;

    private BaresipControl(Socket socket) {
        this.socket = socket;
    }

    static BaresipControl connect(int port, Duration limit) {
        var socket = Await.value("baresip's control port " + port, limit, () -> {
            try {
                return Optional.of(new Socket(InetAddress.getLoopbackAddress(), port));
            } catch (IOException _) { // not listening yet
                return Optional.empty();
            }
        });
        var control = new BaresipControl(socket);
        Thread.ofVirtual().name("baresip-control").start(control::read);
        return control;
    }

    private void read() {
        try (var in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                var node = JSON.readTree(netstring(in));
                synchronized (events) {
                    events.add(node);
                }
            }
        } catch (IOException _) { // baresip is gone
        }
    }

    private static byte[] netstring(InputStream in) throws IOException {
        int length = 0;
        for (int c = in.read(); c != ':'; c = in.read()) {
            if (c < '0' || c > '9' || length > LONGEST) {
                throw new IOException("no netstring");
            }
            length = length * 10 + c - '0';
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length || in.read() != ',') {
            throw new IOException("netstring breaks off");
        }
        return body;
    }

    /// Sends a command.
    ///
    /// @return what baresip answered
    String command(String name, String parameters) {
        var token = "c" + ++asked;
        try {
            byte[] body = JSON.writeValueAsBytes(Map.of("command", name, "params", parameters, "token", token));
            var out = socket.getOutputStream();
            out.write((body.length + ":").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.write(',');
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return await(name + "'s answer", Duration.ofSeconds(10), node -> token.equals(node.path("token").asText()))
                .path("data").asText();
    }

    /// What it has told before does not count any more.
    void begins() {
        synchronized (events) {
            told = events.size();
        }
    }

    /// The first event of that type since it began.
    JsonNode event(String type, Duration limit) {
        return await("event " + type, limit, node -> type.equals(node.path("type").asText()));
    }

    private JsonNode await(String what, Duration limit, Predicate<JsonNode> wanted) {
        try {
            return Await.value(what, limit, () -> {
                synchronized (events) {
                    return events.stream().skip(told).filter(wanted).findFirst();
                }
            });
        } catch (AssertionError late) {
            synchronized (events) {
                throw new AssertionError(late.getMessage() + "; it said " + events, late);
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) { // it is of no use any more
        }
    }
}
