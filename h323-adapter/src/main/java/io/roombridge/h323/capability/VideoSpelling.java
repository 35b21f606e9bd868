package io.roombridge.h323.capability;

import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.RTPPayloadType;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.media.Capability.Video;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.H265;
import io.roombridge.media.Vp8;
import java.util.List;
import java.util.Optional;

/// How H.245 and H.241 spell one codec of pictures, as a capability and on a channel.
interface VideoSpelling {

    /// Those that there are; a capability of a peer is one of them at most.
    List<VideoSpelling> ALL = List.of(new H264Spelling(), new H263Spelling(), new H261Spelling());

    /// Empty for what H.323 has no name for.
    static Optional<VideoSpelling> of(Video video) {
        return switch (video) {
            case H264 _ -> Optional.of(ALL.get(0));
            case H263 _ -> Optional.of(ALL.get(1));
            case H261 _ -> Optional.of(ALL.get(2));
            case H265 _, Vp8 _ -> Optional.empty();
        };
    }

    /// What we number it with on a channel of ours.
    int payloadType(Video video);

    /// Empty for what is not announced.
    ///
    /// @param otherwise  bits a second to say when the capability does not; 0 for none
    Optional<VideoCapability> capability(Video video, int otherwise);

    /// The same on a channel to a peer that named it its own way.
    default Optional<VideoCapability> toward(Video agreed, VideoCapability theirs, int otherwise) {
        return capability(agreed, otherwise);
    }

    /// How it is packed on a channel, where the coding alone does not say it.
    default Optional<RTPPayloadType> packetization(Video video) {
        return Optional.empty();
    }

    /// What a peer that announces this takes, best first; none when it is another codec's.
    ///
    /// @param nonInterleaved  it said for all of its set that it takes NAL units in packetization mode 1
    List<Video> announced(VideoCapability capability, boolean nonInterleaved);

    /// What a channel carries; empty when it is another codec's.
    Optional<Video> carried(VideoCapability capability, H2250LogicalChannelParameters parameters);
}
