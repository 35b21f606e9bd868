package io.roombridge.h323.capability;

import io.roombridge.h323.h245.AudioCapability;
import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.CapabilityDescriptor;
import io.roombridge.h323.h245.CapabilityTableEntry;
import io.roombridge.h323.h245.H2250Capability;
import io.roombridge.h323.h245.MediaDistributionCapability;
import io.roombridge.h323.h245.MediaPacketizationCapability;
import io.roombridge.h323.h245.MultipointCapability;
import io.roombridge.h323.h245.RTPPayloadType;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.UserInputCapability;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.media.Capability.Video;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.H264;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What we take, as a TerminalCapabilitySet: a table in order of preference, and one descriptor that permits one of
/// each kind at the same time (H.245 §B.2.2); slides and camera control are kinds
/// of their own.
public final class TerminalCapabilities {

    static final ObjectIdentifier H245 = ObjectIdentifier.of("0.0.8.245.0.15");
    private static final int DELAY_JITTER = 250;

    private TerminalCapabilities() {}

    public static TerminalCapabilitySet of(CapabilitySet ours, int sequenceNumber) {
        var audio = ours.audio().stream().flatMap(it -> AudioSpelling.of(it).stream())
                .<Capability>map(Capability.ReceiveAudioCapability::new).toList();
        var video = codings(ours.video(), ours.bandwidth()).<Capability>map(Capability.ReceiveVideoCapability::new)
                .toList();
        var slides = codings(ours.slides(), ours.bandwidth()).map(PresentationSpelling::of)
                .<Capability>map(Capability.ReceiveVideoCapability::new).toList();
        var control = slides.isEmpty() ? List.<Capability>of() : List.of(PresentationSpelling.control());
        var camera = ours.camera() ? List.of(CameraSpelling.capability()) : List.<Capability>of();
        var digits = List.<Capability>of(
                new Capability.ReceiveUserInputCapability(new UserInputCapability.BasicString()),
                new Capability.ReceiveUserInputCapability(new UserInputCapability.Dtmf()));
        var table = new ArrayList<CapabilityTableEntry>();
        var simultaneous = new ArrayList<List<Integer>>();
        for (var alternatives : List.of(audio, video, slides, control, camera, digits)) {
            if (alternatives.isEmpty()) {
                continue;
            }
            int first = table.size() + 1;
            alternatives.forEach(it -> table.add(new CapabilityTableEntry(table.size() + 1, Optional.of(it))));
            simultaneous.add(IntStream.rangeClosed(first, table.size()).boxed().toList());
        }
        return TerminalCapabilitySet.builder().sequenceNumber(sequenceNumber).protocolIdentifier(H245)
                .multiplexCapability(multiplex(ours))
                .capabilityTable(table)
                .capabilityDescriptors(List.of(new CapabilityDescriptor(0, Optional.of(List.copyOf(simultaneous)))))
                .build();
    }

    private static Stream<VideoCapability> codings(List<Video> ours, int bandwidth) {
        return ours.stream().flatMap(it -> VideoSpelling.of(it).stream()
                .flatMap(spelling -> spelling.capability(it, bandwidth).stream())).distinct();
    }

    /// What is taken besides, though nobody said so: single NAL units are the packetization that H.323 needs not name
    /// (H.241 §7.1.1), so who takes H.264 takes them.
    public static CapabilitySet completed(CapabilitySet ours) {
        return new CapabilitySet(ours.audio(), completed(ours.video()), completed(ours.slides()), ours.bandwidth(),
                ours.camera());
    }

    private static List<Video> completed(List<Video> ours) {
        return ours.stream().flatMap(it -> it instanceof H264 h264
                ? Stream.of(it, singleNalUnits(h264)) : Stream.of(it)).distinct().toList();
    }

    private static H264 singleNalUnits(H264 h264) {
        return new H264(h264.profile(), h264.levelIdc(), h264.maxMbps(), h264.maxFs(), 0, h264.maxBitRate());
    }

    static Optional<AudioCapability> audio(io.roombridge.media.Audio audio) {
        return AudioSpelling.of(audio).stream().findFirst();
    }

    private static H2250Capability multiplex(CapabilitySet ours) {
        var alone = new MultipointCapability(false, false,
                List.of(new MediaDistributionCapability(false, false, false, false, false, false)));
        return H2250Capability.builder().maximumAudioDelayJitter(DELAY_JITTER)
                .receiveMultipointCapability(alone).transmitMultipointCapability(alone)
                .receiveAndTransmitMultipointCapability(alone)
                .mcCapability(new H2250Capability.McCapability(false, false))
                .rtcpVideoControlCapability(false)
                .mediaPacketizationCapability(packetization(ours))
                .logicalChannelSwitchingCapability(false).t120DynamicPortCapability(false)
                .build();
    }

    /// Every packetization of H.264 that some capability of ours has (H.241 §7.1.1).
    private static MediaPacketizationCapability packetization(CapabilitySet ours) {
        var modes = Stream.concat(ours.video().stream(), ours.slides().stream()).filter(H264.class::isInstance)
                .map(it -> ((H264) it).packetizationMode()).distinct().sorted()
                .map(H264Spelling::packetization).toList();
        return new MediaPacketizationCapability(false,
                modes.isEmpty() ? Optional.empty() : Optional.<List<RTPPayloadType>>of(modes), Extensions.NONE);
    }
}
