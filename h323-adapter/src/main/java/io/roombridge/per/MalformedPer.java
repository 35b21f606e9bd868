package io.roombridge.per;

/// The octets are not the encoding of a value of this type.
public final class MalformedPer extends Exception {

    private static final long serialVersionUID = 1;

    private final int offset;

    public MalformedPer(String what, int offset) {
        super(what + " at octet " + offset, null, false, false);
        this.offset = offset;
    }

    /// The octet, from 0, in which decoding stopped.
    public int offset() {
        return offset;
    }
}
