package io.roombridge.media;

import java.util.Optional;

/// H.265 in Main profile as a receiver describes itself (RFC 7798 §7.1). It is taken and passed on, not coded here.
///
/// @param levelId     thirty times the level, `general_level_idc` (H.265 §A.4.1): 93 is 3.1
/// @param maxBitRate  bits a second; 0 when not said
public record H265(int levelId, int maxBitRate) implements Capability.Video {

    private static final int LEVEL_3_1 = 93;
    private static final int LEVEL_4 = 120;

    public H265 {
        if (levelId < 1 || levelId > 255) {
            throw new IllegalArgumentException("general_level_idc is 1..255: " + levelId);
        }
    }

    @Override
    public String encodingName() {
        return "H265";
    }

    @Override
    public boolean isCoded() {
        return false;
    }

    /// By MaxLumaPs of H.265 table A.8.
    @Override
    public PictureSize largestPicture(int framesPerSecond) {
        return levelId >= LEVEL_4 ? PictureSize.HD1080 : levelId >= LEVEL_3_1 ? PictureSize.HD720 : PictureSize.CIF;
    }

    @Override
    public Optional<H265> intersect(Capability other) {
        return other instanceof H265 theirs ? Optional.of(new H265(Math.min(levelId, theirs.levelId),
                Capability.lower(maxBitRate, theirs.maxBitRate))) : Optional.empty();
    }
}
