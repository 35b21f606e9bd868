package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// ParameterValue (H.245 Annex A).
@Choice({ParameterValue.Logical.class, ParameterValue.BooleanArray.class, ParameterValue.UnsignedMin.class,
        ParameterValue.UnsignedMax.class, ParameterValue.Unsigned32Min.class, ParameterValue.Unsigned32Max.class,
        ParameterValue.OctetString.class, ParameterValue.GenericParameterValue.class})
public sealed interface ParameterValue {

    record Logical() implements ParameterValue {}
    record BooleanArray(@Range(min = 0, max = 255) int value) implements ParameterValue {}
    record UnsignedMin(@Range(min = 0, max = 65_535) int value) implements ParameterValue {}
    record UnsignedMax(@Range(min = 0, max = 65_535) int value) implements ParameterValue {}
    record Unsigned32Min(@Range(min = 0, max = 4_294_967_295L) long value) implements ParameterValue {}
    record Unsigned32Max(@Range(min = 0, max = 4_294_967_295L) long value) implements ParameterValue {}
    record OctetString(Octets value) implements ParameterValue {}
    record GenericParameterValue(List<GenericParameter> value) implements ParameterValue {}
    record Unrecognized(int index, Octets octets) implements ParameterValue, UnknownAlternative {}
}
