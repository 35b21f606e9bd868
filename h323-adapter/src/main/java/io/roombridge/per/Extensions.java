package io.roombridge.per;

import java.util.List;

/// What a peer of another version sent behind the extension marker of a SEQUENCE, so that it can be sent on as it came.
/// The last component of every extensible record.
///
/// @param announced how many additions the sender's version knows (the length of its presence bitmap);
///                  0 means as many as ours
/// @param unknown   the additions that we do not know, by ascending index
public record Extensions(int announced, List<Unknown> unknown) {

    public static final Extensions NONE = new Extensions(0, List.of());

    /// One addition that we do not know.
    ///
    /// @param index  its place among the additions, from 0
    /// @param octets the content of its open type
    public record Unknown(int index, Octets octets) {}

    public Extensions {
        unknown = List.copyOf(unknown);
    }
}
