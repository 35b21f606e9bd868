package io.roombridge.h323.capability;

import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.CapabilityIdentifier;
import io.roombridge.h323.h245.DataApplicationCapability;
import io.roombridge.h323.h245.DataApplicationCapability.Application.GenericDataCapability;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.GenericCapability;
import io.roombridge.per.ObjectIdentifier;

/// Camera control in H.245: H.224 over RTP as a generic data capability (H.323 §Q.4). The older form, H.224 with HDLC
/// tunnelled in it, is another thing on the wire and is not spoken.
final class CameraSpelling {

    /// The dynamic payload type that other stacks have for it.
    static final int PAYLOAD_TYPE = 100;

    private static final CapabilityIdentifier H224 =
            new CapabilityIdentifier.Standard(ObjectIdentifier.of("0.0.8.224.1.0"));
    /// In units of 100 bits a second: that of its clock.
    private static final long RATE = 48;

    private CameraSpelling() {}

    static Capability capability() {
        return new Capability.ReceiveAndTransmitDataApplicationCapability(data());
    }

    static DataType dataType() {
        return new DataType.Data(data());
    }

    private static DataApplicationCapability data() {
        return new DataApplicationCapability(new GenericDataCapability(GenericCapability.builder()
                .capabilityIdentifier(H224).maxBitRate(RATE).build()), RATE);
    }

    /// Whether the peer takes it.
    static boolean isTaken(Capability capability) {
        return switch (capability) {
            case Capability.ReceiveDataApplicationCapability(var data) -> is(data);
            case Capability.ReceiveAndTransmitDataApplicationCapability(var data) -> is(data);
            default -> false;
        };
    }

    static boolean is(DataApplicationCapability data) {
        return data.application() instanceof GenericDataCapability(var generic)
                && generic.capabilityIdentifier().equals(H224);
    }
}
