package io.roombridge.lab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roombridge.h323.h225.Content;
import io.roombridge.h323.h225.EnumeratedParameter;
import io.roombridge.h323.h225.GenericData;
import io.roombridge.h323.h225.GenericIdentifier;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.H323UuPdu;
import io.roombridge.h323.h225.UnregistrationRequest;
import io.roombridge.h323.q931.InformationElement;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What real stacks put on the wire, found again whatever ports it used.
class DecoderTest {

    @ParameterizedTest
    @CsvSource({"h323plus-tunnelled, 47", "h323plus-separate, 38", "ooh323c-tunnelled, 44"})
    void everyMessageOfARealStackIsReadAndWrittenBackIdentically(String capture, int messages) throws Exception {
        var found = decode(capture);

        assertThat(found).hasSize(messages).allSatisfy(message -> {
            assertThat(message.malformed()).as("%s", message.json()).isFalse();
            assertThat(message.identical()).as("%s", message.json()).isTrue();
        });
    }

    @Test
    void whatWasCapturedMalformedIsShownWithTheReason() throws Exception {
        var found = decode("public-h323-mixed");

        assertThat(found).hasSize(35);
        assertThat(found.stream().filter(Message::malformed).map(Message::frame)).containsExactly(59, 65);
        assertThat(found.stream().filter(Message::malformed).map(message -> message.content().asText()))
                .allSatisfy(reason -> assertThat(reason).contains("at octet"));
    }

    @Test
    void aMessageReadsLikeItsDefinition() throws Exception {
        var setup = decode("h323plus-tunnelled").stream()
                .filter(message -> message.protocol().equals("H.225")).findFirst().orElseThrow();

        ObjectNode json = setup.json();
        assertThat(json.at("/message/Q931Message/type").asText()).isEqualTo("SETUP");
        assertThat(json.at("/message/Q931Message/h225/H323UserInformation/h323UuPdu/h323MessageBody/SetupUuie"
                + "/protocolIdentifier").asText())
                .startsWith("0.0.8.2250.0.");
    }

    @Test
    void sipIsFoundOnAnyPort() throws Exception {
        var invite = "OPTIONS sip:a@192.0.2.1 SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 192.0.2.2:7000;branch=z9hG4bK1\r\nContent-Length: 0\r\n\r\n";

        var found = frames(udp(7000, 7001, invite.getBytes(StandardCharsets.US_ASCII)));

        assertThat(found).singleElement().satisfies(message -> {
            assertThat(message.protocol()).isEqualTo("SIP");
            assertThat(message.identical()).isTrue();
            assertThat(message.content().at("/SipText/headers/0/name").asText()).isEqualTo("Via");
        });
    }

    @Test
    void rasWithinCallSignallingIsShownToo() throws Exception {
        var ras = new UnregistrationRequest(7, List.of());
        var parameter = new EnumeratedParameter(new GenericIdentifier.Standard(1),
                Optional.of(new Content.Raw(Octets.of(ras.encode()))), Extensions.NONE);
        var tunnel = new GenericData(new GenericIdentifier.Standard(17), Optional.of(List.of(parameter)),
                Extensions.NONE);
        var plain = new H323UuPdu(new H323UuPdu.H323MessageBody.Empty());
        var pdu = new H323UuPdu(plain.h323MessageBody(), plain.nonStandardData(), plain.h4501SupplementaryService(),
                plain.h245Tunneling(), plain.h245Control(), plain.nonStandardControl(), plain.callLinkage(),
                plain.tunnelledSignallingMessage(), false, plain.stimulusControl(), Optional.of(List.of(tunnel)),
                plain.extensions());
        var facility = new Q931Message(0, false, MessageType.FACILITY,
                List.of(InformationElement.UserUser.of(new H323UserInformation(pdu).encode()))).encode();

        var found = frames(tcp(1720, ByteBuffer.allocate(facility.length + 4).put((byte) 3).put((byte) 0)
                .putShort((short) (facility.length + 4)).put(facility).array()));

        assertThat(found).extracting(Message::protocol).containsExactly("H.225", "RAS");
        assertThat(found.getLast().content().at("/UnregistrationRequest/requestSeqNum").asInt()).isEqualTo(7);
    }

    @Test
    void mediaIsNotTakenForSignalling() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            var rtp = new byte[60 + random.nextInt(100)];
            random.nextBytes(rtp);
            rtp[0] = (byte) 0x80;
            rtp[1] = (byte) random.nextInt(128);
            assertThat(frames(udp(5004, 5006, rtp))).isEmpty();
        }
    }

    @Test
    void noCaptureHarmsTheReader() throws Exception {
        var random = new Random(2);
        var real = octets("public-h323-mixed");
        for (int i = 0; i < 300; i++) {
            var mutated = real.clone();
            for (int change = 0; change < 8; change++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            try {
                var decoder = new Decoder(_ -> { });
                CaptureFile.read(ByteBuffer.wrap(mutated)).forEach(decoder::accept);
            } catch (MalformedCapture malformed) {
                assertThat(malformed).hasMessageMatching("(?s).+");
            }
        }
    }

    @Test
    void whatIsNoCaptureIsRefused() {
        assertThatThrownBy(() -> CaptureFile.read(ByteBuffer.wrap(new byte[100]))).isInstanceOf(MalformedCapture.class)
                .hasMessage("neither pcap nor pcapng");
    }

    private static List<Message> decode(String capture) throws IOException, MalformedCapture {
        var found = new ArrayList<Message>();
        var decoder = new Decoder(found::add);
        CaptureFile.read(ByteBuffer.wrap(octets(capture))).forEach(decoder::accept);
        return found;
    }

    private static byte[] octets(String capture) throws IOException {
        try (var in = DecoderTest.class.getResourceAsStream("/captures/" + capture + ".hex")) {
            var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(text.lines()
                    .filter(line -> !line.startsWith("#")).collect(Collectors.joining()));
        }
    }

    private static List<Message> frames(byte[] ip) {
        var found = new ArrayList<Message>();
        new Decoder(found::add).accept(new CaptureFile.Frame(1, 101, ByteBuffer.wrap(ip)));
        return found;
    }

    /// IPv4 (RFC 791) and UDP (RFC 768) headers without checksums.
    private static byte[] udp(int from, int to, byte[] payload) {
        var packet = ByteBuffer.allocate(28 + payload.length);
        packet.put((byte) 0x45).put((byte) 0).putShort((short) packet.capacity()).putInt(0);
        packet.put((byte) 64).put((byte) 17).putShort((short) 0);
        packet.putInt(0xc0000201).putInt(0xc0000202);
        packet.putShort((short) from).putShort((short) to);
        packet.putShort((short) (8 + payload.length)).putShort((short) 0).put(payload);
        return packet.array();
    }

    /// IPv4 and TCP (RFC 9293) headers without checksums.
    private static byte[] tcp(int to, byte[] payload) {
        var packet = ByteBuffer.allocate(40 + payload.length);
        packet.put((byte) 0x45).put((byte) 0).putShort((short) packet.capacity()).putInt(0);
        packet.put((byte) 64).put((byte) 6).putShort((short) 0);
        packet.putInt(0xc0000201).putInt(0xc0000202);
        packet.putShort((short) 40_000).putShort((short) to).putInt(1).putInt(1);
        packet.put((byte) 0x50).put((byte) 0x18).putShort((short) 1_000).putInt(0).put(payload);
        return packet.array();
    }
}
