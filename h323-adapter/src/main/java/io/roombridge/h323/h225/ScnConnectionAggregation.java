package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// ScnConnectionAggregation (H.225.0 Annex H).
@Choice({ScnConnectionAggregation.Auto.class, ScnConnectionAggregation.None.class, ScnConnectionAggregation.H221.class,
        ScnConnectionAggregation.BondedMode1.class, ScnConnectionAggregation.BondedMode2.class,
        ScnConnectionAggregation.BondedMode3.class})
public sealed interface ScnConnectionAggregation {

    record Auto() implements ScnConnectionAggregation {}
    record None() implements ScnConnectionAggregation {}
    record H221() implements ScnConnectionAggregation {}
    record BondedMode1() implements ScnConnectionAggregation {}
    record BondedMode2() implements ScnConnectionAggregation {}
    record BondedMode3() implements ScnConnectionAggregation {}
    record Unrecognized(int index, Octets octets) implements ScnConnectionAggregation, UnknownAlternative {}
}
