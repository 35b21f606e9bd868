package io.roombridge.call;

import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Speech;
import io.roombridge.prompt.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What one who waits reads on the picture, and hears.
final class WaitingLines {

    private static final int MOST_STARS = 8;
    /// Seconds until what is to be done, or waited for, is said again.
    private static final int TO_DO = 15;
    private static final int TO_WAIT = 30;

    private WaitingLines() {}

    static List<String> of(Member member, RoomTerms terms, boolean locked, Wording wording) {
        if (member.stage() == Member.Stage.LOBBY) {
            return locked ? lines(terms, wording.text(Phrase.LOCKED), afterWrong(member, Phrase.PIN_OF_HOST, wording),
                    typed(member.digits()))
                    : lines(terms, afterWrong(member, Phrase.PIN_WANTED, wording), typed(member.digits()));
        }
        return lines(terms, wording.text(locked ? Phrase.LOCKED : Phrase.HOST_AWAITED),
                terms.hostsProveThemselves() ? afterWrong(member, Phrase.PIN_OF_HOST, wording) : "",
                typed(member.digits()));
    }

    private static String afterWrong(Member member, Phrase phrase, Wording wording) {
        var asked = wording.text(phrase);
        return member.tries() == 0 ? asked : wording.text(Phrase.PIN_WRONG_THEN, asked);
    }

    private static List<String> lines(RoomTerms terms, String... lines) {
        return Stream.concat(Stream.of(terms.title()),
                Stream.of(lines)).filter(line -> !line.isBlank()).toList();
    }

    /// What one reads who does not get in, or whose meeting is over before it got in.
    static List<String> parting(RoomTerms terms, Phrase why, Wording wording) {
        return lines(terms, wording.text(why), why == Phrase.GOODBYE ? "" : wording.text(Phrase.GOODBYE));
    }

    /// Digits that nobody else is to read.
    static String typed(String digits) {
        return "*".repeat(Math.min(MOST_STARS, digits.length()));
    }

    /// Who types is not talked to.
    static Speech speech(Member member, boolean locked, Wording wording) {
        if (!member.digits().isEmpty()) {
            return Speech.NONE;
        }
        boolean owes = member.stage() == Member.Stage.LOBBY;
        var prompts = new ArrayList<Prompt>();
        if (member.tries() > 0) {
            prompts.add(Prompt.WRONG_PIN);
            prompts.add(left(Lobby.PIN_TRIES - member.tries()));
        } else if (owes) {
            prompts.add(Prompt.WELCOME);
        }
        if (locked) {
            prompts.add(Prompt.LOCKED);
        }
        if (owes || !locked) {
            prompts.add(owes ? Prompt.ENTER_PIN : Prompt.WAIT_FOR_HOST);
        }
        return new Speech(wording.language(), prompts, owes ? TO_DO : TO_WAIT);
    }

    /// How often one may still try.
    static Prompt left(int tries) {
        return tries == 1 ? Prompt.ONE_TRY : Prompt.TWO_TRIES;
    }
}
