package io.roombridge.call;

import io.roombridge.media.Arrangement;
import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What somebody inside a room reads over the picture, where that is put together from several phrases.
final class MenuLines {

    /// Seconds that a menu is to be seen, and one line.
    static final int LONG = 20;
    static final int SHORT = 5;
    /// What a key adds to the time of a meeting.
    static final Duration MORE = Duration.ofMinutes(15);

    private MenuLines() {}

    /// What a member may press.
    ///
    /// @param turns  there is a camera that it could turn
    static List<String> help(Member member, Room room, boolean turns, Wording wording) {
        boolean host = member.standing() == RoomTerms.Standing.HOST;
        boolean hosts = room.terms().hostsProveThemselves();
        var lines = new ArrayList<Phrase>();
        lines.add(member.muted() ? Phrase.KEY_UNMUTE : Phrase.KEY_MUTE);
        if (host || !hosts) {
            lines.add(Phrase.KEY_LAYOUT);
            if (room.end().at().isPresent()) {
                lines.add(Phrase.KEY_PROLONG);
            }
        }
        if (turns) {
            lines.add(Phrase.KEY_CAMERA);
        }
        if (host) {
            lines.add(Phrase.KEY_GUESTS);
            lines.add(room.locked() ? Phrase.KEY_UNLOCK : Phrase.KEY_LOCK);
            lines.add(Phrase.KEY_ADMIT);
            lines.add(Phrase.KEY_END);
        } else if (hosts) {
            lines.add(Phrase.KEY_HOST);
        }
        lines.add(Phrase.KEY_HIDE);
        return lines.stream().map(phrase -> wording.text(phrase, MORE.toMinutes())).toList();
    }

    static List<String> typed(String pin, Wording wording) {
        var asked = wording.text(Phrase.PIN_OF_HOST);
        return pin.isEmpty() ? List.of(asked) : List.of(asked, WaitingLines.typed(pin));
    }

    static List<String> layout(Arrangement arrangement, Wording wording) {
        return wording.lines(Phrase.LAYOUT, wording.text(switch (arrangement) {
            case AUTOMATIC -> Phrase.LAYOUT_AUTOMATIC;
            case ONE -> Phrase.LAYOUT_ONE;
            case ONE_PLUS_ONE -> Phrase.LAYOUT_ONE_PLUS_ONE;
            case TWO_BY_TWO -> Phrase.LAYOUT_TWO_BY_TWO;
            case ONE_PLUS_FIVE -> Phrase.LAYOUT_ONE_PLUS_FIVE;
            case THREE_BY_THREE -> Phrase.LAYOUT_THREE_BY_THREE;
            case FOUR_BY_FOUR -> Phrase.LAYOUT_FOUR_BY_FOUR;
        }));
    }

    static List<String> admitted(int many, Wording wording) {
        return many == 0 ? wording.lines(Phrase.ADMITTED_NONE) : many == 1 ? wording.lines(Phrase.ADMITTED_ONE)
                : wording.lines(Phrase.ADMITTED, many);
    }
}
