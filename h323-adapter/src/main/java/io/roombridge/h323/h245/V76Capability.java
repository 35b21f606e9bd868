package io.roombridge.h323.h245;

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
}
