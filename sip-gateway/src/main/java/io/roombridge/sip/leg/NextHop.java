package io.roombridge.sip.leg;

import io.roombridge.call.Transport;
import io.roombridge.sip.message.NameAddress;
import io.roombridge.sip.message.SipUri;
import io.roombridge.sip.message.Source;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Where requests of a dialog go: to the first route; else to the contact, or where the peer sends from when its
/// contact is not to be reached (RFC 3261 §12.2.1.1, RFC 5626 §5.3).
///
/// @param first  where the dialog began
/// @param names  finds the address of a host; empty when there is none
record NextHop(Source first, Function<String, Optional<InetAddress>> names) {

    /// @param source  of the message that made or moved the dialog
    Source of(Dialog dialog, Source source) {
        if (!dialog.routes().isEmpty()) {
            return NameAddress.parse(dialog.routes().getFirst()).flatMap(NameAddress::sipUri)
                    .flatMap(uri -> resolve(uri, source)).orElse(first);
        }
        var contact = SipUri.parse(dialog.target());
        if (contact.isEmpty() || !source.isDatagram()) {
            return source;
        }
        var there = resolve(contact.get(), source);
        return contact.get().host().equals(source.host()) ? there.orElse(source)
                : there.filter(hop -> !isBehindNat(hop, source)).orElse(source);
    }

    private static boolean isBehindNat(Source contact, Source source) {
        var there = contact.address().getAddress();
        var here = source.address().getAddress();
        return there.isSiteLocalAddress() && !here.isSiteLocalAddress()
                || there.isLoopbackAddress() && !here.isLoopbackAddress();
    }

    /// A connection that leads there already is used again.
    private Optional<Source> resolve(SipUri uri, Source otherwise) {
        var named = uri.parameter("transport").flatMap(NextHop::transport);
        var transport = uri.isSecure() ? Transport.TLS : named.orElse(otherwise.transport());
        int port = uri.port() > 0 ? uri.port() : transport == Transport.TLS ? 5061 : 5060;
        return names.apply(uri.host()).map(address -> {
            boolean reusable = otherwise.transport() == transport && !otherwise.isDatagram()
                    && otherwise.address().getAddress().equals(address);
            return reusable ? otherwise : new Source(transport, new InetSocketAddress(address, port));
        });
    }

    private static Optional<Transport> transport(String name) {
        return Arrays.stream(Transport.values()).filter(known -> known.name().equalsIgnoreCase(name)).findFirst();
    }
}
