package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
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
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RegistryUnavailable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// RRQ and URQ (H.225.0 §7.9, §7.10).
final class RegistrationDesk {

    private static final int IDENTIFIER_OCTETS = 12;
    private static final int MOST_ALIASES = 32;
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private final Gatekeeper.Policy policy;
    private final Gatekeeper.Knowledge knowledge;
    private final SecureRandom random;

    RegistrationDesk(Gatekeeper.Policy policy, Gatekeeper.Knowledge knowledge, SecureRandom random) {
        this.policy = policy;
        this.knowledge = knowledge;
        this.random = random;
    }

    RasMessage register(RegistrationRequest request, Proof proof, InetSocketAddress from) {
        if (proof instanceof Proof.Wrong) {
            return reject(request, new RegistrationRejectReason.SecurityDenial());
        }
        if (request.gatekeeperIdentifier().filter(it -> !it.equalsIgnoreCase(policy.identifier())).isPresent()) {
            return reject(request, new RegistrationRejectReason.DiscoveryRequired());
        }
        try {
            return request.keepAlive().orElse(false) ? refresh(request, proof) : full(request, proof, from);
        } catch (RegistryUnavailable _) {
            return reject(request, new RegistrationRejectReason.ResourceUnavailable());
        }
    }

    /// A lightweight registration only says that the endpoint is there (H.225.0 §7.9.1).
    private RasMessage refresh(RegistrationRequest request, Proof proof) {
        var known = request.endpointIdentifier().flatMap(this::current);
        if (known.isEmpty()) {
            return reject(request, new RegistrationRejectReason.FullRegistrationRequired());
        }
        if (!known.get().user().equals(proof.user())) {
            return reject(request, new RegistrationRejectReason.SecurityDenial());
        }
        var timeToLive = timeToLive(request);
        var registration = known.get().expiring(now().plus(timeToLive));
        knowledge.registrations().save(registration);
        return confirm(request, registration, timeToLive);
    }

    private RasMessage full(RegistrationRequest request, Proof proof, InetSocketAddress from) {
        var aliases = AliasSpelling.parse(request.terminalAlias().orElse(List.of()));
        var contact = request.callSignalAddress().stream().flatMap(it -> SignallingAddresses.parse(it).stream())
                .findFirst();
        if (contact.isEmpty()) {
            return reject(request, new RegistrationRejectReason.InvalidCallSignalAddress());
        }
        if (aliases.isEmpty() || aliases.size() > MOST_ALIASES) {
            return reject(request, new RegistrationRejectReason.InvalidAlias());
        }
        var refusal = refusal(aliases, contact.get(), proof);
        if (refusal.isPresent()) {
            return reject(request, refusal.get());
        }
        var timeToLive = timeToLive(request);
        var hop = reachable(contact.get(), from.getAddress());
        var known = request.endpointIdentifier().flatMap(this::current).filter(it -> it.user().equals(proof.user()));
        others(aliases, known).forEach(it -> knowledge.registrations().remove(Protocol.H323, it.key()));
        var registration = new Registration(Protocol.H323, known.map(Registration::key).orElseGet(this::identifier),
                aliases, SignallingAddresses.text(contact.get()), Transport.TCP, hop,
                product(request.endpointVendor()), proof.user(), "ras=" + SignallingAddresses.text(from),
                known.map(Registration::since).orElseGet(this::now), now().plus(timeToLive));
        knowledge.registrations().save(registration);
        return confirm(request, registration, timeToLive);
    }

    /// An alias somebody else holds is taken over by its owner, or by a device that comes back at the same address.
    private Optional<RegistrationRejectReason> refusal(List<Alias> aliases, InetSocketAddress contact, Proof proof) {
        boolean proven = proof instanceof Proof.Proven;
        var credentials = knowledge.credentials();
        if (!proven && !credentials.openRegistration() || aliases.stream()
                .anyMatch(it -> !credentials.mayUse(proof.user(), it))) {
            return Optional.of(new RegistrationRejectReason.SecurityDenial());
        }
        var taken = aliases.stream().filter(alias -> knowledge.registrations().find(alias, now()).stream()
                .filter(it -> it.protocol() == Protocol.H323)
                .anyMatch(it -> !SignallingAddresses.text(contact)
                        .equals(it.contact()) && !(proven && it.user().equals(proof.user())))).toList();
        return taken.isEmpty() ? Optional.empty()
                : Optional.of(new RegistrationRejectReason.DuplicateAlias(
                        taken.stream().map(AliasSpelling::of).toList()));
    }

    private List<Registration> others(List<Alias> aliases, Optional<Registration> own) {
        return aliases.stream().flatMap(it -> knowledge.registrations().find(it, now()).stream())
                .filter(it -> it.protocol() == Protocol.H323 && own.filter(it::equals).isEmpty())
                .distinct().toList();
    }

    /// A private address behind a public one is behind a NAT: the public one is called.
    private static InetSocketAddress reachable(InetSocketAddress contact, InetAddress from) {
        boolean hidden = contact.getAddress()
                .isSiteLocalAddress() && !from.isSiteLocalAddress() && !from.isLoopbackAddress();
        return hidden ? new InetSocketAddress(from, contact.getPort()) : contact;
    }

    RasMessage unregister(UnregistrationRequest request, Proof proof) {
        var known = request.endpointIdentifier().flatMap(this::current);
        if (known.isEmpty()) {
            return new UnregistrationReject(request.requestSeqNum(), new UnregRejectReason.NotCurrentlyRegistered());
        }
        if (!known.get().user().equals(proof.user()) || proof instanceof Proof.Wrong) {
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

    private static Registration with(Registration it, List<Alias> aliases) {
        return new Registration(it.protocol(), it.key(), aliases, it.contact(), it.transport(), it.hop(), it.product(),
                it.user(),
                it.attributes(), it.since(), it.expires());
    }

    private RasMessage confirm(RegistrationRequest request, Registration registration, Duration timeToLive) {
        return RegistrationConfirm.builder().requestSeqNum(request.requestSeqNum()).protocolIdentifier(Gatekeeper.H225)
                .callSignalAddress(List.of())
                .terminalAlias(registration.aliases().stream().map(AliasSpelling::of).toList())
                .gatekeeperIdentifier(policy.identifier()).endpointIdentifier(registration.key())
                .timeToLive(timeToLive.toSeconds()).willRespondToIRR(true).maintainConnection(false).build();
    }

    private RasMessage reject(RegistrationRequest request, RegistrationRejectReason reason) {
        return RegistrationReject.builder().requestSeqNum(request.requestSeqNum()).protocolIdentifier(Gatekeeper.H225)
                .rejectReason(reason).gatekeeperIdentifier(policy.identifier()).build();
    }

    private Optional<Registration> current(String endpointIdentifier) {
        return knowledge.registrations().find(Protocol.H323, endpointIdentifier)
                .filter(it -> it.expires().isAfter(now()));
    }

    /// An endpoint may ask for less than we give (H.225.0 §7.9.1).
    private Duration timeToLive(RegistrationRequest request) {
        var wanted = request.timeToLive().map(Duration::ofSeconds).orElse(policy.timeToLive());
        return wanted.compareTo(policy.timeToLive()) > 0 ? policy.timeToLive() : wanted.compareTo(SHORTEST) < 0
                ? SHORTEST : wanted;
    }

    private String identifier() {
        var octets = new byte[IDENTIFIER_OCTETS];
        random.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
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
