package io.roombridge.routes;

import io.roombridge.call.Cause;
import io.roombridge.call.Party;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Role;
import io.roombridge.media.StreamStatistics;
import io.roombridge.registry.CallRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One leg while it is up, as the console shows it and as its record will be.
final class Story {

    /// How far it has come.
    enum Stage { OFFERED, ALERTING, ANSWERED }

    private final LegId leg;
    private final boolean incoming;
    private final String from;
    private final String to;
    private final Instant started;
    private final List<String> trace = new ArrayList<>();
    private String call = "";
    private String target = "";
    private String user = "";
    private Party party;
    private Stage stage = Stage.OFFERED;
    private Instant answered;

    Story(LegId leg, boolean incoming, Party party, String from, String to, Instant started) {
        this.leg = leg;
        this.incoming = incoming;
        this.party = party;
        this.from = from;
        this.to = to;
        this.started = started;
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

    /// As whom the far end is registered; empty when nobody authenticated.
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

    synchronized List<String> trace() {
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
        trace.add("rings");
    }

    synchronized void note(String line) {
        trace.add(line);
    }

    synchronized void isAnswered(Instant now) {
        if (stage != Stage.ANSWERED) {
            stage = Stage.ANSWERED;
            answered = now;
            trace.add("answered");
        }
    }

    synchronized void agree(List<MediaStream> streams) {
        streams.stream().map(Story::describe).filter(line -> !trace.contains(line)).forEach(trace::add);
    }

    /// `picture: H264 out, H264 or H263 in`
    private static String describe(MediaStream stream) {
        var what = stream.id().kind() == MediaKind.AUDIO ? "sound"
                : stream.id().role() == Role.MAIN ? "picture" : "slides";
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

    synchronized CallRecord record(Instant ended, Cause cause, List<StreamStatistics> statistics) {
        trace.add("released: " + cause.words());
        return new CallRecord(call, leg, incoming, from, to, party.product(), target, started,
                answered == null ? ended : answered, ended, cause, statistics, trace);
    }
}
