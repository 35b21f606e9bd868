package io.roombridge.sip.sdp;

import java.util.Arrays;
import java.util.Optional;

/// How floor control goes: the protocol of its `m=` (RFC 8856 §4).
public enum FloorWay {
    UDP("UDP/BFCP"), TCP("TCP/BFCP");

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
