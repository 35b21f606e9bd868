package io.roombridge.sip.sdp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads a session description line by line. A line that cannot be read is dropped, except `m=`: its place in the list
/// means something.
final class SdpReader {

    static final int MOST_OCTETS = 65_536;
    static final int MOST_LINES = 2_000;
    static final int MOST_MEDIA = 64;

    private final byte[] body;
    private final List<MediaDescription> media = new ArrayList<>();
    private Origin origin = Origin.UNKNOWN;
    private String name = "-";
    private Section session = new Section();
    private Section section = session;
    private MediaDescription medium;
    /// Why a medium is as if refused; nothing can be said with such media alone.
    private Optional<String> portless = Optional.empty();
    private boolean understood;

    SdpReader(byte[] body) {
        this.body = body;
    }

    SessionDescription read() throws MalformedSdp {
        if (body.length > MOST_OCTETS) {
            throw new MalformedSdp(body.length + " octets are more than " + MOST_OCTETS);
        }
        var text = text();
        int number = 0;
        for (int start = 0; start < text.length();) {
            int end = lineEnd(text, start);
            if (++number > MOST_LINES) {
                throw new MalformedSdp("more than " + MOST_LINES + " lines");
            }
            line(text.substring(start, end).strip().replace("\0", ""), number);
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        endMedium();
        if (portless.isPresent() && media.stream().allMatch(it -> it.port() == 0)) {
            throw new MalformedSdp(portless.get());
        }
        if (!understood) {
            throw new MalformedSdp("not one line of v=, o=, s=, c= or m=");
        }
        return new SessionDescription(origin, name, session.connection, session.bandwidths, session.attributes,
                session.others, media);
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /// UTF-8 as the standard says, else whatever the peer's display name was typed in.
    private String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) { // cp1251, latin-1, …: one character an octet loses nothing
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    private void line(String line, int number) throws MalformedSdp {
        if (line.length() < 2 || line.charAt(1) != '=') {
            return;
        }
        var value = line.substring(2).strip();
        switch (Character.toLowerCase(line.charAt(0))) {
            case 'v' -> understood = true;
            case 'o' -> readOrigin(value);
            case 's' -> readName(value);
            case 'c' -> readConnection(value);
            case 'b' -> readBandwidth(value);
            case 'a' -> readAttribute(value);
            case 'm' -> readMedium(value, number);
            default -> readOther(line.charAt(0), value);
        }
    }

    /// The user name may contain blanks (`o=Room 5 1 1 IN IP4 …`), so words are counted from the end.
    private void readOrigin(String value) {
        var words = Text.words(value);
        int end = words.size();
        if (end >= 6 && words.stream().allMatch(Text::isToken)) {
            var user = String.join(" ", words.subList(0, end - 5));
            origin = new Origin(user, words.get(end - 5), words.get(end - 4), words.get(end - 2), words.getLast());
            understood = true;
        }
    }

    private void readName(String value) {
        name = value.isEmpty() ? "-" : value;
        understood = true;
    }

    private void readConnection(String value) {
        var words = Text.words(value);
        boolean whole = words.size() >= 3 && Text.isToken(words.get(1)) && Text.isToken(words.get(2));
        if (whole && section.connection.isEmpty()) {
            section.connection = Optional.of(new Connection(words.get(1), words.get(2)));
            understood = true;
        }
    }

    private void readBandwidth(String value) {
        int colon = value.indexOf(':');
        var number = Text.leadingNumber(value.substring(colon + 1).strip());
        if (colon > 0 && Text.isToken(value.substring(0, colon)) && number.isPresent()) {
            section.bandwidths.add(new Bandwidth(value.substring(0, colon), number.getAsInt()));
        }
    }

    private void readAttribute(String value) {
        int colon = value.indexOf(':');
        var key = (colon < 0 ? value : value.substring(0, colon)).strip();
        if (Text.isToken(key)) {
            section.attributes.add(new Attribute(key, colon < 0 ? Optional.empty()
                    : Optional.of(value.substring(colon + 1).strip())));
        }
    }

    private void readMedium(String value, int number) throws MalformedSdp {
        endMedium();
        var words = Text.words(value);
        var port = words.size() < 2 ? OptionalInt.empty() : Text.leadingNumber(words.get(1));
        if (port.isEmpty() || !words.stream().allMatch(Text::isToken)) {
            throw new MalformedSdp("line " + number + ": m= needs a medium and a port");
        }
        if (media.size() == MOST_MEDIA) {
            throw new MalformedSdp("line " + number + ": more than " + MOST_MEDIA + " media");
        }
        var formats = words.subList(Math.min(3, words.size()), words.size());
        boolean exists = port.getAsInt() <= 65_535;
        if (!exists) {
            portless = Optional.of("line " + number + ": there is no port " + port.getAsInt());
        }
        medium = new MediaDescription(words.getFirst(), exists ? port.getAsInt() : 0,
                words.size() > 2 ? words.get(2) : "RTP/AVP",
                formats, Optional.empty(), List.of(), List.of(), List.of());
        section = new Section();
        understood = true;
    }

    private void readOther(char letter, String value) {
        if (letter > ' ' && letter < 0x7f) {
            section.others.add(new OtherLine(Character.toLowerCase(letter), value));
        }
    }

    private void endMedium() {
        if (medium != null) {
            media.add(new MediaDescription(medium.type(), medium.port(), medium.protocol(), medium.formats(),
                    section.connection, section.bandwidths, section.attributes, section.others));
        }
    }

    /// What the session and a medium have in common, while it is being read.
    private static final class Section {
        private Optional<Connection> connection = Optional.empty();
        private final List<Bandwidth> bandwidths = new ArrayList<>();
        private final List<Attribute> attributes = new ArrayList<>();
        private final List<OtherLine> others = new ArrayList<>();
    }
}
