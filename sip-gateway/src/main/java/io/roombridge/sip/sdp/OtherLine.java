package io.roombridge.sip.sdp;

/// A line we have no use for and pass on as it came: `t=`, `i=`, or a letter no standard knows.
public record OtherLine(char letter, String value) {

    private static final String WITH_A_RECORD = "vosmcba";
    private static final String ORDER = "iueptrzk";

    public OtherLine {
        boolean lowerCase = letter > ' ' && letter < 0x7f && !Character.isUpperCase(letter);
        Text.require(lowerCase && WITH_A_RECORD.indexOf(letter) < 0, "letter", letter + "");
        Text.require(Text.isLine(value), "line", value);
    }

    /// Its place in the order of RFC 8866 §5; letters unknown there come last.
    int rank() {
        int place = ORDER.indexOf(letter);
        return place < 0 ? ORDER.length() : place;
    }

    /// Printed before `c=` and `b=`.
    boolean comesEarly() {
        return rank() <= ORDER.indexOf('p');
    }

    @Override
    public String toString() {
        return letter + "=" + value;
    }
}
