package io.roombridge.per;

/// ENUMERATED: the place of the constant (X.691 §14).
record EnumeratedShape(Enum<?>[] constants, IntegerShape index, boolean extensible) implements Shape {

    static EnumeratedShape of(Class<?> type) {
        var constants = (Enum<?>[]) type.getEnumConstants();
        return new EnumeratedShape(constants, IntegerShape.of(0, constants.length - 1L, false, false),
                type.isAnnotationPresent(Extensible.class));
    }

    @Override
    public Object read(BitReader in) throws MalformedPer {
        if (extensible && in.bit()) {
            throw in.malformed("a constant of a later version");
        }
        return constants[(int) index.number(in)];
    }

    @Override
    public void write(BitWriter out, Object value) {
        if (extensible) {
            out.bit(false);
        }
        index.write(out, (long) ((Enum<?>) value).ordinal());
    }
}
