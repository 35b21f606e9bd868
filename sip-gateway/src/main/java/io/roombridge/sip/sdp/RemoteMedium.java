package io.roombridge.sip.sdp;

import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H224;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One medium of the peer's description, with what it inherits from the session.
///
/// @param payloads  what its numbers mean, in the peer's order
/// @param formats   what the peer takes under which number, in its order, codecs we do not have left out
record RemoteMedium(SessionDescription session, MediaDescription medium, List<Payload> payloads, List<Format> formats) {

    private static final int USUAL_PACKET_TIME = 20;

    static List<RemoteMedium> of(SessionDescription session) {
        return session.media().stream().map(medium -> of(session, medium)).toList();
    }

    static RemoteMedium of(SessionDescription session, MediaDescription medium) {
        var payloads = Payload.of(medium);
        return new RemoteMedium(session, medium, payloads, formats(session, medium, payloads));
    }

    /// Which of our streams it could be; empty for what is neither sound nor picture nor camera control.
    Optional<StreamId> stream(LegId leg) {
        return medium.kind().filter(kind -> kind != MediaKind.CAMERA || !formats.isEmpty())
                .map(kind -> new StreamId(leg, kind, kind == MediaKind.VIDEO ? role() : Role.MAIN));
    }

    /// As `a=content` says; where it does not, what a floor is for are slides (RFC 8856 §5.4).
    Role role() {
        boolean controlled = medium.value("content").isEmpty() && medium.value("label")
                .filter(label -> session.media().stream().flatMap(other -> FloorLine.of(session, other).stream())
                        .anyMatch(floor -> floor.streams().contains(label.strip()))).isPresent();
        return controlled ? Role.SLIDES : medium.role();
    }

    /// Wanted by the peer, and without keys. `RTP/AVP` with `a=crypto` is best-effort encryption, which may be declined
    /// by leaving the line out.
    boolean isAcceptable() {
        var protocol = medium.protocol().toUpperCase(Locale.ROOT);
        return medium.port() > 0 && (protocol.equals("RTP/AVP") || protocol.equals("RTP/AVPF"));
    }

    boolean isProtected() {
        return medium.protocol().toUpperCase(Locale.ROOT).contains("RTP/SAVP");
    }

    private static List<Format> formats(SessionDescription session, MediaDescription medium,
            List<Payload> payloads) {
        int longest = number(session, medium, "maxptime").orElse(0);
        return medium.kind().map(kind -> payloads.stream()
                .flatMap(payload -> payload.capability(longest)
                        .map(capability -> new Format(payload.type(), capability)).stream())
                .filter(format -> format.capability().kind() == kind)
                .toList()).orElse(List.of());
    }

    Optional<Payload> payload(int type) {
        return payloads.stream().filter(payload -> payload.type() == type).findFirst();
    }

    /// Telephone events at the clocks of these codecs, each number once (RFC 4733 §2.1); where there are none, the
    /// first there are.
    List<Payload> telephoneEvents(List<Format> codecs) {
        var clocks = codecs.stream().map(format -> format.capability().clockRate()).toList();
        var events = payloads.stream().filter(Payload::isTelephoneEvent).toList();
        var numbers = new HashSet<Integer>();
        var fitting = clocks.stream().distinct()
                .flatMap(clock -> events.stream().filter(event -> event.clockRate() == clock))
                .filter(event -> numbers.add(event.type())).toList();
        return fitting.isEmpty() ? events.stream().limit(1).toList() : fitting;
    }

    Optional<Payload> comfortNoise() {
        return payloads.stream().filter(Payload::isComfortNoise).findFirst();
    }

    /// As the peer sees it, `sendrecv` when nobody says otherwise (RFC 3264 §5.1); with the address 0.0.0.0 or no
    /// bandwidth it takes nothing.
    Direction direction() {
        var said = medium.direction().or(session::direction).orElse(Direction.SEND_RECEIVE);
        return isHeld() || takesNothing() ? said.and(Direction.SEND_ONLY) : said;
    }

