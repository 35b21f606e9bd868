package io.roombridge.sip.sdp;

import io.roombridge.media.AddressText;
import java.net.InetAddress;
import java.util.Optional;

/// `c=IN type address` (RFC 8866 §5.7).
///
/// @param type     `IP4` or `IP6`, or what the peer wrote
/// @param address  literal or name, perhaps with `/ttl`
public record Connection(String type, String address) {

    public Connection {
        Text.require(Text.isToken(type), "address type", type);
        Text.require(Text.isToken(address), "address", address);
    }

    public static Connection of(InetAddress address) {
        return new Connection(Text.addressType(address), AddressText.of(address));
    }

    /// The address when it is written as a literal. Names are not looked up here.
    public Optional<InetAddress> literal() {
        return Text.literal(address);
    }

    /// `0.0.0.0` or `::`: the old way to say "send me nothing" (RFC 3264 §8.4).
    public boolean isHeld() {
        return literal().filter(InetAddress::isAnyLocalAddress).isPresent();
    }

    @Override
    public String toString() {
        return "IN " + type + " " + address;
    }
}
