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
public final class Story {

    private final LegId leg;
    private final boolean incoming;
    private final String from;
    private final String to;
    private final Instant started;
    private final List<String> trace = new ArrayList<>();
    private String call = "";
    private String target = "";
    private Party party;
    private boolean rings;
    private Instant answered;

    Story(LegId leg, boolean incoming, Party party, String from, String to, Instant started) {
        this.leg = leg;
        this.party = party;
        this.incoming = incoming;
        this.from = from;
        this.to = to;
        this.started = started;
    }

    public LegId leg() {
        return leg;
    }

    public boolean incoming() {
        return incoming;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public Instant started() {
        return started;
    }

    public synchronized String call() {
        return call;
    }

    public synchronized String target() {
        return target;
    }

    /// The far end, as far as it is known by now.
    public synchronized Party party() {
        return party;
    }

    public synchronized boolean rings() {
        return rings;
    }

    /// Empty while it rings.
    public synchronized Optional<Instant> answered() {
        return Optional.ofNullable(answered);
    }

    public synchronized List<String> trace() {
        return List.copyOf(trace);
    }

    synchronized void belongs(String conversation, String where) {
        call = conversation;
        target = where;
    }

    synchronized void isWith(Party farEnd) {
        party = farEnd;
    }

    synchronized void isRinging() {
        rings = true;
        trace.add("rings");
    }

    synchronized void note(String line) {
        trace.add(line);
    }

    synchronized void isAnswered(Instant now) {
        if (answered == null) {
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
