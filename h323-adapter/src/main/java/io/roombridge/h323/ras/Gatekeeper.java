package io.roombridge.h323.ras;

import io.roombridge.admission.RefusedLogins;
import io.roombridge.call.Admission;
import io.roombridge.h323.h225.AdmissionRequest;
import io.roombridge.h323.h225.AliasAddress;
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
import io.roombridge.h323.h235.AuthenticationBES;
import io.roombridge.h323.h235.AuthenticationMechanism;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import io.roombridge.h323.h235.PasswordHash;
import io.roombridge.media.Protocol;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Registrations;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gatekeeper that we are: octets in, octets out. Safe for use by many threads; requests about the same alias are
/// decided one after the other, others side by side.
public final class Gatekeeper {

    static final ObjectIdentifier H225 = ObjectIdentifier.of("0.0.8.2250.0.7");

    private static final Logger log = LoggerFactory.getLogger(Gatekeeper.class);

    /// How a gatekeeper is set up.
    ///
    /// @param identifier  gatekeeperIdentifier
    /// @param bandwidth   most bits a second for a call; 0 when not limited
    /// @param clockGrace  how far the clock of an endpoint may be off
    /// @param md5         a hash over the password and the time alone proves it too
    public record Policy(String identifier, Duration timeToLive, int bandwidth, Duration clockGrace, boolean md5) {}

    /// Our own addresses as a peer at some address reaches them.
    public interface Addressing {
        InetSocketAddress ras(InetSocketAddress peer);

        InetSocketAddress signalling(InetSocketAddress peer);

        /// Whether there is a way from one of them to that host: we have one of its family.
        boolean reaches(InetAddress peer);
    }

    /// An IRQ for an endpoint.
    public record Inquiry(InetSocketAddress to, byte[] octets) {}

    /// What the gatekeeper knows and asks.
    public record Knowledge(Registrations registrations, Credentials credentials, Admission admission, Clock clock) {}

    private final Policy policy;
    private final Knowledge knowledge;
    private final Addressing addressing;
    private final RegistrationDesk registrationDesk;
    private final AdmissionDesk admissionDesk;
    private final TokenCheck tokens;
    private final GivenAnswers answers = new GivenAnswers();
    private final StatusInquiry inquiry;
    private final SecureRandom random = new SecureRandom();

    public Gatekeeper(Policy policy, Knowledge knowledge, Addressing addressing, AdmittedCalls admitted) {
        this.policy = policy;
        this.knowledge = knowledge;
        this.addressing = addressing;
        var refusals = new RefusedLogins(knowledge.credentials());
        this.registrationDesk = new RegistrationDesk(policy, knowledge, addressing, refusals, random);
        this.admissionDesk = new AdmissionDesk(policy, knowledge, addressing, admitted,
                new DueProof(refusals, knowledge.clock()));
        this.tokens = new TokenCheck(policy, knowledge, refusals);
        this.inquiry = new StatusInquiry(knowledge);
    }

    /// Checks the tokens of call signalling.
    public TokenCheck tokens() {
        return tokens;
    }

    /// Whom to ask by IRQ now, with what; to be called every two seconds or so.
    public List<Inquiry> inquire() {
        return inquiry.due().stream().map(it -> new Inquiry(it.to(), knowledge.credentials().credential(it.user())
                .map(credential -> RasTokens.signed(it.request(), claim(it.endpointIdentifier()),
                        credential.password()))
                .orElseGet(() -> RasMessage.CODEC.encode(it.request())))).toList();
    }

    /// The answer to a datagram; empty when it deserves none.
    public Optional<byte[]> answer(byte[] octets, InetSocketAddress from) {
        var datagram = Octets.of(octets);
        var now = knowledge.clock().instant();
        var given = answers.find(from, datagram, now);
        if (given.isPresent()) {
            return given;
        }
        try {
            var request = RasMessage.decode(octets);
            if (RasMessages.answers(request).isPresent()) {
                return Optional.empty(); // to something that nobody waits for any more
            }
            var proof = proof(request, octets, from);
            var reply = reply(request, proof, from);
            reply.flatMap(it -> RefusedRequest.of(request, it)).ifPresent(it -> tell(it, from));
            var answer = reply.map(it -> encoded(it, request, proof));
            if (reply.filter(UnregistrationConfirm.class::isInstance).isPresent()) {
                answers.forget(from);
            }
            if (reply.filter(it -> lasting(it, proof)).isPresent()) {
                answers.keep(from, datagram, answer.orElseThrow(), now);
            }
            return answer;
        } catch (MalformedPer malformed) {
            log.atDebug().addKeyValue("peer", from).addKeyValue("cause", malformed.getMessage())
                    .log("RAS message dropped");
            return Optional.empty();
        }
    }

