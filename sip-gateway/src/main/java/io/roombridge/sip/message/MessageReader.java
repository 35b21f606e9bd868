package io.roombridge.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a whole message, once, into what everything here works with (RFC 3261 §7, §25). Strict where transactions and
/// answers depend on it (start line, Via, From, To, Call-ID, CSeq, Content-Length); any other field is kept as it is,
/// and a line that is none is passed over. How large a message may be the front has seen to.
public final class MessageReader {

    private static final String VERSION = "SIP/2.0";
    /// A field whose values may stand in one line, between commas, and are told apart here (§7.3.1).
    private static final Set<String> LISTS = Set.of("via", "contact", "route", "record-route");
    private static final List<String> SINGLE = List.of("From", "To", "Call-ID", "CSeq");
    /// CSeq is a 32-bit number (§8.1.1.5).
    private static final long HIGHEST_SEQUENCE = 0xffff_ffffL;

    private final byte[] octets;
    private final Source source;
    private final List<Headers.Field> fields = new ArrayList<>(24);

    private MessageReader(byte[] octets, Source source) {
        this.octets = octets;
        this.source = source;
    }

    public static SipMessage read(byte[] octets, Source source) throws MalformedMessage {
        return new MessageReader(octets, source).read();
    }

    private SipMessage read() throws MalformedMessage {
        int begin = 0;
        while (begin < octets.length && (octets[begin] == '\r' || octets[begin] == '\n')) {
            begin++; // §7.5
        }
        int end = headEnd(begin);
        var head = new String(octets, begin, end - begin, StandardCharsets.UTF_8);
        int line = lineEnd(head, 0);
        readFields(head, line + 1);
        var headers = new Headers(fields);
        for (var name : SINGLE) {
            if (headers.all(name).size() != 1) {
                throw new MalformedMessage(name + " is not there once");
            }
        }
        checkAddress("From", headers);
        checkAddress("To", headers);
        Via.parse(headers.first("Via").orElseThrow(() -> new MalformedMessage("no Via")));
        return message(withoutEnd(head, 0, line), headers, body(headers, end));
    }

    /// Where the body begins.
    private int headEnd(int begin) {
        for (int i = begin; i < octets.length; i++) {
            if (octets[i] == '\n') {
                int next = i + 1 < octets.length && octets[i + 1] == '\r' ? i + 2 : i + 1;
                if (next < octets.length && octets[next] == '\n') {
                    return next + 1;
                }
            }
        }
        return octets.length;
    }

    private static int lineEnd(String head, int from) {
        int end = head.indexOf('\n', from);
        return end < 0 ? head.length() : end;
    }

