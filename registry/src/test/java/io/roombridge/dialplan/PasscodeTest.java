package io.roombridge.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasscodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9000                          | 9000
            9000##1234                    | 9000##***
            9000##9000                    | 9000##***
            10.0.0.1##77##99##11          | 10.0.0.1##77##***
            10.0.0.1##77#99               | 10.0.0.1##77#***
            123456.99@zoomcrc.com         | 123456.***@zoomcrc.com
            conf$$12$$34*x@example.com    | conf$$***@example.com
            trunk:zoom 123456.99@zoom.example | trunk:zoom 123456.***@zoom.example
            10.0.0.1                      | 10.0.0.1
            carol@example.com             | carol@example.com
            """)
    void isHidden(String dialled, String shown) {
        assertThat(Passcode.hidden(dialled)).isEqualTo(shown);
    }
}
