package io.roombridge.call;

import java.net.InetSocketAddress;

/// The far end of a leg, as far as it is known.
///
/// @param displayName    as the peer gives it; may be empty
/// @param product        vendor, product and version as the peer gives them (SIP `User-Agent`, H.221 identifier); may
///                       be empty
/// @param address        where its signalling comes from
/// @param registered     its alias is registered from that address
/// @param authenticated  it proved a password
/// @param encrypted      its signalling is encrypted
/// @param user           as whom it proved a password, now or when it registered; empty when it did not
public record Party(Alias alias, String displayName, String product, InetSocketAddress address,
                    boolean registered, boolean authenticated, boolean encrypted, String user) {

    /// Names that come from a stranger are shown to people.
    public Party {
        displayName = Deceptive.without(displayName);
        product = Deceptive.without(product);
    }

    /// What a person is shown.
    public String name() {
        return displayName.isBlank() ? alias.user() : displayName;
    }

    /// The same under another display name.
    public Party named(String name) {
        return new Party(alias, name, product, address, registered, authenticated, encrypted, user);
    }

    /// The same, who proved to be this user.
    public Party as(String proved) {
        return new Party(alias, displayName, product, address, registered, authenticated, encrypted, proved);
    }
}
