package io.roombridge.h323.call;

import io.roombridge.h323.capability.MediaAddresses;
import io.roombridge.h323.capability.MediaFormats;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannel.ForwardLogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannel.ReverseLogicalChannelParameters;
import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.H224;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The elements of fastStart (H.323 §8.1.7.1).
///
/// ```
/// caller proposes     from caller: forward parameters, mediaControlChannel
///                     to caller:   reverse parameters, mediaChannel where the caller listens
/// called side takes   one of each kind and direction, filling in its own mediaChannel and mediaControlChannel
/// ```
///
/// "From caller" and "to caller" stay as in the proposal in the answer. A called side numbers what it sends itself.
final class FastStart {

    private static final int MOST_PROPOSALS = 64;

    /// @param toCaller  the called side sends
    record Proposal(OpenLogicalChannel channel, boolean toCaller, Format format,
            H2250LogicalChannelParameters parameters) {

        StreamId stream(LegId leg) {
            return new StreamId(leg, format.capability().kind(), Role.MAIN);
        }

        int number() {
            return channel.forwardLogicalChannelNumber();
        }

        Optional<InetSocketAddress> rtp() {
            return parameters.mediaChannel().flatMap(MediaAddresses::parse);
        }

        Optional<InetSocketAddress> rtcp() {
            return parameters.mediaControlChannel().flatMap(MediaAddresses::parse);
        }

        Proposal with(Capability agreed) {
            return new Proposal(channel, toCaller, new Format(format.payloadType(), agreed), parameters);
        }
    }

    private FastStart() {}

    /// Elements that are no channels of ours are passed over, and so is what is too many.
    static List<Proposal> read(List<Octets> fastStart) {
        var read = new ArrayList<Proposal>();
        for (var element : fastStart.subList(0, Math.min(fastStart.size(), MOST_PROPOSALS))) {
            try {
                proposal(OpenLogicalChannel.FAST_START.decode(element)).ifPresent(read::add);
            } catch (MalformedPer _) { // the caller proposes others
            }
        }
        return List.copyOf(read);
    }

    private static Optional<Proposal> proposal(OpenLogicalChannel channel) {
        if (channel.reverseLogicalChannelParameters().isPresent()) {
            var reverse = channel.reverseLogicalChannelParameters().get();
            return reverse.multiplexParameters().isPresent()
                    && reverse.multiplexParameters().get() instanceof H2250LogicalChannelParameters parameters
                    ? MediaFormats.parse(reverse.dataType(), parameters)
                            .map(it -> new Proposal(channel, true, it, parameters))
                    : Optional.empty();
        }
        var forward = channel.forwardLogicalChannelParameters();
        return forward.multiplexParameters() instanceof H2250LogicalChannelParameters parameters
                ? MediaFormats.parse(forward.dataType(), parameters)
                        .map(it -> new Proposal(channel, false, it, parameters))
                : Optional.empty();
    }

    /// What the peer takes, as far as its channels tell.
    ///
    /// @param proposals  where `toCaller` is the direction to the peer exactly when the peer is the caller
    static CapabilitySet capabilities(List<Proposal> proposals, boolean peerIsCaller) {
        var audio = new ArrayList<Audio>();
        var video = new ArrayList<Capability.Video>();
        boolean camera = false;
        for (var proposal : proposals) {
            if (proposal.toCaller() == peerIsCaller) {
                switch (proposal.format().capability()) {
                    case Audio it -> audio.add(it);
                    case Capability.Video it -> video.add(it);
                    case H224 _ -> camera = true;
                }
            }
        }
        return new CapabilitySet(audio.stream().distinct().toList(), video.stream().distinct().toList(), List.of(), 0,
                camera);
    }

    /// The best of what a caller proposes, by our order: one of each kind and direction.
    static List<Proposal> best(List<Proposal> proposals, CapabilitySet ours) {
        var best = new ArrayList<Proposal>();
        for (var kind : MediaKind.values()) {
            best(proposals, ours.of(kind, Role.MAIN), true).ifPresent(best::add);
            best(proposals, ours.of(kind, Role.MAIN), false).ifPresent(best::add);
        }
        return List.copyOf(best);
    }

    private static Optional<Proposal> best(List<Proposal> proposals, List<? extends Capability> ours,
            boolean toCaller) {
        var open = proposals.stream().filter(it -> it.toCaller() == toCaller && (!toCaller || it.rtp().isPresent()))
                .toList();
        return ours.stream().flatMap(own -> Capability.suiting(own, ours, open, it -> it.format().capability())
                .flatMap(it -> own.toward(it.format().capability()).map(it::with)).stream()).findFirst();
    }

    /// A channel that we take and send on.
    ///
    /// @param number  of ours
    static Octets sending(Proposal taken, int number, LocalPorts ports) {
        var ours = taken.parameters().toBuilder().mediaControlChannel(MediaAddresses.of(ports.rtcp())).build();
        var reverse = taken.channel().reverseLogicalChannelParameters().orElseThrow().toBuilder()
                .multiplexParameters(ours).build();
        return encoded(taken.channel().toBuilder().forwardLogicalChannelNumber(number)
                .reverseLogicalChannelParameters(reverse).build());
    }

    /// A channel that we take and receive on.
    static Octets receiving(Proposal taken, LocalPorts ports) {
        var ours = taken.parameters().toBuilder().mediaChannel(MediaAddresses.of(ports.rtp()))
                .mediaControlChannel(MediaAddresses.of(ports.rtcp())).build();
        var forward = taken.channel().forwardLogicalChannelParameters().toBuilder().multiplexParameters(ours).build();
        return encoded(taken.channel().toBuilder().forwardLogicalChannelParameters(forward).build());
    }

    static Octets fromUs(int number, DataType dataType, H2250LogicalChannelParameters.Builder parameters) {
        return encoded(new OpenLogicalChannel(number, new ForwardLogicalChannelParameters(dataType,
                parameters.build())));
    }

    static Octets toUs(int number, DataType dataType, H2250LogicalChannelParameters.Builder parameters,
            LocalPorts ports) {
        var reverse = ReverseLogicalChannelParameters.builder().dataType(dataType)
                .multiplexParameters(parameters.mediaChannel(MediaAddresses.of(ports.rtp())).build()).build();
        return encoded(OpenLogicalChannel.builder().forwardLogicalChannelNumber(number)
                .forwardLogicalChannelParameters(new ForwardLogicalChannelParameters(new DataType.NullData(),
                        new ForwardLogicalChannelParameters.MultiplexParameters.None()))
                .reverseLogicalChannelParameters(reverse).build());
    }

    private static Octets encoded(OpenLogicalChannel channel) {
        return OpenLogicalChannel.FAST_START.encodeToOctets(channel);
    }
}
