package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// V76Capability (H.245 Annex A).
public record V76Capability(
        boolean suspendResumeCapabilitywAddress,
        boolean suspendResumeCapabilitywoAddress,
        boolean rejCapability,
        boolean sREJCapability,
        boolean mREJCapability,
        boolean crc8bitCapability,
        boolean crc16bitCapability,
        boolean crc32bitCapability,
        boolean uihCapability,
        @Range(min = 2, max = 8191) int numOfDLCS,
        boolean twoOctetAddressFieldCapability,
        boolean loopBackTestCapability,
        @Range(min = 1, max = 4095) int n401Capability,
        @Range(min = 1, max = 127) int maxWindowSizeCapability,
        V75Capability v75Capability,
        Extensions extensions) implements MultiplexCapability {

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `V76Capability` together, component by component.
    public static final class Builder {

        private boolean suspendResumeCapabilitywAddress;
        private boolean suspendResumeCapabilitywoAddress;
        private boolean rejCapability;
        private boolean sREJCapability;
        private boolean mREJCapability;
        private boolean crc8bitCapability;
        private boolean crc16bitCapability;
        private boolean crc32bitCapability;
        private boolean uihCapability;
        private int numOfDLCS;
        private boolean twoOctetAddressFieldCapability;
        private boolean loopBackTestCapability;
        private int n401Capability;
        private int maxWindowSizeCapability;
        private V75Capability v75Capability;
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(V76Capability from) {
            suspendResumeCapabilitywAddress = from.suspendResumeCapabilitywAddress;
            suspendResumeCapabilitywoAddress = from.suspendResumeCapabilitywoAddress;
            rejCapability = from.rejCapability;
            sREJCapability = from.sREJCapability;
            mREJCapability = from.mREJCapability;
            crc8bitCapability = from.crc8bitCapability;
            crc16bitCapability = from.crc16bitCapability;
            crc32bitCapability = from.crc32bitCapability;
            uihCapability = from.uihCapability;
            numOfDLCS = from.numOfDLCS;
            twoOctetAddressFieldCapability = from.twoOctetAddressFieldCapability;
            loopBackTestCapability = from.loopBackTestCapability;
            n401Capability = from.n401Capability;
            maxWindowSizeCapability = from.maxWindowSizeCapability;
            v75Capability = from.v75Capability;
            extensions = from.extensions;
        }

        public Builder suspendResumeCapabilitywAddress(boolean value) {
            suspendResumeCapabilitywAddress = value;
            return this;
        }
        public Builder suspendResumeCapabilitywoAddress(boolean value) {
            suspendResumeCapabilitywoAddress = value;
            return this;
        }
        public Builder rejCapability(boolean value) { rejCapability = value; return this; }
        public Builder sREJCapability(boolean value) { sREJCapability = value; return this; }
        public Builder mREJCapability(boolean value) { mREJCapability = value; return this; }
        public Builder crc8bitCapability(boolean value) { crc8bitCapability = value; return this; }
        public Builder crc16bitCapability(boolean value) { crc16bitCapability = value; return this; }
        public Builder crc32bitCapability(boolean value) { crc32bitCapability = value; return this; }
        public Builder uihCapability(boolean value) { uihCapability = value; return this; }
        public Builder numOfDLCS(int value) { numOfDLCS = value; return this; }
        public Builder twoOctetAddressFieldCapability(boolean value) {
            twoOctetAddressFieldCapability = value;
            return this;
        }
        public Builder loopBackTestCapability(boolean value) { loopBackTestCapability = value; return this; }
        public Builder n401Capability(int value) { n401Capability = value; return this; }
        public Builder maxWindowSizeCapability(int value) { maxWindowSizeCapability = value; return this; }
        public Builder v75Capability(V75Capability value) { v75Capability = value; return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public V76Capability build() {
            return new V76Capability(suspendResumeCapabilitywAddress, suspendResumeCapabilitywoAddress, rejCapability,
                    sREJCapability, mREJCapability, crc8bitCapability, crc16bitCapability, crc32bitCapability,
                    uihCapability, numOfDLCS, twoOctetAddressFieldCapability, loopBackTestCapability, n401Capability,
                    maxWindowSizeCapability, requireNonNull(v75Capability, "v75Capability"), extensions);
        }
    }
}
