package io.roombridge.sip.sdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What an `m=application … BFCP` says (RFC 8856; RFC 4583 of older peers).
///
/// @param roles       what its author is willing to be, in its order; of one that says nothing, a client
/// @param conference  `confid`, 32 bits
/// @param user        `userid` that the other side is to have, 16 bits
/// @param floor       the first `floorid`, 16 bits
/// @param streams     labels of the media that the floor is for
/// @param versions    `bfcpver`; empty when it is not said
/// @param setup       `a=setup` in lower case, of streams (RFC 4145)
/// @param existing    the connection that there is goes on (RFC 4145 §5)
/// @param keys        of who may be at the other end of TLS
record FloorLine(FloorWay way, List<FloorRole> roles, OptionalLong conference, OptionalInt user, OptionalInt floor,
        List<String> streams, List<Integer> versions, Optional<String> setup, boolean existing,
        List<Fingerprint> keys) {

    private static final int MOST = 8;
    private static final int LARGEST = 0xffff;
    /// RFC 4583 wrote both.
    private static final Set<String> STREAMS = Set.of("mstrm", "m-stream");

    FloorLine {
        roles = List.copyOf(roles);
        streams = List.copyOf(streams);
        versions = List.copyOf(versions);
        keys = List.copyOf(keys);
    }

    /// Empty for any other medium, for a way that is not spoken here, for TLS with nobody knows whom, and for a line
    /// that is refused or gone.
    ///
    /// @param session  what the line inherits from
    static Optional<FloorLine> of(SessionDescription session, MediaDescription medium) {
        return isWanted(medium) ? FloorWay.of(medium.protocol()).map(way -> read(way, session, medium))
                .filter(line -> line.way != FloorWay.TLS || !line.keys.isEmpty()) : Optional.empty();
    }

    private static boolean isWanted(MediaDescription medium) {
        return medium.port() > 0 && medium.type().equalsIgnoreCase("application");
    }

    /// Why a floor that a description wants cannot be had, for people; empty when it can, or none is wanted.
    ///
    /// @param tls  it is spoken here
    static Optional<String> fault(SessionDescription said, boolean tls) {
        return said.media().stream().filter(it -> isWanted(it) && it.protocol().toUpperCase(Locale.ROOT)
                .endsWith("BFCP")).flatMap(medium -> {
            var way = FloorWay.of(medium.protocol());
            return way.isEmpty() ? Stream.of("floor control over " + medium.protocol()
                            + " is not spoken here: UDP, TCP and TLS over TCP are")
                    : way.get() == FloorWay.TLS && !tls ? Stream.of("floor control over TLS is asked for, and TLS is"
                            + " switched off here")
                    : of(said, medium).isEmpty() ? Stream.of("floor control over TLS is asked for without a"
                            + " fingerprint of a certificate (a=fingerprint) that is known here") : Stream.of();
        }).findFirst();
    }

    /// Where the first is in a description, refused or not; -1 when there is none.
    static int place(SessionDescription said) {
        return IntStream.range(0, said.media().size())
                .filter(line -> FloorWay.of(said.media().get(line).protocol()).isPresent()).findFirst().orElse(-1);
    }

    private static FloorLine read(FloorWay way, SessionDescription session, MediaDescription medium) {
        var roles = words(medium, "floorctrl").stream().flatMap(word -> FloorRole.of(word).stream()).distinct()
                .toList();
        var versions = words(medium, "bfcpver").stream().flatMapToInt(word -> Text.leadingNumber(word).stream())
                .boxed().toList();
        var named = words(medium, "floorid");
        var streams = new ArrayList<String>();
        for (int i = 1; i < named.size(); i++) {
            var word = named.get(i);
            int colon = word.indexOf(':');
            var value = colon < 0 ? word : STREAMS.contains(word.substring(0, colon).toLowerCase(Locale.ROOT))
                    ? word.substring(colon + 1) : "";
            if (!value.isEmpty()) {
                streams.add(value);
            }
        }
        return new FloorLine(way, roles.isEmpty() ? List.of(FloorRole.CLIENT) : roles, conference(medium),
                number(medium.value("userid").orElse("")), named.isEmpty() ? OptionalInt.empty()
                : number(named.getFirst()), streams, versions,
                said(session, medium, "setup"), said(session, medium, "connection").filter("existing"::equals)
                .isPresent(), (medium.has("fingerprint") ? medium : session).values("fingerprint").limit(MOST)
                .flatMap(value -> Fingerprint.of(value).stream()).toList());
    }

    private static Optional<String> said(SessionDescription session, MediaDescription medium, String name) {
        return medium.value(name).or(() -> session.value(name)).map(said -> said.strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> words(MediaDescription medium, String name) {
        return medium.value(name).map(value -> Text.words(value).stream().limit(MOST).toList()).orElse(List.of());
    }

    private static OptionalInt number(String text) {
        var number = Text.leadingNumber(text.strip());
        return number.isPresent() && number.getAsInt() <= LARGEST ? number : OptionalInt.empty();
    }

    private static OptionalLong conference(MediaDescription medium) {
        var text = medium.value("confid").map(String::strip).orElse("");
        boolean fits = text.matches("[0-9]{1,10}") && Long.parseLong(text) <= 0xffffffffL;
        return fits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /// Ours, for a description of ours.
    ///
    /// @param port  where we are; of a stream that we connect, 9
    MediaDescription describe(int port) {
        var attributes = new ArrayList<Attribute>();
        attributes.add(Attribute.of("floorctrl", roles.stream().map(FloorRole::spelled)
                .collect(Collectors.joining(" "))));
        conference.ifPresent(it -> attributes.add(Attribute.of("confid", Long.toString(it))));
        user.ifPresent(it -> attributes.add(Attribute.of("userid", Integer.toString(it))));
        floor.ifPresent(it -> attributes.add(Attribute.of("floorid", streams.isEmpty() ? Integer.toString(it)
                : it + " mstrm:" + String.join(" ", streams))));
        attributes.add(Attribute.of("bfcpver", versions.stream().map(String::valueOf)
                .collect(Collectors.joining(" "))));
        setup.ifPresent(it -> attributes.addAll(Arrays.asList(Attribute.of("setup", it),
                Attribute.of("connection", existing ? "existing" : "new"))));
        keys.forEach(key -> attributes.add(Attribute.of("fingerprint", key.spelled())));
        return new MediaDescription("application", port, way.spelled(), List.of("*"), Optional.empty(), List.of(),
                attributes, List.of());
    }
}
