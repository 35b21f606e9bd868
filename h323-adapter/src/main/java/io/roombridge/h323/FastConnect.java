package io.roombridge.h323;

import io.roombridge.h323.capability.MediaAddresses;
import io.roombridge.h323.capability.MediaFormats;
import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannel.ForwardLogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannel.ReverseLogicalChannelParameters;
import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Channels opened by Setup and its answer, without H.245 (H.323 §8.1.7).
///
/// ```
/// caller proposes     from caller: forward parameters, mediaControlChannel
///                     to caller:   reverse parameters, mediaChannel where the caller listens
/// called side takes   one of each kind and direction, filling in its own mediaChannel and mediaControlChannel
/// ```
///
/// "From caller" and "to caller" stay as in the proposal in the answer. A called side numbers what it sends itself.
final class FastConnect {

    private static final int MOST_PROPOSALS = 64;

    /// @param toCaller  the called side sends
    private record Proposal(OpenLogicalChannel channel, boolean toCaller, Format format,
            H2250LogicalChannelParameters parameters) {

        StreamId stream(LegId leg) {
            return new StreamId(leg, format.capability().kind(), Role.MAIN);
        }
    }

    private final LegId leg;
    private final MediaChannels channels;
    private final LegControl control;
    private List<Proposal> proposals = List.of();
    private boolean proposed;
    private boolean active;

    FastConnect(LegId leg, MediaChannels channels, LegControl control) {
        this.leg = leg;
        this.channels = channels;
        this.control = control;
    }

    /// Channels were opened this way.
    boolean active() {
        return active;
    }

    void offered(List<Octets> fastStart) {
        proposals = read(fastStart);
    }

    /// What the peer takes, as far as its channels tell.
    CapabilitySet theirs() {
        var audio = new ArrayList<Audio>();
        var video = new ArrayList<Capability.Video>();
        for (var proposal : proposals) {
            if (proposal.toCaller() != proposed) {
                switch (proposal.format().capability()) {
                    case Audio it -> audio.add(it);
                    case Capability.Video it -> video.add(it);
                }
            }
        }
        return new CapabilitySet(audio.stream().distinct().toList(), video.stream().distinct().toList(), List.of(), 0);
    }

    /// Takes what is best of the proposals, by our order; opens it, and gives the elements of the answer. Empty refuses
    /// fast connect.
    List<Octets> answer() {
        var taken = new ArrayList<Octets>();
        try {
            for (var kind : MediaKind.values()) {
                for (boolean toCaller : new boolean[] {true, false}) {
                    var best = best(kind, toCaller);
                    if (best.isPresent()) {
                        taken.add(OpenLogicalChannel.FAST_START.encodeToOctets(toCaller ? send(best.get())
                                : receive(best.get())));
                    }
                }
            }
        } catch (NoPortsLeft _) { // what was taken stays; H.245 fails for the rest and says why
        }
        active = !taken.isEmpty();
        return taken;
    }

