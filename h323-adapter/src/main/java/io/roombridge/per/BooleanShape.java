package io.roombridge.per;

/// BOOLEAN: one bit (X.691 §12).
record BooleanShape() implements Shape {

    @Override
    public Object read(BitReader in) throws MalformedPer {
        return in.bit();
    }

    @Override
    public void write(BitWriter out, Object value) {
        out.bit((Boolean) value);
    }
}
