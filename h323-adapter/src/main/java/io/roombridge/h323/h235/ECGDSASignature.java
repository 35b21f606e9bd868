package io.roombridge.h323.h235;

import io.roombridge.per.Bits;
import io.roombridge.per.Size;

/// ECGDSASignature (H.235.0 Annex A).
public record ECGDSASignature(@Size(min = 0, max = 511) Bits r, @Size(min = 0, max = 511) Bits s) {}
