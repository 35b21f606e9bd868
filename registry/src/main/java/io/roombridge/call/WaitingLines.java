package io.roombridge.call;

import java.util.List;
import java.util.stream.Stream;

/// What one who waits reads on the picture.
final class WaitingLines {

    private static final String FOR_HOSTS = "Host: enter the PIN, then #";
    private static final int MOST_STARS = 8;

    private WaitingLines() {}

    static List<String> of(Member member, RoomTerms terms, boolean locked) {
        var wrong = member.tries() == 0 ? "" : "That PIN was wrong. ";
        if (member.stage() == Member.Stage.LOBBY) {
            return locked ? lines(terms, "The room is locked", wrong + FOR_HOSTS, typed(member))
                    : lines(terms, wrong + "Please enter the PIN, then #", typed(member));
        }
        return lines(terms, locked ? "The room is locked" : "Please wait for the host",
                terms.hostsProveThemselves() ? wrong + FOR_HOSTS : "", typed(member));
    }

    private static List<String> lines(RoomTerms terms, String... lines) {
        return Stream.concat(Stream.of(terms.title()),
                Stream.of(lines)).filter(line -> !line.isBlank()).toList();
    }

    private static String typed(Member member) {
        return "*".repeat(Math.min(MOST_STARS, member.digits().length()));
    }
}
