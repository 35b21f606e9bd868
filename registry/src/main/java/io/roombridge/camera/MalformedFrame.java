package io.roombridge.camera;

/// Octets that are no frame of H.224, or a frame of something that is not spoken here.
public final class MalformedFrame extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedFrame(String what, int octet) {
        super(what + " at octet " + octet, null, false, false);
    }
}
