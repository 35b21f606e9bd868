package io.roombridge.sip.sdp;

import io.roombridge.media.AddressText;
import java.net.InetAddress;

/// `o=user id version IN type address` (RFC 8866 §5.2). Numbers stay text: peers write more digits than fit a word, and
/// only equality matters.
public record Origin(String user, String sessionId, String version, String type, String address) {

    /// Stands for a line that was not there or could not be read.
    public static final Origin UNKNOWN = new Origin("-", "0", "0", "IP4", "0.0.0.0");

    public Origin {
        Text.require(Text.isLine(user) && !user.isBlank() && user.strip().equals(user), "user", user);
        for (var token : new String[] {sessionId, version, type, address}) {
            Text.require(Text.isToken(token), "origin", token);
        }
    }

    public static Origin of(long sessionId, long version, InetAddress address) {
        return new Origin("-", Long.toUnsignedString(sessionId), Long.toUnsignedString(version),
                Text.addressType(address), AddressText.of(address));
    }

    @Override
    public String toString() {
        return user + " " + sessionId + " " + version + " IN " + type + " " + address;
    }
}
