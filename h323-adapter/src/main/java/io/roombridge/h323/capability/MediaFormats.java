package io.roombridge.h323.capability;

import io.roombridge.h323.h245.AudioCapability;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.H2250LogicalChannelParameters.MediaPacketization;
import io.roombridge.h323.h245.RTPPayloadType;
import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.Capability.Video;
import io.roombridge.media.Format;
import io.roombridge.media.H224;
import io.roombridge.media.Role;
import io.roombridge.per.Extensions;
import java.util.Optional;

/// One channel's coding: dataType with payload type and packetization of its H2250LogicalChannelParameters, and the
/// neutral [Format].
public final class MediaFormats {

    private MediaFormats() {}

    /// The payload type we send a capability with.
    public static Format format(Capability capability) {
        return switch (capability) {
            case Audio audio -> new Format(AudioSpelling.payloadType(audio.codec()), audio);
            case Video video -> new Format(VideoSpelling.of(video).map(it -> it.payloadType(video))
                    .orElseThrow(() -> new IllegalArgumentException("H.245 has no name for " + video.encodingName())),
                    video);
            case H224 camera -> new Format(CameraSpelling.PAYLOAD_TYPE, camera);
        };
    }

    /// How a channel of ours to this peer is named; empty for what H.245 cannot name.
    ///
    /// @param role       of the pictures
    /// @param bandwidth  bits a second to say when the capability does not
    public static Optional<DataType> dataType(Capability agreed, Role role, PeerCapabilities peer, int bandwidth) {
        return switch (agreed) {
            case Audio audio -> peer.spelling(audio).map(theirs -> flavour(audio, theirs))
                    .or(() -> TerminalCapabilities.audio(audio)).map(DataType.AudioData::new);
            case Video video -> VideoSpelling.of(video).flatMap(it -> peer.spelling(video, role)
                    .map(theirs -> it.toward(video, theirs, bandwidth))
                    .orElseGet(() -> it.capability(video, bandwidth)))
                    .map(it -> role == Role.SLIDES ? PresentationSpelling.of(it) : it).map(DataType.VideoData::new);
            case H224 _ -> Optional.of(CameraSpelling.dataType());
        };
    }

    /// Ours, in the flavour of G.729 that the peer named.
    private static AudioCapability flavour(Audio audio, AudioCapability theirs) {
        return AudioSpelling.of(audio).stream().filter(it -> it.getClass() == theirs.getClass()).findFirst()
                .orElse(theirs);
    }

    /// Payload type and packetization of a channel, where the coding alone does not say them.
    public static H2250LogicalChannelParameters.Builder describe(H2250LogicalChannelParameters.Builder parameters,
            Format format) {
        if (format.capability() instanceof Video video) {
            VideoSpelling.of(video).flatMap(it -> it.packetization(video)).ifPresent(it -> parameters
                    .mediaPacketization(new MediaPacketization.RtpPayloadType(new RTPPayloadType(
                            it.payloadDescriptor(), Optional.of(format.payloadType()), Extensions.NONE))));
        }
        if (format.payloadType() >= 96) {
            parameters.dynamicRTPPayloadType(format.payloadType());
        }
        return parameters;
    }

    /// What a channel of slides carries, as a channel of the people would; empty when it is none of slides.
    public static Optional<DataType> slides(DataType dataType) {
        return PresentationSpelling.unwrapped(dataType);
    }

    /// What a channel of the peer carries; empty when it is no coding of ours.
    public static Optional<Format> parse(DataType dataType, H2250LogicalChannelParameters parameters) {
        return capability(dataType, parameters).map(it -> new Format(payloadType(it, parameters), it));
    }

    private static Optional<? extends Capability> capability(DataType dataType,
            H2250LogicalChannelParameters parameters) {
        return switch (dataType) {
            case DataType.AudioData(var audio) -> AudioSpelling.parse(audio).stream().findFirst();
            case DataType.VideoData(var video) -> VideoSpelling.ALL.stream()
                    .flatMap(it -> it.carried(video, parameters).stream()).findFirst();
            case DataType.Data(var data) -> Optional.of(H224.CAMERA).filter(_ -> CameraSpelling.is(data));
            default -> Optional.empty();
        };
    }

    private static int payloadType(Capability capability, H2250LogicalChannelParameters parameters) {
        return parameters.dynamicRTPPayloadType()
                .or(() -> packetization(parameters).flatMap(RTPPayloadType::payloadType))
                .orElseGet(() -> format(capability).payloadType());
    }

    /// How the sender of a channel packs what it carries, where it says so.
    static Optional<RTPPayloadType> packetization(H2250LogicalChannelParameters parameters) {
        return parameters.mediaPacketization()
                .flatMap(it -> it instanceof MediaPacketization.RtpPayloadType(var type) ? Optional.of(type)
                        : Optional.empty());
    }
}
