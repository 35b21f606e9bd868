package io.roombridge.sip.leg;

import io.roombridge.sip.message.Headers;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What becomes of what a peer says of session timers: the interval, who refreshes, what runs, what is said back.
class SessionTimerTableTest {

    private record None() {}

    private final GoldenTable table = new GoldenTable((_, value) -> value instanceof Headers headers
            ? String.join(", ", headers.fields().stream().map(Headers.Field::toString).toList()) : null);

    private record Said(Headers headers) {}

    @Test
    void whatAPeerProposesAndAnswers() throws IOException {
        var messages = new LinkedHashMap<String, Function<Headers, Optional<SessionTimer>>>();
        messages.put("A request, and our 2xx", SessionTimer::ofRequest);
        messages.put("A request in a session of 300 s that its sender refreshes", request ->
                SessionTimer.ofRequest(request, Optional.of(new SessionTimer(300, false, 90))));
        messages.put("A 2xx, and our next refresh", SessionTimer::ofResponse);
        var said = said();
        messages.forEach((name, reader) -> table.rows(Map.of(name, new None()), said, (none, headers) ->
                reader.apply(headers).map(timer -> table.line(timer, Stream.concat(timer.timers().stream(),
                        Stream.of(new Said(name.startsWith("A request") ? timer.answer() : timer.refresh())))
                        .toList()))
                        .orElseGet(() -> table.line(none, List.of()))));
        table.rows(Map.of("Too short to be taken", new None()), said, (none, headers) ->
                table.line(none, SessionTimer.isTooShort(headers) ? List.of("422") : List.of()));
        table.matches(SessionTimer.class);
    }

    private static Map<String, Headers> said() {
        var said = new LinkedHashMap<String, Headers>();
        said.put("nothing", Headers.of("Supported", "timer"));
        for (var supported : new String[] {"timer", "replaces"}) {
            for (var expires : new String[] {"1800", "1800;refresher=uas", "1800;refresher=UAC", "90", "60", "0",
                    "4294967295", "soon", "600;x=y;refresher=uas"}) {
                said.put(expires + (supported.equals("timer") ? "" : ", without the extension"),
                        Headers.of("Supported", supported).and("Session-Expires", expires));
            }
        }
        return said;
    }
}
