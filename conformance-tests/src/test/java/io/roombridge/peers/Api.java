package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The API of a gateway, as an administrator's script uses it.
final class Api implements AutoCloseable {

    /// Of `admin`, in tests.
    static final String PASSWORD = "correct horse battery";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI console;
    private Map<String, String> login;

    /// @param body  an object without anything where there was no JSON
    record Answer(int status, JsonNode body) {

        Answer done() {
            assertThat(status).as("%s", body).isBetween(200, 299);
            return this;
        }
    }

    private Api(URI console) {
        this.console = console;
    }

    /// Signs in as `admin` and makes a token.
    static Api signIn(URI console) {
        var api = new Api(console);
        api.login = Map.of("Cookie", api.cookie(PASSWORD));
        api.login = Map.of("Authorization",
                "Bearer " + api.post("tokens", "{\"description\": \"test\"}").done().body().path("token").asText());
        return api;
    }

    /// The first time: the one-time password becomes [#PASSWORD].
    static Api first(URI console, String oneTimePassword) {
        try (var api = new Api(console)) {
            api.login = Map.of("Cookie", api.cookie(oneTimePassword));
            api.put("session/password", "{\"old\": \"%s\", \"fresh\": \"%s\"}".formatted(oneTimePassword, PASSWORD))
                    .done();
        }
        return signIn(console);
    }

    private String cookie(String password) {
        login = Map.of();
        var request = request("/api/v1/session").POST(HttpRequest.BodyPublishers.ofString(
                "{\"name\": \"admin\", \"password\": \"%s\"}".formatted(password)));
        return send(request).headers().firstValue("Set-Cookie").map(header -> header.split(";")[0]).orElseThrow();
    }

    Answer get(String path) {
        return answer(request("/api/v1/" + path).GET());
    }

    Answer post(String path, String body) {
        return answer(request("/api/v1/" + path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return answer(request("/api/v1/" + path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer delete(String path) {
        return answer(request("/api/v1/" + path).DELETE());
    }

    /// Beside the API, such as `/health`.
    Answer page(String path) {
        return answer(request(path).GET());
    }

    /// The leg of who has that alias, while there is one.
    Optional<JsonNode> leg(String alias) {
        return objects(get("calls?limit=1000")).filter(leg -> leg.path("party").path("alias").asText()
                .split("@")[0].equals(alias)).findFirst();
    }

    /// The latest record of whom that alias called, or who called it.
    Optional<JsonNode> latestRecord(String alias) {
        return objects(get("history?limit=1&sort=-started&text=" + alias)).findFirst();
    }

    static Stream<JsonNode> objects(Answer list) {
        return StreamSupport.stream(list.done().body().path("objects").spliterator(), false);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(console.resolve(path)).timeout(PATIENCE);
        login.forEach(request::header);
        return request;
    }

    private Answer answer(HttpRequest.Builder request) {
        var response = send(request);
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        try {
            return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
