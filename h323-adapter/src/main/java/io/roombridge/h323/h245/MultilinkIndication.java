package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// MultilinkIndication (H.245 Annex A).
@Choice({MultilinkIndication.NonStandard.class, MultilinkIndication.CrcDesired.class,
        MultilinkIndication.ExcessiveError.class})
public sealed interface MultilinkIndication extends IndicationMessage {

    record NonStandard(NonStandardMessage value) implements MultilinkIndication {}

    record CrcDesired(Extensions extensions) implements MultilinkIndication {

        public CrcDesired() {
            this(Extensions.NONE);
        }
    }

    record ExcessiveError(ConnectionIdentifier connectionIdentifier,
            Extensions extensions) implements MultilinkIndication {

        public ExcessiveError(ConnectionIdentifier connectionIdentifier) {
            this(connectionIdentifier, Extensions.NONE);
        }
    }

    record Unrecognized(int index, Octets octets) implements MultilinkIndication, UnknownAlternative {}
}
