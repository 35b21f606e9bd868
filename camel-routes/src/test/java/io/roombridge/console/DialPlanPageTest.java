package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roombridge.registry.RegistryFacts;
import io.roombridge.registry.User;
import io.roombridge.registry.sql.SqlRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The examples of `docs/dial-plan.md` are taken as they stand, and lead where the page says.
class DialPlanPageTest {

    private static final Path PAGE = Path.of("..", "docs", "dial-plan.md");
    private static final Pattern REQUEST = Pattern.compile("```\\nPOST (/\\S+)\\n(\\{.*?})\\n```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile(
            "^\\| (registered|authenticated|unknown) \\| (sip|h323) \\| `([^`]+)` \\| `([^`]+)` \\|$",
            Pattern.MULTILINE);

    @Test
    void examplesWorkAsThePageSays() throws Exception {
        var page = Files.readString(PAGE);
        try (var registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID()); var metrics = new Metrics(
                ); var http = HttpClient.newHttpClient()) {
            registry.users().save(new User("admin", User.Role.ADMIN, false), "test");
            var token = registry.users().issueToken("admin", "test", Instant.now().plus(Duration.ofHours(1)), "test");
            try (var console = new Console(ConsoleSettings.DEFAULT.on("127.0.0.1", 0), registry,
                    request -> registry.dialPlan().explain(request,
                            new RegistryFacts(registry, (_, _) -> false, InstantSource.system())),
                    new SampleGateway(Instant.now()), metrics)) {
                var requests = REQUEST.matcher(page).results().toList();
                assertThat(requests).hasSizeGreaterThan(8);
                for (var request : requests) {
                    assertThat(post(http, console, token, request.group(1), request.group(2)).statusCode())
                            .as(request.group(2)).isEqualTo(201);
                }
                var rows = ROW.matcher(page).results().toList();
                assertThat(rows).hasSizeGreaterThan(10);
                for (var row : rows) {
                    var check =
                            "{\"alias\":\"%s\",\"protocol\":\"%s\",\"registered\":%s,\"authenticated\":%s}".formatted(
                            row.group(3), row.group(2),
                            row.group(1).equals("registered"), row.group(1).equals("authenticated"));
                    var reply = post(http, console, token, "/api/v1/dialplan/check", check).body();
                    assertThat(new ObjectMapper().readTree(reply).path("targets").path(0).asText()).as(row.group())
                            .isEqualTo(row.group(4));
                }
            }
        }
    }

    private static HttpResponse<String> post(HttpClient http, Console console, String token, String path, String body)
            throws Exception {
        return http.send(HttpRequest.newBuilder(console.address().resolve(path)).header("Authorization", "Bearer "
                + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
