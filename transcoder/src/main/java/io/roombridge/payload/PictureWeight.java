package io.roombridge.payload;

/// What a coded picture is to those after it, as far as its first octets tell.
public enum PictureWeight {
    /// Needs none before it: a decoder may begin here.
    WHOLE,
    /// Others may be built on it; also where a codec does not tell.
    NEEDED,
    /// None is built on it: it may be left out.
    SPARE
}
