package io.roombridge.per;

/// NULL: no bits at all (X.691 §19). Its value is TRUE, the presence of the component.
record NullShape() implements Shape {

    @Override
    public Object read(BitReader in) {
        return true;
    }

    @Override
    public void write(BitWriter out, Object value) {
        // nothing to write
    }
}
