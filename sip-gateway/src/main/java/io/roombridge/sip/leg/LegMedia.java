package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.LegId;
import io.roombridge.media.LegTransport;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.sdp.FloorWay;
import io.roombridge.sip.sdp.MalformedSdp;
import io.roombridge.sip.sdp.Mismatch;
import io.roombridge.sip.sdp.OfferAnswer;
import io.roombridge.sip.sdp.Reach;
import io.roombridge.sip.sdp.SessionDescription;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The media of one leg: describes them by [OfferAnswer] and hands what is agreed to the media plane.
final class LegMedia {

    /// Nothing can be agreed, or described.
    static final class Disagreement extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient InviteLeg.Input input;

        Disagreement(Cause cause) {
            this(cause, Optional.empty());
        }

        Disagreement(Cause cause, Optional<Mismatch> mismatch) {
            super(cause.words(), null, false, false);
            input = new InviteLeg.Input.Undescribable(cause, mismatch);
        }

        /// What the machine is told of it.
        InviteLeg.Input input() {
            return input;
        }
    }

    private final LegId leg;
    private final InetAddress peer;
    private final LocalAddresses addresses;
    private final MediaPlane plane;
    private final Map<StreamId, LocalPorts> ports = new HashMap<>();
    private OfferAnswer negotiation;
    private CapabilitySet ours;
    private List<MediaStream> connected = List.of();
    private Optional<LegTransport> transport = Optional.empty();
    /// The peer is where its signalling seems to come from.
    private boolean proven;
    /// What was read last.
    private String text = "";
    private Reach reach;
    private final List<String> news = new ArrayList<>();
    /// What the peer is known to offer in vain.
    private final Set<String> refused = new HashSet<>();
    private Optional<FloorShell> floor = Optional.empty();
    /// What the peer was told of it.
    private Optional<InetSocketAddress> floorAt = Optional.empty();

    /// @param peer       where signalling of the peer comes from
    /// @param addresses  where the peer reaches us
    LegMedia(LegId leg, InetAddress peer, LocalAddresses addresses, MediaPlane plane, CapabilitySet ours) {
        this.leg = leg;
        this.peer = peer;
        this.addresses = addresses;
        this.plane = plane;
        this.ours = ours;
        this.negotiation = OfferAnswer.begin(leg, System.currentTimeMillis(), addresses);
    }

    /// From now on slides are offered and taken with a floor.
    void control(FloorShell shell) {
        floor = Optional.of(shell);
    }

    /// Of slides; empty where there are none.
    Optional<FloorShell> floor() {
        return floor;
    }

    /// A message of the peer has come. Over datagrams anybody may have sent it in the name of that host, unless it
    /// knows what we had sent only there.
    void heard(Source source, boolean knows) {
        if (!proven && source.address().getAddress().equals(peer) && (knows || !source.isDatagram())) {
            proven = true;
            transport.ifPresent(it -> it.proven(peer));
        }
    }

    /// What we take from now on; the next description says so.
    void prefer(CapabilitySet capabilities) {
        ours = capabilities;
    }

    /// What the author of a description takes.
    CapabilitySet capabilities(String sdp) throws Disagreement {
        return OfferAnswer.capabilities(read(sdp));
    }

    /// A description is asked for its capabilities first, and answered later: it is the same one.
    private SessionDescription read(String sdp) throws Disagreement {
        if (!sdp.equals(text)) {
            try {
                reach = Reach.of(SessionDescription.parse(sdp.getBytes(StandardCharsets.UTF_8)), addresses,
                        named -> HostNames.find(named, addresses));
                text = sdp;
                news.addAll(reach.words());
                if (floor.isPresent() && !ours.slides().isEmpty()) {
                    FloorWay.fault(reach.description(), !floor.get().keys().isEmpty()).ifPresent(news::add);
                }
            } catch (MalformedSdp _) {
                throw new Disagreement(Cause.INVALID_MESSAGE);
            }
        }
        return reach.description();
    }

    /// What was read last, without media and floor at ports of this very leg: a peer that names those would have us
    /// talk to ourselves.
    private SessionDescription apart() {
        var own = ports.values().stream().flatMap(it -> Stream.of(it.rtp(), it.rtcp()))
                .flatMap(it -> Stream.concat(Stream.of(it), here(it.getPort()))).collect(Collectors.toSet());
        var streams = new HashSet<InetSocketAddress>();
        floor.map(FloorShell::ports).orElse(Map.of())
                .forEach((way, port) -> here(port).forEach((way.isStream() ? streams : own)::add));
        var known = reach.words().size();
        reach = reach.apartFrom(own, streams);
        news.addAll(reach.words().subList(known, reach.words().size()));
        return reach.description();
    }

    private Stream<InetSocketAddress> here(int port) {
        return addresses.all().stream().map(address -> new InetSocketAddress(address, port));
    }

    /// What of the descriptions read since the last time cannot be had, for people.
    List<String> news() {
        var told = List.copyOf(news);
        news.clear();
        return told;
    }

    /// Cameras are turned between room systems, which have slides too: to a telephone an INVITE says no more than it
    /// must.
    String offer() throws Disagreement {
        var wanted = Stream.of(StreamId.audio(leg), StreamId.video(leg), StreamId.slides(leg), StreamId.camera(leg))
                .filter(stream -> !ours.of(stream.kind(), stream.role()).isEmpty())
                .filter(stream -> stream.kind() != MediaKind.CAMERA || !ours.slides().isEmpty()).toList();
        open(wanted);
        openFloor(negotiation.floorWay(), reached().orElse(peer));
        return take(negotiation.offer(ours, ports));
    }

    /// What we said last, once more: nothing is to change.
    String repeat() {
        return take(negotiation.repeat(ours));
    }

    /// That something of an offer can be taken, or nothing is wanted.
    void check(String offer) throws Disagreement {
        var description = read(offer);
        var mismatch = reach.isNowhere() ? Optional.of(Mismatch.unreachable(reach.words()))
                : Mismatch.of(leg, description, ours);
        if (mismatch.isPresent()) {
            throw new Disagreement(Cause.BEARER_CAPABILITY_NOT_IMPLEMENTED, mismatch);
        }
    }

    String answer(String offer) throws Disagreement {
        var description = read(offer);
        var wanted = OfferAnswer.wanted(leg, description, ours);
        if (wanted.isEmpty()) {
            check(offer);
        }
        open(wanted);
        var way = FloorWay.asked(description);
        if (way.isPresent()) {
            openFloor(way.get(), reach.floorAddress().or(this::reached).orElse(peer));
        }
        var apart = apart();
        if (reach.isNowhere()) {
            check(offer);
        }
        var step = negotiation.answer(apart, ours, ports);
        OfferAnswer.refused(description, step.local()).stream().filter(refused::add).forEach(news::add);
        return take(step);
    }

    void accept(String answer) throws Disagreement {
        read(answer);
        follow();
        var step = negotiation.accept(apart());
        if (step.streams().stream().allMatch(stream -> stream.id().kind() == MediaKind.CAMERA)) {
            throw new Disagreement(Cause.BEARER_CAPABILITY_NOT_IMPLEMENTED);
        }
        take(step);
    }

    void withdraw() {
        negotiation = negotiation.withdraw();
        connect(negotiation.streams());
    }

    /// A stream is where the peer can reach it: of the family of its own address, else of that of its other media, else
    /// of its signalling.
    private void open(List<StreamId> streams) throws Disagreement {
        for (var stream : streams) {
            if (!ports.containsKey(stream) || isElsewhere(stream)) {
                try {
                    ports.put(stream, transport().ports(stream, address(stream).or(this::reached).orElse(peer)));
                } catch (NoPortsLeft _) {
                    throw new Disagreement(Cause.RESOURCE_UNAVAILABLE);
                }
            }
        }
    }

    private Optional<InetAddress> address(StreamId stream) {
        return Optional.ofNullable(reach).flatMap(it -> it.address(stream));
    }

    /// Where the peer takes some medium, as far as it has said.
    private Optional<InetAddress> reached() {
        return Optional.ofNullable(reach).flatMap(Reach::anyAddress);
    }

    /// Whether the peer takes it at an address of another family than ours is.
    private boolean isElsewhere(StreamId stream) {
        return address(stream)
                .filter(it -> !LocalAddresses.isLike(it, ports.get(stream).rtp().getAddress())).isPresent();
    }

    /// An answer in another family than the offer: what the peer sends comes where it was told, and what it takes goes
    /// there from a socket that can. A floor has one socket only.
    private void follow() {
        for (var stream : ports.keySet()) {
            if (isElsewhere(stream)) {
                try {
                    transport().ports(stream, address(stream).orElseThrow());
                } catch (NoPortsLeft none) {
                    news.add(none.getMessage());
                }
            }
        }
        if (floorAt.isPresent() && reach.floorAddress()
                .filter(it -> !LocalAddresses.isLike(it, floorAt.get().getAddress())).isPresent()) {
            var why = "floor control is at an address of another family than it was offered at";
            reach = reach.withoutFloor(why);
            news.add(why);
        }
    }

    /// Without a port there is no floor, and slides are shown without asking.
    ///
    /// @param toward  the peer
    private void openFloor(FloorWay way, InetAddress toward) {
        if (floor.isPresent() && !ours.slides().isEmpty()) {
            try {
                var keys = floor.get().keys();
                if (way != FloorWay.TLS || !keys.isEmpty()) {
                    int port = floor.get().port(way, toward);
                    floorAt = addresses.like(toward).map(own -> new InetSocketAddress(own, port));
                    negotiation = negotiation.withFloor(floorAt.orElseThrow(), keys);
                }
            } catch (NoPortsLeft none) {
                news.add(none.getMessage());
            }
        }
    }

    private LegTransport transport() {
        if (transport.isEmpty()) {
            var opened = plane.open(leg);
            opened.near(peer);
            if (proven) {
                opened.proven(peer);
            }
            transport = Optional.of(opened);
        }
        return transport.get();
    }

    private String take(OfferAnswer.Step step) {
        negotiation = step.next();
        connect(step.streams());
        return step.local().print();
    }

    private void connect(List<MediaStream> streams) {
        var slides = streams.stream().filter(it -> it.id().role() == Role.SLIDES).map(MediaStream::direction)
                .findFirst();
        floor.ifPresent(shell -> shell.agree(negotiation.floor(), slides.filter(Direction::sends).isPresent(),
                slides.filter(Direction::receives).isPresent()));
        var before = new ArrayList<>(connected);
        before.removeAll(streams);
        before.stream().map(MediaStream::id).filter(id -> streams.stream().noneMatch(stream -> stream.id().equals(id)))
                .forEach(plane::disconnect);
        streams.stream().filter(stream -> !connected.contains(stream)).forEach(plane::connect);
        connected = List.copyOf(streams);
    }

    /// What is agreed now.
    List<MediaStream> streams() {
        return connected;
    }

    boolean hears() {
        return connected.stream().anyMatch(stream -> stream.direction().receives());
    }

    /// Whether keys go as telephone events (RFC 4733).
    boolean takesEvents() {
        return connected.stream().anyMatch(stream -> stream.telephoneEvents().send().isPresent()
                && stream.direction().sends());
    }

    /// The peer wants a whole picture (RFC 5168).
    void requestPicture() {
        plane.requestPicture(StreamId.video(leg));
    }

    void sendDigits(String digits) {
        digits.chars().forEach(digit -> plane.sendDigit(leg, (char) digit));
    }

    void release() {
        transport = Optional.empty();
        floor.ifPresent(FloorShell::close);
        plane.release(leg);
    }
}
