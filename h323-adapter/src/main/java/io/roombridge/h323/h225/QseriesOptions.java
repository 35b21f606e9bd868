package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;

/// QseriesOptions (H.225.0 Annex H).
public record QseriesOptions(
        boolean q932Full,
        boolean q951Full,
        boolean q952Full,
        boolean q953Full,
        boolean q955Full,
        boolean q956Full,
        boolean q957Full,
        Q954Details q954Info,
        Extensions extensions) {
}
