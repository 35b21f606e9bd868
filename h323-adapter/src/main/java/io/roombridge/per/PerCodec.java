package io.roombridge.per;

/// Encodes and decodes the values of one type in basic aligned PER (X.691). Making one reads the whole type; keep it.
/// Safe for use by many threads.
public final class PerCodec<T> {

    private final Class<T> type;
    private final Shape shape;

    private PerCodec(Class<T> type, Shape shape) {
        this.type = type;
        this.shape = shape;
    }

    public static <T> PerCodec<T> of(Class<T> type) {
        return new PerCodec<>(type, new Schema().shape(type));
    }

    /// The value at the start of `octets`; what follows it is ignored.
    public T decode(byte[] octets) throws MalformedPer {
        return type.cast(shape.read(new BitReader(octets)));
    }

    public T decode(Octets octets) throws MalformedPer {
        return decode(octets.array());
    }

    /// @throws IllegalArgumentException when a component is outside what its type permits
    public byte[] encode(T value) {
        var out = new BitWriter();
        shape.write(out, value);
        return out.finish();
    }

    public Octets encodeToOctets(T value) {
        return Octets.wrap(encode(value));
    }
}
