package io.roombridge.h323.ras;

import io.roombridge.admission.RefusedLogins;
import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
import io.roombridge.h323.h225.InfoRequestResponse;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRejectReason;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h225.UnregRejectReason;
import io.roombridge.h323.h225.UnregistrationConfirm;
import io.roombridge.h323.h225.UnregistrationReject;
import io.roombridge.h323.h225.UnregistrationRequest;
import io.roombridge.h323.h225.VendorIdentifier;
import io.roombridge.media.AddressText;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RegistryUnavailable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// RRQ, URQ and IRR (H.225.0 §7.9, §7.10, §7.15).
///
/// An endpoint that proves who it is may come from elsewhere at any time. One that has no password to prove itself by
/// is asked for a full registration when it does: it is never called at an address that it has left.
final class RegistrationDesk {

    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private final Gatekeeper.Policy policy;
    private final Gatekeeper.Knowledge knowledge;
    private final Gatekeeper.Addressing addressing;
    private final RefusedLogins refusals;
    private final DueProof due;
    private final SecureRandom random;
    private final Whose whose;
    private final AliasLocks locks = new AliasLocks();

    RegistrationDesk(Gatekeeper.Policy policy, Gatekeeper.Knowledge knowledge, Gatekeeper.Addressing addressing,
            RefusedLogins refusals, SecureRandom random) {
        this.policy = policy;
        this.knowledge = knowledge;
        this.addressing = addressing;
        this.refusals = refusals;
        this.due = new DueProof(refusals, knowledge.clock());
        this.random = random;
        this.whose = new Whose(knowledge);
    }

    RasMessage register(RegistrationRequest request, Proof proof, InetSocketAddress from) {
        if (proof instanceof Proof.Wrong) {
            return reject(request, new RegistrationRejectReason.SecurityDenial());
        }
        if (request.gatekeeperIdentifier().filter(it -> !it.equalsIgnoreCase(policy.identifier())).isPresent()) {
            return reject(request, new RegistrationRejectReason.DiscoveryRequired());
        }
        try {
            return request.keepAlive().orElse(false) ? refresh(request, proof, from) : full(request, proof, from);
        } catch (RegistryUnavailable _) {
            return reject(request, new RegistrationRejectReason.ResourceUnavailable());
        }
    }

    // A lightweight registration only says that the endpoint is there (H.225.0 §7.9.1)

    private RasMessage refresh(RegistrationRequest request, Proof proof, InetSocketAddress from) {
        var aliases = whose.of(request, proof, from).map(Registration::aliases).orElse(List.of());
        return locks.holding(aliases, () -> refreshed(request, proof, from));
    }

    private RasMessage refreshed(RegistrationRequest request, Proof proof, InetSocketAddress from) {
        var known = whose.of(request, proof, from);
        if (known.isEmpty()) {
            return reject(request, new RegistrationRejectReason.FullRegistrationRequired());
        }
        if (!due.isThere(known.get(), proof, from)) {
            return reject(request, new RegistrationRejectReason.SecurityDenial());
        }
        var contact = contact(request, from).orElse(known.get().contact());
        boolean elsewhere = !Remembered.of(known.get()).comesFrom(from);
        boolean moved = elsewhere || !contact.equals(known.get().contact());
        boolean says = contact(request, from).isPresent() || !elsewhere;
        if (moved && !(proof instanceof Proof.Proven && says)) {
            return reject(request, new RegistrationRejectReason.FullRegistrationRequired());
        }
        var timeToLive = timeToLive(request);
        var there = moved ? at(known.get(), contact, from) : known.get();
        var registration = there.expiring(now().plus(timeToLive))
                .remembering(Remembered.of(known.get()).from(from, timeToLive).text());
        knowledge.registrations().save(registration);
        return confirm(request, registration, timeToLive);
    }

    /// Where it is to be called: of the family it registers by, where it names such an address, else of one we have.
    private Optional<String> contact(RegistrationRequest request, InetSocketAddress from) {
        return request.callSignalAddress().stream().flatMap(it -> SignallingAddresses.parse(it).stream())
                .filter(it -> addressing.reaches(it.getAddress()))
                .min(Comparator.comparing(it -> !LocalAddresses.isLike(it.getAddress(), from.getAddress())))
                .map(AddressText::of);
    }

    /// Where it is to be called from now on.
    private static Registration at(Registration it, String contact, InetSocketAddress from) {
        var hop = reachable(SignallingAddresses.parse(contact).orElseThrow(), from.getAddress());
        return new Registration(it.protocol(), it.key(), it.aliases(), contact, it.transport(), hop, it.product(),
                it.user(), it.attributes(), it.since(), it.expires());
    }

    // A full registration

