package io.roombridge.h323.capability;

import io.roombridge.h323.h245.CapabilityIdentifier;
import io.roombridge.h323.h245.GenericCapability;
import io.roombridge.h323.h245.GenericParameter;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.ParameterValue;
import io.roombridge.h323.h245.RTPPayloadType;
import io.roombridge.h323.h245.RTPPayloadType.PayloadDescriptor;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.h323.h245.VideoCapability.GenericVideoCapability;
import io.roombridge.media.Capability.Video;
import io.roombridge.media.H264;
import io.roombridge.media.H264.Profile;
import io.roombridge.per.ObjectIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// H.264 as a generic capability (H.241 §8.3, table 8): bit rate in 100 bit/s, CustomMaxMBPS in 500 macroblocks a
/// second, CustomMaxFS in 256 macroblocks.
///
/// How NAL units are packed is said elsewhere: in mediaPacketization of the channel, and for all of a set in its
/// mediaPacketizationCapability (H.241 §7.1).
final class H264Spelling implements VideoSpelling {

    static final ObjectIdentifier H264_CAPABILITY = ObjectIdentifier.of("0.0.8.241.0.0.1");
    static final ObjectIdentifier SINGLE_NAL_UNIT = ObjectIdentifier.of("0.0.8.241.0.0.0.0");
    static final ObjectIdentifier NON_INTERLEAVED = ObjectIdentifier.of("0.0.8.241.0.0.0.1");

    private static final int CUSTOM_MAX_MBPS = 3;
    private static final int CUSTOM_MAX_FS = 4;
    private static final int PROFILE = 41;
    private static final int LEVEL = 42;
    private static final int MBPS_UNIT = 500;
    private static final int FS_UNIT = 256;

    private static final int BASELINE = 64;
    private static final int MAIN = 32;
    private static final int EXTENDED = 16;
    private static final int HIGH = 8;

    /// H.241 table 8: ten times the level, its value.
    private static final int[][] LEVELS = {{10, 15}, {9, 19}, {11, 22}, {12, 29}, {13, 36}, {20, 43}, {21, 50},
            {22, 57}, {30, 64}, {31, 71}, {32, 78}, {40, 85}, {41, 92}, {42, 99}, {50, 106}, {51, 113}, {52, 120}};

    /// Dynamic; those of G.722.1 are others.
    private static final int PAYLOAD_TYPE = 96;

    @Override
    public int payloadType(Video video) {
        return PAYLOAD_TYPE;
    }

    @Override
    public Optional<VideoCapability> capability(Video video, int otherwise) {
        var h264 = (H264) video;
        return Optional.of(new GenericVideoCapability(spelled(h264, bits(h264.profile()), otherwise)));
    }

    /// The profile is one of those the peer named: what was agreed, or else the simplest that holds what we send.
    @Override
    public Optional<VideoCapability> toward(Video agreed, VideoCapability theirs, int otherwise) {
        if (!(theirs instanceof GenericVideoCapability(var generic))) {
            return capability(agreed, otherwise);
        }
        int named = profiles(generic);
        int profile = bits(((H264) agreed).profile());
        for (int candidate : new int[] {profile, BASELINE, MAIN, EXTENDED, HIGH}) {
            if ((named & candidate) != 0) {
                profile = candidate;
                break;
            }
        }
        return Optional.of(new GenericVideoCapability(spelled((H264) agreed, profile, otherwise)));
    }

    @Override
    public Optional<RTPPayloadType> packetization(Video video) {
        return Optional.of(packetization(((H264) video).packetizationMode()));
    }

    static RTPPayloadType packetization(int mode) {
        return new RTPPayloadType(new PayloadDescriptor.Oid(mode == 1 ? NON_INTERLEAVED : SINGLE_NAL_UNIT));
    }

    /// Single NAL units are taken by whoever takes H.264 (H.241 §7.1.1).
    @Override
    public List<Video> announced(VideoCapability capability, boolean nonInterleaved) {
        var found = new ArrayList<Video>();
        if (nonInterleaved) {
            parse(capability, 1).ifPresent(found::add);
        }
        parse(capability, 0).ifPresent(found::add);
        return found;
    }

