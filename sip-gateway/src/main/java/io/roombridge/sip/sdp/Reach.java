package io.roombridge.sip.sdp;

import io.roombridge.media.LocalAddresses;
import io.roombridge.media.PeerAddress;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A peer's description with only what can be sent to: a host name in `c=` becomes its address, and a medium at an
/// address that cannot be reached, or must not be, has port 0. `0.0.0.0` stays: it says "send me nothing" (RFC 3264
/// §8.4).
///
/// @param words  a sentence for each medium that lost its port; may be said to the peer
public record Reach(SessionDescription description, List<String> words) {

    public Reach {
        words = List.copyOf(words);
    }

    /// @param ours   where media of ours are: what is of a family that is not there cannot be sent to
    /// @param names  looks up the host name of a `c=`; empty when it has no address of such a family, or not in time
    public static Reach of(SessionDescription said, LocalAddresses ours,
            Function<Connection, Optional<InetAddress>> names) {
        var media = new ArrayList<MediaDescription>();
        var words = new ArrayList<String>();
        for (var medium : said.media()) {
            var connection = medium.connection().or(said::connection);
            if (medium.port() == 0 || connection.isEmpty()) {
                media.add(medium);
                continue;
            }
            var address = connection.get().literal().or(() -> names.apply(connection.get()));
            var fault = address.map(found -> fault(found, ours)).orElse("a host that has no address here");
            if (fault.isEmpty()) {
                media.add(withRtcpWhereItCanBe(medium, ours, address.get()).at(connection.get().literal().isPresent()
                        ? medium.connection() : address.map(Connection::of), medium.port()));
            } else {
                media.add(medium.at(medium.connection(), 0));
                words.add(medium.type() + " is at " + fault);
            }
        }
        return new Reach(with(said, media), words);
    }

    /// The same without what is at one of these: what we sent there we would get ourselves.
    ///
    /// @param own      where a leg takes media, and its floor over datagrams
    /// @param streams  where it takes connections for its floor
    public Reach apartFrom(Set<InetSocketAddress> own, Set<InetSocketAddress> streams) {
        var media = new ArrayList<MediaDescription>();
        var more = new ArrayList<>(words);
        for (var medium : description.media()) {
            var remote = RemoteMedium.of(description, medium);
            var way = FloorWay.of(medium.protocol());
            boolean ours = way.filter(FloorWay::isStream).isPresent()
                    ? remote.rtp().filter(streams::contains).isPresent()
                    : Stream.of(remote.rtp(), way.isPresent() ? remote.rtp() : remote.rtcp())
                            .flatMap(Optional::stream).anyMatch(own::contains);
            media.add(ours ? medium.at(medium.connection(), 0) : medium);
            if (ours) {
                more.add((way.isPresent() ? "floor control" : medium.type()) + " is at " + PeerAddress.OURSELVES);
            }
        }
        return more.size() == words.size() ? this : new Reach(with(description, media), more);
    }

    /// The same without floor control.
    ///
    /// @param why  it cannot be had
    public Reach withoutFloor(String why) {
        var media = description.media().stream().map(medium -> FloorWay.of(medium.protocol()).isEmpty() ? medium
                : medium.at(medium.connection(), 0)).toList();
        return new Reach(with(description, media), Stream.concat(words.stream(), Stream.of(why)).toList());
    }

    private static SessionDescription with(SessionDescription said, List<MediaDescription> media) {
        return new SessionDescription(said.origin(), said.name(), said.connection(), said.bandwidths(),
                said.attributes(), said.others(), media);
    }

    /// An address of `a=rtcp` (RFC 3605) that cannot be sent to, or is of another family than that of RTP, is not said:
    /// RTCP goes where RTP goes, to that port.
    private static MediaDescription withRtcpWhereItCanBe(MediaDescription medium, LocalAddresses ours,
            InetAddress media) {
        var words = Text.words(medium.value("rtcp").orElse(""));
        boolean cannotBe = words.size() >= 4
                && Text.literal(words.get(3)).filter(named -> !LocalAddresses.isLike(named, media)
                || !fault(named, ours).isEmpty()).isPresent();
        return !cannotBe ? medium : new MediaDescription(medium.type(), medium.port(), medium.protocol(),
                medium.formats(), medium.connection(), medium.bandwidths(), medium.attributes().stream()
                .map(it -> it.name().equals("rtcp") ? Attribute.of("rtcp", words.getFirst()) : it).toList(),
                medium.others());
    }

    /// Where the peer takes a stream; empty for one that is not wanted, on hold, or not there.
    public Optional<InetAddress> address(StreamId stream) {
        return RemoteMedium.of(description).stream()
                .filter(remote -> remote.stream(stream.leg()).equals(Optional.of(stream)))
                .flatMap(remote -> remote.rtp().stream()).map(InetSocketAddress::getAddress).findFirst();
    }

    /// Where the peer takes floor control; empty without.
    public Optional<InetAddress> floorAddress() {
        return RemoteMedium.of(description).stream()
                .filter(remote -> FloorWay.of(remote.medium().protocol()).isPresent())
                .flatMap(remote -> remote.rtp().stream()).map(InetSocketAddress::getAddress).findFirst();
    }

    /// Where it takes anything at all, what comes first.
    public Optional<InetAddress> anyAddress() {
        return RemoteMedium.of(description).stream().flatMap(remote -> remote.rtp().stream())
                .map(InetSocketAddress::getAddress).findFirst();
    }

    /// Whether something was wanted, and nothing of it can be reached.
    public boolean isNowhere() {
        return !words.isEmpty() && description.media().stream().allMatch(medium -> medium.port() == 0);
    }

    /// Empty when there is none.
    private static String fault(InetAddress address, LocalAddresses ours) {
        return address.isAnyLocalAddress() ? "" : PeerAddress.fault(address, ours);
    }
}
