package io.roombridge.gateway;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.h323.H323Legs;
import io.roombridge.h323.H323Settings.Uplink;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Change;
import io.roombridge.registry.Registry;
import io.roombridge.registry.Trunk;
import java.time.Duration;
import java.util.List;

/// Trunks of H.323 over UDP: gatekeepers of others. One with a login is registered at under that alias, for as long as
/// the trunk is there; one without is only asked where an alias is.
final class GatekeeperTrunks {

    private GatekeeperTrunks() {}

    /// Registers where trunks say now, and from now on.
    ///
    /// @param bind  our addresses: one of these has to reach them
    static void follow(Registry registry, H323Legs legs, LocalAddresses bind, Duration timeToLive) {
        registry.onChange(change -> {
            if (change instanceof Change.TrunkChanged) {
                legs.registerAt(accounts(registry.trunks().all(), bind, timeToLive));
            }
        });
        legs.registerAt(accounts(registry.trunks().all(), bind, timeToLive));
    }

    static List<Uplink> accounts(List<Trunk> trunks, LocalAddresses bind, Duration timeToLive) {
        return trunks.stream().filter(it -> it.protocol() == Protocol.H323 && it.transport() == Transport.UDP)
                .flatMap(trunk -> trunk.login().flatMap(login -> Alias.parse(login.user())).stream()
                        .map(alias -> new Uplink(bind.find(trunk.host(), trunk.port()), "",
                                List.of(alias), trunk.login().filter(GatekeeperTrunks::hasPassword), timeToLive)))
                .toList();
    }

    private static boolean hasPassword(Login login) {
        return !login.password().isEmpty();
    }
}
