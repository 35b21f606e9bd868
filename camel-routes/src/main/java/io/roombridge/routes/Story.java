package io.roombridge.routes;

import io.roombridge.call.Cause;
import io.roombridge.call.Party;
import io.roombridge.call.StoryLine;
import io.roombridge.dialplan.Passcode;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Role;
import io.roombridge.media.StreamStatistics;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One leg while it is up, as the console shows it and as its record will be.
final class Story {

    /// How far it has come.
    enum Stage { OFFERED, ALERTING, ANSWERED }

    /// Of a leg whose far end keeps something going on for hours.
    private static final int MOST_LINES = 500;
    /// Within which what is said of a far end explains why it is gone.
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final LegId leg;
    private final boolean incoming;
    private final String from;
    private final String to;
    private final Instant started;
    private final InstantSource clock;
    private final List<StoryLine> trace = new ArrayList<>();
    private String call = "";
    private String target = "";
    private String user = "";
    private Party party;
    private Stage stage = Stage.OFFERED;
    private Instant answered;
    private String said = "";
    private Instant saidAt = Instant.MIN;
    private Cause cause;
    private String why = "";
    private boolean kept;
    private boolean over;
    private int left;
    private int pressed;
    private boolean shows;

    Story(LegId leg, boolean incoming, Party party, String from, String to, InstantSource clock) {
        this.leg = leg;
        this.incoming = incoming;
        this.party = party;
        this.from = from;
        this.to = to;
        this.clock = clock;
        started = clock.instant();
    }

    LegId leg() {
        return leg;
    }

