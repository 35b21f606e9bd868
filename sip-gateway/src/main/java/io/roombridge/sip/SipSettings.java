package io.roombridge.sip;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LocalAddresses;
import io.roombridge.sip.front.Limits;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.registrar.Registrar;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// How a SIP entity of ours is set up.
///
/// @param bind          where we listen, and what we name in Via, Contact and SDP, by the family of the peer
/// @param domains       hosts that are us, beside our addresses: their aliases are stripped to the user part
/// @param realm         of our digest challenges
/// @param capabilities  what we take when a command does not say
/// @param floorPorts    of BFCP, UDP and TCP, one a leg with slides
public record SipSettings(LocalAddresses bind, Ports ports, Set<String> domains,
        String realm, Optional<KeyFile> key, boolean trustAll, Registrar.Times registration,
        CapabilitySet capabilities, Limits limits, String product, FloorPorts floorPorts) {

    public static final String PRODUCT = "RoomBridge/0.1";

    /// @param first, last  1 to 65535, both inclusive
    public record FloorPorts(int first, int last) {

        public static final FloorPorts USUAL = new FloorPorts(39_000, 39_999);

        public FloorPorts {
            if (first < 1 || last < first || last > 65_535) {
                throw new IllegalArgumentException("ports are 1 to 65535, first and last: " + first + ", " + last);
            }
        }
    }

    /// Our TLS key and certificate chain, PKCS #12. Without one a key is made at start and signed by itself.
    public record KeyFile(Path file, String password) {
        @Override
        public String toString() {
            return "KeyFile[" + file + "]";
        }
    }

    public SipSettings {
        domains = Set.copyOf(domains);
    }

    /// The usual, on that address and those ports; peers' certificates are not checked, as room systems sign their own.
    public static SipSettings of(LocalAddresses bind, Ports ports, CapabilitySet capabilities) {
        return new SipSettings(bind, ports, Set.of(), "roombridge", Optional.empty(), true,
                Registrar.Times.USUAL, capabilities, Limits.USUAL, PRODUCT, FloorPorts.USUAL);
    }
}
