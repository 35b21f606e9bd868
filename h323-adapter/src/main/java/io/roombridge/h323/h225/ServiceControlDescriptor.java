package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// ServiceControlDescriptor (H.225.0 Annex H).
@Choice({ServiceControlDescriptor.Url.class, ServiceControlDescriptor.Signal.class,
        ServiceControlDescriptor.NonStandard.class, CallCreditServiceControl.class})
public sealed interface ServiceControlDescriptor
        permits ServiceControlDescriptor.Url, ServiceControlDescriptor.Signal, ServiceControlDescriptor.NonStandard,
                CallCreditServiceControl, ServiceControlDescriptor.Unrecognized {

    record Url(@Ia5 @Size(min = 0, max = 512) String value) implements ServiceControlDescriptor {}
    record Signal(Octets value) implements ServiceControlDescriptor {}
    record NonStandard(NonStandardParameter value) implements ServiceControlDescriptor {}
    record Unrecognized(int index, Octets octets) implements ServiceControlDescriptor, UnknownAlternative {}
}
