package io.roombridge.h323.ras;

import io.roombridge.admission.FailedLogins;
import io.roombridge.admission.RefusedLogins;
import io.roombridge.call.Alias;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import io.roombridge.h323.h235.PasswordHash;
import io.roombridge.h323.h235.ReplayGuard;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credential;
import io.roombridge.registry.Registration;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Whether the tokens of a message prove who sent it. Safe for use by many threads.
public final class TokenCheck {

    private static final String WRONG_PASSWORD = "the password is wrong";
    private static final String NOBODY = "there is no such user";

    private final Gatekeeper.Policy policy;
    private final Gatekeeper.Knowledge knowledge;
    private final ReplayGuard replays;
    private final FailedLogins logins = new FailedLogins();
    private final RefusedLogins refusals;

    TokenCheck(Gatekeeper.Policy policy, Gatekeeper.Knowledge knowledge, RefusedLogins refusals) {
        this.policy = policy;
        this.knowledge = knowledge;
        this.refusals = refusals;
        this.replays = new ReplayGuard(policy.clockGrace());
    }

    /// Who sent a message of call signalling; empty when it does not prove it.
    ///
    /// @param octets  its H323-UserInformation, which is what is hashed (H.235.1 §7.3)
    public String user(Tokens tokens, byte[] octets, InetSocketAddress from) {
        return check(tokens, List.of(), octets, from).user();
    }

    /// @param names  whose password it may be, where the token does not name anybody that is known
    Proof check(Tokens tokens, List<AliasAddress> names, byte[] octets, InetSocketAddress from) {
        var claim = tokens.claim();
        var hash = policy.md5() ? tokens.passwordHash() : Optional.<PasswordHash>empty();
        var proof = claim.map(it -> wholeMessage(it, names, octets, from))
                .or(() -> hash.map(it -> passwordHash(it, from))).orElseGet(Proof.Nothing::new);
        if (proof instanceof Proof.Wrong(var why)) {
            var sender = claim.map(Claim::sender).or(() -> hash.map(PasswordHash::sender)).orElse("");
            var alias = AliasSpelling.parse(names).stream().findFirst().map(Alias::value).orElse("");
            refusals.refused(new RefusedLogins.Attempt(Protocol.H323, user(sender, names), alias, from), why, now());
        }
        return proof;
    }

    /// Who it is to an administrator: the first of its names that is known, be it one that cannot log in.
    private String user(String sender, List<AliasAddress> names) {
        var aliases = AliasSpelling.parse(names).stream().map(Alias::value);
        var itself = Stream.of(EndpointIdentifiers.user(sender).orElse(sender)).filter(it -> !it.isEmpty());
        var all = Stream.concat(itself, aliases).toList();
        var users = knowledge.credentials();
        return all.stream().filter(it -> users.knows(it) || users.impediment(it).isPresent()).findFirst()
                .or(() -> all.stream().findFirst()).orElse("");
    }

    private Proof wholeMessage(Claim claim, List<AliasAddress> names, byte[] octets, InetSocketAddress from) {
        var credential = credential(claim.sender(), names);
        if (credential.isEmpty()) {
            return new Proof.Wrong(NOBODY);
        }
        var user = credential.get().user();
        if (!isBelieved(BaselineSecurity.proves(octets, claim, credential.get().password()), user, from)) {
            return new Proof.Wrong(WRONG_PASSWORD);
        }
        if (!replays.intime(claim.timeStamp(), now())) {
            return off(claim.timeStamp());
        }
        return replays.first(claim)
                ? new Proof.Proven(user, Optional.of(credential.get().password()))
                : new Proof.Wrong("its token was used before");
    }

    private Proof passwordHash(PasswordHash hash, InetSocketAddress from) {
        var credential = credential(hash.sender(), List.of());
        if (credential.isEmpty()) {
            return new Proof.Wrong(NOBODY);
        }
        var user = credential.get().user();
        if (!isBelieved(hash.isOf(credential.get().password()), user, from)) {
            return new Proof.Wrong(WRONG_PASSWORD);
        }
        if (!replays.intime(hash.timeStamp(), now())) {
            return off(hash.timeStamp());
        }
        return replays.firstFrom(hash, from.getAddress()) ? new Proof.Proven(user, Optional.empty())
                : new Proof.Wrong("its token was used from elsewhere");
    }

    /// Who guesses is not believed for a while, right or wrong.
    private boolean isBelieved(boolean right, String user, InetSocketAddress from) {
        if (right && !logins.isGuessing(from, user, now())) {
            logins.succeeded(from, user);
            return true;
        }
        logins.failed(from, user, now());
        return false;
    }

    private Proof off(long timeStamp) {
        return new Proof.Wrong("its clock is off by " + ReplayGuard.skew(timeStamp, now()));
    }

    /// Who has registered signs as its endpointIdentifier, as long as it has not heard that it is registered no more;
    /// before that, as its user, or as one of its aliases.
    private Optional<Credential> credential(String sender, List<AliasAddress> names) {
        Function<String, Optional<Credential>> find = knowledge.credentials()::credential;
        return knowledge.registrations().find(Protocol.H323, sender).map(Registration::user).flatMap(find)
                .or(() -> EndpointIdentifiers.user(sender).flatMap(find))
                .or(() -> find.apply(sender))
                .or(() -> AliasSpelling.parse(names).stream().flatMap(it -> find.apply(it.value()).stream())
                        .findFirst());
    }

    private Instant now() {
        return knowledge.clock().instant();
    }
}
