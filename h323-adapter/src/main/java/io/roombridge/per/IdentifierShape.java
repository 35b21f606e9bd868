package io.roombridge.per;

/// OBJECT IDENTIFIER: its contents octets, counted (X.691 §24).
record IdentifierShape() implements Shape {

    private static final int LONGEST = 255;

    @Override
    public Object read(BitReader in) throws MalformedPer {
        var contents = in.countedOctets();
        if (contents.length == 0 || contents.length > LONGEST || contents[contents.length - 1] < 0) {
            throw in.malformed("not an object identifier");
        }
        return new ObjectIdentifier(Octets.wrap(contents));
    }

    @Override
    public void write(BitWriter out, Object value) {
        out.countedOctets(((ObjectIdentifier) value).contents().array());
    }
}
