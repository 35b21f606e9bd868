package io.roombridge.media;

import java.util.Optional;

/// H.264 as a receiver describes itself: RFC 6184 §8.1 in SDP, H.241 §8.3 in H.245.
///
/// @param levelIdc           ten times the level, 10–62; level 1b is 9 as in High profile (H.264 Annex A.3.4)
/// @param maxMbps            macroblocks a second beyond the level; 0 when the level says it
/// @param maxFs              macroblocks a picture beyond the level; 0 when the level says it
/// @param packetizationMode  0 single NAL unit, 1 non-interleaved (RFC 6184 §6.2)
/// @param maxBitRate         bits a second; 0 when the level says it
public record H264(Profile profile, int levelIdc, int maxMbps, int maxFs, int packetizationMode, int maxBitRate)
        implements Capability.Video {

    /// Profiles in about the order of their ability; all decoders take the first.
    public enum Profile {
        CONSTRAINED_BASELINE(66), BASELINE(66), MAIN(77), EXTENDED(88), CONSTRAINED_HIGH(100), HIGH(100);

        private static final int CONSTRAINT_SET_0 = 0x80;
        private static final int CONSTRAINT_SET_1 = 0x40;
        private static final int CONSTRAINT_SETS_4_AND_5 = 0x0c;

        private final int idc;

        Profile(int idc) {
            this.idc = idc;
        }

        /// `profile_idc` (H.264 §A.2).
        public int idc() {
            return idc;
        }

        /// As the octets `profile_idc` and constraint_set0_flag to constraint_set5_flag say it: the flags say what is
        /// left of a profile (H.264 §A.2, RFC 6184 table 5).
        public static Profile of(int profileIdc, int constraints) {
            boolean set0 = (constraints & CONSTRAINT_SET_0) != 0;
            boolean set1 = (constraints & CONSTRAINT_SET_1) != 0;
            return switch (profileIdc) {
                case 66 -> set1 ? CONSTRAINED_BASELINE : BASELINE;
                case 77 -> set0 ? CONSTRAINED_BASELINE : MAIN;
                case 88 -> set1 ? (set0 ? CONSTRAINED_BASELINE : MAIN) : set0 ? BASELINE : EXTENDED;
                case 100 -> (constraints & CONSTRAINT_SETS_4_AND_5) == CONSTRAINT_SETS_4_AND_5
                        ? CONSTRAINED_HIGH : HIGH;
                default -> profileIdc > 100 ? HIGH : BASELINE;
            };
        }

        /// Whether a decoder of this profile decodes all of the other (H.264 §A.2): its own and what has no more tools.
        /// Baseline has flexible macroblock order and redundant slices, which Main and High have not; Main has
        /// arithmetic coding and interlace, which Extended and Constrained High lack, one the first and the other the
        /// second.
        public boolean decodes(Profile sent) {
            return sent == this || sent == CONSTRAINED_BASELINE || switch (this) {
                case CONSTRAINED_BASELINE, BASELINE, MAIN, CONSTRAINED_HIGH -> false;
                case EXTENDED -> sent == BASELINE;
                case HIGH -> sent == MAIN || sent == CONSTRAINED_HIGH;
            };
        }
    }

    /// H.264 table A-1: level, MaxMBPS, MaxFS, MaxBR in units of 1,000 bits a second.
    private static final int[][] LEVELS = {
            {9, 1_485, 99, 128}, {10, 1_485, 99, 64}, {11, 3_000, 396, 192}, {12, 6_000, 396, 384},
            {13, 11_880, 396, 768}, {20, 11_880, 396, 2_000}, {21, 19_800, 792, 4_000}, {22, 20_250, 1_620, 4_000},
            {30, 40_500, 1_620, 10_000}, {31, 108_000, 3_600, 14_000}, {32, 216_000, 5_120, 20_000},
            {40, 245_760, 8_192, 20_000}, {41, 245_760, 8_192, 50_000}, {42, 522_240, 8_704, 50_000},
            {50, 589_824, 22_080, 135_000}, {51, 983_040, 36_864, 240_000}, {52, 2_073_600, 36_864, 240_000},
            {60, 4_177_920, 139_264, 240_000}, {61, 8_355_840, 139_264, 480_000}, {62, 16_711_680, 139_264, 800_000}};

    private static final PictureSize[] SIZES = {PictureSize.HD1080, PictureSize.HD720, PictureSize.W448P,
            PictureSize.W360P,
            PictureSize.W288P, PictureSize.CIF, PictureSize.QCIF};

    public H264 {
        if (levelIdc < 9 || levelIdc > 62) {
            throw new IllegalArgumentException("level_idc is 9..62: " + levelIdc);
        }
        if (packetizationMode < 0 || packetizationMode > 1) {
            throw new IllegalArgumentException("packetization mode is 0 or 1: " + packetizationMode);
        }
    }

    /// A level and nothing beyond it.
    public static H264 of(Profile profile, int levelIdc, int packetizationMode) {
        return new H264(profile, levelIdc, 0, 0, packetizationMode, 0);
    }

    @Override
    public String encodingName() {
        return "H264";
    }

    /// Macroblocks a second: what the level allows, or more where the peer said so.
    public int macroblocksPerSecond() {
        return Math.max(maxMbps, level()[1]);
    }

    /// Macroblocks a picture: what the level allows, or more where the peer said so.
    public int frameSize() {
        return Math.max(maxFs, level()[2]);
    }

    /// Bits a second: what the peer said, or else what the level allows.
    public int bitRate() {
        return maxBitRate > 0 ? maxBitRate : level()[3] * 1_000;
    }

    @Override
    public PictureSize largestPicture(int framesPerSecond) {
        for (var size : SIZES) {
            if (size.macroblocks() <= frameSize() && size.macroblocks() * framesPerSecond <= macroblocksPerSecond()) {
                return size;
            }
        }
        return PictureSize.QCIF;
    }

    /// The same packetization mode is needed; in everything else the weaker side decides, and baseline tools are what
    /// all profiles share.
    @Override
    public Optional<H264> intersect(Capability other) {
        if (!(other instanceof H264 theirs) || theirs.packetizationMode != packetizationMode) {
            return Optional.empty();
        }
        var weaker = levelIdc <= theirs.levelIdc ? this : theirs;
        int rate = Math.min(macroblocksPerSecond(), theirs.macroblocksPerSecond());
        int size = Math.min(frameSize(), theirs.frameSize());
        int bits = Math.min(bitRate(), theirs.bitRate());
        boolean said = maxBitRate > 0 || theirs.maxBitRate > 0 || bits < weaker.level()[3] * 1_000;
        return Optional.of(new H264(profile.compareTo(theirs.profile) <= 0 ? profile : theirs.profile, weaker.levelIdc,
                rate > weaker.level()[1] ? rate : 0, size > weaker.level()[2] ? size : 0,
                packetizationMode, said ? bits : 0));
    }

    @Override
    public Optional<H264> toward(Capability theirs) {
        return intersect(theirs).map(both -> both.in(((H264) theirs).profile));
    }

    /// The same in another profile.
    public H264 in(Profile other) {
        return new H264(other, levelIdc, maxMbps, maxFs, packetizationMode, maxBitRate);
    }

    @Override
    public boolean feeds(Capability taken) {
        return taken instanceof H264 theirs && theirs.packetizationMode == packetizationMode
                && theirs.profile.decodes(profile);
    }

    @Override
    public int distance(Capability other) {
        return !(other instanceof H264 theirs) || theirs.profile == profile ? 0
                : theirs.profile.idc == profile.idc ? KIN : STRANGER;
    }

    /// The highest level whose row this one reaches; levels are not contiguous.
    private int[] level() {
        int[] row = LEVELS[0];
        for (int[] candidate : LEVELS) {
            if (candidate[0] <= levelIdc) {
                row = candidate;
            }
        }
        return row;
    }
}
