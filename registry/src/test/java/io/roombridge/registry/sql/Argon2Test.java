package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class Argon2Test {

    /// From the tests of the reference implementation: version 0x13, 2 passes, 64 MiB, one lane, "password",
    /// "somesalt".
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void verifiesWhatTheReferenceProgramMade() {
        assertThat(Argon2.parse(REFERENCE).verifies("password")).isTrue();
        assertThat(Argon2.parse(REFERENCE).verifies("Password")).isFalse();
    }

    @Test
    void readsWhatItWrites() {
        var hash = Argon2.of("correct horse", new SecureRandom());

        assertThat(Argon2.parse(hash.toString()).verifies("correct horse")).isTrue();
        assertThat(Argon2.of("correct horse", new SecureRandom())).doesNotHaveToString(hash.toString());
        assertThatThrownBy(() -> Argon2.parse("$argon2i$v=19$m=1,t=1,p=1$AA$AA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyHasANobodysPassword() {
        var hash = Argon2.nobodys(new SecureRandom());

        assertThat(hash.verifies("")).isFalse();
        assertThat(hash.toString()).hasSameSizeAs(Argon2.of("somebody's", new SecureRandom()).toString());
    }
}
