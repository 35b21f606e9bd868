package io.roombridge.sip.sdp;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Offer and answer (RFC 3264) as one side of one dialog sees them. A value: each step gives the next.
///
/// ```
///            offer                      accept
/// Nothing ──────────▶ Offered ────────────────────▶ Agreed ──▶ offer or answer again
///    │                   └── withdraw (491, 488) ──▶   ▲
///    └──────────────────── answer ────────────────────┘
/// ```
public final class OfferAnswer {

    private static final Feedback ALL = new Feedback(true, true, true, true);

    private final LegId leg;
    private final long sessionId;
    private final LocalAddresses addresses;
    private final Optional<InetSocketAddress> floorAt;
    private final List<Fingerprint> keys;
    private final State state;

    /// What a step did.
    ///
    /// @param next     to go on with
    /// @param local    what to send; after [#accept], what was sent
    /// @param streams  what is agreed now; before the answer came, what the peer may send already
    public record Step(OfferAnswer next, SessionDescription local, List<MediaStream> streams) {}

    /// @param local    what we sent last
    /// @param lines    what each `m=` of the dialog is for; never fewer, never in another order (RFC 3264 §8)
    /// @param pending  our offer, as long as its answer may come or be corrected
    /// @param before   what stood when we made that offer
    /// @param floor    what is agreed about it
    private record State(long version, Optional<SessionDescription> local, List<Optional<StreamId>> lines,
                         PayloadNumbers numbers, List<MediaStream> streams, Optional<Pending> pending,
                         Optional<State> before, Optional<FloorAgreement> floor) {

        State withVersion(long latest) {
            return new State(latest, local, lines, numbers, streams, pending, before, floor);
        }
    }

    /// @param repeated  it says nothing new
    private record Pending(CapabilitySet ours, Map<StreamId, List<Format>> formats, boolean repeated) {}

    private OfferAnswer(LegId leg, long sessionId, LocalAddresses addresses, Optional<InetSocketAddress> floorAt,
            List<Fingerprint> keys, State state) {
        this.leg = leg;
        this.sessionId = sessionId;
        this.addresses = addresses;
        this.floorAt = floorAt;
        this.keys = List.copyOf(keys);
        this.state = state;
    }

