package io.roombridge.per;

/// An alternative that a later version added to a CHOICE, kept as it came so that it can be passed on.
/// An extensible choice permits one record `(int index, Octets octets)` that implements this.
public interface UnknownAlternative {

    /// Its place among the alternatives behind the extension marker, from 0.
    int index();

    /// The content of its open type.
    Octets octets();
}
