package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// NatureOfAddress (H.225.0 Annex H).
@Choice({NatureOfAddress.Unknown.class, NatureOfAddress.SubscriberNumber.class, NatureOfAddress.NationalNumber.class,
        NatureOfAddress.InternationalNumber.class, NatureOfAddress.NetworkSpecificNumber.class,
        NatureOfAddress.RoutingNumberNationalFormat.class, NatureOfAddress.RoutingNumberNetworkSpecificFormat.class,
        NatureOfAddress.RoutingNumberWithCalledDirectoryNumber.class})
public sealed interface NatureOfAddress {

    record Unknown() implements NatureOfAddress {}
    record SubscriberNumber() implements NatureOfAddress {}
    record NationalNumber() implements NatureOfAddress {}
    record InternationalNumber() implements NatureOfAddress {}
    record NetworkSpecificNumber() implements NatureOfAddress {}
    record RoutingNumberNationalFormat() implements NatureOfAddress {}
    record RoutingNumberNetworkSpecificFormat() implements NatureOfAddress {}
    record RoutingNumberWithCalledDirectoryNumber() implements NatureOfAddress {}
    record Unrecognized(int index, Octets octets) implements NatureOfAddress, UnknownAlternative {}
}
