package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// DepFECCapability (H.245 Annex A).
@Choice({DepFECCapability.Rfc2733.class})
public sealed interface DepFECCapability extends Capability {

    record Rfc2733(boolean redundancyEncoding, SeparateStream separateStream,
            Extensions extensions) implements DepFECCapability {

        public Rfc2733(boolean redundancyEncoding, SeparateStream separateStream) {
            this(redundancyEncoding, separateStream, Extensions.NONE);
        }

        public record SeparateStream(boolean separatePort, boolean samePort, Extensions extensions) {

            public SeparateStream(boolean separatePort, boolean samePort) {
                this(separatePort, samePort, Extensions.NONE);
            }
        }
    }

    record Unrecognized(int index, Octets octets) implements DepFECCapability, UnknownAlternative {}
}