    /// @param addresses  where the peer reaches our media, what `c=` says; the first is that of `o=`
    public static OfferAnswer begin(LegId leg, long sessionId, LocalAddresses addresses) {
        var nothing = new State(0, Optional.empty(), List.of(), PayloadNumbers.NONE, List.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
        return new OfferAnswer(leg, sessionId, addresses, Optional.empty(), List.of(), nothing);
    }

    /// The same with a floor in what is offered and answered from now on, where slides are.
    ///
    /// @param here  where our floor control is
    /// @param mine  of the certificates that we show; without any there is no TLS
    public OfferAnswer withFloor(InetSocketAddress here, List<Fingerprint> mine) {
        return new OfferAnswer(leg, sessionId, addresses, Optional.of(here), mine, state);
    }

    /// How floor control goes that our next offer has: as its line says, which keeps its protocol.
    public FloorWay floorWay() {
        int line = state.local.map(FloorLine::place).orElse(-1);
        return line < 0 ? FloorWay.UDP : FloorWay.of(previous(line).protocol()).orElseThrow();
    }

    /// What of an offer an answer of ours refuses, for the call's story: one sentence each, without a full stop.
    public static List<String> refused(SessionDescription offer, SessionDescription answer) {
        return RefusedLine.words(offer, answer).distinct().toList();
    }

    /// What is agreed about the floor; empty when there is none.
    public Optional<FloorAgreement> floor() {
        return state.floor;
    }

    /// What the author of a description takes, in its order of preference.
    public static CapabilitySet capabilities(SessionDescription description) {
        return RemoteMedium.capabilities(description);
    }

    /// The streams of a remote offer that could be taken, unless they are cameras alone: open ports, then answer.
    public static List<StreamId> wanted(LegId leg, SessionDescription offer, CapabilitySet ours) {
        var possible = RemoteMedium.of(offer).stream()
                .flatMap(medium -> medium.stream(leg).filter(id -> Agreement.isPossible(id, medium, ours)).stream())
                .distinct().toList();
        return possible.equals(List.of(StreamId.camera(leg))) ? List.of() : possible;
    }

    /// Our offer, first or again, of all that is worth a line. A stream without ports is not offered.
    public Step offer(CapabilitySet all, Map<StreamId, LocalPorts> ports) {
        var ours = Brevity.of(all, state.numbers.formats());
        var lines = new ArrayList<>(state.lines);
        int floorLine = floorLine(ours, lines, ports);
        var media = new ArrayList<MediaDescription>();
        var formats = new HashMap<StreamId, List<Format>>();
        var numbers = state.numbers;
        for (int i = 0; i < lines.size(); i++) {
            var id = lines.get(i).filter(stream -> isOffered(stream, ours, ports));
            if (i == floorLine) {
                media.add(floor(lines.contains(Optional.of(StreamId.slides(leg)))));
            } else if (id.isEmpty()) {
                media.add(previous(i).refused());
            } else {
                var assigned = numbers.assign(id.get(), ours.of(id.get().kind(), id.get().role()));
                numbers = numbers.with(id.get(), assigned);
                var events = List.<Payload>of();
                if (id.get().kind() == MediaKind.AUDIO) {
                    numbers = numbers.withEventsFor(assigned);
                    events = numbers.events(assigned);
                }
                formats.put(id.get(), assigned);
                media.add(describe(id.get(), assigned, events, ours, ports, i));
            }
        }
        var local = session(ConnectionLines.of(media, lines, places(ports)), ours.bandwidth());
        var next = new State(version(local), Optional.of(local), lines, numbers, state.streams,
                Optional.of(new Pending(ours, formats, false)), Optional.of(state), state.floor);
        return step(next, expected(formats, local));
    }

    /// Gives what is offered and has no line yet one: sound, pictures, floor, slides, cameras, as room systems do.
    /// Slides that come back take the line that they had (RFC 3264 §8.1).
    ///
    /// @return the line of the floor; -1 without one
    private int floorLine(CapabilitySet ours, List<Optional<StreamId>> lines, Map<StreamId, LocalPorts> ports) {
        int known = state.local.map(FloorLine::place).orElse(-1);
        boolean fresh = known < 0 && floorAt.isPresent() && !ours.slides().isEmpty();
        for (var id : List.of(StreamId.audio(leg), StreamId.video(leg))) {
            add(id, ours, lines, ports);
        }
        int line = fresh ? lines.size() : known;
        if (fresh) {
            lines.add(Optional.empty());
        }
        add(StreamId.slides(leg), ours, lines, ports);
        add(StreamId.camera(leg), ours, lines, ports);
        return floorAt.isEmpty() || ours.slides().isEmpty() ? -1 : line;
    }

    /// A new medium takes the place of one that was refused, and a line of its own only when there is none (RFC 3264
    /// §8.1); a floor line stays one.
    private void add(StreamId id, CapabilitySet ours, List<Optional<StreamId>> lines,
            Map<StreamId, LocalPorts> ports) {
        if (!isOffered(id, ours, ports) || lines.contains(Optional.of(id))) {
            return;
        }
        var free = IntStream.range(0, Math.min(lines.size(), state.lines.size()))
                .filter(line -> lines.get(line).isEmpty() && previous(line).port() == 0
                        && FloorWay.of(previous(line).protocol()).isEmpty()).findFirst();
        free.ifPresentOrElse(line -> lines.set(line, Optional.of(id)), () -> lines.add(Optional.of(id)));
    }

    private MediaDescription floor(boolean slides) {
        return FloorAgreement.offer(floorWay(), FloorAgreement.ours(sessionId),
                slides ? List.of(FloorAgreement.SLIDES) : List.of(), floorAt.orElseThrow().getPort(),
                state.floor, keys);
    }

    /// What we sent last as an offer, with the same version: a session is refreshed, and stays what it is (RFC 4028
    /// §7.4, RFC 3264 §8).
    ///
    /// @param ours  what it was made from
    public Step repeat(CapabilitySet ours) {
        var formats = new HashMap<StreamId, List<Format>>();
        state.streams.forEach(stream -> formats.put(stream.id(), stream.receive()));
        var next = new State(state.version, state.local, state.lines, state.numbers, state.streams,
                Optional.of(new Pending(ours, formats, true)), Optional.of(state), state.floor);
        return step(next, state.streams);
    }

    private static boolean isOffered(StreamId id, CapabilitySet ours, Map<StreamId, LocalPorts> ports) {
        return ports.containsKey(id) && !ours.of(id.kind(), id.role()).isEmpty();
    }

    private MediaDescription previous(int line) {
        return state.local.orElseThrow().media().get(line);
    }

    private MediaDescription describe(StreamId id, List<Format> formats, List<Payload> events, CapabilitySet ours,
                                      Map<StreamId, LocalPorts> ports, int line) {
        var payloads = Stream.of(formats.stream().map(Payload::of), ComfortNoiseFmtp.offered(formats).stream(),
                events.stream()).flatMap(each -> each).toList();
        boolean video = id.kind() == MediaKind.VIDEO;
        var content = ours.slides().isEmpty() || !video ? Optional.<String>empty()
                : Optional.of(id.role() == Role.SLIDES ? "slides" : "main");
        boolean known = line < state.lines.size() && state.lines.get(line).isPresent();
        var protocol = known ? previous(line).protocol() : LocalMedium.PLAIN;
        return new LocalMedium(id.kind(), protocol, ports.get(id), payloads, Direction.SEND_RECEIVE,
                video ? ALL : Feedback.NONE, false, 20, BitRates.share(ours.bandwidth(), id.kind()), content,
                label(id, Optional.of(FloorAgreement.SLIDES))).describe();
    }

    /// The peer may send as soon as it has our offer (RFC 3264 §5.1).
    private List<MediaStream> expected(Map<StreamId, List<Format>> formats, SessionDescription offer) {
        var fresh = formats.entrySet().stream()
                .filter(entry -> state.streams.stream().noneMatch(stream -> stream.id().equals(entry.getKey())))
                .map(entry -> new MediaStream(entry.getKey(), Direction.RECEIVE_ONLY, Optional.empty(),
                        Optional.empty(), Optional.empty(),
                        entry.getValue(), 0, 20, entry.getKey().kind() == MediaKind.AUDIO
                        ? Agreement.offered(offer) : TelephoneEvents.NONE,
                        ComfortNoiseFmtp.besides(entry.getValue()), Feedback.NONE, Optional.empty()));
        return Stream.concat(state.streams.stream(), fresh).toList();
    }

    /// Our answer, first or again. A stream without ports is refused; when `streams` is empty nothing could be agreed
    /// (488).
    public Step answer(SessionDescription offer, CapabilitySet ours, Map<StreamId, LocalPorts> ports) {
        var media = new ArrayList<MediaDescription>();
        var lines = new ArrayList<Optional<StreamId>>();
        var streams = new ArrayList<MediaStream>();
        var taken = new HashSet<StreamId>();
        var numbers = state.numbers;
        var floor = Optional.<FloorAgreement>empty();
        for (var remote : RemoteMedium.of(offer)) {
            var asked = floor.isEmpty() ? floor(remote, ours) : floor;
            if (floor.isEmpty() && asked.isPresent()) {
                floor = asked;
                media.add(asked.get().describe(labels(offer, ours, ports), floorAt.orElseThrow().getPort(),
                        keys));
                lines.add(Optional.empty());
                continue;
            }
            var agreement = remote.stream(leg).filter(id -> ports.containsKey(id) && !taken.contains(id))
                    .flatMap(id -> Agreement.answering(id, remote, ours));
            if (agreement.isEmpty()) {
                media.add(remote.medium().refused());
                lines.add(Optional.empty());
                continue;
            }
            var stream = agreement.get().stream();
            taken.add(stream.id());
            streams.add(stream);
            lines.add(Optional.of(stream.id()));
            numbers = remember(numbers, stream);
            media.add(agreement.get().describe(remote, ports.get(stream.id()), ours.bandwidth(),
                    label(stream.id(), remote.medium().value("label"))));
        }
        var local = session(ConnectionLines.of(media, lines, places(ports)), ours.bandwidth());
        var next = new State(version(local), Optional.of(local), lines, numbers, streams, Optional.empty(),
                Optional.empty(), floor);
        return step(next, streams);
    }

    private Optional<FloorAgreement> floor(RemoteMedium remote, CapabilitySet ours) {
        return floorAt.isEmpty() || ours.slides().isEmpty() ? Optional.empty()
                : FloorLine.of(remote.session(), remote.medium())
                        .filter(line -> line.way() != FloorWay.TLS || !keys.isEmpty())
                        .map(line -> FloorAgreement.answering(line, remote.rtp(), FloorAgreement.ours(sessionId),
                                state.floor));
    }

    /// Slides have the label that the peer gives them, so that it finds them in our floor by either name.
    private Optional<String> label(StreamId id, Optional<String> said) {
        return id.role() == Role.SLIDES && floorAt.isPresent()
                ? said.or(() -> Optional.of(FloorAgreement.SLIDES)) : Optional.empty();
    }

    private List<String> labels(SessionDescription offer, CapabilitySet ours, Map<StreamId, LocalPorts> ports) {
        var slides = StreamId.slides(leg);
        return !ports.containsKey(slides) || !wanted(leg, offer, ours).contains(slides) ? List.of()
                : RemoteMedium.of(offer).stream().filter(remote -> remote.stream(leg).equals(Optional.of(slides)))
                        .findFirst().flatMap(remote -> label(slides, remote.medium().value("label"))).stream()
                        .toList();
    }

    private static PayloadNumbers remember(PayloadNumbers numbers, MediaStream stream) {
        return numbers.with(stream.id(), stream.receive()).with(stream.telephoneEvents());
    }

    /// The peer's answer to our offer. When `streams` is empty nothing could be agreed. May be given again when the
    /// peer corrects itself (a 200 after a 183).
    public Step accept(SessionDescription answer) {
        var pending = state.pending.orElseThrow(() -> new IllegalStateException("no offer of ours is open"));
        var media = RemoteMedium.of(answer);
        var left = new ArrayList<>(media);
        var streams = new ArrayList<MediaStream>();
        var numbers = state.numbers;
        for (int i = 0; i < state.lines.size(); i++) {
            var id = state.lines.get(i).filter(pending.formats::containsKey);
            var line = previous(i);
            var remote = counterpart(line, i, media, left);
            remote.ifPresent(left::remove);
            var agreement = id.flatMap(stream -> remote.flatMap(
                    medium -> Agreement.accepting(stream, medium, line, pending.formats.get(stream), pending.ours)));
            if (agreement.isPresent()) {
                var stream = agreement.get().stream();
                streams.add(pending.repeated ? unchanged(stream) : stream);
                numbers = remember(numbers, stream);
            }
        }
        return step(new State(state.version, state.local, state.lines, numbers, streams, state.pending,
                Optional.empty(), accepted(media)), streams);
    }

    /// A floor is answered wherever its line is, in the way that we offered.
    private Optional<FloorAgreement> accepted(List<RemoteMedium> answer) {
        var offered = state.local.flatMap(FloorWay::asked).stream().toList();
        return answer.stream().flatMap(remote -> FloorLine.of(remote.session(), remote.medium())
                .filter(line -> offered.contains(line.way())).map(line -> FloorAgreement.accepting(line,
                        remote.rtp(), FloorAgreement.ours(sessionId))).stream()).findFirst();
    }

    /// What an answer to a repeated offer leaves as it was, with all that we promised to take.
    private MediaStream unchanged(MediaStream stream) {
        return state.streams.stream().filter(before -> before.equals(new MediaStream(stream.id(), stream.direction(),
                stream.remoteRtp(), stream.remoteRtcp(), stream.send(), before.receive(),
                stream.maxSendBitRate(), stream.packetTime(), new TelephoneEvents(stream.telephoneEvents().send(),
                        before.telephoneEvents().clocks()), stream.comfortNoise(), stream.feedback(), stream.passed())))
                .findFirst().orElse(stream);
    }

    /// The answer to a line of ours: the one in its place, or the first left of its kind when the peer dropped lines.
    private static Optional<RemoteMedium> counterpart(MediaDescription ours, int line, List<RemoteMedium> answer,
            List<RemoteMedium> left) {
        var inPlace = line < answer.size() ? Optional.of(answer.get(line)) : Optional.<RemoteMedium>empty();
        return inPlace.filter(remote -> isLike(ours, remote) && left.contains(remote))
                .or(() -> left.stream().filter(remote -> isLike(ours, remote)).findFirst());
    }

    private static boolean isLike(MediaDescription ours, RemoteMedium remote) {
        return ours.type().equalsIgnoreCase(remote.medium().type()) && ours.kind().equals(remote.medium().kind());
    }

    /// Our offer was refused (488, 491, CANCEL): what was agreed before it stands (RFC 3264 §8).
    public OfferAnswer withdraw() {
        return state.before.map(before -> new OfferAnswer(leg, sessionId, addresses, floorAt, keys,
                before.withVersion(state.version)))
                .orElse(this);
    }

    /// What is agreed; empty before the first answer.
    public List<MediaStream> streams() {
        return state.streams;
    }

    /// What we sent last.
    public Optional<SessionDescription> local() {
        return state.local;
    }

    private ConnectionLines.Places places(Map<StreamId, LocalPorts> ports) {
        return new ConnectionLines.Places(addresses, ports, floorAt);
    }

    private SessionDescription session(ConnectionLines lines, int bandwidth) {
        var limit = bandwidth == 0 ? List.<Bandwidth>of() : List.of(BitRates.applicationSpecific(bandwidth));
        return new SessionDescription(Origin.of(sessionId, state.version, addresses.first()), "RoomBridge",
                Optional.of(lines.session()),
                limit, List.of(), List.of(new OtherLine('t', "0 0")), lines.media());
    }

    /// One more than the last, unless nothing changed (RFC 3264 §8).
    private long version(SessionDescription local) {
        return state.local.filter(local::equals).isPresent() ? state.version : state.version + 1;
    }

    private Step step(State next, List<MediaStream> streams) {
        var dated = next.local.map(local ->
                new SessionDescription(Origin.of(sessionId, next.version, addresses.first()), local.name(),
                local.connection(), local.bandwidths(), local.attributes(), local.others(), local.media()));
        var state = new State(next.version, dated, next.lines, next.numbers, next.streams, next.pending, next.before,
                next.floor);
        return new Step(new OfferAnswer(leg, sessionId, addresses, floorAt, keys, state), dated.orElseThrow(), streams);
    }
}
