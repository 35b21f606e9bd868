package io.roombridge.sip.sdp;

/// G.729 as `a=fmtp` spells it (RFC 4856 §2.1.9): without the line the peer may send the silence frames of Annex B,
/// which we do not read.
final class G729Fmtp {

    private G729Fmtp() {}

    static String ours() {
        return "annexb=no";
    }
}
