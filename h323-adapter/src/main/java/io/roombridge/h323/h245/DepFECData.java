package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// DepFECData (H.245 Annex A).
@Choice({DepFECData.Rfc2733.class})
public sealed interface DepFECData {

    record Rfc2733(Mode mode, Extensions extensions) implements DepFECData {

        public Rfc2733(Mode mode) {
            this(mode, Extensions.NONE);
        }

        @Choice({Mode.RedundancyEncodingValue.class, Mode.SeparateStream.class})
        public sealed interface Mode {

            record RedundancyEncodingValue() implements Mode {}

            @Choice({SeparateStream.DifferentPort.class, SeparateStream.SamePort.class})
            sealed interface SeparateStream extends Mode {

                record DifferentPort(
                        @Range(min = 1, max = 255) int protectedSessionID,
                        Optional<@Range(min = 0, max = 127) Integer> protectedPayloadType,
                        Extensions extensions) implements SeparateStream {

                    public DifferentPort(int protectedSessionID) {
                        this(protectedSessionID, Optional.empty(), Extensions.NONE);
                    }
                }

                record SamePort(@Range(min = 0, max = 127) int protectedPayloadType,
                        Extensions extensions) implements SeparateStream {

                    public SamePort(int protectedPayloadType) {
                        this(protectedPayloadType, Extensions.NONE);
                    }
                }

                record Unrecognized(int index, Octets octets) implements SeparateStream, UnknownAlternative {}
            }

            record Unrecognized(int index, Octets octets) implements Mode, UnknownAlternative {}
        }
    }
}
