package io.roombridge.sip.jain;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What requests carry and want, and how old rooms write them.
class ScriptedContentTest {

    private static final String SDP = ScriptedSipPeer.SDP;
    private static final String PART = "--xx\r\nContent-Type: application/sdp\r\n\r\n" + SDP + "\r\n";
    private static final String OTHER = "--xx\r\nContent-Type: application/isup\r\n%s\r\n\0\u0001\r\n";
    private static final String OPTIONAL = "Content-Disposition: signal;handling=optional\r\n";
    private static final String END = "--xx--\r\n";

    private End us;
    private ScriptedSipPeer peer;

    @BeforeEach
    void open() throws IOException {
        us = new End();
        peer = new ScriptedSipPeer(us.legs.port(Transport.UDP).orElseThrow());
    }

    @AfterEach
    void close() {
        us.close();
        peer.close();
    }

    private String answered() throws Exception {
        var leg = us.expect(LegEvent.Offered.class).leg();
        us.legs.perform(new LegCommand.Answer(leg, End.CAPABILITIES));
        return peer.expect("SIP/2.0 200");
    }

    @Test
    void takesTheDescriptionOutOfSeveralParts() throws Exception {
        peer.request("INVITE", "preamble\r\n" + OTHER.formatted(OPTIONAL) + PART + END + "epilogue",
                "Content-Type: multipart/mixed; boundary=\"xx\"");
        assertThat(answered()).containsPattern("m=audio [1-9]\\d+ RTP/AVP 0");
    }