    private RasMessage full(RegistrationRequest request, Proof proof, InetSocketAddress from) {
        var own = request.endpointIdentifier().flatMap(whose::named).filter(it -> it.user().equals(proof.user()));
        if (request.additiveRegistration() && own.isEmpty()) {
            return reject(request, new RegistrationRejectReason.FullRegistrationRequired());
        }
        var names = new ArrayList<>(request.terminalAlias().orElse(List.of()));
        if (request.additiveRegistration()) {
            own.ifPresent(it -> it.aliases().forEach(alias -> names.add(Remembered.of(it).spelled(alias))));
        }
        var aliases = AliasSpelling.parse(names);
        if (contact(request, from).isEmpty()) {
            return reject(request, new RegistrationRejectReason.InvalidCallSignalAddress());
        }
        if (aliases.isEmpty() || aliases.size() > Credentials.MOST_ALIASES) {
            return reject(request, new RegistrationRejectReason.InvalidAlias());
        }
        var remembered = new Remembered(Optional.of(from), timeToLive(request), names.stream()
                .filter(it -> AliasSpelling.parse(it).isPresent()).distinct().toList());
        return locks.holding(aliases, () -> registered(request, proof, aliases, remembered));
    }

    private RasMessage registered(RegistrationRequest request, Proof proof, List<Alias> aliases,
            Remembered remembered) {
        var from = remembered.ras().orElseThrow();
        var own = own(request, proof, aliases, from);
        var refusal = refusal(aliases, own, proof);
        if (refusal.filter(RegistrationRejectReason.SecurityDenial.class::isInstance).isPresent()) {
            var alias = denied(aliases, proof);
            refusals.refused(new RefusedLogins.Attempt(Protocol.H323, alias, alias, from),
                    DueProof.why(proof, "this alias"), now());
        }
        if (refusal.isPresent()) {
            return reject(request, refusal.get());
        }
        // who has a password now has an identifier that says so
        var same = own.filter(it -> it.user().equals(proof.user()));
        others(aliases, same).forEach(it -> knowledge.registrations().remove(Protocol.H323, it.key()));
        var contact = contact(request, from).orElseThrow();
        var hop = reachable(SignallingAddresses.parse(contact).orElseThrow(), from.getAddress());
        var registration = new Registration(Protocol.H323,
                same.map(Registration::key).orElseGet(() -> identifier(request, proof)), aliases, contact,
                Transport.TCP, hop, product(request.endpointVendor()), proof.user(), remembered.text(),
                same.map(Registration::since).orElseGet(this::now), now().plus(remembered.timeToLive()));
        knowledge.registrations().save(registration);
        return confirm(request, registration, remembered.timeToLive());
    }

    /// The registration that the endpoint has: the one it names, else the one at its address under one of its aliases.
    /// It may have got a password since.
    private Optional<Registration> own(RegistrationRequest request, Proof proof, List<Alias> aliases,
            InetSocketAddress from) {
        var contact = contact(request, from).orElseThrow();
        return request.endpointIdentifier().flatMap(whose::named).filter(it -> it.user().equals(proof.user()))
                .or(() -> holders(aliases).filter(it -> it.contact().equals(contact))
                        .filter(it -> proof instanceof Proof.Proven || Remembered.of(it).comesFrom(from)).findFirst())
                .filter(it -> it.user().equals(proof.user()) || it.user().isEmpty());
    }

    /// The one it had, where it names one that was its own and is nobody's now (H.225.0 §7.9.1); else a new one.
    private String identifier(RegistrationRequest request, Proof proof) {
        return request.endpointIdentifier()
                .filter(it -> EndpointIdentifiers.user(it).filter(proof.user()::equals).isPresent())
                .filter(it -> whose.named(it).isEmpty())
                .orElseGet(() -> EndpointIdentifiers.fresh(proof.user(), random));
    }

    /// An alias somebody else holds is taken over by its owner, or by a device that comes back at the same address.
    private Optional<RegistrationRejectReason> refusal(List<Alias> aliases, Optional<Registration> own, Proof proof) {
        boolean proven = proof instanceof Proof.Proven;
        var credentials = knowledge.credentials();
        if (!proven && !credentials.openRegistration() || !forbidden(aliases, proof).isEmpty()) {
            return Optional.of(new RegistrationRejectReason.SecurityDenial());
        }
        var taken = aliases.stream().filter(alias -> holders(List.of(alias))
                .anyMatch(it -> own.filter(mine -> mine.key().equals(it.key())).isEmpty()
                        && !(proven && it.user().equals(proof.user())))).toList();
        return taken.isEmpty() ? Optional.empty()
                : Optional.of(new RegistrationRejectReason.DuplicateAlias(
                        taken.stream().map(AliasSpelling::of).toList()));
    }

