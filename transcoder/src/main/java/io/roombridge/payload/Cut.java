package io.roombridge.payload;

import java.util.List;

/// Where a packet with a part of an H.261 or H.263 picture may begin.
///
/// @param bit    counted from the picture's first
/// @param state  what its header says of the macroblock there; 0 at a group's start
record Cut(long bit, long state) {

    boolean atGroup() {
        return state == 0;
    }

    /// How many octets have bits between here and there.
    int octetsTo(Cut to) {
        return (int) ((to.bit + 7) / 8 - bit / 8);
    }

    /// The cut at which to end a packet that begins here: the last group that fits, else the last macroblock, else the
    /// next there is.
    ///
    /// @param cuts   in order; those from `index` on are behind this one
    /// @param end    the end of the picture
    /// @param limit  in octets
    /// @return its index; the size of the list means the end of the picture
    int behind(List<Cut> cuts, int index, Cut end, int limit) {
        if (octetsTo(end) <= limit) {
            return cuts.size();
        }
        int group = -1;
        int last = -1;
        for (int i = index; i < cuts.size() && octetsTo(cuts.get(i)) <= limit; i++) {
            last = i;
            group = cuts.get(i).atGroup() ? i : group;
        }
        return group >= 0 ? group : last >= 0 ? last : index;
    }
}
