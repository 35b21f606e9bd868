package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.IsupPublicPartyNumber;
import io.roombridge.h323.h225.PartyNumber;
import io.roombridge.h323.h225.PrivatePartyNumber;
import io.roombridge.h323.h225.PublicPartyNumber;
import io.roombridge.media.AddressText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// AliasAddress and the neutral alias (H.225.0 §7.6): digits, H.323 ID, URL ID, e-mail ID, transport ID,
/// party numbers.
public final class AliasSpelling {

    private AliasSpelling() {}

    /// Digits as dialedDigits, `user@host` as url-ID, the rest as h323-ID.
    public static AliasAddress of(Alias alias) {
        var text = alias.value();
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        return switch (alias.kind()) {
            case E164 -> new AliasAddress.DialedDigits(text);
            case URI -> ascii ? new AliasAddress.UrlId("h323:" + text) : h323Id(text);
            case NAME, IP -> h323Id(text);
        };
    }

    private static AliasAddress h323Id(String text) {
        return new AliasAddress.H323Id(text.length() > 256 ? text.substring(0, 256) : text);
    }

    public static Optional<Alias> parse(AliasAddress address) {
        return switch (address) {
            case AliasAddress.DialedDigits(var digits) -> Alias.parse(digits);
            case AliasAddress.H323Id(var name) -> Alias.parse(name.replace("\0", ""));
            case AliasAddress.UrlId(var url) -> Alias.parse(url);
            case AliasAddress.EmailId(var mail) -> Alias.parse(mail);
            case AliasAddress.TransportID(var transport) -> SignallingAddresses.parse(transport)
                    .flatMap(it -> Alias.parse(AddressText.of(it)));
            case PublicPartyNumber number -> Alias.parse(number.publicNumberDigits());
            case PrivatePartyNumber number -> Alias.parse(number.privateNumberDigits());
            case PartyNumber.DataPartyNumber(var digits) -> Alias.parse(digits);
            case PartyNumber.TelexPartyNumber(var digits) -> Alias.parse(digits);
            case PartyNumber.NationalStandardPartyNumber(var digits) -> Alias.parse(digits);
            case IsupPublicPartyNumber number -> Alias.parse(number.address());
            default -> Optional.empty();
        };
    }

    public static List<Alias> parse(List<AliasAddress> addresses) {
        return addresses.stream().flatMap(it -> parse(it).stream()).distinct().toList();
    }
}
