package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// The most that will be sent in a channel, in units of 100 bit/s (H.245 Annex A).
public record FlowControlIndication(Scope scope, Restriction restriction,
        Extensions extensions) implements IndicationMessage {

    public FlowControlIndication(Scope scope, Restriction restriction) {
        this(scope, restriction, Extensions.NONE);
    }

    @Choice({Scope.LogicalChannelNumber.class, Scope.ResourceID.class, Scope.WholeMultiplex.class})
    public sealed interface Scope {

        record LogicalChannelNumber(@Range(min = 1, max = 65_535) int value) implements Scope {}
        record ResourceID(@Range(min = 0, max = 65_535) int value) implements Scope {}
        record WholeMultiplex() implements Scope {}
    }

    @Choice({Restriction.MaximumBitRate.class, Restriction.NoRestriction.class})
    public sealed interface Restriction {

        record MaximumBitRate(@Range(min = 0, max = 16_777_215) int value) implements Restriction {}
        record NoRestriction() implements Restriction {}
    }
}
