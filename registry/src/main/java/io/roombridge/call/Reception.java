package io.roombridge.call;

import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Speech;
import io.roombridge.prompt.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks one who has called for the number of a meeting, on the picture and by voice, and has it routed as if that had
/// been dialled.
///
/// ```
///            digits, * erases
///             ┌───┐
/// New ─ begin ▶ Asking ── # ──▶ Seeking ── it leads somewhere ──▶ Over
///                 ▲  │             │ it does not
///                 └──┼─────────────┤
///                    │             └ the third time ──▶ Parting ── the words are said ──▶ Over
///                    └── nothing in three minutes, or it hangs up ──▶ Over
/// ```
public final class Reception implements Conversation {

    private static final int TRIES = 3;
    private static final int LONGEST = 32;
    private static final Duration TO_DIAL = Duration.ofMinutes(3);
    private static final Duration TO_PART = Duration.ofSeconds(6);
    /// Seconds until it is asked again.
    private static final int AGAIN = 15;
    private static final char END = '#';
    private static final char ERASE = '*';

    enum State { NEW, ASKING, SEEKING, PARTING, OVER }

    private final String id;
    private final LegEvent.Offered offered;
    private final CapabilitySet ours;
    private final Wording wording;
    private State state = State.NEW;
    private String digits = "";
    private int tries;
    private List<String> trouble = List.of();
    private List<String> shown = List.of();
    private Speech said = Speech.NONE;

