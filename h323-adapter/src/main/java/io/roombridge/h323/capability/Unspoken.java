package io.roombridge.h323.capability;

import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.DataApplicationCapability;
import io.roombridge.h323.h245.H235SecurityCapability;
import java.util.Optional;

/// What a peer can do besides, of what an administrator may miss in a call of ours.
final class Unspoken {

    private Unspoken() {}

    static Optional<String> name(Capability capability) {
        return Optional.ofNullable(switch (capability) {
            case Capability.ReceiveDataApplicationCapability(var data) -> data(data);
            case Capability.ReceiveAndTransmitDataApplicationCapability(var data) -> data(data);
            case H235SecurityCapability _ -> "encrypted media (H.235.6)";
            default -> null;
        });
    }

    private static String data(DataApplicationCapability data) {
        return switch (data.application()) {
            case DataApplicationCapability.Application.H224 _ -> "camera control in HDLC frames (H.224)";
            case DataApplicationCapability.Application.T120 _ -> "data sharing (T.120)";
            case DataApplicationCapability.Application.T38fax _ -> "fax (T.38)";
            default -> null;
        };
    }
}
