package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// V75Parameters (H.245 Annex A).
public record V75Parameters(boolean audioHeaderPresent, Extensions extensions) {

    public V75Parameters(boolean audioHeaderPresent) {
        this(audioHeaderPresent, Extensions.NONE);
    }
}
