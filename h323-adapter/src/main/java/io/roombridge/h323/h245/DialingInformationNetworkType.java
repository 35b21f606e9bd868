package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// DialingInformationNetworkType (H.245 Annex A).
@Choice(value = {DialingInformationNetworkType.NonStandard.class, DialingInformationNetworkType.NIsdn.class,
        DialingInformationNetworkType.Gstn.class},
        additions = {DialingInformationNetworkType.Mobile.class})
public sealed interface DialingInformationNetworkType {

    record NonStandard(NonStandardMessage value) implements DialingInformationNetworkType {}
    record NIsdn() implements DialingInformationNetworkType {}
    record Gstn() implements DialingInformationNetworkType {}
    record Mobile() implements DialingInformationNetworkType {}
    record Unrecognized(int index, Octets octets) implements DialingInformationNetworkType, UnknownAlternative {}
}
