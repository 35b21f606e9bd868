package io.roombridge.sip.bfcp;

/// Octets that are no BFCP message.
public final class MalformedBfcp extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedBfcp(String what, int octet) {
        super(what + " at octet " + octet, null, false, false);
    }
}