    private Optional<Proposal> best(MediaKind kind, boolean toCaller) {
        for (var own : control.ours().of(kind, Role.MAIN)) {
            for (var proposal : proposals) {
                var both = own.intersect(proposal.format().capability());
                if (proposal.toCaller() == toCaller && both.isPresent() && reachable(proposal)) {
                    return Optional.of(new Proposal(proposal.channel(), toCaller,
                            new Format(proposal.format().payloadType(), both.get()), proposal.parameters()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean reachable(Proposal proposal) {
        return !proposal.toCaller() || proposal.parameters().mediaChannel().flatMap(MediaAddresses::parse).isPresent();
    }

    private OpenLogicalChannel send(Proposal proposal) throws NoPortsLeft {
        var stream = proposal.stream(leg);
        var ports = channels.ports(stream);
        int number = control.nextChannel();
        var theirs = proposal.parameters();
        control.adopt(number, true);
        channels.send(stream, number, proposal.format(), theirs.mediaChannel().flatMap(MediaAddresses::parse)
                .orElseThrow(),
                theirs.mediaControlChannel().flatMap(MediaAddresses::parse));
        var ours = theirs.toBuilder().mediaControlChannel(MediaAddresses.of(ports.rtcp())).build();
        var reverse = proposal.channel().reverseLogicalChannelParameters().orElseThrow().toBuilder()
                .multiplexParameters(ours).build();
        return proposal.channel().toBuilder().forwardLogicalChannelNumber(number)
                .reverseLogicalChannelParameters(reverse).build();
    }

    private OpenLogicalChannel receive(Proposal proposal) throws NoPortsLeft {
        var stream = proposal.stream(leg);
        var ports = channels.ports(stream);
        int number = proposal.channel().forwardLogicalChannelNumber();
        var theirs = proposal.parameters();
        control.adopt(number, false);
        channels.receive(stream, number, theirs.sessionID(), proposal.format(),
                theirs.mediaControlChannel().flatMap(MediaAddresses::parse));
        var ours = theirs.toBuilder().mediaChannel(MediaAddresses.of(ports.rtp()))
                .mediaControlChannel(MediaAddresses.of(ports.rtcp())).build();
        var forward = proposal.channel().forwardLogicalChannelParameters().toBuilder().multiplexParameters(ours)
                .build();
        return proposal.channel().toBuilder().forwardLogicalChannelParameters(forward).build();
    }

    /// Every codec of ours, both ways, best first; empty when there are no ports.
    List<Octets> propose() {
        proposed = true;
        var offers = new ArrayList<Octets>();
        try {
            for (var kind : MediaKind.values()) {
                var stream = new StreamId(leg, kind, Role.MAIN);
                for (var capability : control.ours().of(kind, Role.MAIN)) {
                    var dataType = MediaFormats.dataType(capability, PeerCapabilities.NONE, control.ours().bandwidth());
                    if (dataType.isPresent()) {
                        var format = MediaFormats.format(capability);
                        offers.add(OpenLogicalChannel.FAST_START.encodeToOctets(fromUs(stream, dataType.get(),
                                format)));
                        offers.add(OpenLogicalChannel.FAST_START.encodeToOctets(toUs(stream, dataType.get(), format)));
                    }
                }
            }
        } catch (NoPortsLeft _) { // the call goes on; H.245 fails and says why
            return List.of();
        }
        return offers;
    }

    private OpenLogicalChannel fromUs(StreamId stream, DataType dataType, Format format) throws NoPortsLeft {
        var ports = channels.ports(stream);
        var parameters = H2250LogicalChannelParameters.builder().sessionID(LegControl.session(stream))
                .mediaGuaranteedDelivery(false).mediaControlChannel(MediaAddresses.of(ports.rtcp()));
        return new OpenLogicalChannel(control.nextChannel(), new ForwardLogicalChannelParameters(dataType,
                MediaFormats.describe(parameters, format).build()));
    }

    private OpenLogicalChannel toUs(StreamId stream, DataType dataType, Format format) throws NoPortsLeft {
        var ports = channels.ports(stream);
        var parameters = H2250LogicalChannelParameters.builder().sessionID(LegControl.session(stream))
                .mediaChannel(MediaAddresses.of(ports.rtp())).mediaGuaranteedDelivery(false)
                .mediaControlChannel(MediaAddresses.of(ports.rtcp()));
        var reverse = ReverseLogicalChannelParameters.builder().dataType(dataType)
                .multiplexParameters(MediaFormats.describe(parameters, format).build()).build();
        return OpenLogicalChannel.builder().forwardLogicalChannelNumber(control.nextChannel())
                .forwardLogicalChannelParameters(new ForwardLogicalChannelParameters(new DataType.NullData(),
                        new ForwardLogicalChannelParameters.MultiplexParameters.None()))
                .reverseLogicalChannelParameters(reverse).build();
    }

    /// The called side has taken some of what we proposed.
    ///
    /// @return whether there are channels that were not there before
    boolean answered(List<Octets> fastStart) {
        if (active || fastStart.isEmpty()) {
            return false;
        }
        proposals = read(fastStart);
        for (var taken : proposals) {
            int number = taken.channel().forwardLogicalChannelNumber();
            var parameters = taken.parameters();
            var rtp = parameters.mediaChannel().flatMap(MediaAddresses::parse);
            var rtcp = parameters.mediaControlChannel().flatMap(MediaAddresses::parse);
            var format = control.acceptable(taken.format());
            if (format.isEmpty() || !taken.toCaller() && rtp.isEmpty()) {
                continue;
            }
            control.adopt(number, !taken.toCaller());
            if (taken.toCaller()) {
                channels.receive(taken.stream(leg), number, parameters.sessionID(), format.get(), rtcp);
            } else {
                channels.send(taken.stream(leg), number, format.get(), rtp.get(), rtcp);
            }
            active = true;
        }
        return active;
    }

    /// Elements that are no channels of ours are passed over, and so is what is too many.
    private static List<Proposal> read(List<Octets> fastStart) {
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
}
