package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// DepFECMode (H.245 Annex A).
@Choice({DepFECMode.Rfc2733Mode.class})
public sealed interface DepFECMode extends ModeElementType {

    record Rfc2733Mode(Mode mode, Extensions extensions) implements DepFECMode {

        public Rfc2733Mode(Mode mode) {
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

                record SamePort(ModeElementType protectedType, Extensions extensions) implements SeparateStream {

                    public SamePort(ModeElementType protectedType) {
                        this(protectedType, Extensions.NONE);
                    }
                }

                record Unrecognized(int index, Octets octets) implements SeparateStream, UnknownAlternative {}
            }

            record Unrecognized(int index, Octets octets) implements Mode, UnknownAlternative {}
        }
    }

    record Unrecognized(int index, Octets octets) implements DepFECMode, UnknownAlternative {}
}