    private static void tell(RefusedRequest refused, InetSocketAddress from) {
        log.atInfo().addKeyValue("protocol", Protocol.H323).addKeyValue("alias", refused.alias())
                .addKeyValue("address", from).addKeyValue("dialled", refused.dialled())
                .addKeyValue("reason", refused.reason()).log(refused.what() + " refused");
    }

    /// Whether the answer would be another the second time: something has changed, or a token is used up. What anybody
    /// can ask for is answered anew.
    private static boolean lasting(RasMessage answer, Proof proof) {
        return proof instanceof Proof.Proven || answer instanceof RegistrationConfirm
                || answer instanceof UnregistrationConfirm;
    }

    private Optional<RasMessage> reply(RasMessage request, Proof proof, InetSocketAddress from) {
        return switch (request) {
            case GatekeeperRequest it -> Optional.of(discovered(it, from));
            case RegistrationRequest it -> Optional.of(registrationDesk.register(it, proof, from));
            case UnregistrationRequest it -> Optional.of(registrationDesk.unregister(it, proof, from));
            case AdmissionRequest it -> Optional.of(admissionDesk.admit(it, proof, from));
            case BandwidthRequest it -> Optional.of(admissionDesk.bandwidth(it, proof, from));
            case DisengageRequest it -> Optional.of(admissionDesk.disengage(it, proof, from));
            case LocationRequest it -> Optional.of(admissionDesk.locate(it, from));
            case InfoRequestResponse it -> {
                registrationDesk.heard(it, proof, from);
                yield it.needResponse().orElse(false) ? Optional.of(new InfoRequestAck(it.requestSeqNum()))
                        : Optional.empty();
            }
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
        if (needsPassword(request)) {
            mechanism(request).ifPresent(it -> confirm.authenticationMode(it.mode()).algorithmOID(it.algorithm()));
        }
        return confirm.build();
    }

    private record Mechanism(AuthenticationMechanism mode, ObjectIdentifier algorithm) {}

    /// The best that the endpoint knows and we take.
    private Optional<Mechanism> mechanism(GatekeeperRequest request) {
        var known = new ArrayList<>(List.of(
                new Mechanism(new AuthenticationMechanism.PwdHash(), BaselineSecurity.HMAC_SHA1_96)));
        if (policy.md5()) {
            known.add(new Mechanism(new AuthenticationMechanism.PwdHash(), PasswordHash.MD5));
            known.add(new Mechanism(new AuthenticationBES.Default(), PasswordHash.ACCESS_TOKEN));
        }
        return known.stream().filter(it -> request.authenticationCapability().orElse(List.of()).contains(it.mode())
                && request.algorithmOIDs().orElse(List.of()).contains(it.algorithm())).findFirst();
    }

    private boolean needsPassword(GatekeeperRequest request) {
        return !knowledge.credentials().openRegistration()
                || AliasSpelling.parse(request.endpointAlias().orElse(List.of()))
                .stream()
                .anyMatch(it -> !knowledge.credentials().mayUse("", it));
    }

    private Proof proof(RasMessage request, byte[] octets, InetSocketAddress from) {
        var names = request instanceof RegistrationRequest it ? it.terminalAlias().orElse(List.of())
                : List.<AliasAddress>of();
        return tokens.check(RasTokens.of(request), names, octets, from);
    }

    /// A peer that proves itself gets proof in return.
    private byte[] encoded(RasMessage answer, RasMessage request, Proof proof) {
        if (!(proof instanceof Proof.Proven(_, var password)) || password.isEmpty()) {
            return RasMessage.CODEC.encode(answer);
        }
        var receiver = answer instanceof RegistrationConfirm confirm ? confirm.endpointIdentifier()
                : RasTokens.claim(request).map(Claim::sender).orElse("");
        return RasTokens.signed(answer, claim(receiver), password.get());
    }

    private Claim claim(String receiver) {
        return new Claim(policy.identifier(), receiver, knowledge.clock().instant().getEpochSecond(),
                random.nextInt(Integer.MAX_VALUE));
    }
}