    /// A bandwidth of zero (RFC 3264 §5.1).
    private boolean takesNothing() {
        return Stream.of("TIAS", "AS").map(medium::bandwidth).flatMapToInt(OptionalInt::stream).anyMatch(it -> it == 0);
    }

    private boolean isHeld() {
        return connection().filter(Connection::isHeld).isPresent();
    }

    private Optional<Connection> connection() {
        return medium.connection().or(session::connection);
    }

    /// Empty for a host name: nobody is asked here, the first packet tells.
    private Optional<InetAddress> address() {
        return isHeld() ? Optional.empty() : connection().flatMap(Connection::literal);
    }

    Optional<InetSocketAddress> rtp() {
        return medium.port() == 0 ? Optional.empty() : address()
                .map(address -> new InetSocketAddress(address, medium.port()));
    }

    /// `a=rtcp` (RFC 3605), else the port after (RFC 3550 §11).
    Optional<InetSocketAddress> rtcp() {
        var words = Text.words(medium.value("rtcp").orElse(""));
        int port = Text.leadingNumber(words.isEmpty() ? "" : words.getFirst()).orElse(medium.port() + 1);
        var address = words.size() >= 4 ? Text.literal(words.get(3)).filter(named -> !named.isAnyLocalAddress())
                : Optional.<InetAddress>empty();
        return port < 1 || port > 65_535 || isHeld() ? Optional.empty()
                : address.or(this::address).map(where -> new InetSocketAddress(where, port));
    }

    boolean isMultiplexed() {
        return medium.has("rtcp-mux");
    }

    /// `a=rtcp-fb` for all payload types or this one (RFC 4585 §4.2, RFC 5104 §7.1).
    Feedback feedback(int payloadType) {
        var lines = medium.values("rtcp-fb").map(value -> Text.words(value.toLowerCase(Locale.ROOT)))
                .filter(words -> words.size() > 1
                        && (words.getFirst().equals("*") || words.getFirst().equals(Integer.toString(payloadType))))
                .map(words -> String.join(" ", words.subList(1, words.size())))
                .toList();
        return new Feedback(lines.contains("nack"), lines.contains("nack pli"), lines.contains("ccm fir"),
                lines.stream().anyMatch(line -> line.startsWith("ccm tmmbr")));
    }

    /// Milliseconds of sound in the packets the peer wants. Some say it once for the session, where it does not
    /// belong (RFC 8866 §6.4).
    int packetTime() {
        int longest = said("maxptime").orElse(240);
        return Math.clamp(Math.min(said("ptime").orElse(USUAL_PACKET_TIME), longest), 10, 240);
    }

    private OptionalInt said(String name) {
        return number(session, medium, name);
    }

    private static OptionalInt number(SessionDescription session, MediaDescription medium, String name) {
        return Text.leadingNumber(medium.value(name).or(() -> session.value(name)).orElse(""));
    }

    /// The most payload a second we may send, by `b=` and by the codec's own word; 0 when not limited.
    int sendLimit(Format send) {
        boolean ip6 = connection().flatMap(Connection::literal).filter(Inet6Address.class::isInstance).isPresent();
        int lines = BitRates.limit(session, medium, ip6, packetTime());
        var fmtp = payload(send.payloadType()).map(Payload::fmtp).orElse("");
        return Capability.lower(lines, Spellings.of(send.capability()).maxBitRate(fmtp, send.capability()));
    }

    /// What the author of a description takes, in its order of preference.
    static CapabilitySet capabilities(SessionDescription description) {
        var audio = new ArrayList<Audio>();
        var video = new ArrayList<Capability.Video>();
        var slides = new ArrayList<Capability.Video>();
        boolean camera = false;
        for (var medium : of(description)) {
            for (var format : medium.isAcceptable() ? medium.formats() : List.<Format>of()) {
                switch (format.capability()) {
                    case Audio sound -> audio.add(sound);
                    case Capability.Video picture -> (medium.role() == Role.SLIDES ? slides : video).add(picture);
                    case H224 _ -> camera = true;
                }
            }
        }
        return new CapabilitySet(audio.stream().distinct().toList(), video.stream().distinct().toList(),
                slides.stream().distinct().toList(), BitRates.whole(description), camera);
    }
}
