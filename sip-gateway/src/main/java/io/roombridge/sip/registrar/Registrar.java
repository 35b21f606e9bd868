package io.roombridge.sip.registrar;

import io.roombridge.call.Alias;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registrations;
import io.roombridge.registry.RegistryUnavailable;
import io.roombridge.sip.auth.Gate;
import io.roombridge.sip.message.Grammar;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.NameAddress;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipUri;
import io.roombridge.sip.message.Source;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Binds addresses-of-record to contacts (RFC 3261 §10.3), with passwords (RFC 8760) and through NATs (RFC 3581).
///
/// A contact with an instance id replaces that instance's earlier one (RFC 5626 §6); GRUU is not offered. The source of
/// the request is where calls go, by the way its `Path` says (RFC 3327).
public final class Registrar {

    /// What a registration may last, and what it gets when it does not say.
    public record Times(Duration shortest, Duration usual, Duration longest) {
        public static final Times USUAL = new Times(Duration.ofSeconds(60), Duration.ofSeconds(300),
                Duration.ofHours(1));
    }

    public record Answer(int status, Headers headers) {}

    /// One `Contact` and what is asked of it.
    private record Asked(NameAddress contact, SipUri uri, long seconds) {}

    private static final int MOST_CONTACTS = 10;
    private static final int MOST_PROXIES = 10;
    /// Until a database that was away is asked again.
    private static final String RETRY_SECONDS = "5";

    /// What an administrator is told of a refusal; the challenged who fail are told of by the gate.
    private static final Map<Integer, String> REFUSED = Map.of(
            400, "it names no alias, contact or way back that can be used",
            423, "it wants to be registered too briefly, and is told so",
            403, "the alias is somebody else's, or has too many contacts",
            404, "the domain is not this gateway's");
    private static final Logger log = LoggerFactory.getLogger(Registrar.class);

    private final Set<String> domains;
    private final Times times;
    private final Credentials credentials;
    private final Registrations registrations;
    private final Gate gate;

    /// @param domains  those we are responsible for; every one when empty; address literals always
    public Registrar(Set<String> domains, Times times, Credentials credentials, Registrations registrations,
            Gate gate) {
        this.domains = domains;
        this.times = times;
        this.credentials = credentials;
        this.registrations = registrations;
        this.gate = gate;
    }

    public Answer register(SipRequest request, Instant now) {
        try {
            var answer = decided(request, now);
            if (REFUSED.containsKey(answer.status())) {
                log.atWarn().addKeyValue("protocol", Protocol.SIP).addKeyValue("alias", request.to().uri())
                        .addKeyValue("address", request.source().address())
                        .addKeyValue("reason", REFUSED.get(answer.status())).log("registration refused");
            }
            return answer;
        } catch (RegistryUnavailable _) {
            return new Answer(503, Headers.of("Retry-After", RETRY_SECONDS));
        }
    }

    private Answer decided(SipRequest request, Instant now) {
        var record = request.to().sipUri().filter(uri -> !uri.user().isEmpty());
        var alias = record.flatMap(uri -> Alias.parse(uri.decodedUser()));
        if (alias.isEmpty()) {
            return new Answer(400, Headers.NONE);
        }
        if (!isOurs(record.get())) {
            return new Answer(404, Headers.NONE);
        }
        if (credentials.openRegistration() && isNobodys(alias.get())
                && request.headers().first("Authorization").isEmpty()) {
            return bind(request, record.get(), "", now);
        }
        return switch (gate.check(request, now)) {
            case Gate.Verdict.Challenged(var challenges) -> new Answer(401, challenges);
            case Gate.Verdict.Proven(var user) -> credentials.mayUse(user, alias.get())
                    ? bind(request, record.get(), user, now) : new Answer(403, Headers.NONE);
        };
    }

    private boolean isNobodys(Alias alias) {
        return !gate.knows(alias.user()) && credentials.mayUse("", alias);
    }

    private boolean isOurs(SipUri record) {
        return domains.isEmpty() || domains.contains(record.host()) || record.hasLiteralHost();
    }

    private Answer bind(SipRequest request, SipUri record, String user, Instant now) {
        var aor = record.address();
        var present = bindings(aor, now);
        if (user.isEmpty() && present.stream().anyMatch(binding -> !binding.user().isEmpty())) {
            return new Answer(403, Headers.NONE); // what somebody proved nobody takes without proof
        }
        var contacts = request.headers().all("Contact").stream().flatMap(value -> NameAddress.split(value).stream())
                .toList();
        if (contacts.contains("*")) {
            return contacts.size() == 1 && request.headers().number("Expires").equals(Optional.of(0L))
                    ? removeAll(request, present) : new Answer(400, Headers.NONE);
        }
        var asked = asked(contacts, request.headers());
        if (asked.size() < contacts.size()) {
            return new Answer(400, Headers.NONE);
        }
        var path = path(request);
        if (path.isEmpty()) {
            return new Answer(400, Headers.NONE);
        }
        var bound = asked.stream().filter(one -> one.seconds > 0).map(one -> key(aor, one)).distinct().toList();
        var leaving = leaving(bound, present, it -> kinship(it, asked, user, request));
        var refusal = refusal(asked, leaving);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (asked.stream().anyMatch(one -> isOutOfOrder(present, key(aor, one), request))) {
            return new Answer(500, Headers.of("Retry-After", "1"));
        }
        leaving.get().forEach(it -> registrations.remove(Protocol.SIP, it.key()));
        asked.forEach(one -> apply(one, request, record, new Holder(user, present, path.get()), now));
        return new Answer(200, listed(aor, now).and(echoed(request)));
    }

