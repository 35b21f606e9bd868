package io.roombridge.h323.capability;

import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.CapabilityIdentifier;
import io.roombridge.h323.h245.DataApplicationCapability;
import io.roombridge.h323.h245.ExtendedVideoCapability;
import io.roombridge.h323.h245.GenericCapability;
import io.roombridge.h323.h245.H235SecurityCapability;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.per.ObjectIdentifier;
import java.util.Optional;

/// What a peer can do besides, of what an administrator may miss in a call of ours.
final class Unspoken {

    private static final ObjectIdentifier H239_CONTROL = ObjectIdentifier.of("0.0.8.239.1.1");

    private Unspoken() {}

    static Optional<String> name(Capability capability) {
        return Optional.ofNullable(switch (capability) {
            case Capability.GenericControlCapability(var generic) when isPresentation(generic) ->
                    "presentations (H.239)";
            case Capability.ReceiveVideoCapability(var video) -> presentation(video);
            case Capability.ReceiveAndTransmitVideoCapability(var video) -> presentation(video);
            case Capability.ReceiveDataApplicationCapability(var data) -> data(data);
            case Capability.ReceiveAndTransmitDataApplicationCapability(var data) -> data(data);
            case H235SecurityCapability _ -> "encrypted media (H.235.6)";
            default -> null;
        });
    }

    private static String presentation(VideoCapability video) {
        return video instanceof ExtendedVideoCapability ? "presentations (H.239)" : null;
    }

    private static boolean isPresentation(GenericCapability generic) {
        return generic.capabilityIdentifier().equals(new CapabilityIdentifier.Standard(H239_CONTROL));
    }

    private static String data(DataApplicationCapability data) {
        return switch (data.application()) {
            case DataApplicationCapability.Application.H224 _ -> "camera control (H.224)";
            case DataApplicationCapability.Application.T120 _ -> "data sharing (T.120)";
            case DataApplicationCapability.Application.T38fax _ -> "fax (T.38)";
            default -> null;
        };
    }
}
