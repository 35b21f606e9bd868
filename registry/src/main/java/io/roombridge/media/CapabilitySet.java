package io.roombridge.media;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a peer can receive, each list in its order of preference.
///
/// @param bandwidth  bits a second for all streams together; 0 when not said
/// @param camera     its camera may be turned from here, or it turns others
public record CapabilitySet(List<Audio> audio, List<Capability.Video> video, List<Capability.Video> slides,
        int bandwidth, boolean camera) {

    /// 3.1, pictures of 1280x720.
    private static final int H265_LEVEL = 93;

    public static final CapabilitySet NONE = new CapabilitySet(List.of(), List.of(), List.of(), 0);

    public CapabilitySet {
        audio = List.copyOf(audio);
        video = List.copyOf(video);
        slides = List.copyOf(slides);
        if (bandwidth < 0) {
            throw new IllegalArgumentException("bandwidth is not negative: " + bandwidth);
        }
    }

    /// Without camera control.
    public CapabilitySet(List<Audio> audio, List<Capability.Video> video, List<Capability.Video> slides,
            int bandwidth) {
        this(audio, video, slides, bandwidth, false);
    }

    /// All that the gateway itself can code and decode, best first; `bandwidth` bits a second for a call. Annex C of
    /// G.722.1 at its highest rate has 14 kHz of sound to the 7 of G.722, which is before the lower rates.
    public static CapabilitySet ours(int bandwidth) {
        var audio = Stream.of(AudioCodec.OPUS, AudioCodec.G7221C_48, AudioCodec.G722, AudioCodec.G7221C_32,
                        AudioCodec.G7221C_24, AudioCodec.G7221_32, AudioCodec.G7221_24, AudioCodec.PCMA,
                        AudioCodec.PCMU, AudioCodec.G729)
                .map(Audio::of).toList();
        var plain = List.of(new H263(1, 1, 2, true, 0), new H263(1, 1, 2, false, 0));
        var video = Stream.of(h264(31), Stream.of(new Vp8(30, 3_600, 0)), plain.stream(), Stream.of(new H261(1, 1, 0)))
                .<Capability.Video>flatMap(each -> each).toList();
        var slides = Stream.<Capability.Video>concat(h264(40), plain.stream()).toList();
        return new CapabilitySet(audio, video, slides, bandwidth, true);
    }

    /// The ablest profile first, so that two that have it are joined in it; who knows but single NAL units is told the
    /// one that all have.
    private static Stream<Capability.Video> h264(int levelIdc) {
        return Stream.concat(Stream.of(H264.Profile.HIGH, H264.Profile.MAIN, H264.Profile.CONSTRAINED_BASELINE)
                .map(profile -> H264.of(profile, levelIdc, 1)),
                Stream.of(H264.of(H264.Profile.CONSTRAINED_BASELINE, levelIdc, 0)));
    }

    /// The same with camera control, or without.
    public CapabilitySet withCamera(boolean wanted) {
        return new CapabilitySet(audio, video, slides, bandwidth, wanted);
    }

    /// The same with H.265 where the other takes it, whom a leg of this set is joined with: what comes so from one may
    /// be passed on to the other.
    ///
    /// @param first  rather than what is coded here; else behind all
    public CapabilitySet passing(CapabilitySet other, boolean first) {
        return other.video.stream().anyMatch(H265.class::isInstance) ? withH265(first) : this;
    }

    private CapabilitySet withH265(boolean first) {
        var h265 = Stream.<Capability.Video>of(new H265(H265_LEVEL, 0));
        var all = first ? Stream.concat(h265, video.stream()) : Stream.concat(video.stream(), h265);
        return new CapabilitySet(audio, all.toList(), slides, bandwidth, camera);
    }

    /// What a leg that offers this set is answered with that is joined with no other: of a leg that has nothing else
    /// H.265 is decoded.
    public CapabilitySet answering(CapabilitySet offered) {
        var sorted = preferring(offered);
        return sorted.toward(offered).video.isEmpty() ? sorted.passing(offered, false) : sorted;
    }

    public List<? extends Capability> of(MediaKind kind, Role role) {
        return switch (kind) {
            case AUDIO -> audio;
            case VIDEO -> role == Role.MAIN ? video : slides;
            case CAMERA -> camera ? List.of(H224.CAMERA) : List.of();
        };
    }

    /// What may be sent to a peer that takes the other set, in this side's order of preference.
    public CapabilitySet toward(CapabilitySet theirs) {
        return new CapabilitySet(toward(audio, theirs.audio, Audio.class),
                toward(video, theirs.video, Capability.Video.class),
                toward(slides, theirs.slides, Capability.Video.class), Capability.lower(bandwidth, theirs.bandwidth),
                camera && theirs.camera);
    }

    /// The same capabilities, those first that may be sent on to who takes the other set, in its order; so that a call
    /// needs no transcoding if it can do without.
    public CapabilitySet preferring(CapabilitySet other) {
        return new CapabilitySet(reorder(audio, other.audio), reorder(video, other.video),
                reorder(slides, other.slides), bandwidth, camera);
    }

    private static <C extends Capability> List<C> toward(List<C> ours, List<C> theirs, Class<C> type) {
        var common = new ArrayList<C>();
        for (C mine : ours) {
            Capability.suiting(mine, ours, theirs, their -> their).flatMap(mine::toward).map(type::cast)
                    .ifPresent(common::add);
        }
        return common;
    }

    private static <C extends Capability> List<C> reorder(List<C> ours, List<C> wanted) {
        var first = wanted.stream()
                .flatMap(want -> ours.stream().filter(mine -> mine.feeds(want)))
                .distinct().toList();
        return Stream.concat(first.stream(), ours.stream().filter(mine -> !first.contains(mine))).toList();
    }
}
