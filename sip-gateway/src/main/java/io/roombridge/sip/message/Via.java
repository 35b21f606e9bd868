package io.roombridge.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A Via (RFC 3261 §20.42): by which way a request came, and where its response goes.
///
/// @param transport   in capitals
/// @param host        of sent-by
/// @param port        of sent-by; 0 when not given
/// @param parameters  as written, `name=value` or `name`
public record Via(String transport, String host, int port, List<String> parameters) {

    public Via {
        parameters = List.copyOf(parameters);
    }

    public static Via parse(String text) throws MalformedMessage {
        var parts = Grammar.split(text, ';');
        var head = parts.getFirst();
        int end = blank(head);
        if (end < 0) {
            throw new MalformedMessage("Via names no host");
        }
        var protocol = protocol(head, end);
        var sentBy = head.substring(end).strip();
        int colon = sentBy.indexOf(':', Math.max(sentBy.lastIndexOf(']'), 0));
        var host = (colon < 0 ? sentBy : sentBy.substring(0, colon)).strip();
        var port = colon < 0 ? "0" : sentBy.substring(colon + 1).strip();
        if (host.isEmpty() || blank(host) >= 0 || !Grammar.isNumber(port, 5) || Integer.parseInt(port) > 65_535) {
            throw new MalformedMessage("Via is no host and port");
        }
        return new Via(protocol, host, Integer.parseInt(port), parameters(parts));
    }

    /// One empty parameter at the end is a peer's slip of the pen, any other an error.
    private static List<String> parameters(List<String> parts) throws MalformedMessage {
        int end = parts.size() > 1 && parts.getLast().isEmpty() ? parts.size() - 1 : parts.size();
        var parameters = parts.subList(1, end);
        for (var parameter : parameters) {
            if (parameter.isEmpty() || parameter.startsWith("=")) {
                throw new MalformedMessage("Via has a parameter without a name");
            }
        }
        return parameters;
    }

    /// Where the sent-protocol ends: blanks may stand around its slashes.
    private static int blank(String text) {
        int slashes = 0;
        boolean inTransport = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            slashes += c == '/' ? 1 : 0;
            if (c == ' ' || c == '\t') {
                if (inTransport) {
                    return i;
                }
            } else {
                inTransport = slashes == 2 && c != '/';
            }
        }
        return -1;
    }

    private static String protocol(String head, int end) throws MalformedMessage {
        var words = Grammar.split(head.substring(0, end), '/');
        if (!words.get(0).equalsIgnoreCase("SIP") || !words.get(1).equals("2.0") || !Grammar.isToken(words.get(2))) {
            throw new MalformedMessage("Via is of another protocol");
        }
        return words.get(2).toUpperCase(Locale.ROOT);
    }

    public Optional<String> parameter(String name) {
        for (var parameter : parameters) {
            if (isNamed(parameter, name)) {
                int equals = parameter.indexOf('=');
                return Optional.of(equals < 0 ? "" : parameter.substring(equals + 1).strip());
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(String parameter, String name) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).strip().equalsIgnoreCase(name);
    }

    /// With where it really came from (RFC 3261 §18.2.1, RFC 3581 §4). What the peer wrote there itself is gone, and so
    /// is `maddr`, by which anybody could have our answers sent anywhere.
    public Via received(Source source) {
        var stamped = new ArrayList<String>(parameters.size() + 2);
        for (var parameter : parameters) {
            if (!isNamed(parameter, "received") && !isNamed(parameter, "rport") && !isNamed(parameter, "maddr")) {
                stamped.add(parameter);
            }
        }
        stamped.add("received=" + source.host());
        if (parameter("rport").isPresent() || !source.isDatagram()) {
            stamped.add("rport=" + source.address().getPort());
        }
        return new Via(transport, host, port, stamped);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("SIP/2.0/").append(transport).append(' ').append(host);
        if (port > 0) {
            text.append(':').append(port);
        }
        parameters.forEach(parameter -> text.append(';').append(parameter));
        return text.toString();
    }
}
