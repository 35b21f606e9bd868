package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// FunctionNotSupported (H.245 Annex A).
public record FunctionNotSupported(
        Cause cause,
        Optional<Octets> returnedFunction,
        Extensions extensions) implements IndicationMessage {

    public FunctionNotSupported(Cause cause) {
        this(cause, Optional.empty(), Extensions.NONE);
    }

    @Choice({Cause.SyntaxError.class, Cause.SemanticError.class, Cause.UnknownFunction.class})
    public sealed interface Cause {

        record SyntaxError() implements Cause {}
        record SemanticError() implements Cause {}
        record UnknownFunction() implements Cause {}
        record Unrecognized(int index, Octets octets) implements Cause, UnknownAlternative {}
    }
}
