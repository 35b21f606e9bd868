package io.roombridge.h323.ras;

import io.roombridge.call.Admission;
import io.roombridge.h323.h225.AdmissionRequest;
import io.roombridge.h323.h225.BandwidthRequest;
import io.roombridge.h323.h225.DisengageRequest;
import io.roombridge.h323.h225.GatekeeperConfirm;
import io.roombridge.h323.h225.GatekeeperReject;
import io.roombridge.h323.h225.GatekeeperRejectReason;
import io.roombridge.h323.h225.GatekeeperRequest;
import io.roombridge.h323.h225.InfoRequestAck;
import io.roombridge.h323.h225.InfoRequestResponse;
import io.roombridge.h323.h225.LocationRequest;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h225.ResourcesAvailableConfirm;
import io.roombridge.h323.h225.ResourcesAvailableIndicate;
import io.roombridge.h323.h225.UnregistrationConfirm;
import io.roombridge.h323.h225.UnregistrationRequest;
import io.roombridge.h323.h235.AuthenticationMechanism;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import io.roombridge.h323.h235.ReplayGuard;
import io.roombridge.media.Protocol;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.registry.Credential;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registrations;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gatekeeper that we are: octets in, octets out. One request at a time.
public final class Gatekeeper {

    static final ObjectIdentifier H225 = ObjectIdentifier.of("0.0.8.2250.0.7");

    private static final Logger log = LoggerFactory.getLogger(Gatekeeper.class);
    private static final int ANSWERS_KEPT = 512;
    /// As long as a request is sent again (H.225.0 §7.19: a few seconds, a few times).
    private static final Duration REPEATED = Duration.ofSeconds(15);

    /// How a gatekeeper is set up.
    ///
    /// @param identifier  gatekeeperIdentifier
    /// @param bandwidth   most bits a second for a call; 0 when not limited
    /// @param clockGrace  how far the clock of an endpoint may be off
    public record Policy(String identifier, Duration timeToLive, int bandwidth, Duration clockGrace) {}

    /// Our own addresses as a peer at some address reaches them.
    public interface Addressing {
        InetSocketAddress ras(InetSocketAddress peer);

        InetSocketAddress signalling(InetSocketAddress peer);
    }

    /// What the gatekeeper knows and asks.
    public record Knowledge(Registrations registrations, Credentials credentials, Admission admission, Clock clock) {}

    /// A datagram that comes twice is a retransmission: it gets the answer it got (H.225.0 §7.19).
    private record Datagram(InetSocketAddress from, Octets octets) {}

    private record Answer(Instant given, Optional<byte[]> octets) {}

    private final Policy policy;
    private final Knowledge knowledge;
    private final Addressing addressing;
    private final RegistrationDesk registrationDesk;
    private final AdmissionDesk admissionDesk;
    private final ReplayGuard replays;
    private final SecureRandom random = new SecureRandom();
    private final LinkedHashMap<Datagram, Answer> answers = new LinkedHashMap<>();

    public Gatekeeper(Policy policy, Knowledge knowledge, Addressing addressing, AdmittedCalls admitted) {
        this.policy = policy;
        this.knowledge = knowledge;
        this.addressing = addressing;
        this.registrationDesk = new RegistrationDesk(policy, knowledge, random);
        this.admissionDesk = new AdmissionDesk(policy, knowledge, addressing, admitted);
        this.replays = new ReplayGuard(policy.clockGrace());
    }

    /// The answer to a datagram; empty when it deserves none.
    public Optional<byte[]> answer(byte[] octets, InetSocketAddress from) {
        var datagram = new Datagram(from, Octets.of(octets));
        var now = knowledge.clock().instant();
        var known = answers.get(datagram);
        if (known != null && known.given().plus(REPEATED).isAfter(now)) {
            return known.octets();
        }
        try {
            var request = RasMessage.decode(octets);
            var proof = proof(request, octets);
            if (proof instanceof Proof.Wrong(var why)) {
                log.atWarn().addKeyValue("peer", from).addKeyValue("cause", why).log("RAS token refused");
            }
            var reply = reply(request, proof, from);
            var answer = reply.map(it -> encoded(it, request, proof));
            if (reply.filter(UnregistrationConfirm.class::isInstance).isPresent()) {
                forget(from);
            }
            if (answers.size() >= ANSWERS_KEPT) {
                answers.pollFirstEntry();
            }
            answers.put(datagram, new Answer(now, answer));
            return answer;
        } catch (MalformedPer malformed) {
            log.atDebug().addKeyValue("peer", from).addKeyValue("cause", malformed.getMessage())
                    .log("RAS message dropped");
            return Optional.empty();
        }
    }

    /// Who left and is back counts from one again, and says the same octets anew.
    private void forget(InetSocketAddress from) {
        answers.keySet().removeIf(it -> it.from().equals(from));
    }

