package io.roombridge.h323.capability;

import io.roombridge.h323.h245.GenericCapability;
import io.roombridge.h323.h245.GenericParameter;
import io.roombridge.h323.h245.ParameterIdentifier;
import io.roombridge.h323.h245.ParameterValue;
import java.util.List;
import java.util.Optional;

/// The numbered parameters of a generic capability (H.245 §B.2.2).
final class GenericParameters {

    private static final int MOST = 1 << 20;

    private GenericParameters() {}

    static GenericParameter of(int identifier, ParameterValue value) {
        return new GenericParameter(new ParameterIdentifier.Standard(identifier), value);
    }

    /// A number or boolean array, whichever it is spelled as; empty when it is missing.
    static Optional<Integer> number(GenericCapability capability, int identifier) {
        for (var parameter : capability.collapsing().orElse(List.of())) {
            if (parameter.parameterIdentifier() instanceof ParameterIdentifier.Standard(var id) && id == identifier) {
                return switch (parameter.parameterValue()) {
                    case ParameterValue.BooleanArray(var bits) -> Optional.of(bits);
                    case ParameterValue.UnsignedMin(var number) -> Optional.of(number);
                    case ParameterValue.UnsignedMax(var number) -> Optional.of(number);
                    case ParameterValue.Unsigned32Min(var number) -> Optional.of((int) Math.min(number, MOST));
                    case ParameterValue.Unsigned32Max(var number) -> Optional.of((int) Math.min(number, MOST));
                    default -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }
}
