package io.roombridge.per;

/// OCTET STRING (X.691 §17).
record OctetsShape(Bounds size) implements Shape {

    @Override
    public Object read(BitReader in) throws MalformedPer {
        if (!size.bounded()) {
            var octets = in.countedOctets();
            size.check(in, octets.length);
            return Octets.wrap(octets);
        }
        int length = size.read(in);
        return Octets.wrap(size.fixed() && length <= 2 ? in.bitField(length * 8) : in.octets(length));
    }

    @Override
    public void write(BitWriter out, Object value) {
        var octets = ((Octets) value).array();
        size.check(octets.length, "OCTET STRING");
        if (!size.bounded()) {
            out.countedOctets(octets);
            return;
        }
        size.write(out, octets.length);
        if (size.fixed() && octets.length <= 2) {
            out.bitField(octets, octets.length * 8);
        } else {
            out.octets(octets, 0, octets.length);
        }
    }
}
