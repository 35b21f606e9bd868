package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.roombridge.call.Transport;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.MessageReader;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The torture messages of RFC 4475 and RFC 5118: each gives a message or is refused, and never stops us.
class TortureTest {

    private static final Source SOURCE =
            new Source(Transport.UDP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060));

    private static Map<String, byte[]> messages(String document) {
        try (var in = TortureTest.class.getResourceAsStream(document + ".hex")) {
            var messages = new LinkedHashMap<String, byte[]>();
            for (var part : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n\n")) {
                if (!part.startsWith("#")) {
                    var nameAndHex = part.split(":");
                    messages.put(nameAndHex[0].strip(), HexFormat.of().parseHex(nameAndHex[1].replaceAll("\\s", "")));
                }
            }
            return messages;
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Collection<byte[]> all() {
        var all = messages("rfc4475");
        all.putAll(messages("rfc5118"));
        return all.values();
    }

    /// §3.1.1: these are valid.
    @ParameterizedTest
    @ValueSource(strings = {"wsinv", "intmeth", "esc01", "escnull", "esc02", "lwsdisp", "longreq", "dblreq", "semiuri",
            "transports",
            "mpart01", "unreason", "noreason"})
    void takesWhatIsValidHoweverStrange(String name) throws Exception {
        assertThat(MessageReader.read(messages("rfc4475").get(name), SOURCE)).isNotNull();
    }

    @Test
    void readsThroughWhiteSpaceAndFolding() throws Exception {
        var request = (SipRequest) MessageReader.read(messages("rfc4475").get("wsinv"), SOURCE);

        assertThat(request.method()).isEqualTo("INVITE");
        assertThat(request.sequence()).isEqualTo(9);
        assertThat(request.from().display()).isEqualTo("J Rosenberg \\\"");
        assertThat(request.callId()).isEqualTo("wsinv.ndaksdj@192.0.2.1");
        assertThat(request.headers().number("Max-Forwards")).contains(68L);
        assertThat(request.headers().all("Via")).hasSize(3);
        assertThat(request.body().isSdp()).isTrue();
        assertThat(request.body().text()).startsWith("v=0");
    }

    @Test
    void keepsAReasonOfOtherAlphabets() throws Exception {
        var response = (SipResponse) MessageReader.read(messages("rfc4475").get("unreason"), SOURCE);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.reason()).contains("но сто девяносто девять - простое");
    }

    @Test
    void givesAMessageOrSaysWhatIsWrong() {
        for (var octets : all()) {
            assertThatCode(() -> {
                try {
                    read(octets);
                } catch (MalformedMessage malformed) {
                    assertThat(malformed.getMessage()).isNotNull();
                }
            }).doesNotThrowAnyException();
        }
    }

    private static void read(byte[] octets) throws MalformedMessage {
        switch (MessageReader.read(octets, SOURCE)) {
            case SipRequest request -> assertThat(Messages.received(request).getMethod()).isEqualTo(request.method());
            case SipResponse response ->
                    assertThat(Messages.received(response).getStatusCode()).isEqualTo(response.status());
        }
    }

    @Property(tries = 3_000)
    void givesAMessageOrSaysWhatIsWrongWithAnyOctetChanged(@ForAll @IntRange(max = 60) int which, @ForAll int where,
            @ForAll byte octet) {
        var messages = all().stream().toList();
        var octets = messages.get(which % messages.size()).clone();
        octets[Math.floorMod(where, octets.length)] = octet;
        try {
            read(octets);
        } catch (MalformedMessage malformed) {
            assertThat(malformed.getMessage()).isNotNull();
        }
    }

    @Test
    void goesOnAfterAllOfThemOverUdpAndTcp() throws Exception {
        try (var us = new End(); var peer = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow())) {
            for (var octets : all()) {
                peer.raw(octets);
                try (var socket = new Socket(InetAddress.getLoopbackAddress(),
                        us.legs.port(Transport.TCP).orElseThrow())) {
                    socket.getOutputStream().write(octets);
                    socket.shutdownOutput();
                }
            }
            try (var after = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow())) {
                after.request("OPTIONS", "");
                after.expect("SIP/2.0 200");
            }
        }
    }
}
