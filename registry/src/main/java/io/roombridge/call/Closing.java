package io.roombridge.call;

import io.roombridge.call.Member.Origin;
import io.roombridge.call.Member.Stage;
import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Speech;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How people are seen off: each reads and hears why for a moment, inside the room and at its door.
final class Closing {

    private static final Duration TO_HEAR = Duration.ofSeconds(4);

    private final Room room;
    private final Attendance members;
    private final Appearance appearance;
    private Refusal reason = new Refusal(Cause.NORMAL_CLEARING, "");

    Closing(Room room, Attendance members, Appearance appearance) {
        this.room = room;
        this.members = members;
        this.appearance = appearance;
    }

    /// Why the room ends.
    Refusal reason() {
        return reason;
    }

    /// Somebody is there to be told anything.
    boolean isHeard() {
        return !there().isEmpty();
    }

    /// A meeting in the cloud is told nothing, and who rings is not there.
    private List<Member> there() {
        return members.all(it -> it.stage() != Stage.INVITED && it.origin() != Origin.CLOUD);
    }

    /// Everybody is told that the room ends. It does when one of them has waited long enough.
    ///
    /// @param phrase  what is read
    List<Act> all(Refusal why, Phrase phrase) {
        reason = why;
        var acts = new ArrayList<Act>();
        for (var member : there()) {
            var wording = appearance.wording(member);
            var speech = Speech.once(wording.language(), Prompt.ENDED, Prompt.GOODBYE);
            acts.addAll(member.inside() ? List.of(appearance.tell(member, wording.lines(phrase), MenuLines.SHORT),
                    appearance.say(member, speech)) : outside(member.parting(why), phrase, speech));
            acts.add(new Act.Await(member.leg(), TO_HEAR));
        }
        return acts;
    }

    /// One at the door is told why it does not get in, and goes then.
    ///
    /// @param prompts  said before goodbye
    List<Act> one(Member member, Refusal why, Phrase phrase, List<Prompt> prompts) {
        var said = new ArrayList<>(prompts);
        said.add(Prompt.GOODBYE);
        var acts = new ArrayList<Act>();
        acts.add(new Act.Note(member.leg(), why.words()));
        acts.addAll(outside(member.parting(why), phrase, new Speech(appearance.wording(member).language(), said, 0)));
        acts.add(new Act.Await(member.leg(), TO_HEAR));
        return acts;
    }

    private List<Act> outside(Member member, Phrase phrase, Speech speech) {
        var lines = WaitingLines.parting(room.terms(), phrase, appearance.wording(member));
        members.put(member.told(lines, speech));
        return List.of(appearance.await(member, lines), appearance.say(member, speech));
    }
}
