package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.call.Deceptive;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Conditions;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import io.roombridge.media.Protocol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether what an administrator defines can work beside everything else that is defined; asked before it is saved.
/// Nothing here changes anything, and what is defined already is not looked at again.
///
/// @param registry  with everything else
public record CatalogueCheck(Registry registry) {

    /// What legs there can be.
    public static final Set<Protocol> PROTOCOLS = Set.of(Protocol.SIP, Protocol.H323);

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ENDPOINT = 128;
    private static final int LONGEST_TARGET = 128;
    private static final int LONGEST_TEXT = 256;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_DIAL_STRING = 512;
    private static final int MOST_PARTICIPANTS = 10_000;
    private static final int MOST_MINUTES = 7 * 24 * 60;
    private static final int MOST_ALIASES = 200;
    private static final int MOST_DAYS = 36_500;

    /// What cannot be part of a path of the API.
    private static final Pattern UNADDRESSABLE = Pattern.compile("\\.{1,2}|.*[/\\\\%;].*");
    private static final Pattern PIN = Pattern.compile("\\d{0,32}");
    private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern IPV6 = Pattern.compile("\\[?[0-9A-Fa-f:]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*]?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(id|passcode|alias)}");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final int LONGEST_DOMAIN = 253;

    /// @param field  as the API calls it
    /// @param words  that follow the field's name
    public record Fault(String field, String words) {

        @Override
        public String toString() {
            return field + ": " + words;
        }
    }

    public List<Fault> of(Endpoint endpoint) {
        var faults = new Faults();
        faults.name(endpoint.name(), LONGEST_ENDPOINT);
        faults.longest("displayName", endpoint.displayName(), LONGEST_TEXT);
        faults.longest("password", endpoint.password(), LONGEST_TEXT);
        faults.unless(endpoint.password().isEmpty() || endpoint.password().length() >= SHORTEST_PASSWORD
                || stays(endpoint), "password", "has at least " + SHORTEST_PASSWORD + " characters");
        faults.atMost("aliases", endpoint.aliases().size(), MOST_ALIASES);
        Alias.parse(endpoint.name()).ifPresent(name -> aliasOfAnother(endpoint.name(), name)
                .ifPresent(other -> faults.add("name", "already is an alias of " + other)));
        endpoint.aliases().forEach(alias -> registry.endpoints().find(alias.value())
                .filter(other -> !other.name().equalsIgnoreCase(endpoint.name()))
                .ifPresent(other -> faults.add("aliases", alias + " already is the name of an endpoint")));
        return faults.all;
    }

    /// Whoever changes something else need not choose a new password at once.
    private boolean stays(Endpoint endpoint) {
        return registry.endpoints().find(endpoint.name()).filter(it -> it.password().equals(endpoint.password()))
                .isPresent();
    }

    private Optional<String> aliasOfAnother(String endpoint, Alias alias) {
        return registry.room(alias).map(room -> "room " + room.name()).or(() -> registry.endpoints().all().stream()
                .filter(other -> !other.name().equalsIgnoreCase(endpoint) && other.aliases().contains(alias))
                .findFirst().map(other -> "endpoint " + other.name()));
    }

    public List<Fault> of(RoomDefinition room) {
        var faults = new Faults();
        faults.name(room.name(), LONGEST_NAME);
        faults.longest("displayName", room.displayName(), LONGEST_TEXT);
        faults.atMost("aliases", room.aliases().size(), MOST_ALIASES);
        room.aliases().forEach(alias -> registry.endpoints().find(alias.value())
                .ifPresent(other -> faults.add("aliases", alias + " already is the name of an endpoint")));
        faults.unless(PIN.matcher(room.hostPin()).matches(), "hostPin", "has at most 32 digits and nothing else");
        faults.unless(PIN.matcher(room.guestPin()).matches(), "guestPin", "has at most 32 digits and nothing else");
        faults.unless(room.hostPin().isEmpty() || !room.hostPin().equals(room.guestPin()), "guestPin",
                "has to differ from the host PIN");
        faults.atMost("maxParticipants", room.maxParticipants(), MOST_PARTICIPANTS);
        faults.atMost("maxMinutes", room.maxMinutes(), MOST_MINUTES);
        faults.unless(!room.protocols().isEmpty(), "protocols", "without any nobody could come in");
        faults.protocols(room.protocols());
        faults.longest("cloud", room.cloud(), LONGEST_DIAL_STRING);
        faults.unless(room.cloud().isEmpty() || Alias.parse(room.cloud()).isPresent(), "cloud",
                "is nothing that can be dialled");
        return faults.all;
    }

    public List<Fault> of(Trunk trunk) {
        var faults = new Faults();
        faults.name(trunk.name(), LONGEST_NAME);
        faults.unless(!isZone(trunk.name()), "name", "is a zone's: " + trunk.name().toLowerCase(Locale.ROOT));
        faults.protocol("protocol", trunk.protocol());
        faults.unless(trunk.protocol() != Protocol.H323 || trunk.transport() != Transport.TLS, "transport",
                "is tcp for H.323, or udp for a gatekeeper");
        faults.unless(isHost(trunk.host()), "host", "is neither a host's name nor an address");
        faults.unless(trunk.port() >= 1 && trunk.port() <= 65_535, "port", "is a number from 1 to 65535");
        template(trunk.template(), faults);
        faults.longest("login", trunk.login().map(Login::user).orElse(""), LONGEST_TEXT);
        faults.longest("password", trunk.login().map(Login::password).orElse(""), LONGEST_TEXT);
        return faults.all;
    }

