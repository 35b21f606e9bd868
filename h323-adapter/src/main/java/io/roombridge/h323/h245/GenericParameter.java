package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// One parameter of a generic capability or message (H.245 Annex A).
public record GenericParameter(
        ParameterIdentifier parameterIdentifier,
        ParameterValue parameterValue,
        Optional<List<ParameterIdentifier>> supersedes,
        Extensions extensions) {

    public GenericParameter(ParameterIdentifier parameterIdentifier, ParameterValue parameterValue) {
        this(parameterIdentifier, parameterValue, Optional.empty(), Extensions.NONE);
    }
}