    private static String withoutEnd(String head, int from, int end) {
        return head.substring(from, end > from && head.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    /// A line that begins with a blank goes on with the field before (§7.3.1).
    private void readFields(String head, int from) {
        int start = from;
        while (start < head.length()) {
            int end = lineEnd(head, start);
            var line = withoutEnd(head, start, end);
            while (end + 1 < head.length() && (head.charAt(end + 1) == ' ' || head.charAt(end + 1) == '\t')) {
                int next = lineEnd(head, end + 1);
                line = line + " " + withoutEnd(head, end + 1, next).strip();
                end = next;
            }
            readField(line);
            start = end + 1;
        }
    }

    private void readField(String line) {
        int colon = line.indexOf(':');
        var name = colon < 0 ? "" : line.substring(0, colon).strip();
        if (!Grammar.isToken(name)) {
            return;
        }
        var full = name.length() == 1 ? spelledOut(name) : name;
        var value = line.substring(colon + 1).strip();
        if (value.indexOf(',') >= 0 && LISTS.contains(full.toLowerCase(Locale.ROOT))) {
            NameAddress.split(value).forEach(one -> fields.add(new Headers.Field(full, one)));
        } else {
            fields.add(new Headers.Field(full, value));
        }
    }

    /// The compact forms (§7.3.3, RFC 4028, RFC 6665, RFC 3515, RFC 3892).
    private static String spelledOut(String letter) {
        return switch (letter.charAt(0)) {
            case 'v', 'V' -> "Via";
            case 'f', 'F' -> "From";
            case 't', 'T' -> "To";
            case 'i', 'I' -> "Call-ID";
            case 'm', 'M' -> "Contact";
            case 'l', 'L' -> "Content-Length";
            case 'c', 'C' -> "Content-Type";
            case 'e', 'E' -> "Content-Encoding";
            case 'k', 'K' -> "Supported";
            case 's', 'S' -> "Subject";
            case 'x', 'X' -> "Session-Expires";
            case 'o', 'O' -> "Event";
            case 'u', 'U' -> "Allow-Events";
            case 'r', 'R' -> "Refer-To";
            case 'b', 'B' -> "Referred-By";
            default -> letter;
        };
    }

    private static void checkAddress(String name, Headers headers) throws MalformedMessage {
        var address = headers.first(name).flatMap(NameAddress::parse).map(NameAddress::uri)
                .filter(MessageReader::isUri);
        if (address.isEmpty()) {
            throw new MalformedMessage(name + " is no address");
        }
    }

    private static boolean isUri(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || "<>\"".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon < text.length() - 1 && Grammar.isToken(text.substring(0, colon));
    }

    /// In a datagram the body may end with the datagram (§18.3); what follows it is none of it.
    private Body body(Headers headers, int begin) throws MalformedMessage {
        int length = octets.length - begin;
        var said = headers.first("Content-Length");
        if (said.isPresent()) {
            if (!Grammar.isNumber(said.get(), 9) || Integer.parseInt(said.get()) > length) {
                throw new MalformedMessage("a Content-Length of " + said.get() + " with " + length + " octets of body");
            }
            length = Integer.parseInt(said.get());
        }
        return length == 0 ? Body.NONE : new Body(headers.first("Content-Type").orElse(""),
                new String(octets, begin, length, StandardCharsets.UTF_8));
    }

    private SipMessage message(String start, Headers headers, Body body) throws MalformedMessage {
        var cseq = headers.first("CSeq").orElseThrow();
        int blank = firstBlank(cseq);
        var method = blank < 0 ? "" : cseq.substring(blank).strip();
        if (!Grammar.isToken(method) || !Grammar.isNumber(cseq.substring(0, blank), 10)
                || Long.parseLong(cseq.substring(0, blank)) > HIGHEST_SEQUENCE) {
            throw new MalformedMessage("CSeq is no number and method");
        }
        long sequence = Long.parseLong(cseq.substring(0, blank));
        return start.startsWith("SIP/") ? response(start, method, sequence, headers, body)
                : request(start, method, sequence, headers, body);
    }

    private static int firstBlank(String text) {
        int blank = text.indexOf(' ');
        int tab = text.indexOf('\t');
        return blank < 0 ? tab : tab < 0 ? blank : Math.min(blank, tab);
    }

    private SipResponse response(String start, String method, long sequence, Headers headers, Body body)
            throws MalformedMessage {
        if (!start.startsWith(VERSION + " ") || start.length() < 11 || !Grammar.isNumber(start.substring(8, 11), 3)
                || start.charAt(8) < '1' || start.charAt(8) > '6' || start.length() > 11 && start.charAt(11) != ' ') {
            throw new MalformedMessage("not a status line");
        }
        return new SipResponse(Integer.parseInt(start.substring(8, 11)), start.substring(11).strip(), method, sequence,
                headers, body, source);
    }

    private SipRequest request(String start, String method, long sequence, Headers headers, Body body)
            throws MalformedMessage {
        var uri = Optional.of(start).filter(line -> line.endsWith(" " + VERSION)).map(line -> line.substring(
                Math.max(line.indexOf(' '), 0), line.length() - VERSION.length()).strip()).filter(MessageReader::isUri);
        if (uri.isEmpty() || !start.startsWith(method + " ")) {
            throw new MalformedMessage("not a request line of the method that CSeq names");
        }
        return new SipRequest(method, uri.get(), sequence, headers, body, source);
    }
}
