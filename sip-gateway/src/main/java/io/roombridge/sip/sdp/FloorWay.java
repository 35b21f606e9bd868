package io.roombridge.sip.sdp;

import java.util.Arrays;
import java.util.Optional;

/// How floor control goes: the protocol of its `m=` (RFC 8856 §4).
public enum FloorWay {
    UDP("UDP/BFCP"), TCP("TCP/BFCP"), TLS("TCP/TLS/BFCP");

    /// One connection, else datagrams.
    public boolean isStream() {
        return this != UDP;
    }

    /// For people.
    public String words() {
        return name();
    }

    private final String spelled;

    FloorWay(String spelled) {
        this.spelled = spelled;
    }

    /// How floor control would go that a description asks for; empty when it asks for none that is spoken here.
    public static Optional<FloorWay> asked(SessionDescription said) {
        return said.media().stream().flatMap(medium -> FloorLine.of(said, medium).stream()).map(FloorLine::way)
                .findFirst();
    }

    /// Why a floor that a description asks for cannot be had, for people; empty when it can, or none is asked for.
    ///
    /// @param tls  it is spoken here
    public static Optional<String> fault(SessionDescription said, boolean tls) {
        return FloorLine.fault(said, tls);
    }

    static Optional<FloorWay> of(String protocol) {
        return Arrays.stream(values()).filter(way -> way.spelled.equalsIgnoreCase(protocol)).findFirst();
    }

    String spelled() {
        return spelled;
    }

    /// The version of BFCP that goes that way when nobody says (RFC 8856 §5.5).
    int version() {
        return this == UDP ? 2 : 1;
    }
}