    @Override
    public Optional<Video> carried(VideoCapability capability, H2250LogicalChannelParameters parameters) {
        return parse(capability, nonInterleaved(MediaFormats.packetization(parameters)) ? 1 : 0).map(it -> it);
    }

    static boolean nonInterleaved(Optional<RTPPayloadType> packetization) {
        return packetization.map(RTPPayloadType::payloadDescriptor)
                .filter(it -> it instanceof PayloadDescriptor.Oid(var oid) && oid.equals(NON_INTERLEAVED)).isPresent();
    }

    /// Empty when the capability is none of H.264.
    static Optional<H264> parse(VideoCapability capability, int packetizationMode) {
        return capability instanceof GenericVideoCapability(var generic) ? parse(generic, packetizationMode)
                : Optional.empty();
    }

    private static GenericCapability spelled(H264 h264, int profile, int otherwise) {
        var parameters = new ArrayList<GenericParameter>();
        parameters.add(GenericParameters.of(PROFILE, new ParameterValue.BooleanArray(profile)));
        parameters.add(GenericParameters.of(LEVEL, new ParameterValue.UnsignedMin(levelValue(h264.levelIdc()))));
        if (h264.maxMbps() > 0) {
            parameters.add(GenericParameters.of(CUSTOM_MAX_MBPS,
                    new ParameterValue.UnsignedMin(h264.maxMbps() / MBPS_UNIT)));
        }
        if (h264.maxFs() > 0) {
            parameters.add(GenericParameters.of(CUSTOM_MAX_FS, new ParameterValue.UnsignedMin(h264.maxFs() / FS_UNIT)));
        }
        int rate = h264.maxBitRate() > 0 ? h264.maxBitRate() : otherwise > 0 ? otherwise : h264.bitRate();
        return GenericCapability.builder().capabilityIdentifier(new CapabilityIdentifier.Standard(H264_CAPABILITY))
                .maxBitRate(rate / 100).collapsing(parameters).build();
    }

    static boolean is(GenericCapability capability) {
        return capability.capabilityIdentifier() instanceof CapabilityIdentifier.Standard(var oid)
                && oid.equals(H264_CAPABILITY);
    }

    /// Empty when the capability is none of H.264.
    static Optional<H264> parse(GenericCapability capability, int packetizationMode) {
        if (!is(capability)) {
            return Optional.empty();
        }
        int mbps = GenericParameters.number(capability, CUSTOM_MAX_MBPS).orElse(0) * MBPS_UNIT;
        int fs = GenericParameters.number(capability, CUSTOM_MAX_FS).orElse(0) * FS_UNIT;
        int rate = (int) Math.min(capability.maxBitRate().orElse(0L) * 100, Integer.MAX_VALUE);
        return Optional.of(new H264(profile(profiles(capability)),
                levelIdc(GenericParameters.number(capability, LEVEL).orElse(0)),
                mbps, fs, packetizationMode, rate));
    }

    private static int profiles(GenericCapability capability) {
        return GenericParameters.number(capability, PROFILE).orElse(BASELINE);
    }

    /// Several profiles in one capability are all of them; the ablest decides.
    private static Profile profile(int bits) {
        return (bits & HIGH) != 0 ? Profile.HIGH
                : (bits & EXTENDED) != 0 ? Profile.EXTENDED
                : (bits & MAIN) != 0 ? Profile.MAIN : Profile.BASELINE;
    }

    private static int bits(Profile profile) {
        return switch (profile) {
            case CONSTRAINED_BASELINE, BASELINE -> BASELINE;
            case MAIN -> MAIN;
            case EXTENDED -> EXTENDED;
            case CONSTRAINED_HIGH, HIGH -> HIGH;
        };
    }

    private static int levelValue(int levelIdc) {
        int value = LEVELS[0][1];
        for (int[] level : LEVELS) {
            if (level[0] <= levelIdc && level[0] != 9 || level[0] == levelIdc) {
                value = level[1];
            }
        }
        return value;
    }

    /// A value between two levels is the lower one.
    private static int levelIdc(int value) {
        int levelIdc = LEVELS[0][0];
        for (int[] level : LEVELS) {
            if (level[1] <= value) {
                levelIdc = level[0];
            }
        }
        return levelIdc;
    }
}
