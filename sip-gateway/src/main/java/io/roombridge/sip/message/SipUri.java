package io.roombridge.sip.message;

import io.roombridge.media.AddressText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A SIP, SIPS or tel URI taken apart (RFC 3261 §19.1).
///
/// @param user        as written, without password; empty when there is none
/// @param host        in lower case, an IPv6 literal without brackets and as RFC 5952 has it; empty in a tel URI
/// @param port        0 when not given
/// @param parameters  names in lower case; a flag has an empty value
public record SipUri(String scheme, String user, String host, int port, Map<String, String> parameters) {

    public static Optional<SipUri> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        var scheme = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var rest = text.substring(colon + 1).strip();
        return switch (scheme) {
            case "sip", "sips" -> parseHierarchy(scheme, rest);
            case "tel" -> {
                int end = rest.indexOf(';');
                var number = (end < 0 ? rest : rest.substring(0, end)).strip();
                yield number.isEmpty() ? Optional.empty() : Optional.of(new SipUri(scheme, number, "", 0,
                        parameters(end < 0 ? "" : rest.substring(end + 1))));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<SipUri> parseHierarchy(String scheme, String rest) {
        int at = rest.lastIndexOf('@');
        var user = at < 0 ? "" : rest.substring(0, at);
        int password = user.indexOf(':');
        var after = rest.substring(at + 1);
        int end = delimiter(after, 0);
        var hostPort = after.substring(0, end).strip();
        int headers = after.indexOf('?', end);
        var tail = after.substring(end, headers < 0 ? after.length() : headers);
        int bracket = hostPort.lastIndexOf(']');
        int colon = hostPort.indexOf(':', Math.max(bracket, 0));
        var host = colon < 0 ? hostPort : hostPort.substring(0, colon);
        var port = colon < 0 ? "0" : hostPort.substring(colon + 1);
        if (!isHost(host) || !Grammar.isNumber(port, 5) || Integer.parseInt(port) > 65_535) {
            return Optional.empty();
        }
        return Optional.of(new SipUri(scheme, password < 0 ? user : user.substring(0, password), bare(host),
                Integer.parseInt(port), parameters(tail.startsWith(";") ? tail.substring(1) : "")));
    }

    private static String bare(String host) {
        return host.startsWith("[") ? AddressText.literal(host).map(AddressText::of)
                .orElseGet(() -> host.substring(1, host.length() - 1).toLowerCase(Locale.ROOT))
                : host.toLowerCase(Locale.ROOT);
    }

    /// A name or an address, of IPv6 in brackets; whether that address is one, who sends there will see. Underscores
    /// and other alphabets are in no host by the standard, and in some on the wire.
    private static boolean isHost(String host) {
        boolean bracketed = host.startsWith("[");
        if (bracketed != host.endsWith("]") || host.length() < (bracketed ? 3 : 1)) {
            return false;
        }
        for (int i = bracketed ? 1 : 0; i < host.length() - (bracketed ? 1 : 0); i++) {
            if (!Character.isLetterOrDigit(host.charAt(i)) && (bracketed ? ":.%" : ".-_").indexOf(host.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int delimiter(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ';' || text.charAt(i) == '?') {
                return i;
            }
        }
        return text.length();
    }

    public static Map<String, String> parameters(String text) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : Grammar.split(text, ';')) {
            int equals = part.indexOf('=');
            var name = (equals < 0 ? part : part.substring(0, equals)).strip();
            if (!name.isEmpty()) {
                var value = equals < 0 ? "" : part.substring(equals + 1).strip();
                boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                parameters.put(name.toLowerCase(Locale.ROOT), quoted ? value.substring(1, value.length() - 1) : value);
            }
        }
        return parameters;
    }

    /// The user part with its escapes resolved; one with an escaped control character stays as it is written.
    public String decodedUser() {
        if (user.indexOf('%') < 0) {
            return user;
        }
        try {
            var decoded = URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.chars().anyMatch(Character::isISOControl) ? user : decoded;
        } catch (IllegalArgumentException _) {
            return user; // a stray % stands for itself
        }
    }

    /// A user part as it may stand in a URI (RFC 3261 §25.1 `user`).
    public static String escaped(String user) {
        var text = new StringBuilder();
        for (var octet : user.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7f && "\"#%/:<>?@[\\]^`{|}".indexOf(octet) < 0) {
                text.append((char) octet);
            } else {
                text.append(String.format("%%%02X", octet));
            }
        }
        return text.toString();
    }

    public boolean isSecure() {
        return scheme.equals("sips");
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// `user@host`, or what there is of it, an IPv6 literal in brackets; a number of a tel URI without its visual
    /// separators.
    public String address() {
        var bracketed = AddressText.bracketed(host);
        return host.isEmpty() ? digits() : user.isEmpty() ? bracketed : decodedUser() + "@" + bracketed;
    }

    private String digits() {
        var digits = new StringBuilder(user);
        for (int i = digits.length() - 1; i >= 0; i--) {
            if ("-.() ".indexOf(digits.charAt(i)) >= 0) {
                digits.deleteCharAt(i);
            }
        }
        return digits.toString();
    }

    /// Whether the host is an address, not a name.
    public boolean hasLiteralHost() {
        boolean ip4 = !host.isEmpty();
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == ':') {
                return true;
            }
            ip4 &= c >= '0' && c <= '9' || c == '.';
        }
        return ip4;
    }

}
