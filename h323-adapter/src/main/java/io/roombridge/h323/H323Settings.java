package io.roombridge.h323;

import io.roombridge.admission.Places;
import io.roombridge.call.Alias;
import io.roombridge.call.Destination.Login;
import io.roombridge.h323.call.Equipment;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LocalAddresses;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How H.323 legs are to behave. Immutable; start from [#gateway] or [#endpoint] and change with the `with…` methods.
///
/// @param ports        where to listen
/// @param gatekeeper   the gatekeeper that we are; empty when we are none
/// @param uplink       the gatekeeper that we register at; empty when we register nowhere
/// @param signalling   how calls are signalled
/// @param capabilities what we take until a command says it for the call
/// @param limits       bounds on what others can make us do
public record H323Settings(Ports ports, Optional<Gatekeeping> gatekeeper, Optional<Uplink> uplink,
        Signalling signalling,
                           CapabilitySet capabilities, Limits limits) {

    /// @param bind        addresses of every socket, one port at each; the wildcard for all of a family
    /// @param signalling  TCP of call signalling; 0 takes a free one
    /// @param ras         UDP of RAS; 0 takes a free one
    /// @param discovery   UDP of gatekeeper discovery, and the group 224.0.1.41; 0 for none
    /// @param h245First   first TCP port for H.245; 0 takes free ones
    /// @param h245Last    last TCP port for H.245
    public record Ports(LocalAddresses bind, int signalling, int ras, int discovery, int h245First, int h245Last) {

        public Ports {
            if (h245Last < h245First) {
                throw new IllegalArgumentException("the range of H.245 ports is empty: " + h245First + ".." + h245Last);
            }
        }
    }

    /// @param identifier   gatekeeperIdentifier
    /// @param timeToLive   how long a registration holds without a sign of life
    /// @param bandwidth    most bits a second that a call is granted; 0 when not limited
    /// @param clockGrace   how far the clock of an endpoint may be off in H.235.1 tokens
    /// @param md5          tokens that hash password and time by MD5 are taken too; whoever overhears one can use it
    public record Gatekeeping(String identifier, Duration timeToLive, int bandwidth, Duration clockGrace,
            boolean md5) {}

    /// @param ras         the gatekeeper's RAS address
    /// @param identifier  gatekeeperIdentifier to ask for; empty for any
    /// @param aliases     what to register
    /// @param login       for H.235.1; empty to register without password
    public record Uplink(InetSocketAddress ras, String identifier, List<Alias> aliases, Optional<Login> login,
            Duration timeToLive) {
        public Uplink {
            aliases = List.copyOf(aliases);
        }
    }

    /// @param tunnelling    H.245 within call signalling where the peer does it too; else on a connection of its own
    /// @param fastConnect   offer channels in Setup; those of a caller are taken in any case
    /// @param earlyH245     give the H.245 address in CallProceeding rather than in Connect
    /// @param terminalType  H.323 table 1: 50 terminal, 60 gateway, 160 and more MCU
    /// @param product       product name, sent with every message
    /// @param version       of the product
    public record Signalling(boolean tunnelling, boolean fastConnect, boolean earlyH245, int terminalType,
            String product, String version) {

        private static final int GATEWAY = 60;

        Equipment equipment() {
            return new Equipment(terminalType >= GATEWAY, product, version);
        }
    }

    /// @param connections           at the call signalling port; half of them for strangers
    /// @param connectionsPerSource  of one strange source
    /// @param messageSize           octets of a message
    /// @param firstMessage          time until a connection has brought its first message, and for any message from
    ///                              its first octet to its last
    /// @param roundTrip             how often an established call is asked whether it is still there; zero for never
    public record Limits(int connections, int connectionsPerSource, int messageSize, Duration firstMessage,
            Duration roundTrip) {

        public static final Limits DEFAULT = new Limits(2_000, 100, 65_531, Duration.ofSeconds(10),
                Duration.ofSeconds(60));

        /// With that part of the connections.
        public Limits withConnections(double part) {
            var fewer = places().times(part);
            return new Limits(fewer.all(), fewer.each(), messageSize, firstMessage, roundTrip);
        }

        Places.Terms places() {
            return new Places.Terms(connections, connections / 2, connectionsPerSource, connections / 2);
        }
    }

    public static final Gatekeeping GATEKEEPING = new Gatekeeping("RoomBridge", Duration.ofMinutes(5), 0,
            Duration.ofSeconds(7_210), false);

    /// A gateway with its gatekeeper on the standard ports.
    public static H323Settings gateway(LocalAddresses bind) {
        return new H323Settings(new Ports(bind, 1720, 1719, 1718, 0, 0), Optional.of(GATEKEEPING), Optional.empty(),
                new Signalling(true, false, false, 60, "RoomBridge", "1"), CapabilitySet.ours(4_000_000),
                        Limits.DEFAULT);
    }

    /// A terminal that registers at a gatekeeper and takes free ports.
    public static H323Settings endpoint(LocalAddresses bind, Uplink uplink) {
        return new H323Settings(new Ports(bind, 0, 0, 0, 0, 0), Optional.empty(), Optional.of(uplink),
                new Signalling(true, false, false, 50, "RoomBridge endpoint", "1"), CapabilitySet.ours(4_000_000),
                        Limits.DEFAULT);
    }

    public H323Settings withPorts(Ports value) {
        return new H323Settings(value, gatekeeper, uplink, signalling, capabilities, limits);
    }

    public H323Settings withGatekeeper(Gatekeeping value) {
        return new H323Settings(ports, Optional.of(value), uplink, signalling, capabilities, limits);
    }

    public H323Settings withoutGatekeeper() {
        return new H323Settings(ports, Optional.empty(), uplink, signalling, capabilities, limits);
    }

    public H323Settings withUplink(Uplink value) {
        return new H323Settings(ports, gatekeeper, Optional.of(value), signalling, capabilities, limits);
    }

    public H323Settings withSignalling(Signalling value) {
        return new H323Settings(ports, gatekeeper, uplink, value, capabilities, limits);
    }

    public H323Settings withCapabilities(CapabilitySet value) {
        return new H323Settings(ports, gatekeeper, uplink, signalling, value, limits);
    }

    public H323Settings withLimits(Limits value) {
        return new H323Settings(ports, gatekeeper, uplink, signalling, capabilities, value);
    }
}