    private Optional<RasMessage> reply(RasMessage request, Proof proof, InetSocketAddress from) {
        return switch (request) {
            case GatekeeperRequest it -> Optional.of(discovered(it, from));
            case RegistrationRequest it -> Optional.of(registrationDesk.register(it, proof, from));
            case UnregistrationRequest it -> Optional.of(registrationDesk.unregister(it, proof));
            case AdmissionRequest it -> Optional.of(admissionDesk.admit(it, proof, from));
            case BandwidthRequest it -> Optional.of(admissionDesk.bandwidth(it, proof));
            case DisengageRequest it -> Optional.of(admissionDesk.disengage(it, proof));
            case LocationRequest it -> Optional.of(admissionDesk.locate(it, from));
            case InfoRequestResponse it -> it.needResponse().orElse(false)
                    ? Optional.of(new InfoRequestAck(it.requestSeqNum())) : Optional.empty();
            case ResourcesAvailableIndicate it -> Optional.of(new ResourcesAvailableConfirm(it.requestSeqNum(), H225));
            default -> Optional.empty();
        };
    }

    /// Who asks for another gatekeeper by name is not for us. Password hashing is chosen where the endpoint offers it
    /// and needs it: one without a password that is asked for a token sends none, or stays away.
    private RasMessage discovered(GatekeeperRequest request, InetSocketAddress from) {
        if (request.gatekeeperIdentifier().filter(it -> !it.equalsIgnoreCase(policy.identifier())).isPresent()) {
            return GatekeeperReject.builder().requestSeqNum(request.requestSeqNum()).protocolIdentifier(H225)
                    .gatekeeperIdentifier(policy.identifier())
                            .rejectReason(new GatekeeperRejectReason.TerminalExcluded()).build();
        }
        var confirm = GatekeeperConfirm.builder().requestSeqNum(request.requestSeqNum()).protocolIdentifier(H225)
                .gatekeeperIdentifier(policy.identifier()).rasAddress(SignallingAddresses.of(addressing.ras(from)));
        boolean hashes = request.authenticationCapability().orElse(List.of()).stream()
                .anyMatch(AuthenticationMechanism.PwdHash.class::isInstance);
        if (hashes && needsPassword(request) && request.algorithmOIDs().orElse(List.of())
                .contains(BaselineSecurity.HMAC_SHA1_96)) {
            confirm.authenticationMode(new AuthenticationMechanism.PwdHash())
                    .algorithmOID(BaselineSecurity.HMAC_SHA1_96);
        }
        return confirm.build();
    }

    private boolean needsPassword(GatekeeperRequest request) {
        return !knowledge.credentials().openRegistration()
                || AliasSpelling.parse(request.endpointAlias().orElse(List.of()))
                .stream()
                .anyMatch(it -> !knowledge.credentials().mayUse("", it));
    }

    private Proof proof(RasMessage request, byte[] octets) {
        var claimed = RasTokens.claim(request);
        if (claimed.isEmpty()) {
            return new Proof.Nothing();
        }
        var claim = claimed.get();
        var credential = credential(request, claim);
        if (credential.isEmpty()) {
            return new Proof.Wrong("nobody is known as " + claim.sender());
        }
        if (!BaselineSecurity.proves(octets, claim, credential.get().password())) {
            return new Proof.Wrong("wrong password of " + credential.get().user());
        }
        var now = knowledge.clock().instant();
        if (!replays.intime(claim, now)) {
            return new Proof.Wrong("the clock of " + claim.sender() + " is off by " + ReplayGuard.skew(claim, now));
        }
        return replays.first(claim) ? new Proof.Proven(credential.get().user(), credential.get().password())
                : new Proof.Wrong("a token of " + claim.sender() + " that was used before");
    }

    /// Who has registered signs as its endpointIdentifier; before that, as its user, or as one of its aliases.
    private Optional<Credential> credential(RasMessage request, Claim claim) {
        Function<String, Optional<Credential>> find = knowledge.credentials()::credential;
        return knowledge.registrations().find(Protocol.H323, claim.sender()).map(Registration::user).flatMap(find)
                .or(() -> find.apply(claim.sender()))
                .or(() -> request instanceof RegistrationRequest registration
                        ? AliasSpelling.parse(registration.terminalAlias().orElse(List.of())).stream()
                                .flatMap(it -> find.apply(it.value()).stream()).findFirst()
                        : Optional.empty());
    }

    /// A peer that proves itself gets proof in return.
    private byte[] encoded(RasMessage answer, RasMessage request, Proof proof) {
        if (!(proof instanceof Proof.Proven(_, var password))) {
            return RasMessage.CODEC.encode(answer);
        }
        var receiver = answer instanceof RegistrationConfirm confirm ? confirm.endpointIdentifier()
                : RasTokens.claim(request).map(Claim::sender).orElse("");
        var claim = new Claim(policy.identifier(), receiver, knowledge.clock().instant().getEpochSecond(),
                random.nextInt(Integer.MAX_VALUE));
        return RasTokens.signed(answer, claim, password);
    }
}
