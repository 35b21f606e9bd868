package io.roombridge.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    /// Those that differ when they are there twice would be understood in two ways.
    private static final List<String> UNAMBIGUOUS = List.of("Content-Length", "Content-Type", "Max-Forwards");
    /// CSeq is less than 2³¹ (§8.1.1.5).
    private static final long HIGHEST_SEQUENCE = 0x7fff_ffffL;

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
        var start = withoutEnd(head, 0, line).stripTrailing();
        readFields(head, line + 1);
        return start.startsWith("SIP/") ? response(start, end) : request(start, end);
    }

    private SipRequest request(String start, int end) throws MalformedMessage {
        int blank = start.indexOf(' ');
        int last = start.lastIndexOf(' ');
        var method = blank < 0 ? "" : start.substring(0, blank);
        if (blank == last || !Grammar.isToken(method)) {
            throw new MalformedMessage("The first line is no request line");
        }
        if (start.length() - last - 1 != VERSION.length()
                || !start.regionMatches(true, last + 1, VERSION, 0, VERSION.length())) {
            throw start.startsWith("SIP/", last + 1) ? new MalformedMessage(505, "Version Not Supported")
                    : new MalformedMessage("The request line names no version");
        }
        var uri = start.substring(blank, last).strip();
        if (!isUri(uri)) {
            throw new MalformedMessage("The Request-URI is none");
        }
        var number = sequence(start, method);
        return new SipRequest(method, uri, number, checked(), body(end), source);
    }

    private SipResponse response(String start, int end) throws MalformedMessage {
        if (!start.startsWith(VERSION + " ") || start.length() < 11 || !Grammar.isNumber(start.substring(8, 11), 3)
                || start.charAt(8) < '1' || start.charAt(8) > '6' || start.length() > 11 && start.charAt(11) != ' ') {
            throw new MalformedMessage("not a status line");
        }
        var cseq = once("CSeq");
        var method = cseq.substring(Math.max(firstBlank(cseq), 0)).strip();
        return new SipResponse(Integer.parseInt(start.substring(8, 11)), start.substring(11).strip(), method,
                sequence(start, method), checked(), body(end), source);
    }

    /// The number of CSeq, which names this method.
    private long sequence(String start, String method) throws MalformedMessage {
        var cseq = once("CSeq");
        int blank = firstBlank(cseq);
        if (blank < 0 || !Grammar.isToken(method) || !Grammar.isNumber(cseq.substring(0, blank), 10)
                || Long.parseLong(cseq.substring(0, blank)) > HIGHEST_SEQUENCE) {
            throw new MalformedMessage("CSeq is no number and method");
        }
        if (!cseq.substring(blank).strip().equals(method)) {
            throw new MalformedMessage("CSeq names another method");
        }
        return Long.parseLong(cseq.substring(0, blank));
    }

    private Headers checked() throws MalformedMessage {
        checkAddress("From");
        checkAddress("To");
        if (once("Call-ID").isEmpty()) {
            throw new MalformedMessage("Call-ID is empty");
        }
        for (var name : UNAMBIGUOUS) {
            checkUnambiguous(name);
        }
        Via.parse(first("Via").orElseThrow(() -> new MalformedMessage("Via is missing")));
        return new Headers(fields);
    }

    private void checkUnambiguous(String name) throws MalformedMessage {
        String found = null;
        for (var field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                if (found != null && !found.equals(field.value())) {
                    throw new MalformedMessage(name + " is there twice");
                }
                found = field.value();
            }
        }
    }

    private Optional<String> first(String name) {
        for (var field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    private String once(String name) throws MalformedMessage {
        String found = null;
        for (var field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                if (found != null) {
                    throw new MalformedMessage(name + " is there twice");
                }
                found = field.value();
            }
        }
        if (found == null) {
            throw new MalformedMessage(name + " is missing");
        }
        return found;
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

    private void checkAddress(String name) throws MalformedMessage {
        var address = NameAddress.parse(once(name)).map(NameAddress::uri).filter(MessageReader::isUri);
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
    private Body body(int begin) throws MalformedMessage {
        int length = octets.length - begin;
        var said = first("Content-Length");
        if (said.isPresent()) {
            if (!Grammar.isNumber(said.get(), 9)) {
                throw new MalformedMessage("Content-Length is no size");
            }
            if (Integer.parseInt(said.get()) > length) {
                throw new MalformedMessage("The body is shorter than its Content-Length");
            }
            length = Integer.parseInt(said.get());
        }
        return length == 0 ? Body.NONE : BodyReader.read(fields, Arrays.copyOfRange(octets, begin, begin + length));
    }

    private static int firstBlank(String text) {
        int blank = text.indexOf(' ');
        int tab = text.indexOf('\t');
        return blank < 0 ? tab : tab < 0 ? blank : Math.min(blank, tab);
    }
}
