package io.roombridge.sip.bfcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BfcpMessageTest {

    private static final String REQUEST = """
            40 01 00 02   version 2, FloorRequest, two words
            00 00 10 92   conference
            00 07 00 01   transaction, user
            05 04 00 02   FLOOR-ID, mandatory
            09 04 40 00   PRIORITY 2
            """;

    private static final String STATUS = """
            50 04 00 06   version 2, R, FloorRequestStatus
            00 00 10 92
            00 07 00 01
            1f 18 00 05   FLOOR-REQUEST-INFORMATION of request 5
            25 08 00 05   OVERALL-REQUEST-STATUS
            0b 04 03 00   Granted
            23 04 00 02   FLOOR-REQUEST-STATUS of floor 2
            13 07 68 c3 a9 6a 6f 00   STATUS-INFO of five octets, and padding
            """;

    @Test
    void readsARequest() throws MalformedBfcp {
        var message = BfcpMessage.read(Hex.octets(REQUEST));

        assertThat(message).isEqualTo(new BfcpMessage(2, false, 1, 0x1092, 7, 1,
                List.of(new BfcpAttribute.FloorId(2), new BfcpAttribute.Priority(2))));
        assertThat(message.kind()).contains(Primitive.FLOOR_REQUEST);
        assertThat(message.print()).isEqualTo(Hex.octets(REQUEST).array());
    }

    @Test
    void readsWhatIsInsideOfOthers() throws MalformedBfcp {
        var message = BfcpMessage.read(Hex.octets(STATUS));

        assertThat(message.answers()).isTrue();
        assertThat(BfcpAttribute.status(message.attributes())).hasValue(RequestStatus.GRANTED.code());
        assertThat(BfcpAttribute.request(message.attributes())).hasValue(5);
        assertThat(message.attributes()).containsExactly(new BfcpAttribute.FloorRequest(5, List.of(
                new BfcpAttribute.OverallStatus(5, List.of(new BfcpAttribute.Status(3, 0))),
                new BfcpAttribute.FloorStatus(2, List.of()),
                new BfcpAttribute.StatusInfo("héjo"))));
        assertThat(message.print()).isEqualTo(Hex.octets(STATUS).array());
    }

    /// Whoever made the capture sent headers that promise a payload which never comes. Without that promise they are
    /// messages.
    @Test
    void messagesOfThePublicCapture() throws IOException {
        String lines;
        try (var resource = BfcpMessageTest.class.getResourceAsStream("capture.hex")) {
            lines = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
        var messages = lines.lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(messages).hasSize(4).allSatisfy(line -> {
            var octets = Hex.octets(line);
            assertThatThrownBy(() -> BfcpMessage.read(octets)).isInstanceOf(MalformedBfcp.class);

            octets.putShort(2, (short) 0);
            var message = BfcpMessage.read(octets);

            assertThat(message.kind()).isIn(Optional.of(Primitive.FLOOR_REQUEST_QUERY),
                    Optional.of(Primitive.FLOOR_REQUEST_STATUS));
            assertThat(message).isEqualTo(new BfcpMessage(1, false, message.primitive(), 1, 2, 1284, List.of()));
            assertThat(message.print()).isEqualTo(octets.array());
        });
    }

    @Test
    void everyAttributeAndPrimitiveRoundTrips() throws MalformedBfcp {
        var random = new Random(8_855);
        for (int i = 0; i < 2_000; i++) {
            var message = Messages.any(random);
            assertThat(BfcpMessage.read(ByteBuffer.wrap(message.print()))).isEqualTo(message);
        }
    }

    @Test
    void fragmentsComeTogetherInAnyOrderAndMoreThanOnce() throws MalformedBfcp {
        var random = new Random(42);
        for (int i = 0; i < 200; i++) {
            var message = Messages.any(random);
            var datagrams = new ArrayList<>(message.datagrams(28));
            datagrams.addAll(message.datagrams(24));
            Collections.shuffle(datagrams, random);
            var assembly = new Assembly();
            var whole = new ArrayList<BfcpMessage>();
            for (var datagram : datagrams) {
                assertThat(datagram.length).isLessThanOrEqualTo(28);
                assembly.add(ByteBuffer.wrap(datagram)).ifPresent(whole::add);
            }
            assertThat(whole).isNotEmpty().allMatch(message::equals);
        }
    }

    @Test
    void aFragmentSaysWhereItBelongs() {
        var message = new BfcpMessage(2, false, 11, 1, 2, 3, List.of(new BfcpAttribute.DisplayName("abcdefghijklmn")));

        assertThat(message.datagrams(24)).containsExactly(Hex.octets("""
                48 0b 00 04   F, Hello, four words in all
                00 00 00 01
                00 02 00 03
                00 00 00 02   offset 0, two words
                19 10 61 62 63 64 65 66
                """).array(), Hex.octets("""
                48 0b 00 04
                00 00 00 01
                00 02 00 03
                00 02 00 02   offset 2, two words
                67 68 69 6a 6b 6c 6d 6e
                """).array());
    }

    @Test
    void fragmentsThatNeverBecomeWholeAreForgotten() throws MalformedBfcp {
        var assembly = new Assembly();
        var first = Messages.hello(1).datagrams(24);
        assembly.add(ByteBuffer.wrap(first.getFirst()));
        for (int other = 2; other < 10; other++) {
            assembly.add(ByteBuffer.wrap(Messages.hello(other).datagrams(24).getFirst()));
        }

        assertThat(assembly.add(ByteBuffer.wrap(first.getLast()))).isEmpty();
    }

    @Test
    void anyOctetsAreAMessageOrMalformed() {
        var random = new Random(4_711);
        var assembly = new Assembly();
        int read = 0;
        for (int i = 0; i < 60_000; i++) {
            var octets = Messages.any(random).print();
            for (int change = random.nextInt(4); change > 0; change--) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
            }
            var datagram = ByteBuffer.wrap(octets, 0, random.nextInt(10) == 0 ? random.nextInt(octets.length + 1)
                    : octets.length);
            try {
                if (assembly.add(datagram).isPresent()) {
                    read++;
                }
            } catch (MalformedBfcp _) { // what it is for
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void inAStreamTheNextMessageFollowsOneThatIsMalformed() throws Exception {
        var octets = new ByteArrayOutputStream();
        octets.writeBytes(Hex.octets("20 01 00 01 00 00 10 92 00 07 00 01 05 09 00 02").array());
        octets.writeBytes(Hex.octets("20 01 10 01 00 00 10 92 00 08 00 01").array());
        octets.writeBytes(new byte[0x1001 * 4]);
        octets.writeBytes(Hex.octets("20 0b 00 00 00 00 10 92 00 09 00 01").array());
        var stream = new DataInputStream(new ByteArrayInputStream(octets.toByteArray()));

        for (int transaction = 7; transaction < 9; transaction++) {
            int number = transaction;
            assertThatThrownBy(() -> BfcpMessage.read(stream)).isInstanceOfSatisfying(MalformedBfcp.class, it ->
                    assertThat(it.head().map(BfcpMessage::transaction)).contains(number));
        }
        assertThat(BfcpMessage.read(stream).transaction()).isEqualTo(9);
    }

    @Test
    void textIsCutAtALetter() throws MalformedBfcp {
        var message = new BfcpMessage(1, false, 13, 1, 2, 3,
                List.of(new BfcpAttribute.ErrorInfo("x" + "é".repeat(200))));

        assertThat(BfcpMessage.read(ByteBuffer.wrap(message.print())).attributes())
                .containsExactly(new BfcpAttribute.ErrorInfo("x" + "é".repeat(126)));
    }
}
