package io.roombridge.h323.h235;

import io.roombridge.per.Choice;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// AuthenticationMechanism (H.235.0 Annex A).
@Choice(value = {AuthenticationMechanism.DhExch.class, AuthenticationMechanism.PwdSymEnc.class,
        AuthenticationMechanism.PwdHash.class, AuthenticationMechanism.CertSign.class,
        AuthenticationMechanism.Ipsec.class, AuthenticationMechanism.Tls.class, NonStandardParameter.class},
        additions = {AuthenticationBES.class, AuthenticationMechanism.KeyExch.class})
public sealed interface AuthenticationMechanism
        permits AuthenticationMechanism.DhExch, AuthenticationMechanism.PwdSymEnc, AuthenticationMechanism.PwdHash,
                AuthenticationMechanism.CertSign, AuthenticationMechanism.Ipsec, AuthenticationMechanism.Tls,
                NonStandardParameter, AuthenticationBES, AuthenticationMechanism.KeyExch,
                AuthenticationMechanism.Unrecognized {

    record DhExch() implements AuthenticationMechanism {}
    record PwdSymEnc() implements AuthenticationMechanism {}
    record PwdHash() implements AuthenticationMechanism {}
    record CertSign() implements AuthenticationMechanism {}
    record Ipsec() implements AuthenticationMechanism {}
    record Tls() implements AuthenticationMechanism {}
    record KeyExch(ObjectIdentifier value) implements AuthenticationMechanism {}
    record Unrecognized(int index, Octets octets) implements AuthenticationMechanism, UnknownAlternative {}
}
