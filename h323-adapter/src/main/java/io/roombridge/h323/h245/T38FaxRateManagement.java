package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// T38FaxRateManagement (H.245 Annex A).
@Choice({T38FaxRateManagement.LocalTCF.class, T38FaxRateManagement.TransferredTCF.class})
public sealed interface T38FaxRateManagement {

    record LocalTCF() implements T38FaxRateManagement {}
    record TransferredTCF() implements T38FaxRateManagement {}
    record Unrecognized(int index, Octets octets) implements T38FaxRateManagement, UnknownAlternative {}
}