    @Test
    void takesTheDescriptionOutOfAPartInBase64() throws Exception {
        var encoded = Base64.getMimeEncoder().encodeToString(SDP.getBytes(StandardCharsets.UTF_8));
        peer.request("INVITE", OTHER.formatted(OPTIONAL) + PART.replace(SDP, encoded).replace("sdp\r\n",
                "sdp\r\nContent-Transfer-Encoding: Base64\r\n") + END,
                "Content-Type: multipart/mixed; boundary=xx");
        assertThat(answered()).containsPattern("m=audio [1-9]\\d+ RTP/AVP 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "x-uuencode"})
    void refusesAPartWhoseCodingCannotBeUndone(String coding) throws Exception {
        peer.request("INVITE", PART.replace("sdp\r\n", "sdp\r\nContent-Transfer-Encoding: " + coding + "\r\n")
                .replace("v=0", "!v=0") + END, "Content-Type: multipart/mixed; boundary=xx");
        peer.expect("SIP/2.0 4");
    }

    @Test
    void takesTheLastAlternativeItUnderstandsHoweverDeep() throws Exception {
        var inner = PART.replace("xx", "yy").replace("RTP/AVP 0", "RTP/AVP 8").replace(":0 PCMU", ":8 PCMA")
                + "--yy\r\nContent-Type: text/plain\r\n\r\nhello\r\n--yy--\r\n";
        peer.request("INVITE", PART + "--xx\r\nContent-Type: multipart/alternative;boundary=yy\r\n\r\n" + inner + END,
                "Content-Type: multipart/alternative;boundary=xx");
        assertThat(answered()).contains(" RTP/AVP 8");
    }

    @Test
    void takesPartsWithoutCarriageReturnsAndWithoutAnEnd() throws Exception {
        peer.request("INVITE", PART.replace("\r", ""), "Content-Type: multipart/mixed;boundary=xx");
        assertThat(answered()).contains(" RTP/AVP 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Disposition: signal\r\n", "Content-Disposition: x;handling=required\r\n"})
    void refusesAPartThatIsRequiredAndUnknown(String disposition) throws Exception {
        peer.request("INVITE", OTHER.formatted(disposition) + PART + END, "Content-Type: multipart/mixed;boundary=xx");
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 415"), "Accept")).isEqualTo("application/sdp");
    }

    @Test
    void refusesPartsWithoutABoundary() throws Exception {
        peer.request("INVITE", PART + END, "Content-Type: multipart/mixed");
        assertThat(peer.expect("SIP/2.0 400")).startsWith("SIP/2.0 400 Content-Type names no boundary\r\n");
    }

    @Test
    void refusesWhatIsEncoded() throws Exception {
        peer.request("INVITE", SDP, "Content-Type: application/sdp", "Content-Encoding: gzip");
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 415"), "Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void takesWhatIsEncodedInNoWay() throws Exception {
        peer.request("INVITE", SDP, "Content-Type: application/sdp", "Content-Encoding: identity");
        answered();
    }

    @Test
    void leavesOutWhatMayBeLeftOut() throws Exception {
        peer.request("INVITE", "<x/>", "Content-Type: application/x", "Content-Disposition: render;handling=optional");
        assertThat(answered()).as("our offer").contains("m=audio");
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({"MESSAGE, 405", "SUBSCRIBE, 405", "PUBLISH, 405", "REFER, 405", "BREW, 405", "NOTIFY, 481",
            "INFO, 481", "UPDATE, 481", "PRACK, 481", "BYE, 481", "CANCEL, 481"})
    void answersEveryMethodOutsideADialog(String method, int status) throws Exception {
        peer.request(method, "");
        var answer = peer.expect("SIP/2.0 " + status);
        assertThat(status == 405 ? ScriptedSipPeer.field(answer, "Allow") : "INVITE").contains("INVITE");
    }

    @ParameterizedTest(name = "{0} is answered {1} in a dialog")
    @CsvSource({"MESSAGE, 405", "SUBSCRIBE, 489", "PUBLISH, 405", "REFER, 603", "BREW, 405", "NOTIFY, 489"})
    void answersEveryMethodInADialog(String method, int status) throws Exception {
        peer.request("INVITE", SDP);
        answered();
        peer.request("ACK", "");
        peer.request(method, "");
        peer.expect("SIP/2.0 " + status);
    }

    @ParameterizedTest
    @CsvSource({"INVITE, Require", "OPTIONS, Require", "REGISTER, Require", "BYE, Require", "UPDATE, Require",
            "INFO, Proxy-Require", "REGISTER, Proxy-Require"})
    void saysWhatItDoesNotSupportOfWhatIsRequired(String method, String field) throws Exception {
        peer.request(method, "", field + ": telepathy");
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 420"), "Unsupported")).isEqualTo("telepathy");
    }

    @Test
    void knowsOnlyTheOtherSideOfADialog() throws Exception {
        peer.request("INVITE", SDP);
        answered();
        peer.request("ACK", "");
        peer.tag("stranger");
        peer.request("BYE", "");
        peer.expect("SIP/2.0 481");
        peer.tag("peer");
        peer.request("BYE", "");
        peer.expect("SIP/2.0 200");
    }

    @Test
    void refusesMediaThatAreNowhereInWords() throws Exception {
        peer.request("INVITE", SDP.replace("IN IP4 127.0.0.1", "IN IP6 2001:db8::7"));
        assertThat(ScriptedSipPeer.field(peer.expect("SIP/2.0 488"), "Warning")).startsWith("301 ")
                .contains("audio is at an address of another family than ours");
    }

    /// What a medium moves to later is no other matter than where it began.
    @Test
    void aMediumThatMovesToAnotherFamilyInACallIsRefusedAndTheCallGoesOn() throws Exception {
        peer.request("INVITE", SDP);
        answered();
        peer.request("ACK", "");
        us.expect(LegEvent.MediaChanged.class);

        peer.request("INVITE", SDP.replace("IN IP4 127.0.0.1", "IN IP6 2001:db8::7"));
        assertThat(peer.expect("SIP/2.0 488")).contains("another family");
        peer.request("ACK", "");

        peer.request("INVITE", SDP.replace("t=0 0\r\n", "t=0 0\r\nm=video 30010 RTP/AVP 34\r\n"
                + "a=rtpmap:34 H263/90000\r\na=fmtp:34 CIF=1\r\n") + "c=IN IP6 2001:db8::7\r\n");
        assertThat(peer.expect("SIP/2.0 200")).containsPattern("m=video [1-9]\\d+ RTP/AVP 34").contains("m=audio 0 ");
    }
}
