package io.roombridge.sip.sdp;

import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What of all that we take is worth a line in an offer of ours, which over UDP is to pass in two IP packets: what
/// nobody takes who does not take another line too is answered, and not offered.
final class Brevity {

    /// The rate that whoever has the first has as well.
    private static final Map<AudioCodec, AudioCodec> BESIDES = Map.of(AudioCodec.G7221_24, AudioCodec.G7221_32,
            AudioCodec.G7221C_24, AudioCodec.G7221C_48, AudioCodec.G7221C_32, AudioCodec.G7221C_48);

    private Brevity() {}

    /// @param known  formats of the dialog, which are offered again
    static CapabilitySet of(CapabilitySet ours, Collection<Format> known) {
        var audio = said(ours.audio(), known, it -> ours.audio().stream()
                .anyMatch(other -> other.codec() == BESIDES.get(it.codec())));
        var video = said(ours.video(), known, it -> it instanceof H261 && has263(ours.video(), false));
        var slides = said(ours.slides(), known, it -> isUnsaid(it, ours.slides()));
        return new CapabilitySet(audio, video, slides, ours.bandwidth(), ours.camera());
    }

    private static <C extends Capability> List<C> said(List<C> ours, Collection<Format> known, Predicate<C> unsaid) {
        return ours.stream().filter(it -> !unsaid.test(it) || known.stream().anyMatch(old ->
                old.capability().isNear(it))).toList();
    }

    /// Slides in Main go to who takes High, and as old H.263 to who takes the newer.
    private static boolean isUnsaid(Capability.Video slides, List<Capability.Video> all) {
        return switch (slides) {
            case H264 h264 -> h264.profile() == H264.Profile.MAIN && all.stream().anyMatch(it ->
                    it instanceof H264 other && other.profile() == H264.Profile.HIGH);
            case H263 h263 -> !h263.plus() && has263(all, true);
            default -> false;
        };
    }

    private static boolean has263(List<Capability.Video> codecs, boolean plus) {
        return codecs.stream().anyMatch(it -> it instanceof H263 h263 && h263.plus() == plus);
    }
}
