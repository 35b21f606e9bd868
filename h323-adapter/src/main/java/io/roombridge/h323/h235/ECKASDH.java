package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// ECKASDH (H.235.0 Annex A).
@Choice({ECKASDH.Eckasdhp.class, ECKASDH.Eckasdh2.class})
public sealed interface ECKASDH {

    record Eckasdhp(
            ECpoint publicKey,
            @Size(min = 0, max = 511) Bits modulus,
            ECpoint base,
            @Size(min = 0, max = 511) Bits weierstrassA,
            @Size(min = 0, max = 511) Bits weierstrassB) implements ECKASDH {}

    record Eckasdh2(
            ECpoint publicKey,
            @Size(min = 0, max = 511) Bits fieldSize,
            ECpoint base,
            @Size(min = 0, max = 511) Bits weierstrassA,
            @Size(min = 0, max = 511) Bits weierstrassB) implements ECKASDH {}

    record Unrecognized(int index, Octets octets) implements ECKASDH, UnknownAlternative {}
}
