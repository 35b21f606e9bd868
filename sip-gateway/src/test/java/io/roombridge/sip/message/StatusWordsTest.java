package io.roombridge.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Cause;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The phrases of responses.
class StatusWordsTest {

    private static final List<String> OF_A_CLASS = List.of("Progress", "Redirected", "Request Failure",
            "Server Failure", "Global Failure");

    @ParameterizedTest
    @CsvSource({"422, Session Interval Too Small", "482, Loop Detected", "505, Version Not Supported",
            "513, Message Too Large", "499, Request Failure", "299, OK", "699, Global Failure"})
    void saysWhatTheRegistrySaysAndTheClassForWhatItHasNot(int status, String words) {
        assertThat(StatusWords.of(status)).isEqualTo(words);
    }

    @Test
    void hasAPhraseForEveryCause() {
        assertThat(Arrays.stream(Cause.values()).map(cause -> StatusWords.of(cause.sipStatus())))
                .doesNotContainAnyElementsOf(OF_A_CLASS);
    }
}