    /// @param id       unique in the gateway
    /// @param offered  the call as it came
    public Reception(String id, LegEvent.Offered offered, CapabilitySet ours, Wording wording) {
        this.id = id;
        this.offered = offered;
        this.ours = ours;
        this.wording = wording;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<LegId> presenter() {
        return Optional.empty();
    }

    @Override
    public boolean over() {
        return state == State.OVER;
    }

    State state() {
        return state;
    }

    int tries() {
        return tries;
    }

    String digits() {
        return digits;
    }

    /// Answers, and asks.
    public List<Act> begin() {
        var acts = new ArrayList<Act>();
        acts.add(new Act.Ask(new LegCommand.Answer(offered.leg(), ours.answering(offered.capabilities()))));
        acts.add(new Act.Note(offered.leg(), "is asked for the number of a meeting"));
        acts.addAll(ask(Prompt.WELCOME));
        return acts;
    }

    /// @param first  said before the question
    private List<Act> ask(Prompt first) {
        state = State.ASKING;
        digits = "";
        var acts = new ArrayList<Act>();
        acts.add(new Act.Change(new GraphChange.Open(id, Arrangement.AUTOMATIC)));
        acts.add(new Act.Await(offered.leg(), TO_DIAL));
        acts.addAll(show(new Speech(wording.language(), List.of(first, Prompt.ENTER_NUMBER), AGAIN)));
        return acts;
    }

    /// What differs from before of what is read and heard.
    private List<Act> show(Speech speech) {
        var lines = Stream.of(trouble.stream(), state == State.PARTING ? wording.lines(Phrase.GOODBYE).stream()
                : Stream.of(wording.text(Phrase.NUMBER_WANTED), digits, wording.text(Phrase.NUMBER_ERASE)))
                .flatMap(all -> all).filter(line -> !line.isBlank()).toList();
        var acts = new ArrayList<Act>();
        if (!lines.equals(shown)) {
            acts.add(new Act.Change(new GraphChange.Wait(id, offered.leg(), lines)));
        }
        if (!speech.equals(said)) {
            acts.add(new Act.Change(new GraphChange.Say(id, offered.leg(), speech)));
        }
        shown = lines;
        said = speech;
        return acts;
    }

    @Override
    public List<Act> on(LegEvent event) {
        return !event.leg().equals(offered.leg()) || state == State.OVER ? List.of() : switch (event) {
            case LegEvent.DigitsPressed(_, var keys) when state == State.ASKING -> typed(keys);
            case LegEvent.FloorAsked(var leg) -> List.of(new Act.Ask(
                    new LegCommand.AnswerFloor(leg, FloorStatus.DENIED)));
            case LegEvent.Released _ -> leave();
            case LegEvent.Offered _, LegEvent.Alerting _, LegEvent.Answered _, LegEvent.MediaChanged _,
                    LegEvent.DigitsPressed _, LegEvent.FloorReturned _, LegEvent.SlidesFlowed _, LegEvent.CameraAsked _,
                    LegEvent.Noted _ -> List.of();
        };
    }

    /// What is pressed behind the number is not of it.
    private List<Act> typed(String keys) {
        for (char key : keys.toCharArray()) {
            if (key == END && !digits.isEmpty()) {
                return seek();
            }
            digits = key == END ? digits : key == ERASE ? digits.substring(0, Math.max(0, digits.length() - 1))
                    : isDigit(key) && digits.length() < LONGEST ? digits + key : digits;
        }
        return show(Speech.NONE);
    }

    private static boolean isDigit(char key) {
        return key >= '0' && key <= '9';
    }

    /// The picture is let go of, so that whatever it leads to can take it.
    private List<Act> seek() {
        state = State.SEEKING;
        return List.of(closed(), new Act.Note(offered.leg(), "has entered a number"), new Act.Route(
                new LegEvent.Offered(offered.leg(), offered.caller(), Alias.of(digits), offered.capabilities(),
                        offered.hops())));
    }

    private Act closed() {
        shown = List.of();
        said = Speech.NONE;
        return new Act.Change(new GraphChange.Close(id));
    }

    /// The number leads nowhere, or to a meeting that does not take it: it may try another.
    public List<Act> refused(Refusal why) {
        if (state != State.SEEKING) {
            return List.of();
        }
        var prompt = why.equals(RoomTerms.LOCKED) ? Prompt.LOCKED
                : why.cause() == Cause.USER_BUSY ? Prompt.FULL : Prompt.WRONG_NUMBER;
        trouble = switch (prompt) {
            case LOCKED -> wording.lines(Phrase.LOCKED);
            case FULL -> wording.lines(Phrase.FULL);
            default -> wording.lines(Phrase.NUMBER_WRONG_THEN, digits);
        };
        var acts = new ArrayList<Act>();
        acts.add(new Act.Note(offered.leg(), why.words()));
        acts.addAll(++tries < TRIES ? ask(prompt) : part(prompt));
        return acts;
    }

    private List<Act> part(Prompt why) {
        state = State.PARTING;
        var acts = new ArrayList<Act>();
        acts.add(new Act.Change(new GraphChange.Open(id, Arrangement.AUTOMATIC)));
        acts.add(new Act.Await(offered.leg(), TO_PART));
        acts.addAll(show(Speech.once(wording.language(), why, Prompt.GOODBYE)));
        return acts;
    }

    /// The leg is in another conversation now, or gone.
    public List<Act> leave() {
        boolean open = state == State.ASKING || state == State.PARTING;
        state = State.OVER;
        return open ? List.of(closed()) : List.of();
    }

    @Override
    public List<Act> unanswered(LegId leg) {
        return switch (state) {
            case ASKING -> ended(Cause.NO_ANSWER, "no number was entered in time");
            case PARTING -> ended(Cause.UNALLOCATED_NUMBER, TRIES + " numbers that lead nowhere");
            case NEW, SEEKING, OVER -> List.of();
        };
    }

    private List<Act> ended(Cause cause, String words) {
        return Act.first(new Act.Note(offered.leg(), words), hangUp(offered.leg(), cause));
    }

    @Override
    public List<Act> hangUp(LegId leg, Cause cause) {
        return state == State.OVER || !leg.equals(offered.leg()) ? List.of()
                : Act.first(Act.release(leg, cause), leave());
    }
}