    /// Too brief, or too many.
    private Optional<Answer> refusal(List<Asked> asked, Optional<List<Registration>> leaving) {
        if (asked.stream().anyMatch(one -> one.seconds > 0 && one.seconds < times.shortest().toSeconds())) {
            return Optional.of(new Answer(423, Headers.of("Min-Expires",
                    Long.toString(times.shortest().toSeconds()))));
        }
        return leaving.isEmpty() || asked.size() > MOST_CONTACTS
                ? Optional.of(new Answer(403, Headers.NONE)) : Optional.empty();
    }

    /// Which bindings go so that none has too many: a device that starts again at a new port or address each time
    /// pushes out its own, the one it refreshed longest ago first. Empty when those that stay are somebody else's.
    ///
    /// @param keys  of what is to be bound
    private static Optional<List<Registration>> leaving(List<String> keys, List<Registration> present,
            Function<Registration, Kinship> kinship) {
        var others = present.stream().filter(it -> !keys.contains(it.key())).toList();
        int over = others.size() + keys.size() - 2 * MOST_CONTACTS;
        var own = others.stream().filter(it -> kinship.apply(it) != Kinship.NONE)
                .sorted(Comparator.comparing(kinship).thenComparing(Registration::expires))
                .limit(Math.max(over, 0)).toList();
        return own.size() < over ? Optional.empty() : Optional.of(own);
    }

    /// How sure it is that a binding is of the device that registers now.
    private enum Kinship { SAME, NEIGHBOUR, ALIKE, NONE }

    /// The same instance (RFC 5626 §4.1) or Call-ID (RFC 3261 §10.2) is the same device. Nobody but who has proved who
    /// it is, though, makes something go that is at another address.
    private static Kinship kinship(Registration binding, List<Asked> asked, String user, SipRequest request) {
        boolean near = request.source().address().getAddress().equals(binding.hop().getAddress());
        if (!binding.user().equals(user) || user.isEmpty() && !near) {
            return Kinship.NONE;
        }
        boolean same = Remembered.of(binding).callId.equals(request.callId()) || asked.stream()
                .flatMap(one -> one.contact.parameter("+sip.instance").stream())
                .anyMatch(instance -> binding.key().contains(" " + instance + " "));
        return same ? Kinship.SAME : !binding.product().equals(request.product()) ? Kinship.NONE
                : near ? Kinship.NEIGHBOUR : Kinship.ALIKE;
    }

    /// As many as can be bound.
    private List<Asked> asked(List<String> contacts, Headers headers) {
        var asked = new ArrayList<Asked>();
        for (var text : contacts) {
            NameAddress.parse(text).ifPresent(contact -> contact.sipUri().filter(uri -> !uri.scheme().equals("tel"))
                    .ifPresent(uri -> asked.add(new Asked(contact, uri, seconds(contact, headers)))));
        }
        return asked;
    }

    private long seconds(NameAddress contact, Headers headers) {
        var wanted = contact.parameter("expires").flatMap(Headers::leadingNumber).or(() -> headers.number("Expires"))
                .orElse(times.usual().toSeconds());
        return Math.min(wanted, times.longest().toSeconds());
    }

    private Answer removeAll(SipRequest request, List<Registration> present) {
        if (present.stream().anyMatch(binding -> isOutOfOrder(present, binding.key(), request))) {
            return new Answer(500, Headers.of("Retry-After", "1"));
        }
        present.forEach(binding -> registrations.remove(Protocol.SIP, binding.key()));
        return new Answer(200, Headers.NONE);
    }

    /// Within one Call-ID the CSeq grows (RFC 3261 §10.3 step 7).
    private static boolean isOutOfOrder(List<Registration> present, String key, SipRequest request) {
        return present.stream().filter(binding -> binding.key().equals(key)).map(Remembered::of)
                .anyMatch(last -> last.callId.equals(request.callId()) && request.sequence() <= last.sequence);
    }

    /// @param user     who registers; empty when nobody had to say
    /// @param present  what was bound before
    /// @param path     from us to the contact
    private record Holder(String user, List<Registration> present, List<String> path) {}

