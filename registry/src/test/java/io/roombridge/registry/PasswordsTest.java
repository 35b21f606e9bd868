package io.roombridge.registry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "aaaaaaaaaaaa", "administrator", "Administrator", "administrator1!",
        "administratoradministrator"})
    void refusesWhatIsGuessedFirst(String password) {
        assertThatThrownBy(() -> Passwords.check("administrator", password))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("a password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "correct horse", "ein schönes Wort"})
    void takesTenCharacters(String password) {
        assertThatCode(() -> Passwords.check("administrator", password)).doesNotThrowAnyException();
    }
}
