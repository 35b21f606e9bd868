package io.roombridge.sip.bfcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.FloorStatus;
import io.roombridge.sip.bfcp.FloorControl.Output;
import io.roombridge.sip.sdp.FloorAgreement;
import io.roombridge.sip.sdp.FloorAgreement.Ids;
import io.roombridge.sip.sdp.FloorWay;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloorControlTest {

    private final FloorControl control = control(FloorWay.UDP, false);

    private static FloorControl control(FloorWay way, boolean connects) {
        var peer = Optional.of(new InetSocketAddress("192.0.2.1", 5_070));
        return new FloorControl(new FloorAgreement(way, peer, connects, true, true, new Ids(77, 2, 1),
                new Ids(9, 8, 7), 2, false, List.of()));
    }

    private static BfcpMessage message(long conference, int primitive, BfcpAttribute... attributes) {
        return new BfcpMessage(2, false, primitive, conference, 5, 2, List.of(attributes));
    }

    private static BfcpMessage sent(List<Output> outputs) throws MalformedBfcp {
        return BfcpMessage.read(ByteBuffer.wrap(((Output.Send) outputs.getFirst()).octets().getFirst()));
    }

    @Test
    void aPeerThatNeverAnswersHelloIsNamedOnceAndAskedOn() {
        control.begin();
        var said = new ArrayList<Output>();
        for (int transaction = 1; transaction < 3; transaction++) {
            for (int time = 0; time < 4; time++) {
                said.addAll(control.fired(transaction));
            }
            control.fired(-1);
        }

        assertThat(said).filteredOn(Output.Note.class::isInstance)
                .containsExactly(new Output.Note("the peer agreed on floor control (BFCP) over UDP at 192.0.2.1:5070"
                        + " and does not answer Hello: what it wants to show may not be heard either"));
        assertThat(said).contains(new Output.Set(-1, 15_000));
    }

    @Test
    void whenItAnswersAtLastThatIsSaidToo() {
        control.begin();
        for (int time = 0; time < 4; time++) {
            control.fired(1);
        }
        control.fired(-1);

        assertThat(control.heard(new BfcpMessage(2, true, Primitive.HELLO_ACK.code(), 9, 2, 8, List.of())))
                .contains(new Output.Note("the peer answers floor control (BFCP) now"),
                        new Output.Set(-1, 15_000));
    }

    @Test
    void aPeerThatWasToConnectAndDidNotIsNamed() {
        var stream = control(FloorWay.TCP, false);
        assertThat(stream.await()).containsExactly(new Output.Set(-2, 30_000));
        assertThat(stream.fired(-2)).singleElement().isInstanceOfSatisfying(Output.Note.class,
                note -> assertThat(note.words()).contains("over TCP and has not connected"));
    }

    @Test
    void whoConnectedIsNotAndNobodyWaitsForAPeerThatWeConnectTo() {
        var stream = control(FloorWay.TCP, false);
        stream.await();
        stream.begin();
        assertThat(stream.fired(-2)).isEmpty();
        assertThat(control(FloorWay.TCP, true).await()).isEmpty();
        assertThat(control.await()).isEmpty();
    }

    @Test
    void aPeerThatDoesNotAcknowledgeThatItHasTheFloorIsNamedOnce() {
        control.heard(message(77, Primitive.FLOOR_REQUEST.code(), new BfcpAttribute.FloorId(1)));
        var said = new ArrayList<Output>();
        for (var status : List.of(FloorStatus.GRANTED, FloorStatus.REVOKED)) {
            control.decided(status);
        }
        for (int time = 0; time < 4; time++) {
            said.addAll(control.fired(1));
            said.addAll(control.fired(2));
        }

        assertThat(said).filteredOn(Output.Note.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
            // conference  primitive  attribute  error
            "1,            1,         0,         1",
            "77,           99,        0,         3",
            "77,           1,         1,         4",
            "77,           9,         0,         5",
            "77,           1,         0,         6",
            "77,           2,         0,         7"})
    void whatCannotBeDoneIsRefused(long conference, int primitive, int unknown, int error) throws MalformedBfcp {
        var attributes = unknown == 0 ? new BfcpAttribute[0]
                : new BfcpAttribute[] {new BfcpAttribute.Unknown(99, true, "")};

        var answer = sent(control.heard(message(conference, primitive, attributes)));

        assertThat(answer.kind()).contains(Primitive.ERROR);
        assertThat(answer.answers()).isTrue();
        assertThat(answer.first(BfcpAttribute.ErrorCode.class, BfcpAttribute.ErrorCode::code)).contains(error);
    }

    @ParameterizedTest
    @CsvSource({
            // what is wrong with it                          error
            "40 01 00 01 00 00 00 4d 00 05 00 02 05 09 00 01,           10", // an attribute longer than the message
            "40 01 00 01 00 00 00 4d 00 05 00 02 05 02 00 01,           10", // a floor without a number
            "40 01 00 07 00 00 00 4d 00 05 00 02 05 04 00 01,           13",
            "48 01 00 02 00 00 00 4d 00 05 00 02 00 00 00 02 05 04 00 01, 13", // a fragment that is cut
            "60 01 00 01 00 00 00 4d 00 05 00 02 05 04 00 01,           12",
            "60 01 00 01 00 00 00 4d 00 05 00 02 05 09 00 01,           12",
            "40 01 00 01 00 00 00 01 00 05 00 02 05 09 00 01,           1",
            "40 63 00 01 00 00 00 4d 00 05 00 02 05 09 00 01,           3",
            "40 01 00 03 00 00 00 4d 00 05 00 02 05 04 00 01 1d 08 00 02 c7 02 00 00, 4"}) // one inside of another
    void whoSendsWhatIsNoMessageIsToldWhatIsWrong(String octets, int error) throws MalformedBfcp {
        var answer = sent(given(octets));

        assertThat(answer.kind()).contains(Primitive.ERROR);
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.transaction()).isEqualTo(5);
        assertThat(answer.first(BfcpAttribute.ErrorCode.class, BfcpAttribute.ErrorCode::code)).contains(error);
    }

    private List<Output> given(String octets) {
        try {
            return control.heard(new Assembly().add(Hex.octets(octets)).orElseThrow());
        } catch (MalformedBfcp malformed) {
            return control.unreadable(malformed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 01 00 01 00 00 00 4d 00 05 00 02 05 09 00 01",
            "40 0d 00 01 00 00 00 4d 00 05 00 02 0d 09 0a 00", "40 01 00 01 00 00"})
    void anAnswerThatIsNoMessageAndWhatHasNoHeaderIsNotAnswered(String octets) {
        assertThat(given(octets)).isEmpty();
    }

    @Test
    void nobodyAsksForSomebodyElseOrForAFloorThatIsNotThereBesides() throws MalformedBfcp {
        var floor = new BfcpAttribute.FloorId(1);
        isRefused(5, Primitive.FLOOR_REQUEST, floor, new BfcpAttribute.BeneficiaryId(3));
        isRefused(6, Primitive.FLOOR_REQUEST, floor, new BfcpAttribute.FloorId(2));
        isRefused(6, Primitive.FLOOR_QUERY, floor, new BfcpAttribute.FloorId(2));
        isRefused(2, Primitive.USER_QUERY, new BfcpAttribute.BeneficiaryId(3));
        assertThat(control.heard(message(77, Primitive.FLOOR_REQUEST.code(), floor,
                new BfcpAttribute.BeneficiaryId(2)))).as("itself").contains(new Output.Asked());
    }

    private void isRefused(int error, Primitive primitive, BfcpAttribute... attributes) throws MalformedBfcp {
        assertThat(sent(control.heard(message(77, primitive.code(), attributes)))
                .first(BfcpAttribute.ErrorCode.class, BfcpAttribute.ErrorCode::code)).contains(error);
    }

    @Test
    void aPeerMayAskByItsOwnNumbers() {
        assertThat(control.heard(message(9, Primitive.FLOOR_REQUEST.code(), new BfcpAttribute.FloorId(7))))
                .contains(new Output.Asked());
    }
}
