package io.roombridge.call;

import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the tests of rooms and calls speak of.
final class Meetings {

    static final CapabilitySet OURS = CapabilitySet.ours(1_000_000);

    private Meetings() {}

    static RoomTerms terms(String hostPin, String guestPin, int most, String cloud) {
        return new RoomTerms("Board", hostPin, guestPin, most, Set.of(Protocol.values()), Arrangement.AUTOMATIC, false,
                cloud);
    }

    static LegEvent.Offered offered(LegId leg) {
        return new LegEvent.Offered(leg, party(leg.value()), Alias.of("8001"), CapabilitySet.NONE);
    }

    static LegEvent answered(LegId leg) {
        return new LegEvent.Answered(leg, party(leg.value()), OURS);
    }

    static List<Act> invite(Room room, LegId leg) {
        return room.invite(leg, Alias.of("8001"), destination(leg), party(leg.value()));
    }

    static List<Act> meet(Room room, String cloud, LegId leg) {
        return room.meet(cloud, leg, Alias.of("8001"), destination(leg), party(leg.value()));
    }

    private static Destination destination(LegId leg) {
        return new Destination(leg.protocol(), "sip:" + leg.value(), Transport.TCP, "10.0.0.3", 5060, Optional.empty());
    }

    static Party party(String alias) {
        return new Party(Alias.of(alias), "", "", new InetSocketAddress("10.0.0.9", 5060), true, true, false);
    }
}
