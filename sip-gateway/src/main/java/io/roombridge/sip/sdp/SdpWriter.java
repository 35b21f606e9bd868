package io.roombridge.sip.sdp;

import java.util.List;
import java.util.Optional;

/// Prints in the order of RFC 8866 §5, which some peers insist on.
final class SdpWriter {

    private final StringBuilder text = new StringBuilder(1_024);

    private SdpWriter() {}

    static String print(SessionDescription session) {
        var writer = new SdpWriter();
        writer.line('v', "0");
        writer.line('o', session.origin());
        writer.line('s', session.name());
        writer.section(session.others(), session.connection(), session);
        session.media().forEach(writer::medium);
        return writer.text.toString();
    }

    private void medium(MediaDescription medium) {
        line('m', medium.type() + " " + medium.port() + " " + medium.protocol() + " "
                + String.join(" ", medium.formats()));
        section(medium.others(), medium.connection(), medium);
    }

    private void section(List<OtherLine> others, Optional<Connection> connection, Attributed attributed) {
        others.stream().filter(OtherLine::comesEarly).forEach(this::other);
        connection.ifPresent(line -> line('c', line));
        attributed.bandwidths().forEach(line -> line('b', line));
        others.stream().filter(line -> !line.comesEarly()).forEach(this::other);
        attributed.attributes().forEach(line -> line('a', line));
    }

    private void other(OtherLine line) {
        line(line.letter(), line.value());
    }

    private void line(char letter, Object value) {
        text.append(letter).append('=').append(value).append("\r\n");
    }
}
