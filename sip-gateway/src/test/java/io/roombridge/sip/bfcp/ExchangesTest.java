package io.roombridge.sip.bfcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.sip.bfcp.Exchanges.Heard;
import io.roombridge.sip.bfcp.Exchanges.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

/// RFC 8855 §8: transactions over datagrams and over streams.
class ExchangesTest {

    private static BfcpMessage message(int version, boolean answers, Primitive primitive, int transaction) {
        return new BfcpMessage(version, answers, primitive.code(), 1, transaction, 2, List.of());
    }

    @Test
    void aRequestGoesFourTimesInAll() {
        var exchanges = new Exchanges(true, 2);
        exchanges.ask(Primitive.HELLO, 1, 2, List.of());
        var hello = message(2, false, Primitive.HELLO, 1);

        assertThat(exchanges.outputs()).containsExactly(new Output.Send(hello), new Output.Set(1, 500));
        for (long wait : new long[] {1_000, 2_000, 4_000}) {
            assertThat(exchanges.fired(1)).isEmpty();
            assertThat(exchanges.outputs()).containsExactly(new Output.Send(hello), new Output.Set(1, wait));
        }
        assertThat(exchanges.fired(1)).contains(hello);
        assertThat(exchanges.outputs()).isEmpty();
        assertThat(exchanges.heard(message(2, true, Primitive.HELLO_ACK, 1))).isEqualTo(new Heard.Nothing());
    }

    @Test
    void anAnswerEndsIt() {
        var exchanges = new Exchanges(true, 2);
        exchanges.ask(Primitive.HELLO, 1, 2, List.of());
        exchanges.outputs();

        assertThat(exchanges.heard(message(2, true, Primitive.HELLO_ACK, 1))).isInstanceOf(Heard.Answer.class);
        assertThat(exchanges.outputs()).containsExactly(new Output.Reset(1));
        assertThat(exchanges.fired(1)).isEmpty();
        assertThat(exchanges.outputs()).isEmpty();
    }

    /// Both ends count their own: the same number is another transaction.
    @Test
    void theNumbersOfBothDirectionsAreApart() {
        var exchanges = new Exchanges(true, 2);
        exchanges.ask(Primitive.FLOOR_REQUEST, 1, 2, List.of());
        var theirs = message(2, false, Primitive.FLOOR_REQUEST, 1);

        assertThat(exchanges.heard(theirs)).isEqualTo(new Heard.Request(theirs));
        assertThat(exchanges.heard(message(2, true, Primitive.FLOOR_REQUEST_STATUS, 1)))
                .isInstanceOf(Heard.Answer.class);
    }

    @Test
    void whatComesTwiceIsAnsweredTheSame() {
        var exchanges = new Exchanges(true, 2);
        var hello = message(2, false, Primitive.HELLO, 7);
        exchanges.heard(hello);
        exchanges.reply(hello, Primitive.HELLO_ACK, List.of());
        var answered = exchanges.outputs();

        assertThat(answered).containsExactly(new Output.Send(message(2, true, Primitive.HELLO_ACK, 7)));
        assertThat(exchanges.heard(hello)).isEqualTo(new Heard.Nothing());
        assertThat(exchanges.outputs()).isEqualTo(answered);
        var another = message(2, false, Primitive.FLOOR_QUERY, 7);
        assertThat(exchanges.heard(another)).isEqualTo(new Heard.Request(another));
    }

    /// RFC 4582 peers over datagrams have no R, and are answered in their version.
    @Test
    void anOlderPeerIsSpokenToInItsVersion() {
        var exchanges = new Exchanges(true, 2);
        exchanges.ask(Primitive.FLOOR_REQUEST, 1, 2, List.of());
        exchanges.outputs();

        assertThat(exchanges.heard(message(1, false, Primitive.FLOOR_REQUEST_STATUS, 1)))
                .isInstanceOf(Heard.Answer.class);
        assertThat(exchanges.heard(message(1, false, Primitive.FLOOR_REQUEST_STATUS, 1)))
                .isInstanceOf(Heard.Request.class);
        exchanges.outputs();
        exchanges.ask(Primitive.FLOOR_RELEASE, 1, 2, List.of());
        assertThat(exchanges.outputs()).first()
                .isEqualTo(new Output.Send(message(1, false, Primitive.FLOOR_RELEASE, 2)));
        var hello = message(1, false, Primitive.HELLO, 3);
        exchanges.heard(hello);
        exchanges.reply(hello, Primitive.HELLO_ACK, List.of());
        assertThat(exchanges.outputs()).containsExactly(new Output.Send(message(1, false, Primitive.HELLO_ACK, 3)));
    }

    @Test
    void overAStreamNothingGoesAgainAndNewsHasNoNumber() {
        var exchanges = new Exchanges(false, 1);
        exchanges.ask(Primitive.FLOOR_STATUS, 1, 2, List.of());
        exchanges.ask(Primitive.HELLO, 1, 2, List.of());
        var hello = message(1, false, Primitive.HELLO, 1);

        assertThat(exchanges.outputs()).containsExactly(
                new Output.Send(message(1, false, Primitive.FLOOR_STATUS, 0)),
                new Output.Send(hello), new Output.Set(1, 8_000));
        assertThat(exchanges.fired(1)).contains(hello);
        assertThat(exchanges.outputs()).isEmpty();
    }

    @Test
    void aPeerThatNeverAnswersFillsNothing() {
        var exchanges = new Exchanges(true, 2);
        for (int i = 0; i < 100; i++) {
            exchanges.ask(Primitive.FLOOR_STATUS, 1, 2, List.of());
        }
        assertThat(exchanges.outputs()).filteredOn(Output.Reset.class::isInstance).hasSize(68);
    }
}
