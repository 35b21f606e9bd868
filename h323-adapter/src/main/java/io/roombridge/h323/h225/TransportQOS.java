package io.roombridge.h323.h225;

import io.roombridge.h323.h245.QOSCapability;
import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// TransportQOS (H.225.0 Annex H).
@Choice(value = {TransportQOS.EndpointControlled.class, TransportQOS.GatekeeperControlled.class,
        TransportQOS.NoControl.class},
        additions = {TransportQOS.QOSCapabilities.class})
public sealed interface TransportQOS {

    record EndpointControlled() implements TransportQOS {}
    record GatekeeperControlled() implements TransportQOS {}
    record NoControl() implements TransportQOS {}
    record QOSCapabilities(@Size(min = 1, max = 256) List<QOSCapability> value) implements TransportQOS {}
    record Unrecognized(int index, Octets octets) implements TransportQOS, UnknownAlternative {}
}
