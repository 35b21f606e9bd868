package io.roombridge.h323.q931;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.h323.Captured;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.q931.InformationElement.CalledPartyNumber;
import io.roombridge.h323.q931.InformationElement.CallingPartyNumber;
import io.roombridge.h323.q931.InformationElement.CauseElement;
import io.roombridge.h323.q931.InformationElement.Display;
import io.roombridge.h323.q931.InformationElement.KeypadFacility;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Q.931 §4 as H.225.0 §7.2 uses it.
class Q931MessageTest {

    static List<Captured> captured() {
        return Captured.all("q931");
    }

    @ParameterizedTest
    @MethodSource("captured")
    void writesBackWhatRealStacksSent(Captured captured) throws MalformedQ931 {
        var octets = captured.octets().bytes();
        assertThat(Q931Message.decode(octets).encode()).isEqualTo(octets);
    }

    @Test
    void readsASetupWithItsElements() throws MalformedQ931, MalformedPer {
        var message = Q931Message.decode(Captured.all("q931").getFirst().octets().bytes());
        assertThat(message.type()).isEqualTo(MessageType.SETUP);
        assertThat(message.fromDestination()).isFalse();
        assertThat(message.element(Display.class).orElseThrow().text()).isEqualTo("alice");
        assertThat(message.userInformation().orElseThrow().h323UuPdu().h323MessageBody()).isInstanceOf(SetupUuie.class);
    }

    @Test
    void keepsWhatItDoesNotKnowAndWhatIsBehindAShift() throws MalformedQ931 {
        var octets = octets("""
                08 02 92 34       discriminator, call reference 4660 of the called side
                7b                INFORMATION
                a1                sending complete, an element of one octet
                2c 03 31 32 23    keypad facility 12#
                3a 01 ff          an element that we do not know
                9e                non-locking shift to codeset 6
                08 02 aa bb       an element of codeset 6 that is no Cause
                08 02 80 90       Cause: user, normal call clearing
                96                locking shift to codeset 6
                7e 01 05          of codeset 6: one octet of length, no User-user
                """);
        var message = Q931Message.decode(octets);
        assertThat(message.callReference()).isEqualTo(0x1234);
        assertThat(message.fromDestination()).isTrue();
        assertThat(message.element(KeypadFacility.class).orElseThrow().digits()).isEqualTo("12#");
        assertThat(message.element(CauseElement.class).orElseThrow().q850()).isEqualTo(16);
        assertThat(message.element(InformationElement.UserUser.class)).isEmpty();
        assertThat(message.elements()).contains(new InformationElement.Other(0x7e, Octets.parse("05")));
        assertThat(message.encode()).isEqualTo(octets);
    }

    @Test
    void readsNumbersWithAndWithoutPresentation() {
        assertThat(new CallingPartyNumber(Octets.parse("00 80 38 30 30 31")).digits()).isEqualTo("8001");
        assertThat(new CallingPartyNumber(Octets.parse("80 38 30 30 31")).digits()).isEqualTo("8001");
        assertThat(CallingPartyNumber.of("8001").digits()).isEqualTo("8001");
        assertThat(CalledPartyNumber.of("12").digits()).isEqualTo("12");
        assertThat(CalledPartyNumber.of("12").contents()).hasToString("813132");
    }

    @Test
    void readsACauseWithARecommendationOctet() {
        assertThat(new CauseElement(Octets.parse("00 80 91")).q850()).isEqualTo(17);
        assertThat(new CauseElement(Octets.parse("80")).q850()).isEqualTo(31);
        assertThat(CauseElement.of(34).q850()).isEqualTo(34);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "08", "09 02 00 01 05", "08 01 01 05 00", "08 02 00 01 ff", "08 02 00 01 05 04",
            "08 02 00 01 05 04 05 00",
        "08 02 00 01 05 7e 00", "08 02 00 01 05 7e ff ff 05"})
    void callsTheRestMalformed(String hex) {
        assertThatThrownBy(() -> Q931Message.decode(octets(hex))).isInstanceOf(MalformedQ931.class);
    }

    @Property
    void answersAnythingWithAValueOrMalformed(@ForAll @Size(max = 200) byte[] tail) {
        var octets = new byte[tail.length + 5];
        System.arraycopy(octets("08 02 00 01 05"), 0, octets, 0, 5);
        System.arraycopy(tail, 0, octets, 5, tail.length);
        try {
            var message = Q931Message.decode(octets);
            assertThat(message.encode()).isEqualTo(octets);
        } catch (MalformedQ931 expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }

    private static byte[] octets(String annotated) {
        var hex = annotated.lines().map(line -> line.strip().split(" {2,}")[0]).reduce("", String::concat);
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }
}
