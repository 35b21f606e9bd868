package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// RTPPayloadType (H.245 Annex A).
public record RTPPayloadType(
        PayloadDescriptor payloadDescriptor,
        Optional<@Range(min = 0, max = 127) Integer> payloadType,
        Extensions extensions) {

    public RTPPayloadType(PayloadDescriptor payloadDescriptor) {
        this(payloadDescriptor, Optional.empty(), Extensions.NONE);
    }

    @Choice({PayloadDescriptor.NonStandardIdentifierValue.class, PayloadDescriptor.RfcNumber.class,
            PayloadDescriptor.Oid.class})
    public sealed interface PayloadDescriptor {

        record NonStandardIdentifierValue(NonStandardParameter value) implements PayloadDescriptor {}
        record RfcNumber(@Range(min = 1, max = 32_768, extensible = true) long value) implements PayloadDescriptor {}
        record Oid(ObjectIdentifier value) implements PayloadDescriptor {}
        record Unrecognized(int index, Octets octets) implements PayloadDescriptor, UnknownAlternative {}
    }
}
