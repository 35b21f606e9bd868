package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// FECData (H.245 Annex A).
@Choice({FECData.Rfc2733.class})
public sealed interface FECData {

    record Rfc2733(
            @Range(min = 0, max = 127) int protectedPayloadType,
            Optional<ObjectIdentifier> fecScheme,
            PktMode pktMode,
            Extensions extensions) implements FECData {

        public Rfc2733(int protectedPayloadType, PktMode pktMode) {
            this(protectedPayloadType, Optional.empty(), pktMode, Extensions.NONE);
        }

        @Choice({PktMode.Rfc2198coding.class, PktMode.Rfc2733sameport.class, PktMode.Rfc2733diffport.class})
        public sealed interface PktMode {

            record Rfc2198coding() implements PktMode {}

            record Rfc2733sameport(Extensions extensions) implements PktMode {

                public Rfc2733sameport() {
                    this(Extensions.NONE);
                }
            }

            record Rfc2733diffport(@Range(min = 1, max = 65_535) int protectedChannel,
                    Extensions extensions) implements PktMode {

                public Rfc2733diffport(int protectedChannel) {
                    this(protectedChannel, Extensions.NONE);
                }
            }

            record Unrecognized(int index, Octets octets) implements PktMode, UnknownAlternative {}
        }
    }

    record Unrecognized(int index, Octets octets) implements FECData, UnknownAlternative {}
}