    boolean incoming() {
        return incoming;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    Instant started() {
        return started;
    }

    /// The conversation it belongs to; empty before.
    synchronized String call() {
        return call;
    }

    /// Where it leads; empty while that is not known.
    synchronized String target() {
        return target;
    }

    /// The far end, as far as it is known by now.
    synchronized Party party() {
        return party;
    }

    /// As whom the far end authenticated; empty when nobody did.
    synchronized String user() {
        return user;
    }

    synchronized Stage stage() {
        return stage;
    }

    /// Empty until it is.
    synchronized Optional<Instant> answered() {
        return Optional.ofNullable(answered);
    }

    synchronized List<StoryLine> trace() {
        return List.copyOf(trace);
    }

    synchronized void belongs(String conversation) {
        call = conversation;
    }

    synchronized void leads(String where) {
        target = where;
    }

    synchronized void isOf(String registered) {
        user = registered;
    }

    synchronized void isWith(Party farEnd) {
        party = farEnd;
    }

    synchronized void isRinging() {
        if (stage == Stage.OFFERED) {
            stage = Stage.ALERTING;
        }
        note("rings");
    }

    synchronized void note(String line) {
        said = "";
        if (trace.size() < MOST_LINES) {
            trace.add(new StoryLine(clock.instant(), line));
        } else {
            left++;
            trace.set(MOST_LINES - 1, new StoryLine(clock.instant(), "and " + Words.count(left + 1, "more line")));
        }
    }

    synchronized void asksForTheFloor() {
        shows = true;
        note("wants to show slides");
    }

    synchronized void slidesFlow(boolean flow) {
        shows |= flow;
        note(flow ? "its slides have begun" : "its slides have ended");
    }

    /// Said once, though H.323 may say it twice: by the token, and by the channel.
    synchronized void givesTheFloorBack() {
        if (shows) {
            shows = false;
            note("shows slides no longer");
        }
    }

    /// Keys that follow each other are one line: what was typed is nobody's business, that there was something is.
    synchronized void pressed(int keys) {
        boolean more = pressed > 0 && trace.getLast().words().equals(pressedWords());
        pressed = more ? pressed + keys : keys;
        if (more) {
            trace.removeLast();
        }
        note(pressedWords());
    }

    private String pressedWords() {
        return Words.count(pressed, "key") + " pressed";
    }

    /// As [#note], unless it is what was noted last.
    synchronized void explain(String line) {
        if (trace.isEmpty() || !trace.getLast().words().equals(line)) {
            note(line);
        }
    }

    /// As [#note], of what is to explain the end if it follows.
    synchronized void says(String line) {
        note(line);
        said = line;
        saidAt = clock.instant();
    }

    /// The gateway ends it, for what was said last or else for the cause itself. Only the first end counts: what a peer
    /// says to it afterwards explains nothing.
    synchronized void ends(Cause wanted) {
        ends(wanted, said.isEmpty() ? wanted.words() : said);
    }

    synchronized void ends(Cause wanted, String because) {
        if (cause == null) {
            cause = wanted;
            why = because;
        }
    }

    /// Whether the gateway, or whoever was called, did not take the call of somebody who still wanted it.
    synchronized boolean isRefused() {
        return incoming && stage != Stage.ANSWERED && cause != null && cause != Cause.NORMAL_CLEARING;
    }

    /// Whether it was not before.
    synchronized boolean isAnswered(Instant now) {
        boolean first = stage != Stage.ANSWERED;
        if (first) {
            stage = Stage.ANSWERED;
            answered = now;
            note("answered");
            said = "";
        }
        return first;
    }

    synchronized void agree(List<MediaStream> streams) {
        streams.stream().map(Story::describe).forEach(this::noteOnce);
    }

    /// What happens again and again is said the first time.
    synchronized void noteOnce(String words) {
        if (trace.stream().noneMatch(it -> it.words().equals(words))) {
            note(words);
        }
    }

    /// `picture: H264 out, H264 or H263 in`
    private static String describe(MediaStream stream) {
        var what = switch (stream.id().kind()) {
            case AUDIO -> "sound";
            case VIDEO -> stream.id().role() == Role.MAIN ? "picture" : "slides";
            case CAMERA -> "camera control";
        };
        var flows = new ArrayList<String>();
        if (stream.direction().sends()) {
            stream.send().ifPresent(format -> flows.add(format.capability().encodingName() + " out"));
        }
        if (stream.direction().receives() && !stream.receive().isEmpty()) {
            flows.add(stream.receive().stream().map(format -> format.capability().encodingName()).distinct()
                    .collect(Collectors.joining(" or ", "", " in")));
        }
        return what + ": " + (flows.isEmpty() ? "held" : String.join(", ", flows));
    }

    /// Gives its record as it is to be kept while the leg is up; nothing once it is over.
    synchronized void keep(Consumer<CallRecord> records) {
        if (!over) {
            kept = true;
            records.accept(record(Optional.empty(), List.of()));
        }
    }

    /// Whether there is a record of it already, which has to be closed.
    synchronized boolean isKept() {
        return kept;
    }

    /// Gives its record as it is in the end, once.
    ///
    /// @param told  the cause that the leg gave
    synchronized void close(Instant ended, Cause told, List<StreamStatistics> statistics,
            Consumer<CallRecord> records) {
        if (!over) {
            over = true;
            boolean explained = !said.isEmpty() && told != Cause.NORMAL_CLEARING
                    && clock.instant().isBefore(saidAt.plus(A_MOMENT));
            ends(told, explained ? said : told == Cause.NORMAL_CLEARING ? farEnd() : told.words());
            trace.add(new StoryLine(clock.instant(), "released: " + why));
            records.accept(record(Optional.of(new CallRecord.End(ended, cause, why)), statistics));
        }
    }

    /// Who hangs up where nothing else is said of the end.
    private String farEnd() {
        return incoming ? "the caller hung up" : "the called party hung up";
    }

    private CallRecord record(Optional<CallRecord.End> end, List<StreamStatistics> statistics) {
        return new CallRecord(call, leg, incoming, from, to, Passcode.hidden(party.name()), party.product(), target,
                started, Optional.ofNullable(answered), end, statistics, trace);
    }
}
