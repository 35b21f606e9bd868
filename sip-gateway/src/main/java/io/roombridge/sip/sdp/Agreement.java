package io.roombridge.sip.sdp;

import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What the two sides share in one medium.
///
/// @param local  our side of it in the answer we give; in one we got, our offer stays what it was
record Agreement(MediaStream stream, List<Payload> local) {

    /// One of our capabilities and the peer's format that fits it.
    private record Match(Format theirs, Capability ours) {

        /// What we may send: the weaker of the two, in the peer's own H.264 profile.
        Format send() {
            return new Format(theirs.payloadType(), ours.toward(theirs.capability()).orElseThrow());
        }

        private Payload payload(RemoteMedium remote) {
            return remote.payload(theirs.payloadType()).orElseThrow();
        }

        /// What we may get: up to our limits, in the peer's H.264 profile, since an answer may not change it (RFC
        /// 6184 §8.2.2).
        Format receive(RemoteMedium remote) {
            var received = theirs.capability() instanceof H264 named && ours instanceof H264 own
                    ? own.in(named.profile()) : ours;
            return new Format(theirs.payloadType(), received, payload(remote).parameterSets(received));
        }
    }

    /// @param send  what the peer takes of ours, best first
    private record Codecs(List<Format> send, List<Format> receive, TelephoneEvents events, OptionalInt noise) {}

    /// Whether an offer has anything for us, so that it is worth ports.
    static boolean isPossible(StreamId id, RemoteMedium remote, CapabilitySet ours) {
        return remote.isAcceptable() && !matches(remote.formats(), ours.of(id.kind(), id.role())).isEmpty();
    }

    /// Of an offer; empty when we share no codec. Our order of preference decides, so that both directions use the same
    /// codec.
    static Optional<Agreement> answering(StreamId id, RemoteMedium remote, CapabilitySet ours) {
        var matches = matches(remote.formats(), ours.of(id.kind(), id.role()));
        if (!remote.isAcceptable() || matches.isEmpty()) {
            return Optional.empty();
        }
        var send = matches.stream().map(Match::send).toList();
        var receive = matches.stream().map(match -> new Format(match.theirs.payloadType(),
                match.payload(remote).promised(match.ours), match.payload(remote).parameterSets(match.ours)))
                .toList();
        // the codec we send first: of a number with two clocks that one counts
        var events = remote.telephoneEvents(matches.stream().map(Match::theirs).toList());
        var noise = ComfortNoiseFmtp.suits(receive) ? remote.comfortNoise() : Optional.<Payload>empty();
        var stream = stream(id, remote, new Codecs(send, receive, events(send.getFirst(), events, List.of()),
                noise.stream().mapToInt(Payload::type).findFirst()), ours, remote.isMultiplexed());
        var payloads = new ArrayList<Payload>();
        matches.forEach(match -> payloads.add(match.payload(remote).answer(match.ours)));
        noise.ifPresent(payloads::add);
        events.forEach(named -> payloads.add(new Payload(named.type(), named.rtpmap(), TelephoneEventFmtp.ours())));
        return Optional.of(new Agreement(stream, payloads));
    }

    /// For each of ours the peer's format that suits it best.
    private static List<Match> matches(List<Format> theirs, List<? extends Capability> ours) {
        var matches = new ArrayList<Match>();
        for (var capability : ours) {
            var left = theirs.stream().filter(format -> matches.stream().noneMatch(match ->
                    match.theirs.payloadType() == format.payloadType())).toList();
            Capability.suiting(capability, ours, left, Format::capability)
                    .ifPresent(format -> matches.add(new Match(format, capability)));
        }
        return matches;
    }

    /// Of an answer to what we offered; empty when it refuses or has only codecs we never named. The peer's order
    /// decides (RFC 3264 §7).
    ///
    /// @param line  what we offered
    static Optional<Agreement> accepting(StreamId id, RemoteMedium remote, MediaDescription line, List<Format> offered,
            CapabilitySet ours) {
        var matches = remote.formats().stream()
                .flatMap(format -> Capability.suiting(format.capability(), List.of(), offered, Format::capability)
                        .map(mine -> new Match(format, mine.capability())).stream())
                .toList();
        if (!remote.isAcceptable() || matches.isEmpty()) {
            return Optional.empty();
        }
        var receive = receivable(offered, matches, remote);
        var send = matches.stream().map(Match::send).toList();
        var events = events(send.getFirst(), remote.telephoneEvents(matches.stream().map(Match::theirs).toList()),
                Payload.of(line).stream().filter(Payload::isTelephoneEvent).toList());
        var noise = remote.comfortNoise().isPresent() ? ComfortNoiseFmtp.besides(receive) : OptionalInt.empty();
        return Optional.of(new Agreement(stream(id, remote, new Codecs(send, receive, events, noise), ours, false),
                List.of()));
    }