    /// The proxies to pass on the way (RFC 3327 §5.3); empty when one of them cannot be routed to.
    private static Optional<List<String>> path(SipRequest request) {
        var path = request.headers().all("Path").stream().flatMap(value -> NameAddress.split(value).stream()).toList();
        return path.size() <= MOST_PROXIES && path.stream().allMatch(hop -> NameAddress.parse(hop)
                .flatMap(NameAddress::sipUri).filter(uri -> !uri.scheme().equals("tel")).isPresent())
                ? Optional.of(path) : Optional.empty();
    }

    /// Who understands it hears which way was taken note of.
    private static Headers echoed(SipRequest request) {
        var headers = Headers.NONE;
        if (request.headers().lists("Supported", "path")) {
            for (var value : request.headers().all("Path")) {
                headers = headers.and("Path", value);
            }
        }
        return headers;
    }

    /// The same contact under another key, with an instance id or without, is replaced: it would ring twice.
    private void apply(Asked one, SipRequest request, SipUri record, Holder holder, Instant now) {
        var key = key(record.address(), one);
        var place = place(one.uri);
        holder.present.stream().filter(it -> !it.key().equals(key)
                && SipUri.parse(it.contact()).map(Registrar::place).equals(Optional.of(place)))
                .forEach(it -> registrations.remove(Protocol.SIP, it.key()));
        if (one.seconds == 0) {
            registrations.remove(Protocol.SIP, key);
            return;
        }
        var since = registrations.find(Protocol.SIP, key).map(Registration::since).orElse(now);
        var remembered = new Remembered(request.sequence(), one.contact.parameter("q").orElse("1"), request.callId(),
                holder.path);
        var nearest = holder.path.stream().findFirst().flatMap(NameAddress::parse).flatMap(NameAddress::sipUri)
                .orElse(one.uri);
        registrations.save(new Registration(Protocol.SIP, key, aliases(record), one.contact.uri(),
                request.source().transport(),
                hop(nearest, request.source()), request.product(), holder.user, remembered.print(), since,
                now.plusSeconds(one.seconds)));
    }

    private static String place(SipUri uri) {
        return uri.scheme() + ":" + uri.address() + ":" + uri.port() + ";" + uri.parameter("transport").orElse("");
    }

    private static List<Alias> aliases(SipUri record) {
        var bare = Alias.parse(record.decodedUser());
        var full = record.hasLiteralHost() ? Optional.<Alias>empty() : Alias.parse(record.address());
        return java.util.stream.Stream.of(bare, full).flatMap(Optional::stream).distinct().toList();
    }

    /// The proxies that calls to a binding of this registrar pass, the nearest first: Route values (RFC 3327 §5.4).
    public static List<String> route(Registration binding) {
        return Remembered.of(binding).path;
    }

    /// Where calls go: to the contact, or the nearest proxy, if the request came from its very address, else back where
    /// it came from (RFC 3581, RFC 5626 §5.3).
    private static InetSocketAddress hop(SipUri contact, Source source) {
        boolean direct = source.transport() == io.roombridge.call.Transport.UDP && contact.host().equals(source.host());
        int port = contact.port() == 0 ? 5060 : contact.port();
        return direct ? new InetSocketAddress(source.address().getAddress(), port) : source.address();
    }

    private static String key(String aor, Asked one) {
        return one.contact.parameter("+sip.instance")
                .map(instance -> aor + " " + instance + " " + one.contact.parameter("reg-id").orElse("0"))
                .orElseGet(() -> aor + " " + place(one.uri));
    }

    private List<Registration> bindings(String aor, Instant now) {
        return Alias.parse(aor.substring(0, Math.max(aor.lastIndexOf('@'), 0))).stream()
                .flatMap(alias -> registrations.find(alias, now).stream())
                .filter(binding -> binding.protocol() == Protocol.SIP && binding.key().startsWith(aor + " ")).toList();
    }

    private Headers listed(String aor, Instant now) {
        var headers = Headers.NONE;
        for (var binding : bindings(aor, now)) {
            var q = Remembered.of(binding).q;
            headers = headers.and("Contact", "<" + binding.contact() + ">;expires="
                    + Duration.between(now, binding.expires()).toSeconds()
                    + (q.equals("1") ? "" : ";q=" + q));
        }
        return headers;
    }

    /// What a binding keeps for the next request about it, and for calls to it.
    private record Remembered(long sequence, String q, String callId, List<String> path) {

        static Remembered of(Registration registration) {
            var parts = registration.attributes().split(" ", 4);
            return parts.length < 3 ? new Remembered(0, "1", "", List.of())
                    : new Remembered(Long.parseLong(parts[0]), parts[1], parts[2],
                            parts.length < 4 ? List.of() : NameAddress.split(parts[3]));
        }

        /// A qvalue (RFC 3261 §25.1).
        private static boolean isPreference(String q) {
            boolean whole = q.startsWith("0") || q.startsWith("1");
            return whole && (q.length() == 1 || q.charAt(1) == '.'
                    && (q.length() == 2 || Grammar.isNumber(q.substring(2), 3)));
        }

        String print() {
            return sequence + " " + (isPreference(q) ? q : "1") + " " + callId
                    + (path.isEmpty() ? "" : " " + String.join(",", path));
        }
    }
}
