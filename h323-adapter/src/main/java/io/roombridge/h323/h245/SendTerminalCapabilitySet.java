package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// SendTerminalCapabilitySet (H.245 Annex A).
@Choice({SendTerminalCapabilitySet.SpecificRequest.class, SendTerminalCapabilitySet.GenericRequest.class})
public sealed interface SendTerminalCapabilitySet extends CommandMessage {

    record SpecificRequest(
            boolean multiplexCapability,
            Optional<@Size(min = 1, max = 65_535) List<
                    @Range(min = 1, max = 65_535) Integer>> capabilityTableEntryNumbers,
            Optional<@Size(min = 1, max = 256) List<@Range(min = 0, max = 255) Integer>> capabilityDescriptorNumbers,
            Extensions extensions) implements SendTerminalCapabilitySet {

        public SpecificRequest(boolean multiplexCapability) {
            this(multiplexCapability, Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }

    record GenericRequest() implements SendTerminalCapabilitySet {}
    record Unrecognized(int index, Octets octets) implements SendTerminalCapabilitySet, UnknownAlternative {}
}