    /// What an offer of ours names, and the peer may send before it answers.
    static TelephoneEvents offered(SessionDescription offer) {
        var clocks = new HashMap<Integer, Integer>();
        offer.media().stream().filter(MediaDescription::isAudio).flatMap(line -> Payload.of(line).stream())
                .filter(Payload::isTelephoneEvent).forEach(event -> clocks.put(event.type(), event.clockRate()));
        return new TelephoneEvents(OptionalInt.empty(), clocks);
    }

    /// What we send is at the clock of the codec we send, where the peer takes it so.
    ///
    /// @param offered  by us; the peer may send those it has answered
    private static TelephoneEvents events(Format send, List<Payload> theirs, List<Payload> offered) {
        if (theirs.isEmpty()) {
            return TelephoneEvents.NONE;
        }
        var clocks = new HashMap<Integer, Integer>();
        Stream.concat(offered.stream(), theirs.stream())
                .forEach(event -> clocks.put(event.type(), event.clockRate()));
        var sent = theirs.stream().filter(event -> event.clockRate() == send.capability().clockRate()).findFirst()
                .orElse(theirs.getFirst());
        return new TelephoneEvents(OptionalInt.of(sent.type()), clocks);
    }

    /// What of our offer was answered, and the peer's own numbers for it, since some send by those; behind them what we
    /// offered of the same codecs otherwise.
    private static List<Format> receivable(List<Format> offered, List<Match> matches, RemoteMedium remote) {
        var receive = new ArrayList<Format>();
        var besides = new ArrayList<Format>();
        for (var mine : offered) {
            var answered = matches.stream().filter(match -> match.ours.equals(mine.capability())).findFirst();
            var list = answered.isPresent() ? receive : besides;
            answered.or(() -> matches.stream().filter(match -> match.ours.encodingName()
                    .equals(mine.capability().encodingName())).findFirst())
                    .map(match -> match.payload(remote)).ifPresent(said -> list.add(new Format(
                            mine.payloadType(), said.limiting(mine.capability()),
                            said.parameterSets(mine.capability()))));
        }
        matches.stream()
                .filter(match -> offered.stream().noneMatch(mine -> mine.payloadType() == match.theirs.payloadType()))
                .forEach(match -> receive.add(match.receive(remote)));
        receive.addAll(besides);
        return receive;
    }

    /// To who takes nothing but what we cannot code nothing is sent.
    private static MediaStream stream(StreamId id, RemoteMedium remote, Codecs codecs, CapabilitySet ours,
                                      boolean multiplexed) {
        var coded = codecs.send().stream().filter(Agreement::isCoded).findFirst();
        var send = coded.orElse(codecs.send().getFirst());
        var reversed = remote.direction().reversed();
        var direction = coded.isPresent() ? reversed : reversed.and(Direction.RECEIVE_ONLY);
        var passed = codecs.send().stream().filter(it -> direction.sends() && !isCoded(it)).findFirst();
        boolean video = id.kind() == MediaKind.VIDEO;
        int limit = Capability.lower(remote.sendLimit(send), BitRates.share(ours.bandwidth(), id.kind()));
        return new MediaStream(id, direction, remote.rtp(), multiplexed ? remote.rtp() : remote.rtcp(),
                direction.sends() ? coded : Optional.empty(), codecs.receive(), limit,
                send.capability() instanceof Audio sound ? sound.codec().packetTime(remote.packetTime()) : 20,
                codecs.events(), codecs.noise(), video ? remote.feedback(send.payloadType()) : Feedback.NONE, passed);
    }

    private static boolean isCoded(Format format) {
        return !(format.capability() instanceof Capability.Video video) || video.isCoded();
    }

    /// Our line in the answer: the peer's protocol, number and kind of content; our address, limits and direction.
    ///
    /// @param label  by which our floor names it
    MediaDescription describe(RemoteMedium remote, LocalPorts ports, int bandwidth, Optional<String> label) {
        var id = stream.id();
        var content = remote.medium().value("content").map(_ -> id.role() == Role.SLIDES ? "slides" : "main");
        return new LocalMedium(id.kind(), remote.medium().protocol(), ports, local, stream.direction(),
                stream.feedback(), remote.isMultiplexed(), stream.packetTime(),
                BitRates.share(bandwidth, id.kind()), content, label).describe();
    }
}
