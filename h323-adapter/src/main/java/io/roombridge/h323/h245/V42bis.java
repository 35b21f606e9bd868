package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// V42bis (H.245 Annex A).
public record V42bis(@Range(min = 1, max = 65_536) int numberOfCodewords,
        @Range(min = 1, max = 256) int maximumStringLength, Extensions extensions) implements CompressionType {

    public V42bis(int numberOfCodewords, int maximumStringLength) {
        this(numberOfCodewords, maximumStringLength, Extensions.NONE);
    }
}
