package io.roombridge.h323.h235;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// AuthenticationBES (H.235.0 Annex A).
@Choice({AuthenticationBES.Default.class, AuthenticationBES.Radius.class})
public sealed interface AuthenticationBES extends AuthenticationMechanism {

    record Default() implements AuthenticationBES {}
    record Radius() implements AuthenticationBES {}
    record Unrecognized(int index, Octets octets) implements AuthenticationBES, UnknownAlternative {}
}
