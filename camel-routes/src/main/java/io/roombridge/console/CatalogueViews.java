package io.roombridge.console;

import static io.roombridge.console.Given.orElse;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Passcode;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Audit;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Trunk;
import io.roombridge.registry.User;
import io.roombridge.registry.Users;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an administrator defines, as the API shows and takes it.
///
/// A secret can be set, not read: it is left out of every answer, which says only whether there is one. In a body, a
/// secret that is left out stays as it is, and an empty one is taken away.
final class CatalogueViews {

    private static final Pattern PIN = Pattern.compile("\\d{0,32}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,256}");

    private CatalogueViews() {}

    record EndpointView(String name, String displayName, List<String> aliases, boolean passwordSet, boolean enabled) {

        static EndpointView of(Endpoint endpoint) {
            return new EndpointView(endpoint.name(), endpoint.displayName(), texts(endpoint.aliases()),
                    !endpoint.password().isEmpty(), endpoint.enabled());
        }
    }

    record EndpointChange(String name, String displayName, List<String> aliases, String password, Boolean enabled) {

        Endpoint endpoint(Optional<Endpoint> was) {
            return new Endpoint(orElse(name, ""), orElse(displayName, orElse(name, "")),
                    CatalogueViews.aliases(aliases),
                    orElse(password, was.map(Endpoint::password).orElse("")), orElse(enabled, true));
        }
    }

    /// @param cloud  with its passcode for admins only
    record RoomView(String name, String displayName, List<String> aliases, boolean hostPinSet, boolean guestPinSet,
            int maxParticipants, boolean locked, Arrangement arrangement, List<Protocol> protocols, String cloud,
            Optional<LiveViews.LiveRoomView> live) {

        static RoomView of(RoomDefinition room, Optional<LiveViews.LiveRoomView> live, boolean admin) {
            return new RoomView(room.name(), room.displayName(), texts(room.aliases()), !room.hostPin().isEmpty(),
                    !room.guestPin().isEmpty(), room.maxParticipants(), room.locked(), room.arrangement(),
                    room.protocols().stream().sorted().toList(),
                    admin ? room.cloud() : Passcode.hidden(room.cloud()), live);
        }
    }

    record RoomChange(String name, String displayName, List<String> aliases, String hostPin, String guestPin,
            Integer maxParticipants, Boolean locked, Arrangement arrangement, Set<Protocol> protocols, String cloud) {

        RoomDefinition room(Optional<RoomDefinition> was) {
            return new RoomDefinition(orElse(name, ""), orElse(displayName, orElse(name, "")),
                    CatalogueViews.aliases(aliases),
                    pin(orElse(hostPin, was.map(RoomDefinition::hostPin).orElse(""))),
                    pin(orElse(guestPin, was.map(RoomDefinition::guestPin).orElse(""))), orElse(maxParticipants, 0),
                    orElse(locked, false),
                    orElse(arrangement, Arrangement.AUTOMATIC), orElse(protocols, Set.of(Protocol.values())),
                    orElse(cloud, "").strip());
        }

        private static String pin(String digits) {
            if (!PIN.matcher(digits).matches()) {
                throw Problem.badRequest("a PIN has at most 32 digits and nothing else");
            }
            return digits;
        }
    }

    record TrunkView(String name, Protocol protocol, Transport transport, String host, int port, String template,
            String login, boolean passwordSet) {

        static TrunkView of(Trunk trunk) {
            return new TrunkView(trunk.name(), trunk.protocol(), trunk.transport(), trunk.host(), trunk.port(),
                    trunk.template(), trunk.login().map(Login::user).orElse(""), trunk.login().isPresent());
        }
    }

    record TrunkChange(String name, Protocol protocol, Transport transport, String host, Integer port, String template,
            String login, String password) {

        Trunk trunk(Optional<Trunk> was) {
            var through = orElse(protocol, Protocol.SIP);
            var over = orElse(transport, through == Protocol.H323 ? Transport.TCP : Transport.TLS);
            int at = orElse(port, through == Protocol.H323 ? 1_720 : over == Transport.TLS ? 5_061 : 5_060);
            if (orElse(name, "").isBlank() || name.length() > 64) {
                throw Problem.badRequest("a trunk's name has 1..64 characters");
            }
            if (!HOST.matcher(orElse(host, "")).matches() || at < 1 || at > 65_535) {
                throw Problem.badRequest("a trunk has a host and a port");
            }
            var secret = orElse(password, was.flatMap(Trunk::login).map(Login::password).orElse(""));
            var user = orElse(login, was.flatMap(Trunk::login).map(Login::user).orElse(""));
            return new Trunk(name, through, over, host, at, orElse(template, "{alias}"),
                    user.isEmpty() ? Optional.empty() : Optional.of(new Login(user, secret)));
        }
    }

    record UserView(String name, User.Role role, boolean mustChangePassword) {

        static UserView of(User user) {
            return new UserView(user.name(), user.role(), user.mustChangePassword());
        }
    }

    /// @param password  a first one, which the user has to change; left out: the old one stays
    record UserChange(String name, User.Role role, String password) {}

    record PasswordChange(String old, String fresh) {}

    record SignIn(String name, String password) {}

    record TokenView(long id, String user, String description, Instant created, Instant expires) {

        static TokenView of(Users.Token token) {
            return new TokenView(token.id(), token.user(), token.description(), token.created(), token.expires());
        }
    }

    /// @param days  it is good for; 90 when left out
    record TokenRequest(String description, Integer days) {}

    /// @param token  shown this once
    record IssuedToken(String token, Instant expires) {}

    record PreferencesView(Boolean openRegistration, List<String> domains, Integer keepHistoryDays) {

        static PreferencesView of(Preferences preferences) {
            return new PreferencesView(preferences.openRegistration(), preferences.domains(),
                    preferences.keepHistoryDays());
        }

        Preferences over(Preferences was) {
            return new Preferences(orElse(openRegistration, was.openRegistration()), orElse(domains, was.domains()),
                    orElse(keepHistoryDays, was.keepHistoryDays()));
        }
    }

    record AuditView(Instant at, String by, String action, String kind, String name, String detail) {

        static AuditView of(Audit.Entry entry) {
            return new AuditView(entry.at(), entry.by(), entry.action(), entry.kind(), entry.name(), entry.detail());
        }
    }

    private static List<String> texts(List<Alias> aliases) {
        return aliases.stream().map(Alias::value).toList();
    }

    private static List<Alias> aliases(List<String> texts) {
        return orElse(texts, List.<String>of()).stream()
                .map(text -> Alias.parse(orElse(text, ""))
                        .orElseThrow(() -> Problem.badRequest("not an alias: " + text)))
                .toList();
    }
}
