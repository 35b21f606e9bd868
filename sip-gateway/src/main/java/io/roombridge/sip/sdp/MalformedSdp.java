package io.roombridge.sip.sdp;

/// A body that is no session description, however kindly read.
public final class MalformedSdp extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedSdp(String message) {
        super(message, null, false, false);
    }
}
