package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// What a terminal on a packet network can do besides codecs (H.245 §B.2).
public record H2250Capability(
        @Range(min = 0, max = 1023) int maximumAudioDelayJitter,
        MultipointCapability receiveMultipointCapability,
        MultipointCapability transmitMultipointCapability,
        MultipointCapability receiveAndTransmitMultipointCapability,
        McCapability mcCapability,
        boolean rtcpVideoControlCapability,
        MediaPacketizationCapability mediaPacketizationCapability,
        @Addition Optional<TransportCapability> transportCapability,
        @Addition Optional<@Size(min = 1, max = 256) List<RedundancyEncodingCapability>> redundancyEncodingCapability,
        @Addition Optional<Boolean> logicalChannelSwitchingCapability,
        @Addition Optional<Boolean> t120DynamicPortCapability,
        Extensions extensions) implements MultiplexCapability {

    public static Builder builder() {
        return new Builder();
    }

    public record McCapability(boolean centralizedConferenceMC, boolean decentralizedConferenceMC,
            Extensions extensions) {

        public McCapability(boolean centralizedConferenceMC, boolean decentralizedConferenceMC) {
            this(centralizedConferenceMC, decentralizedConferenceMC, Extensions.NONE);
        }
    }

    /// Puts a `H2250Capability` together, component by component.
    public static final class Builder {

        private int maximumAudioDelayJitter;
        private MultipointCapability receiveMultipointCapability;
        private MultipointCapability transmitMultipointCapability;
        private MultipointCapability receiveAndTransmitMultipointCapability;
        private McCapability mcCapability;
        private boolean rtcpVideoControlCapability;
        private MediaPacketizationCapability mediaPacketizationCapability;
        private Optional<Boolean> logicalChannelSwitchingCapability = Optional.empty();
        private Optional<Boolean> t120DynamicPortCapability = Optional.empty();

        private Builder() {}

        public Builder maximumAudioDelayJitter(int value) { maximumAudioDelayJitter = value; return this; }
        public Builder receiveMultipointCapability(MultipointCapability value) {
            receiveMultipointCapability = value;
            return this;
        }
        public Builder transmitMultipointCapability(MultipointCapability value) {
            transmitMultipointCapability = value;
            return this;
        }
        public Builder receiveAndTransmitMultipointCapability(MultipointCapability value) {
            receiveAndTransmitMultipointCapability = value;
            return this;
        }
        public Builder mcCapability(McCapability value) { mcCapability = value; return this; }
        public Builder rtcpVideoControlCapability(boolean value) { rtcpVideoControlCapability = value; return this; }
        public Builder mediaPacketizationCapability(MediaPacketizationCapability value) {
            mediaPacketizationCapability = value;
            return this;
        }
        public Builder logicalChannelSwitchingCapability(boolean value) {
            logicalChannelSwitchingCapability = Optional.of(value);
            return this;
        }
        public Builder t120DynamicPortCapability(boolean value) {
            t120DynamicPortCapability = Optional.of(value);
            return this;
        }

        public H2250Capability build() {
            return new H2250Capability(maximumAudioDelayJitter,
                    requireNonNull(receiveMultipointCapability, "receiveMultipointCapability"),
                    requireNonNull(transmitMultipointCapability, "transmitMultipointCapability"),
                    requireNonNull(receiveAndTransmitMultipointCapability, "receiveAndTransmitMultipointCapability"),
                    requireNonNull(mcCapability, "mcCapability"), rtcpVideoControlCapability,
                    requireNonNull(mediaPacketizationCapability, "mediaPacketizationCapability"), Optional.empty(),
                    Optional.empty(), logicalChannelSwitchingCapability, t120DynamicPortCapability, Extensions.NONE);
        }
    }
}
