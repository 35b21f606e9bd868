package io.roombridge.sip.leg;

import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What room systems say with INFO: keys, and the wish for a whole picture (RFC 5168).
final class Info {

    private static final String MEDIA_CONTROL = "application/media_control+xml";
    private static final String BARE = "application/dtmf";
    private static final Set<String> KEYS = Set.of("application/dtmf-relay", BARE);
    private static final Pattern KEY = Pattern.compile("(?im)^\\s*signal\\s*=\\s*(\\S+)");
    private static final String NUMBERED = "0123456789*#ABCD";
    private static final String FAST_UPDATE = """
            <?xml version="1.0" encoding="utf-8"?>
            <media_control><vc_primitive><to_encoder><picture_fast_update/></to_encoder></vc_primitive></media_control>
            """;

    private Info() {}

    static Output pictureRequest() {
        return new Output.Send("INFO", Headers.NONE, new Body(MEDIA_CONTROL, FAST_UPDATE));
    }

    static Output key(char digit) {
        var relay = new Body("application/dtmf-relay", "Signal=" + digit + "\r\nDuration=160\r\n");
        return new Output.Send("INFO", Headers.NONE, relay);
    }

    static List<Output> answer(SipRequest request, long exchange) {
        var ok = new Output.Respond(exchange, 200);
        if (KEYS.contains(request.body().type())) {
            return digit(request.body()).<List<Output>>map(digit -> List.of(ok, new Output.Press(digit)))
                    .orElseGet(() -> List.of(ok));
        }
        if (request.body().type().equals(MEDIA_CONTROL)) {
            return request.body().text().contains("picture_fast_update") ? List.of(ok, new Output.WantPicture())
                    : List.of(ok);
        }
        return List.of(request.body().isEmpty() ? ok
                : new Output.Respond(exchange, 415, Headers.of("Accept", MEDIA_CONTROL
                        + ", application/dtmf-relay, application/dtmf"), Body.NONE));
    }

    /// Empty for what is no key of a telephone, as a hook flash (`16`, `hf`, `!`).
    private static Optional<String> digit(Body body) {
        var key = KEY.matcher(body.text());
        var signal = body.type().equals(BARE) ? body.text().strip() : key.find() ? key.group(1) : "";
        return switch (signal.length()) {
            case 1 -> Optional.of(signal.toUpperCase(Locale.ROOT)).filter(NUMBERED::contains);
            // some send the event number of RFC 4733 for keys beyond 9
            case 2 -> Optional.of(signal).filter(number -> number.matches("1[0-5]")).map(number ->
                    String.valueOf(NUMBERED.charAt(Integer.parseInt(number))));
            default -> Optional.empty();
        };
    }
}
