package io.roombridge.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDescriptionTest {

    @Test
    void readsEveryLineOfTheStandard() {
        var description = Sdp.of("""
                v=0
                o=jdoe 3724394400 3724394405 IN IP4 198.51.100.1
                s=Call to John Smith
                i=SDP Offer #1
                u=http://www.jdoe.example.com/home.html
                e=Jane Doe <jane@jdoe.example.com>
                p=+1 617 555-6011
                c=IN IP4 198.51.100.1
                b=AS:512
                t=0 0
                r=7d 1h 0 25h
                z=2882844526 -1h 2898848070 0
                a=recvonly
                m=audio 49170 RTP/AVP 0
                m=video 51372/2 RTP/AVP 99
                c=IN IP6 2001:db8::2
                i=the camera
                a=rtpmap:99 h263-1998/90000
                """);

        assertThat(description.origin()).isEqualTo(
                new Origin("jdoe", "3724394400", "3724394405", "IP4", "198.51.100.1"));
        assertThat(description.name()).isEqualTo("Call to John Smith");
        assertThat(description.connection()).contains(new Connection("IP4", "198.51.100.1"));
        assertThat(description.bandwidths()).containsExactly(new Bandwidth("AS", 512));
        assertThat(description.attributes()).containsExactly(Attribute.of("recvonly"));
        assertThat(description.others()).extracting(OtherLine::letter)
                .containsExactly('i', 'u', 'e', 'p', 't', 'r', 'z');
        assertThat(description.media()).containsExactly(
                new MediaDescription("audio", 49_170, "RTP/AVP", List.of("0"), Optional.empty(), List.of(), List.of(),
                        List.of()),
                new MediaDescription("video", 51_372, "RTP/AVP", List.of("99"),
                        Optional.of(new Connection("IP6", "2001:db8::2")),
                        List.of(), List.of(Attribute.of("rtpmap", "99 h263-1998/90000")),
                                List.of(new OtherLine('i', "the camera"))));
    }

    @Test
    void printsInTheOrderOfTheStandardWhateverTheOrderRead() {
        var description = Sdp.of(
                "s=x\na=sendrecv\nt=0 0\nX=kept\nb=AS:64\nc=IN IP4 10.0.0.1\ni=info\no=- 1 1 IN IP4 10.0.0.1\nv=0\n"
                + "m=audio 4 RTP/AVP 0\na=ptime:20\nb=AS:64\nk=prompt\nc=IN IP4 10.0.0.2\ni=sound\n");

        assertThat(description.print().replace("\r\n", " | ")).isEqualTo(
                "v=0 | o=- 1 1 IN IP4 10.0.0.1 | s=x | i=info | c=IN IP4 10.0.0.1 | b=AS:64 | t=0 0 | x=kept | "
                + "a=sendrecv | "
                + "m=audio 4 RTP/AVP 0 | i=sound | c=IN IP4 10.0.0.2 | b=AS:64 | k=prompt | a=ptime:20 | ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", " \r\n", "\0\r\n"})
    void takesAnyEndOfLine(String end) {
        var usual = Sdp.of(
                "v=0\no=- 1 1 IN IP4 10.0.0.1\ns=-\nc=IN IP4 10.0.0.1\nm=audio 5004 RTP/AVP 0\na=sendrecv\n");

        assertThat(Sdp.of(usual.print().replace("\r\n", end))).isEqualTo(usual);
        assertThat(Sdp.of(usual.print().stripTrailing())).isEqualTo(usual);
    }

    @Test
    void standsRubbishAfterTheEnd() {
        var usual = Sdp.of("v=0\nc=IN IP4 10.0.0.1\nm=audio 5004 RTP/AVP 0\n");

        assertThat(Sdp.of(usual.print() + "\r\n--boundary--\r\n\0\0\0")).isEqualTo(usual);
    }

    @Test
    void readsLettersAndNamesInEitherCase() {
        var description = Sdp.of("V=0\nC=IN IP4 10.0.0.1\nM=AUDIO 5004 rtp/avp 0\nA=SENDONLY\nA=RTPMAP:0 pcmu/8000\n");

        assertThat(description.media().getFirst().has("sendonly")).isTrue();
        assertThat(description.media().getFirst().value("rtpmap")).contains("0 pcmu/8000");
        assertThat(RemoteMedium.capabilities(description).audio()).hasSize(1);
    }

    @Test
    void standsMissingOriginNameAndTime() {
        var description = Sdp.of("v=0\nm=audio 5004 RTP/AVP 0\n");

        assertThat(description.origin()).isEqualTo(Origin.UNKNOWN);
        assertThat(description.name()).isEqualTo("-");
    }

    @Test
    void readsAUserNameWithBlanks() {
        assertThat(Sdp.of("o=Board Room 5 77 78 IN IP4 10.0.0.1").origin())
                .isEqualTo(new Origin("Board Room 5", "77", "78", "IP4", "10.0.0.1"));
    }

    @Test
    void keepsTextThatIsNotUtf8() throws MalformedSdp {
        byte[] body = "v=0\ns=Переговорная\nm=audio 1 RTP/AVP 0\n".getBytes(Charset.forName("windows-1251"));

        var description = SessionDescription.parse(body);

        assertThat(description.name()).hasSize("Переговорная".length());
        assertThat(description.media()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "hello", "\0\0\0", "a=sendrecv", "m=audio", "m=audio RTP/AVP 0",
            "m=audio 70000 RTP/AVP 0", "m=audio -1 RTP/AVP 0"})
    void refusesWhatIsNoDescription(String text) {
        assertThatThrownBy(() -> SessionDescription.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedSdp.class);
    }

    @Test
    void refusesWhatIsTooLarge() {
        for (var text : List.of("v=0\n" + "a=x\n".repeat(SdpReader.MOST_LINES), "v=0\n"
                + "m=audio 4 RTP/AVP 0\n".repeat(SdpReader.MOST_MEDIA + 1),
                "v=0\na=" + "x".repeat(SdpReader.MOST_OCTETS))) {
            assertThatThrownBy(() -> SessionDescription.parse(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedSdp.class);
        }
    }

    /// Two bodies that bring down another parser, as the file says.
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void standsAnEmptyHost(int line) throws Exception {
        try (var file = SessionDescriptionTest.class.getResourceAsStream("/sdp/jain-found.hex")) {
            var hex = new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines().toList().get(line);

            var description = SessionDescription.parse(HexFormat.of().parseHex(hex));

            assertThat(description.media()).hasSize(2);
            assertThat(Sdp.begin().answer(description, Sdp.OURS, Sdp.PORTS).local().media()).hasSize(2);
        }
    }

    @Test
    void refusesToBuildWhatCannotBeWritten() {
        assertThatThrownBy(() -> Attribute.of("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Attribute.of("a", "x\r\nm=audio")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Connection("IP4", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OtherLine('m', "audio")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bandwidth("AS", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
