package io.roombridge.dialplan;

import io.roombridge.call.Alias;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of what people dial to reach a meeting.
///
/// | dialled | host | id | passcode |
/// |---|---|---|---|
/// | `123456.99@zoomcrc.com` | `zoomcrc.com` | `123456` | `99` |
/// | `10.0.0.1##77##99` (Polycom RMX), `10.0.0.1##77#99` (Zoom) | `10.0.0.1` | `77` | `99` |
/// | `8001##1234` | | `8001` | `1234` |
/// | `board$$1234@example.com` | `example.com` | `board` | `1234` |
///
/// @param host      name or address, perhaps with `:port`
/// @param passcode  may be empty
record DialString(Optional<String> host, String id, String passcode) {

    private static final Pattern HOST_FIRST = Pattern.compile(
            "((?:\\d{1,3}\\.){3}\\d{1,3}|\\[[0-9a-f:.]+])(:\\d{1,5})?##(.*)");
    private static final Pattern PASSCODE = Pattern.compile("(.+?)(?:##|\\$\\$)([^#$*]*).*");
    private static final Pattern PASSCODE_AFTER_HASH = Pattern.compile("([^#]+)#([^#]*).*");
    private static final Pattern PASSCODE_AFTER_DOT = Pattern.compile("(\\d{2,})\\.(\\w*)");

    static DialString parse(String text) {
        var hostFirst = hostFirst(text);
        if (hostFirst.isPresent()) {
            return split(Optional.of(hostFirst.get().host()), hostFirst.get().rest(), true);
        }
        int at = text.lastIndexOf('@');
        return at < 0 ? split(Optional.empty(), text, false)
                : split(Optional.of(text.substring(at + 1)), text.substring(0, at), false);
    }

    /// `IP##alias` taken apart.
    record HostFirst(String host, String rest) {}

    static Optional<HostFirst> hostFirst(String text) {
        var matcher = HOST_FIRST.matcher(text);
        return matcher.matches()
                ? Optional.of(new HostFirst(matcher.group(1) + Objects.requireNonNullElse(matcher.group(2), ""),
                        matcher.group(3)))
                : Optional.empty();
    }

    private static DialString split(Optional<String> host, String user, boolean hash) {
        for (var form : List.of(PASSCODE, hash ? PASSCODE_AFTER_HASH : PASSCODE_AFTER_DOT)) {
            var matcher = form.matcher(user);
            if (matcher.matches()) {
                return new DialString(host, matcher.group(1), matcher.group(2));
            }
        }
        return new DialString(host, user, "");
    }

    /// Fills in a trunk's template: `{id}`, `{passcode}`, `{alias}`. Without a passcode, what separates it goes too:
    /// `{id}.{passcode}@host` gives `id@host`.
    static String fill(String template, Alias alias) {
        return parse(alias.value()).fill(template, alias.value());
    }

    private String fill(String template, String alias) {
        var plain = passcode.isEmpty() ? SEPARATED_PASSCODE.matcher(template).replaceAll("") : template;
        var out = new StringBuilder();
        var holes = HOLE.matcher(plain);
        int end = 0;
        while (holes.find()) {
            out.append(plain, end, holes.start()).append(switch (holes.group(1)) {
                case "id" -> id;
                case "passcode" -> passcode;
                default -> alias;
            });
            end = holes.end();
        }
        return out.append(plain, end, plain.length()).toString();
    }

    private static final Pattern SEPARATED_PASSCODE = Pattern.compile("[.#$*]*\\{passcode}");
    private static final Pattern HOLE = Pattern.compile("\\{(id|passcode|alias)}");
}
