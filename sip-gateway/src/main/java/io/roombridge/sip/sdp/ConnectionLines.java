package io.roombridge.sip.sdp;

import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where `c=` stands in a description of ours, and what it says (RFC 8866 §5.7): the session has that of the first
/// medium, and a medium at an address of another family has its own.
///
/// @param session  of the whole
record ConnectionLines(Connection session, List<MediaDescription> media) {

    /// @param ours   our addresses as the peer sees them
    /// @param ports  of each stream; they tell the family
    /// @param floor  where our floor control is
    record Places(LocalAddresses ours, Map<StreamId, LocalPorts> ports, Optional<InetSocketAddress> floor) {

        /// Empty for a line that is refused.
        private Optional<InetAddress> of(MediaDescription line, Optional<StreamId> stream) {
            if (line.port() == 0) {
                return Optional.empty();
            }
            return stream.map(ports::get).map(LocalPorts::rtp)
                    .or(() -> FloorWay.of(line.protocol()).flatMap(_ -> floor))
                    .flatMap(place -> ours.like(place.getAddress()));
        }
    }

    /// @param streams  what each line is for
    static ConnectionLines of(List<MediaDescription> media, List<Optional<StreamId>> streams, Places places) {
        var lines = new ArrayList<Optional<Connection>>();
        for (int i = 0; i < media.size(); i++) {
            lines.add(places.of(media.get(i), streams.get(i)).map(Connection::of));
        }
        var session = lines.stream().flatMap(Optional::stream).findFirst()
                .orElseGet(() -> Connection.of(places.ours.first()));
        var located = new ArrayList<MediaDescription>();
        for (int i = 0; i < media.size(); i++) {
            located.add(media.get(i).at(lines.get(i).filter(own -> !own.equals(session)), media.get(i).port()));
        }
        return new ConnectionLines(session, located);
    }
}
