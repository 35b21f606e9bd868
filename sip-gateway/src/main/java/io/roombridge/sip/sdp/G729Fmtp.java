package io.roombridge.sip.sdp;

import io.roombridge.media.AudioCodec;

/// G.729 as `a=fmtp` spells it (RFC 4856 §2.1.9): without the line the peer may send the silence frames of Annex B,
/// which we do not read.
final class G729Fmtp {

    static final Spelling SPELLING = new AudioSpelling(AudioCodec.G729, "annexb=no");

    private G729Fmtp() {}
}
