package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.H264;
import io.roombridge.media.H264.Profile;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// H.264 as `a=fmtp` spells it (RFC 6184 §8.1).
///
/// @param profileIdc, profileIop, levelIdc  the three octets of `profile-level-id`
/// @param maxMbps, maxFs         macroblocks a second and a picture; 0 when not said
/// @param maxBr                  1,000 bits a second; 0 when not said
/// @param levelAsymmetryAllowed  each side may have a level of its own
/// @param spropParameterSets     parameter sets of the stream that is sent, as they came
record H264Fmtp(int profileIdc, int profileIop, int levelIdc, int packetizationMode, int maxMbps, int maxFs, int maxBr,
                boolean levelAsymmetryAllowed, Optional<String> spropParameterSets) {

    static final Spelling SPELLING = new Spelling() {
        @Override
        public Set<String> names() {
            return Set.of("h264");
        }

        @Override
        public int assigned() {
            return -1;
        }

        @Override
        public boolean spells(Capability capability) {
            return capability instanceof H264;
        }

        @Override
        public Optional<Capability> read(String fmtp, int maxPacketTime) {
            return Optional.of(parse(fmtp)).filter(parsed -> parsed.packetizationMode <= LAST_MODE)
                    .map(H264Fmtp::capability);
        }

        @Override
        public String write(Capability ours) {
            return of((H264) ours).print();
        }

        @Override
        public String answer(String theirs, Capability ours) {
            return parse(theirs).answer((H264) ours).print();
        }

        @Override
        public Capability promised(String theirs, Capability ours) {
            return parse(theirs).answer((H264) ours).capability();
        }

        /// The lower level holds both ways unless both sides may have their own (RFC 6184 §8.2.2).
        @Override
        public String parameterSets(String fmtp) {
            return parse(fmtp).spropParameterSets().filter(sets -> sets.length() <= LONGEST_SETS).orElse("");
        }

        @Override
        public Capability limiting(String theirs, Capability offered) {
            var answer = parse(theirs);
            return answer.levelAsymmetryAllowed ? offered
                    : answer.capability().toward(offered).orElse((H264) offered);
        }
    };

    private static final int LONGEST_SETS = 4_096;
    /// Interleaved mode (2) is a format of its own that we do not have.
    private static final int LAST_MODE = 1;
    private static final HexFormat HEX = HexFormat.of();
    /// Without profile-level-id RFC 6184 infers Baseline at level 1. No room system is that weak, and proxies lose the
    /// line: CIF is what all can do.
    private static final String WHEN_MISSING = "42000d";
    private static final int CONSTRAINT_SET_0 = 0x80;
    private static final int CONSTRAINT_SET_1 = 0x40;
    private static final int CONSTRAINT_SET_3 = 0x10;
    private static final int CONSTRAINT_SETS_4_AND_5 = 0x0c;

    static H264Fmtp parse(String text) {
        var parameters = Parameters.parse(text);
        int id = profileLevelId(parameters.text("profile-level-id").orElse(WHEN_MISSING));
        return new H264Fmtp(id >> 16, id >> 8 & 0xff, id & 0xff,
                parameters.number("packetization-mode").orElse(0),
                parameters.number("max-mbps").orElse(0), parameters.number("max-fs").orElse(0),
                parameters.number("max-br").orElse(0),
                parameters.isOne("level-asymmetry-allowed"), parameters.text("sprop-parameter-sets"));
    }

    /// A Tandberg 990 MXP writes five digits, `4280D`: its level has lost the leading zero.
    private static int profileLevelId(String text) {
        var digits = text.strip().toLowerCase(Locale.ROOT);
        digits = digits.startsWith("0x") ? digits.substring(2) : digits;
        if (digits.length() < 5 || digits.length() > 6 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            digits = WHEN_MISSING;
        }
        return HexFormat.fromHexDigits(
                digits.length() == 6 ? digits : digits.substring(0, 4) + "0" + digits.substring(4));
    }

    /// How we describe ourselves. The picture size is always spelled out, since a Polycom DMA refuses an offer without
    /// `max-fs`; what else the level says is left to it.
    static H264Fmtp of(H264 capability) {
        boolean level1b = capability.levelIdc() == 9;
        boolean high = capability.profile().compareTo(Profile.CONSTRAINED_HIGH) >= 0;
        int iop = iop(capability.profile()) | (level1b && !high ? CONSTRAINT_SET_3 : 0);
        return new H264Fmtp(capability.profile().idc(), iop, level1b && !high ? 11 : capability.levelIdc(),
                capability.packetizationMode(), capability.maxMbps(), capability.frameSize(),
                        maxBr(capability), true, Optional.empty());
    }

    /// `max-br` may only raise what the level allows (RFC 6184 §8.1); lower limits are for `b=`.
    private static int maxBr(H264 capability) {
        int allowed = H264.of(capability.profile(), capability.levelIdc(), 0).bitRate();
        return capability.maxBitRate() > allowed ? capability.maxBitRate() / 1_000 : 0;
    }

    /// Our answer to this offer: its profile, and the lower level unless both sides may have their own (RFC 6184
    /// §8.2.2).
    H264Fmtp answer(H264 ours) {
        var theirs = capability();
        var own = of(levelAsymmetryAllowed ? ours : ours.intersect(theirs).orElse(ours));
        int iop = profileIop & ~CONSTRAINT_SET_3 | own.profileIop & CONSTRAINT_SET_3;
        return new H264Fmtp(profileIdc, iop, own.levelIdc, packetizationMode, own.maxMbps, own.maxFs, own.maxBr,
                levelAsymmetryAllowed, Optional.empty());
    }

    H264 capability() {
        return new H264(Profile.of(profileIdc, profileIop), level(), maxMbps, maxFs, packetizationMode == 0 ? 0 : 1,
                Math.min(maxBr, 2_000_000) * 1_000);
    }

    /// Level 1b is 11 with constraint_set3 in the profiles before High, 9 from there on (H.264 §A.3.4).
    private int level() {
        boolean level1b = levelIdc == 11 && (profileIop & CONSTRAINT_SET_3) != 0 && profileIdc < 100;
        return level1b ? 9 : Math.clamp(levelIdc, 9, 62);
    }

    private static int iop(Profile profile) {
        return switch (profile) {
            case CONSTRAINED_BASELINE -> 0xe0;
            case BASELINE -> CONSTRAINT_SET_0;
            case MAIN -> CONSTRAINT_SET_1;
            case EXTENDED, HIGH -> 0;
            case CONSTRAINED_HIGH -> CONSTRAINT_SETS_4_AND_5;
        };
    }

    String print() {
        var text = new StringBuilder("profile-level-id=").append(HEX.toHexDigits((byte) profileIdc))
                .append(HEX.toHexDigits((byte) profileIop)).append(HEX.toHexDigits((byte) levelIdc))
                .append(";packetization-mode=").append(packetizationMode);
        append(text, ";max-mbps=", maxMbps);
        append(text, ";max-fs=", maxFs);
        append(text, ";max-br=", maxBr);
        if (levelAsymmetryAllowed) {
            text.append(";level-asymmetry-allowed=1");
        }
        spropParameterSets.ifPresent(sets -> text.append(";sprop-parameter-sets=").append(sets));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, int value) {
        if (value > 0) {
            text.append(name).append(value);
        }
    }
}
