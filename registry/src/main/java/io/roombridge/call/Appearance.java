package io.roombridge.call;

import io.roombridge.call.Member.Origin;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Speech;
import io.roombridge.prompt.Texts;
import io.roombridge.prompt.Wording;
import java.util.ArrayList;
import java.util.List;

/// How somebody is seen and heard in a room, and what single ones are told over their picture and their sound.
final class Appearance {

    private final Room room;
    private final String graph;
    private final Attendance members;
    private final Texts texts;

    Appearance(Room room, Attendance members, Texts texts) {
        this.room = room;
        this.graph = room.id();
        this.members = members;
        this.texts = texts;
    }

    /// What somebody is told in: its own language, else that of the room.
    Wording wording(Member member) {
        return texts.in(member.language().or(room.terms()::language));
    }

    /// @param lines  none takes away what was told
    Act tell(Member member, List<String> lines, int seconds) {
        return new Act.Change(new GraphChange.Tell(graph, member.leg(), lines, seconds));
    }

    Act tell(Member member, Phrase phrase) {
        return tell(member, wording(member).lines(phrase), MenuLines.SHORT);
    }

    Act say(Member member, Speech speech) {
        return new Act.Change(new GraphChange.Say(graph, member.leg(), speech));
    }

    Act say(Member member, Prompt prompt) {
        return say(member, Speech.once(wording(member).language(), prompt));
    }

    /// What is told about the meeting, for a short while; a meeting in the cloud is told nothing, since all who are in
    /// it would read and hear it.
    List<Act> mention(Member member, Prompt prompt, Phrase phrase, Object... filling) {
        return mention(member, prompt, wording(member).lines(phrase, filling));
    }

    List<Act> mention(Member member, Prompt prompt, List<String> lines) {
        return takesWords(member) ? List.of(tell(member, lines, MenuLines.SHORT), say(member, prompt)) : List.of();
    }

    /// As the others, to read alone.
    List<Act> mention(Member member, Phrase phrase) {
        return mention(member, wording(member).lines(phrase));
    }

    List<Act> mention(Member member, List<String> lines) {
        return takesWords(member) ? List.of(tell(member, lines, MenuLines.SHORT)) : List.of();
    }

    /// One outside the room sees these lines and nothing else.
    Act await(Member member, List<String> lines) {
        return new Act.Change(new GraphChange.Wait(graph, member.leg(), lines));
    }

    private boolean takesWords(Member member) {
        return !room.ends() && isSomebody(member);
    }

    private static boolean isSomebody(Member member) {
        return member.inside() && member.origin() != Origin.CLOUD;
    }

    /// Who comes in when nobody else is there, or on the way, is told so.
    List<Act> first(Member member, RoomTerms terms) {
        return members.size() == 1 && terms.cloud().isEmpty() ? List.of(say(member, Prompt.ALONE)) : List.of();
    }

    /// The last who is left inside is told so.
    ///
    /// @param gone  who has left
    List<Act> alone(Member gone) {
        boolean alone = gone.inside() && members.people() == 1 && members.clouds() == 0;
        return !alone ? List.of() : members.all(Member::inside).stream()
                .flatMap(it -> mention(it, Prompt.ALONE, Phrase.ALONE).stream()).toList();
    }

    /// An operator, or a host, has decided it.
    List<Act> mute(LegId leg, boolean muted) {
        return members.find(leg).filter(it -> it.muted() != muted).map(it -> {
            var acts = silence(it, muted);
            acts.addAll(muted ? reminded(it.muted(true)) : mention(it, Prompt.UNMUTED, Phrase.UNMUTED_BY_HOST));
            if (muted && takesWords(it)) {
                acts.add(say(it, Prompt.MUTED));
            }
            return List.copyOf(acts);
        }).orElse(List.of());
    }

    /// It mutes itself, or is heard again.
    List<Act> muteItself(Member member) {
        boolean muted = !member.muted();
        var acts = silence(member, muted);
        acts.addAll(mention(member, muted ? Phrase.MUTED : Phrase.UNMUTED));
        return acts;
    }

    private List<Act> silence(Member member, boolean muted) {
        members.put(member.muted(muted));
        var acts = new ArrayList<Act>();
        if (member.inside()) {
            acts.add(new Act.Change(new GraphChange.Mute(graph, member.leg(), muted)));
        }
        if (!muted && isSomebody(member)) { // what reminds of it goes, whatever else is read
            acts.add(remind(member, List.of()));
        }
        return acts;
    }

    /// Whom a host has muted reads so as long as it is, whatever else it is told meanwhile.
    List<Act> reminded(Member member) {
        return member.muted() && takesWords(member)
                ? List.of(remind(member, wording(member).lines(Phrase.MUTED_BY_HOST))) : List.of();
    }

    private Act remind(Member member, List<String> lines) {
        return new Act.Change(new GraphChange.Remind(graph, member.leg(), lines));
    }

    List<Act> renamed(Member was, Member is) {
        members.put(is);
        return is.inside() && !is.name().equals(was.name())
                ? List.of(new Act.Change(new GraphChange.Rename(graph, is.leg(), is.name()))) : List.of();
    }
}
