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

    @Test
    void aPeerMayAskByItsOwnNumbers() {
        assertThat(control.heard(message(9, Primitive.FLOOR_REQUEST.code(), new BfcpAttribute.FloorId(7))))
                .contains(new Output.Asked());
    }
}
