package io.roombridge.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AimTest {

    @ParameterizedTest
    @ValueSource(strings = {"local", "room:board", "trunk:zoom", "direct", "direct:h323", "direct:sip", "direct:tls",
            "refuse:call_rejected"})
    void readsWhatItWrites(String text) {
        assertThat(Aim.parse(text)).hasToString(text);
    }

    @Test
    void rejectsACallWhenNoCauseIsGiven() {
        assertThat(Aim.parse("Refuse")).isEqualTo(new Aim.Refuse(Cause.CALL_REJECTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "room:", "trunk", "direct:fax", "refuse:because", "nowhere",
            "refuse:normal_clearing", "refuse:non_selected_user_clearing", "refuse:normal_unspecified"})
    void refusesWhatIsNoTarget(String text) {
        assertThatThrownBy(() -> Aim.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