    private static void template(String template, Faults faults) {
        faults.unless(!template.isBlank(), "template", "is what is dialled there: {alias} for all that was dialled");
        faults.longest("template", template, LONGEST_DIAL_STRING);
        var rest = PLACEHOLDER.matcher(template).replaceAll("");
        faults.unless(rest.indexOf('{') < 0 && rest.indexOf('}') < 0, "template",
                "knows {id}, {passcode} and {alias} only");
    }

    public List<Fault> of(Transform transform) {
        var faults = new Faults();
        faults.name(transform.name(), LONGEST_NAME);
        conditions(transform.when(), faults);
        replacement(transform.behaviour(), faults);
        return faults.all;
    }

    public List<Fault> of(Rule rule) {
        var faults = new Faults();
        faults.name(rule.name(), LONGEST_NAME);
        conditions(rule.when(), faults);
        replacement(rule.behaviour(), faults);
        faults.longest("target", rule.target().toString(), LONGEST_TARGET);
        switch (rule.target()) {
            case Aim.Room(var name) -> faults.unless(registry.rooms().find(name).isPresent(), "target",
                    "there is no room " + name);
            case Aim.Trunk(var name) -> faults.unless(registry.trunks().find(name).isPresent(), "target",
                    "there is no trunk " + name);
            case Aim.Direct(var protocol, _) -> protocol.ifPresent(it -> faults.protocol("target", it));
            case Aim.Local _, Aim.Reception _, Aim.Refuse _ -> { }
        }
        return faults.all;
    }

    private static void replacement(Behaviour behaviour, Faults faults) {
        if (behaviour instanceof Behaviour.Replace(var replacement)) {
            faults.longest("behaviour.replacement", replacement, LONGEST_DIAL_STRING);
        }
    }

    private void conditions(Conditions when, Faults faults) {
        faults.protocols(when.protocols());
        if (!when.zone().isEmpty()) {
            zone("when.zone", when.zone(), faults);
        }
    }

    /// What is asked of the dial plan by somebody who only wants to know.
    public List<Fault> of(DialRequest request) {
        var faults = new Faults();
        faults.protocol("protocol", request.protocol());
        zone("zone", request.zone(), faults);
        return faults.all;
    }

    private void zone(String field, String zone, Faults faults) {
        faults.unless(isZone(zone) || registry.trunks().find(zone).isPresent(), field,
                "is local, outside or a trunk's name, and there is no trunk " + zone);
    }

    private static boolean isZone(String name) {
        return name.equalsIgnoreCase(DialRequest.LOCAL) || name.equalsIgnoreCase(DialRequest.OUTSIDE);
    }

    public List<Fault> of(Preferences preferences) {
        var faults = new Faults();
        preferences.domains().stream().filter(domain -> !isHost(domain))
                .forEach(domain -> faults.add("domains", "'" + domain + "' is no domain"));
        faults.atMost("domains", preferences.domains().size(), MOST_ALIASES);
        faults.atMost("keepHistoryDays", preferences.keepHistoryDays(), MOST_DAYS);
        return faults.all;
    }

    private static boolean isHost(String text) {
        boolean name = DOMAIN.matcher(text).matches() && (!NUMBERS.matcher(text).matches()
                || IPV4.matcher(text).matches());
        return text.length() <= LONGEST_DOMAIN && (name || IPV6.matcher(text).matches());
    }

    /// Where a room is named: it cannot go before.
    public List<String> usesOfRoom(String name) {
        return registry.rules().all().stream()
                .filter(rule -> rule.target() instanceof Aim.Room(var target) && target.equalsIgnoreCase(name))
                .map(rule -> "the target of rule " + rule.name()).toList();
    }

    /// Where a trunk is named: it cannot go before.
    public List<String> usesOfTrunk(String name) {
        return Stream.of(registry.rules().all().stream()
                        .filter(rule -> rule.target() instanceof Aim.Trunk(var target) && target.equalsIgnoreCase(name))
                        .map(rule -> "the target of rule " + rule.name()),
                registry.rules().all().stream().filter(rule -> rule.when().zone().equalsIgnoreCase(name))
                        .map(rule -> "the zone of rule " + rule.name()),
                registry.transforms().all().stream().filter(transform -> transform.when().zone().equalsIgnoreCase(name))
                        .map(transform -> "the zone of transform " + transform.name()))
                .flatMap(uses -> uses).toList();
    }

    private static final class Faults {

        private final List<Fault> all = new ArrayList<>();

        void add(String field, String words) {
            all.add(new Fault(field, words));
        }

        void unless(boolean right, String field, String words) {
            if (!right) {
                add(field, words);
            }
        }

        void name(String name, int longest) {
            unless(!name.isBlank() && name.length() <= longest, "name", "has 1 to " + longest + " characters");
            unless(name.equals(name.strip()), "name", "neither begins nor ends with a blank");
            plain("name", name);
            unless(!UNADDRESSABLE.matcher(name).matches(), "name", "is not . or .. and has none of / \\ % ;");
        }

        /// What an octet that is no UTF-8 becomes, and what turns the writing round, would show another name.
        void plain(String field, String text) {
            unless(Deceptive.isClean(text), field, "has no control characters and none that turn the writing");
        }

        void longest(String field, String text, int longest) {
            plain(field, text);
            unless(text.length() <= longest, field, "has at most " + longest + " characters");
        }

        void atMost(String field, int number, int most) {
            unless(number >= 0 && number <= most, field, "is 0 to " + most);
        }

        void protocols(Collection<Protocol> protocols) {
            protocols.stream().sorted().forEach(it -> protocol("protocols", it));
        }

        void protocol(String field, Protocol protocol) {
            unless(PROTOCOLS.contains(protocol), field, protocol.name().toLowerCase(Locale.ROOT)
                    + " is not there: sip and h323 are");
        }
    }
}
