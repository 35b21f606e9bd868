package io.roombridge.sip.jain;

import gov.nist.javax.sip.header.SIPHeader;
import io.roombridge.sip.message.Headers;
import java.util.List;

/// The fields of a message that JAIN has nothing to do with: printed in their place and never looked at, as one header.
final class PassedFields extends SIPHeader {
    private static final long serialVersionUID = 1L;

    private final transient List<Headers.Field> fields;

    PassedFields(List<Headers.Field> fields) {
        super("Passed-Fields");
        this.fields = fields;
    }

    @Override
    public StringBuilder encode(StringBuilder text) {
        fields.forEach(field -> text.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        return text;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder text) {
        throw new UnsupportedOperationException("these are several fields");
    }
}
