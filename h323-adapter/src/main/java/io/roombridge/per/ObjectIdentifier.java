package io.roombridge.per;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// An OBJECT IDENTIFIER, kept as its contents octets (X.690 §8.19); `toString` is the dotted form, `0.0.8.2250.0.7`.
public record ObjectIdentifier(Octets contents) {

    public ObjectIdentifier {
        if (contents.length() == 0 || contents.at(contents.length() - 1) > 0x7f) {
            throw new IllegalArgumentException("no arcs, or the last does not end: " + contents);
        }
    }

    public static ObjectIdentifier of(String dotted) {
        var arcs = dotted.split("\\.");
        if (arcs.length < 2) {
            throw new IllegalArgumentException("an object identifier has two arcs at least: " + dotted);
        }
        var out = new ByteArrayOutputStream();
        int first = Integer.parseInt(arcs[0]);
        long second = Long.parseLong(arcs[1]);
        if (first < 0 || first > 2 || second < 0 || first < 2 && second > 39) {
            throw new IllegalArgumentException("no such arcs: " + dotted);
        }
        write(out, first * 40L + second);
        for (int i = 2; i < arcs.length; i++) {
            write(out, Long.parseLong(arcs[i]));
        }
        return new ObjectIdentifier(Octets.wrap(out.toByteArray()));
    }

    private static void write(ByteArrayOutputStream out, long arc) {
        int groups = Math.max(1, (70 - Long.numberOfLeadingZeros(arc)) / 7);
        for (int i = groups - 1; i >= 0; i--) {
            out.write((int) (arc >>> 7 * i) & 0x7f | (i > 0 ? 0x80 : 0));
        }
    }

    public List<BigInteger> arcs() {
        var arcs = new ArrayList<BigInteger>();
        var value = BigInteger.ZERO;
        for (int i = 0; i < contents.length(); i++) {
            int octet = contents.at(i);
            value = value.shiftLeft(7).or(BigInteger.valueOf(octet & 0x7f));
            if (octet < 0x80) {
                if (arcs.isEmpty()) {
                    var first = value.divide(BigInteger.valueOf(40)).min(BigInteger.TWO);
                    arcs.add(first);
                    value = value.subtract(first.multiply(BigInteger.valueOf(40)));
                }
                arcs.add(value);
                value = BigInteger.ZERO;
            }
        }
        return arcs;
    }

    @Override
    public String toString() {
        return String.join(".", arcs().stream().map(BigInteger::toString).toList());
    }
}
