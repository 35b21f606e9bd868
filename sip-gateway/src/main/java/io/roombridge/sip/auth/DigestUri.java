package io.roombridge.sip.auth;

import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipUri;
import java.util.Optional;

/// Whether credentials are for the request that brings them: their `uri` is to name the same as its Request-URI (RFC
/// 7616 §3.4.6).
///
/// Proxies rewrite that one, so what its author wrote into To counts as well; ports and parameters come and go on the
/// way, names become addresses and back, in REGISTER some write their user before the domain, and SIPp writes none.
final class DigestUri {

    private DigestUri() {}

    static boolean isOf(SipRequest request, String uri) {
        if (uri.equals(request.uri())) {
            return true;
        }
        boolean registers = request.method().equals("REGISTER");
        return SipUri.parse(uri).filter(meant -> isAlike(meant, SipUri.parse(request.uri()), registers)
                || isAlike(meant, request.to().sipUri(), registers)).isPresent();
    }

    private static boolean isAlike(SipUri meant, Optional<SipUri> asked, boolean registers) {
        boolean anybody = registers || user(meant).isEmpty();
        return asked.filter(uri -> (anybody || user(uri).equals(user(meant))) && isSameHost(uri, meant)).isPresent();
    }

    private static String user(SipUri uri) {
        return uri.host().isEmpty() ? uri.address() : uri.decodedUser();
    }

    /// A number of a tel URI has none; an address may be that of the name.
    private static boolean isSameHost(SipUri one, SipUri other) {
        return one.host().equals(other.host()) || one.host().isEmpty() || other.host().isEmpty()
                || one.hasLiteralHost() != other.hasLiteralHost();
    }
}
