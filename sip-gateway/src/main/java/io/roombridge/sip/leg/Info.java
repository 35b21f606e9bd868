package io.roombridge.sip.leg;

import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What room systems say with INFO: keys, and the wish for a whole picture (RFC 5168).
final class Info {

    private static final String MEDIA_CONTROL = "application/media_control+xml";
    private static final Pattern KEY = Pattern.compile("(?im)^\\s*signal\\s*=\\s*([0-9a-d*#]|1[0-6])\\b?");
    private static final Pattern BARE_KEY = Pattern.compile("(?i)\\s*([0-9a-d*#])\\s*");
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
        var digit = digit(request.body());
        if (digit.isPresent()) {
            return List.of(ok, new Output.Press(digit.get()));
        }
        if (request.body().type().equals(MEDIA_CONTROL)) {
            return request.body().text().contains("picture_fast_update") ? List.of(ok, new Output.WantPicture())
                    : List.of(ok);
        }
        return List.of(request.body().isEmpty() ? ok
                : new Output.Respond(exchange, 415, Headers.of("Accept", MEDIA_CONTROL
                        + ", application/dtmf-relay, application/dtmf"), Body.NONE));
    }

    private static Optional<String> digit(Body body) {
        return switch (body.type()) {
            case "application/dtmf-relay" -> {
                var key = KEY.matcher(body.text());
                yield key.find() ? Optional.of(named(key.group(1))) : Optional.empty();
            }
            case "application/dtmf" -> {
                var key = BARE_KEY.matcher(body.text());
                yield key.matches() ? Optional.of(named(key.group(1))) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /// Some send the event number of RFC 4733 for keys beyond 9.
    private static String named(String signal) {
        return signal.length() == 1 ? signal.toUpperCase(Locale.ROOT)
                : String.valueOf(NUMBERED.charAt(Math.min(Integer.parseInt(signal), 15)));
    }
}
