package io.roombridge.sip.sdp;

/// `b=kind:value` (RFC 8866 §5.8): `AS` and `CT` in thousands of bits a second with all headers, `TIAS` in bits a
/// second without (RFC 3890).
public record Bandwidth(String kind, int value) {

    public Bandwidth {
        Text.require(Text.isToken(kind) && kind.indexOf(':') < 0, "bandwidth kind", kind);
        Text.require(value >= 0 && value <= 999_999_999, "bandwidth", Integer.toString(value));
    }

    @Override
    public String toString() {
        return kind + ":" + value;
    }
}
