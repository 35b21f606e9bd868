package io.roombridge.sip.sdp;

import java.util.Optional;

/// `a=name` or `a=name:value` (RFC 8866 §5.13).
public record Attribute(String name, Optional<String> value) {

    public Attribute {
        Text.require(Text.isToken(name) && name.indexOf(':') < 0, "attribute name", name);
        value.ifPresent(text -> Text.require(Text.isLine(text), "attribute value", text));
    }

    public static Attribute of(String name) {
        return new Attribute(name, Optional.empty());
    }

    public static Attribute of(String name, String value) {
        return new Attribute(name, Optional.of(value));
    }

    @Override
    public String toString() {
        return value.map(text -> name + ":" + text).orElse(name);
    }
}
