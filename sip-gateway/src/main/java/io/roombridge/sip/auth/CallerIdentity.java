package io.roombridge.sip.auth;

import io.roombridge.call.Alias;
import io.roombridge.call.Party;
import io.roombridge.call.Transport;
import io.roombridge.media.AddressText;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registrations;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Locality;
import io.roombridge.sip.message.NameAddress;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipUri;
import io.roombridge.sip.message.Source;
import java.time.Instant;
import java.util.Optional;

/// Decides who an INVITE really comes from (RFC 3261 §22).
///
/// A caller at the address it registered from is who it says. Whoever says to be a user of ours proves it, and is asked
/// whether there is such a user or not, so that nobody learns who exists; only where registration is open to all is
/// the name of nobody anybody's. Everybody else comes in as a stranger, and policy decides. P-Asserted-Identity says
/// nothing to us.
public final class CallerIdentity {

    public sealed interface Verdict {
        record Known(Party party) implements Verdict {}

        record Challenged(Headers challenges) implements Verdict {}

        record Forbidden() implements Verdict {}
    }

    private final Credentials credentials;
    private final Registrations registrations;
    private final Gate gate;
    private final Locality locality;

    public CallerIdentity(Credentials credentials, Registrations registrations, Gate gate, Locality locality) {
        this.credentials = credentials;
        this.registrations = registrations;
        this.gate = gate;
        this.locality = locality;
    }

    public Verdict identify(SipRequest invite, Instant now) {
        var alias = alias(invite.from(), invite.source());
        var registration = registrations.find(alias, now).stream()
                .filter(binding -> binding.protocol() == Protocol.SIP && isFrom(binding, invite.source())).findFirst();
        if (registration.isPresent()) {
            return new Verdict.Known(party(invite, alias, true, !registration.get().user().isEmpty())
                    .as(registration.get().user()));
        }
        var elsewhere = elsewhere(invite, alias);
        boolean claimsUser = elsewhere.isEmpty() && !isAnybodys(alias);
        if (!claimsUser && invite.headers().first("Authorization").isEmpty()) {
            return new Verdict.Known(party(invite, elsewhere.orElse(alias), false, false));
        }
        return switch (gate.check(invite, now)) {
            case Gate.Verdict.Challenged(var challenges) -> new Verdict.Challenged(challenges);
            case Gate.Verdict.Proven(var user) -> credentials.mayUse(user, alias)
                    ? new Verdict.Known(party(invite, alias, isRegistered(alias, now), true).as(user))
                    : new Verdict.Forbidden();
        };
    }

    /// A caller that says to be of somewhere else, or names no user, is a stranger under all of that name: what is not
    /// proven does not become one of our aliases. Empty for who says to be ours, by the host in From, and its port if
    /// it names one, since who calls from our own address need not be us; a tel URI names none.
    private Optional<Alias> elsewhere(SipRequest invite, Alias alias) {
        var source = invite.source();
        var uri = invite.from().sipUri().filter(named -> !named.user().isEmpty());
        if (uri.isEmpty()) {
            return Optional.of(alias);
        }
        var host = uri.get().host();
        boolean ours = locality.isOurs(host, source) && (uri.get().port() <= 0 || locality.listens(uri.get().port()));
        return ours ? Optional.empty()
                : Alias.parse(host.isEmpty() ? alias.value() + "@" + AddressText.bracketed(source.host())
                : uri.get().address());
    }

    private boolean isAnybodys(Alias alias) {
        return credentials.openRegistration() && !gate.knows(alias.user()) && credentials.mayUse("", alias);
    }

    private boolean isRegistered(Alias alias, Instant now) {
        return registrations.find(alias, now).stream().anyMatch(binding -> binding.protocol() == Protocol.SIP);
    }

    /// By the very socket where a password was asked; by the address alone where none was.
    private static boolean isFrom(Registration binding, Source source) {
        boolean sameHost = source.address().getAddress().equals(binding.hop().getAddress());
        boolean samePort = binding.hop().getPort() == source.address().getPort();
        return sameHost && (samePort && binding.transport() == source.transport() || binding.user().isEmpty());
    }

    private static Party party(SipRequest invite, Alias alias, boolean registered, boolean authenticated) {
        return new Party(alias, invite.from().display(), invite.product(), invite.source().address(), registered,
                authenticated, invite.source().transport() == Transport.TLS, "");
    }

    /// The alias a URI stands for: without the host where the host is us.
    public Alias alias(NameAddress address, Source source) {
        return address.sipUri().flatMap(uri -> alias(uri, source))
                .orElseGet(() -> Alias.of(source.address().getAddress()));
    }

    public Optional<Alias> alias(SipUri uri, Source source) {
        if (uri.user().isEmpty()) {
            return Alias.parse(uri.address());
        }
        return Alias.parse(uri.host().isEmpty() || locality.isOurs(uri.host(), source) ? alias(uri) : uri.address());
    }

    private static String alias(SipUri uri) {
        return uri.host().isEmpty() ? uri.address() : uri.decodedUser();
    }
}
