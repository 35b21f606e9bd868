package io.roombridge.h323.h225;

import io.roombridge.per.Bmp;
import io.roombridge.per.Choice;
import io.roombridge.per.From;
import io.roombridge.per.Ia5;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;

/// A name of an endpoint: digits, H.323 ID, URL, e-mail, party number (H.225.0 §7.6).
@Choice(value = {AliasAddress.DialedDigits.class, AliasAddress.H323Id.class},
        additions = {AliasAddress.UrlId.class, AliasAddress.TransportID.class, AliasAddress.EmailId.class,
                PartyNumber.class, MobileUIM.class, IsupNumber.class})
public sealed interface AliasAddress
        permits AliasAddress.DialedDigits, AliasAddress.H323Id, AliasAddress.UrlId, AliasAddress.TransportID,
                AliasAddress.EmailId, PartyNumber, MobileUIM, IsupNumber, AliasAddress.Unrecognized {

    record DialedDigits(@Ia5 @Size(min = 1, max = 128) @From("0123456789#*,") String value) implements AliasAddress {}
    record H323Id(@Bmp @Size(min = 1, max = 256) String value) implements AliasAddress {}
    record UrlId(@Ia5 @Size(min = 1, max = 512) String value) implements AliasAddress {}
    record TransportID(TransportAddress value) implements AliasAddress {}
    record EmailId(@Ia5 @Size(min = 1, max = 512) String value) implements AliasAddress {}
    record Unrecognized(int index, Octets octets) implements AliasAddress, UnknownAlternative {}
}
