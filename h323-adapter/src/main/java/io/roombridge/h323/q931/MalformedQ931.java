package io.roombridge.h323.q931;

/// The octets are not a Q.931 message as H.225.0 has it.
public final class MalformedQ931 extends Exception {

    private static final long serialVersionUID = 1;

    public MalformedQ931(String what, int offset) {
        super(what + " at octet " + offset, null, false, false);
    }
}