    private List<Alias> forbidden(List<Alias> aliases, Proof proof) {
        return aliases.stream().filter(it -> !knowledge.credentials().mayUse(proof.user(), it)).toList();
    }

    /// The alias for which it is refused; the first where nobody may register without a password.
    private String denied(List<Alias> aliases, Proof proof) {
        return forbidden(aliases, proof).stream().findFirst().orElseGet(aliases::getFirst).value();
    }

    private Stream<Registration> holders(List<Alias> aliases) {
        return aliases.stream().flatMap(it -> knowledge.registrations().find(it, now()).stream())
                .filter(it -> it.protocol() == Protocol.H323);
    }

    private List<Registration> others(List<Alias> aliases, Optional<Registration> own) {
        return holders(aliases).filter(it -> own.filter(mine -> mine.key().equals(it.key())).isEmpty()).distinct()
                .toList();
    }

    /// A private address behind a public one is behind a NAT: the public one is called.
    private static InetSocketAddress reachable(InetSocketAddress contact, InetAddress from) {
        boolean hidden = contact.getAddress()
                .isSiteLocalAddress() && !from.isSiteLocalAddress() && !from.isLoopbackAddress();
        return hidden ? new InetSocketAddress(from, contact.getPort()) : contact;
    }

    // The end, and signs of life

    RasMessage unregister(UnregistrationRequest request, Proof proof, InetSocketAddress from) {
        var known = whose.of(request, proof, from);
        if (known.isEmpty()) {
            return new UnregistrationReject(request.requestSeqNum(), new UnregRejectReason.NotCurrentlyRegistered());
        }
        if (!due.isThere(known.get(), proof, from)) {
            return new UnregistrationReject(request.requestSeqNum(), new UnregRejectReason.SecurityDenial());
        }
        var leaving = AliasSpelling.parse(request.endpointAlias().orElse(List.of()));
        var staying = known.get().aliases().stream().filter(it -> !leaving.isEmpty() && !leaving.contains(it)).toList();
        try {
            if (staying.isEmpty()) {
                knowledge.registrations().remove(Protocol.H323, known.get().key());
            } else {
                knowledge.registrations().save(with(known.get(), staying));
            }
        } catch (RegistryUnavailable _) {
            // it leaves all the same: what is kept of it expires
        }
        return new UnregistrationConfirm(request.requestSeqNum());
    }

    /// An endpoint that tells its status is there (H.225.0 §7.15).
    void heard(InfoRequestResponse status, Proof proof, InetSocketAddress from) {
        whose.named(status.endpointIdentifier())
                .filter(it -> it.user().equals(proof.user()) && Remembered.of(it).comesFrom(from))
                .ifPresent(it -> locks.holding(it.aliases(), () -> {
                    whose.named(it.key()).ifPresent(known -> knowledge.registrations()
                            .save(known.expiring(now().plus(Remembered.of(known).timeToLive()))));
                    return it;
                }));
    }

    private static Registration with(Registration it, List<Alias> aliases) {
        return new Registration(it.protocol(), it.key(), aliases, it.contact(), it.transport(), it.hop(), it.product(),
                it.user(),
                it.attributes(), it.since(), it.expires());
    }

    private RasMessage confirm(RegistrationRequest request, Registration registration, Duration timeToLive) {
        var remembered = Remembered.of(registration);
        return RegistrationConfirm.builder().requestSeqNum(request.requestSeqNum()).protocolIdentifier(Gatekeeper.H225)
                .callSignalAddress(List.of())
                .terminalAlias(registration.aliases().stream().map(remembered::spelled).toList())
                .gatekeeperIdentifier(policy.identifier()).endpointIdentifier(registration.key())
                .timeToLive(timeToLive.toSeconds()).willRespondToIRR(true).maintainConnection(false).build();
    }

    private RasMessage reject(RegistrationRequest request, RegistrationRejectReason reason) {
        return RegistrationReject.builder().requestSeqNum(request.requestSeqNum()).protocolIdentifier(Gatekeeper.H225)
                .rejectReason(reason).gatekeeperIdentifier(policy.identifier()).build();
    }

    /// An endpoint may ask for less than we give (H.225.0 §7.9.1).
    private Duration timeToLive(RegistrationRequest request) {
        var wanted = request.timeToLive().map(Duration::ofSeconds).orElse(policy.timeToLive());
        return wanted.compareTo(policy.timeToLive()) > 0 ? policy.timeToLive() : wanted.compareTo(SHORTEST) < 0
                ? SHORTEST : wanted;
    }

    private Instant now() {
        return knowledge.clock().instant();
    }

    private static String product(VendorIdentifier vendor) {
        return Stream.of(vendor.productId(), vendor.versionId()).flatMap(Optional::stream)
                .map(it -> new String(it.bytes(), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "").strip())
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }
}
