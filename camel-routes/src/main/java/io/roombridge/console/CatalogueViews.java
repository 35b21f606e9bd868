package io.roombridge.console;

import static io.roombridge.console.Given.orElse;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.LiveGateway.Account;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Passcode;
import io.roombridge.media.AddressText;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.registry.Audit;
import io.roombridge.registry.CatalogueCheck;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Trunk;
import io.roombridge.registry.User;
import io.roombridge.registry.Users;
import io.roombridge.registry.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an administrator defines, as the API shows and takes it.
///
/// A secret can be set, not read: it is left out of every answer, which says only whether there is one. In a body, a
/// secret that is left out stays as it is, and an empty one is taken away.
final class CatalogueViews {

    private CatalogueViews() {}

    record EndpointView(String name, String displayName, List<String> aliases, boolean passwordSet, boolean enabled,
            Optional<Language> language, long version) {

        static EndpointView of(Versioned<Endpoint> versioned) {
            var endpoint = versioned.thing();
            return new EndpointView(endpoint.name(), endpoint.displayName(), texts(endpoint.aliases()),
                    !endpoint.password().isEmpty(), endpoint.enabled(), endpoint.language(), versioned.version());
        }
    }

    record EndpointChange(String name, String displayName, List<String> aliases, String password, Boolean enabled,
            Language language) {

        Endpoint endpoint(Optional<Endpoint> was) {
            var called = orElse(name, was.map(Endpoint::name).orElse(""));
            return new Endpoint(called, orElse(displayName, called),
                    CatalogueViews.aliases(aliases),
                    orElse(password, was.map(Endpoint::password).orElse("")), orElse(enabled, true),
                    Optional.ofNullable(language));
        }
    }

    /// @param cloud  with its passcode for admins only
    record RoomView(String name, String displayName, List<String> aliases, boolean hostPinSet, boolean guestPinSet,
            int maxParticipants, boolean locked, Arrangement arrangement, List<Protocol> protocols, String cloud,
            boolean guestsWait, boolean endsWithHost, FloorPolicy floor, Optional<Language> language, int maxMinutes,
            Optional<LiveViews.LiveRoomView> live, long version) {

        static RoomView of(Versioned<RoomDefinition> versioned, Optional<LiveViews.LiveRoomView> live, boolean admin) {
            var room = versioned.thing();
            return new RoomView(room.name(), room.displayName(), texts(room.aliases()), !room.hostPin().isEmpty(),
                    !room.guestPin().isEmpty(), room.maxParticipants(), room.locked(), room.arrangement(),
                    room.protocols().stream().filter(CatalogueCheck.PROTOCOLS::contains).sorted().toList(),
                    admin ? room.cloud() : Passcode.hidden(room.cloud()), room.guestsWait(), room.endsWithHost(),
                    room.floor(), room.language(), room.maxMinutes(), live, versioned.version());
        }
    }

    record RoomChange(String name, String displayName, List<String> aliases, String hostPin, String guestPin,
            Integer maxParticipants, Boolean locked, Arrangement arrangement, Set<Protocol> protocols, String cloud,
            Boolean guestsWait, Boolean endsWithHost, FloorPolicy floor, Language language,
            Integer maxMinutes) {

        RoomDefinition room(Optional<RoomDefinition> was) {
            var called = orElse(name, was.map(RoomDefinition::name).orElse(""));
            return new RoomDefinition(called, orElse(displayName, called),
                    CatalogueViews.aliases(aliases),
                    orElse(hostPin, was.map(RoomDefinition::hostPin).orElse("")),
                    orElse(guestPin, was.map(RoomDefinition::guestPin).orElse("")), orElse(maxParticipants, 0),
                    orElse(locked, false),
                    orElse(arrangement, Arrangement.AUTOMATIC), orElse(protocols, CatalogueCheck.PROTOCOLS),
                    orElse(cloud, "").strip(), orElse(guestsWait, false), orElse(endsWithHost, false),
                    orElse(floor, FloorPolicy.ANYONE), Optional.ofNullable(language), orElse(maxMinutes, 0));
        }
    }

    /// @param registration  `registered`, `pending`, or the far end's word for refusing it; empty where none is due
    record TrunkView(String name, Protocol protocol, Transport transport, String host, int port, String template,
            String login, boolean passwordSet, String registration, long version) {

        static TrunkView of(Versioned<Trunk> versioned, List<Account> accounts) {
            var trunk = versioned.thing();
            return new TrunkView(trunk.name(), trunk.protocol(), trunk.transport(), trunk.host(), trunk.port(),
                    trunk.template(), trunk.login().map(Login::user).orElse(""), trunk.login().isPresent(),
                    registration(trunk, accounts), versioned.version());
        }

        /// One over TCP, or without a login, has the address of a gatekeeper and is not registered there.
        private static String registration(Trunk trunk, List<Account> accounts) {
            return trunk.login().isEmpty() || trunk.protocol() != Protocol.H323 || trunk.transport() != Transport.UDP
                    ? "" : accounts.stream().filter(it -> it.protocol() == trunk.protocol()
                            && AddressText.isSame(it.host(), trunk.host()) && it.port() == trunk.port()).findFirst()
                            .map(it -> it.registered() ? "registered" : it.refusal().isEmpty() ? "pending"
                                    : it.refusal()).orElse("pending");
        }
    }

    record TrunkChange(String name, Protocol protocol, Transport transport, String host, Integer port, String template,
            String login, String password) {

        Trunk trunk(Optional<Trunk> was) {
            var through = orElse(protocol, Protocol.SIP);
            var over = orElse(transport, through == Protocol.H323 ? Transport.TCP : Transport.TLS);
            int at = orElse(port, usualPort(through, over));
            var secret = orElse(password, was.flatMap(Trunk::login).map(Login::password).orElse(""));
            var user = orElse(login, was.flatMap(Trunk::login).map(Login::user).orElse(""));
            if (user.isEmpty() && !orElse(password, "").isEmpty()) {
                throw Problem.invalid("login", "has to be there: a password needs a user name");
            }
            return new Trunk(orElse(name, was.map(Trunk::name).orElse("")), through, over, orElse(host, ""), at,
                    orElse(template, "{alias}"),
                    user.isEmpty() ? Optional.empty() : Optional.of(new Login(user, secret)));
        }

        /// Over UDP an H.323 trunk is a gatekeeper.
        private static int usualPort(Protocol protocol, Transport transport) {
            return protocol == Protocol.H323 ? transport == Transport.UDP ? 1_719 : 1_720
                    : transport == Transport.TLS ? 5_061 : 5_060;
        }
    }

    record UserView(String name, User.Role role, boolean mustChangePassword, long version) {

        static UserView of(Versioned<User> versioned) {
            var user = versioned.thing();
            return new UserView(user.name(), user.role(), user.mustChangePassword(), versioned.version());
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

    /// @param file  on the gateway's own disk
    record BackupView(String file) {}

    record PreferencesView(Boolean openRegistration, List<String> domains, Integer keepHistoryDays, Long version) {

        static PreferencesView of(Versioned<Preferences> versioned) {
            var preferences = versioned.thing();
            return new PreferencesView(preferences.openRegistration(), preferences.domains(),
                    preferences.keepHistoryDays(), versioned.version());
        }

        Preferences over(Preferences was) {
            if (orElse(keepHistoryDays, 0) < 0) {
                throw Problem.invalid("keepHistoryDays", "is not negative");
            }
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
                        .orElseThrow(() -> Problem.invalid("aliases", "'" + orElse(text, "") + "' is no alias")))
                .toList();
    }
}
