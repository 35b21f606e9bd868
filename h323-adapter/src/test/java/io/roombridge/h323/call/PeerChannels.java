package io.roombridge.h323.call;

import io.roombridge.h323.capability.MediaAddresses;
import io.roombridge.h323.capability.MediaFormats;
import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.h245.H2250LogicalChannelAckParameters;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannel.ForwardLogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Role;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Channels as a peer opens and takes them.
final class PeerChannels {

    private PeerChannels() {}

    static OpenLogicalChannel open(int number) {
        return open(number, 1, Audio.of(AudioCodec.PCMA));
    }

    static OpenLogicalChannel open(int number, int session, Capability capability) {
        return open(number, session, capability, Role.MAIN);
    }

    static OpenLogicalChannel open(int number, int session, Capability capability, Role role) {
        return open(number, session, capability, role, address(6_001));
    }

    /// @param reports  where it takes RTCP
    static OpenLogicalChannel open(int number, int session, Capability capability, Role role,
            InetSocketAddress reports) {
        var format = MediaFormats.format(capability);
        var parameters = MediaFormats.describe(H2250LogicalChannelParameters.builder().sessionID(session)
                .mediaControlChannel(MediaAddresses.of(reports)), format).build();
        return new OpenLogicalChannel(number, new ForwardLogicalChannelParameters(
                MediaFormats.dataType(capability, role, PeerCapabilities.NONE, 0).orElseThrow(), parameters));
    }

    static OpenLogicalChannelAck ack(int number) {
        return ack(number, 6_000);
    }

    static OpenLogicalChannelAck ack(int number, int port) {
        return ack(number, address(port));
    }

    static OpenLogicalChannelAck ack(int number, InetSocketAddress rtp) {
        return OpenLogicalChannelAck.builder().forwardLogicalChannelNumber(number)
                .forwardMultiplexAckParameters(H2250LogicalChannelAckParameters.builder()
                        .mediaChannel(MediaAddresses.of(rtp))
                        .mediaControlChannel(MediaAddresses.of(
                                new InetSocketAddress(rtp.getAddress(), rtp.getPort() + 1))).build()).build();
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
