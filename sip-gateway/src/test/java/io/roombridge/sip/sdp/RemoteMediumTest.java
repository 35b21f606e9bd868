package io.roombridge.sip.sdp;

import static io.roombridge.sip.sdp.Sdp.AUDIO;
import static io.roombridge.sip.sdp.Sdp.OURS;
import static io.roombridge.sip.sdp.Sdp.PORTS;
import static io.roombridge.sip.sdp.Sdp.SLIDES;
import static io.roombridge.sip.sdp.Sdp.VIDEO;
import static io.roombridge.sip.sdp.Sdp.begin;
import static io.roombridge.sip.sdp.Sdp.from;
import static io.roombridge.sip.sdp.Sdp.of;
import static io.roombridge.sip.sdp.Sdp.of;
import static io.roombridge.sip.sdp.Sdp.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.MediaStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a medium of the peer says beside its codecs: keys, addresses, content, events, limits.
class RemoteMediumTest {

    private static final String SOUND = "m=audio 5004 RTP/AVP 8\n";
    private static final String PICTURE =
            "m=video 5006 RTP/AVP 96\na=rtpmap:96 H264/90000\na=fmtp:96 profile-level-id=42801f\n";

    @ParameterizedTest
    @CsvSource({"RTP/AVP, 40000", "RTP/AVPF, 40000", "rtp/avp, 40000", "RTP/SAVP, 0", "RTP/SAVPF, 0",
            "UDP/TLS/RTP/SAVPF, 0", "TCP/RTP/AVP, 0"})
    void refusesWhatNeedsKeysOrAnotherTransport(String protocol, int port) {
        var answer = begin().answer(from(SOUND.replace("RTP/AVP", protocol)), OURS, PORTS).local();

        assertThat(answer.media().getFirst().port()).isEqualTo(port);
        assertThat(answer.media().getFirst().protocol()).isEqualTo(protocol);
    }

    @Test
    void takesBestEffortEncryptionInTheClear() {
        var answer = begin().answer(
                from(SOUND + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz\n"),
                        OURS, PORTS);

        assertThat(answer.streams()).hasSize(1);
        assertThat(answer.local().print()).doesNotContain("crypto");
    }

    @Test
    void multiplexesRtcpOnlyWhereOffered() {
        var step = begin().answer(from(SOUND + "a=rtcp-mux\n" + PICTURE + "a=rtcp:6500 IN IP4 198.51.100.9\n"), OURS,
                PORTS);

        assertThat(step.local().media()).extracting(medium -> medium.has("rtcp-mux")).containsExactly(true, false);
        assertThat(stream(step.streams(), AUDIO).multiplexed()).isTrue();
        assertThat(stream(step.streams(), VIDEO).remoteRtcp()).contains(new InetSocketAddress("198.51.100.9", 6500));
    }

    @Test
    void usesTheAddressOfTheMediumBeforeThatOfTheSession() {
        var step = begin().answer(from(SOUND + "c=IN IP6 2001:db8::5\n" + PICTURE), OURS, PORTS);

        assertThat(stream(step.streams(), AUDIO).remoteRtp()).contains(new InetSocketAddress("2001:db8::5", 5004));
        assertThat(stream(step.streams(), VIDEO).remoteRtp()).contains(new InetSocketAddress("198.51.100.7", 5006));
    }

    @Test
    void leavesAHostNameToTheFirstPacket() {
        var step = begin().answer(of("c=IN IP4 room.example.com\n" + SOUND), OURS, PORTS);

        assertThat(stream(step.streams(), AUDIO).remoteRtp()).isEmpty();
        assertThat(stream(step.streams(), AUDIO).direction()).isEqualTo(Direction.SEND_RECEIVE);
    }

    @Test
    void takesSlidesAsAStreamOfTheirOwnOrRefusesThem() {
        var offer = from(SOUND + PICTURE + "a=content:main\n" + PICTURE.replace("5006", "5012") + "a=content:slides\n");
        var withSlides = new CapabilitySet(OURS.audio(), OURS.video(), OURS.video(), 0);
        var ports = Map.of(AUDIO, Sdp.ports(40_000), VIDEO, Sdp.ports(40_002), SLIDES, Sdp.ports(40_004));

        var refused = begin().answer(offer, OURS, ports);
        var taken = begin().answer(offer, withSlides, ports);

        assertThat(OfferAnswer.wanted(Sdp.LEG, offer, OURS)).containsExactly(AUDIO, VIDEO);
        assertThat(OfferAnswer.wanted(Sdp.LEG, offer, withSlides)).containsExactly(AUDIO, VIDEO, SLIDES);
        assertThat(refused.local().media()).extracting(MediaDescription::port).containsExactly(40_000, 40_002, 0);
        assertThat(taken.local().media()).extracting(MediaDescription::port).containsExactly(40_000, 40_002, 40_004);
        assertThat(taken.local().media().get(2).value("content")).contains("slides");
        assertThat(begin().offer(withSlides, ports).local().media())
                .extracting(medium -> medium.value("content").orElse("none"))
                .containsExactly("none", "main", "slides");
    }

    @Test
    void refusesASecondPictureThatSaysNotWhatItIs() {
        var step = begin().answer(from(SOUND + PICTURE + PICTURE.replace("5006", "5012")), OURS, PORTS);

        assertThat(step.local().media()).extracting(MediaDescription::port).containsExactly(40_000, 40_002, 0);
    }

    @Test
    void readsStaticPayloadTypesWithoutNames() {
        var offer = from("m=audio 5004 RTP/AVP 18 9 0 8 3\nm=video 5006 RTP/AVP 34 31\n");

        var capabilities = RemoteMedium.capabilities(offer);

        assertThat(capabilities.audio()).extracting(Audio::codec)
                .containsExactly(AudioCodec.G729, AudioCodec.G722, AudioCodec.PCMU, AudioCodec.PCMA, AudioCodec.GSM);
        assertThat(capabilities.video()).extracting(Capability::encodingName).containsExactly("H263", "H261");
    }

    @Test
    void choosesEventsAtTheClockOfTheCodec() {
        var offer = from("""
                m=audio 5004 RTP/AVP 96 97 98
                a=rtpmap:96 opus/48000/2
                a=rtpmap:97 telephone-event/8000
                a=rtpmap:98 telephone-event/48000
                """);

        var step = begin().answer(offer, OURS, PORTS);

        assertThat(stream(step.streams(), AUDIO).telephoneEvents().send()).hasValue(98);
        assertThat(step.local().media().getFirst().formats()).containsExactly("96", "98");
    }

    @ParameterizedTest
    @CsvSource({
            "b=TIAS:500000,              '',         500000",
            "b=AS:512,                   '',         495483",
            "b=AS:512~b=TIAS:300000,     '',         300000",
            "b=AS:100~b=TIAS:3000000,    '',          96774",
            "'',                         b=AS:1024,  926967",
            "b=TIAS:2000000,             b=CT:512,   431483",
            "b=AS:0,                     b=AS:0,     1856000"})
    void sendsNoMoreThanEitherLimit(String medium, String session, int limit) {
        var offer = of("c=IN IP4 198.51.100.7\n" + session + "\n" + SOUND + PICTURE + medium.replace("~", "\n") + "\n");

        assertThat(stream(begin().answer(offer, OURS, PORTS).streams(), VIDEO).maxSendBitRate()).isEqualTo(limit);
    }

    @Test
    void limitsSoundByItsOwnLinesAndOpusWord() {
        var plain = from(SOUND + "b=AS:80\n");
        var opus = from(
                "m=audio 5004 RTP/AVP 96\na=rtpmap:96 opus/48000/2\na=fmtp:96 maxaveragebitrate=20000;stereo=1\n");

        assertThat(stream(begin().answer(plain, OURS, PORTS).streams(), AUDIO).maxSendBitRate()).isEqualTo(64_000);
        assertThat(stream(begin().answer(opus, OURS, PORTS).streams(), AUDIO).maxSendBitRate()).isEqualTo(20_000);
    }

    @Test
    void aMediumWithoutBandwidthIsSentNothing() {
        var step = begin().answer(from(SOUND + PICTURE + "b=TIAS:0\n"), OURS, PORTS);

        assertThat(stream(step.streams(), VIDEO).send()).isEmpty();
        assertThat(stream(step.streams(), AUDIO).send()).isPresent();
        assertThat(step.local().media().getLast().has("recvonly")).isTrue();
    }

    @Test
    void aPortThatDoesNotExistCostsItsMediumAlone() {
        var step = begin().answer(from(SOUND + PICTURE.replaceFirst("m=video \\d+", "m=video 99999")), OURS, PORTS);

        assertThat(step.streams()).extracting(MediaStream::id).containsExactly(AUDIO);
        assertThat(step.local().media()).extracting(MediaDescription::port).last().isEqualTo(0);
        assertThatThrownBy(() -> SessionDescription.parse(
                "v=0\nc=IN IP4 198.51.100.7\nm=audio 99999 RTP/AVP 0\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(MalformedSdp.class);
    }

    @ParameterizedTest
    @CsvSource({"a=ptime:10, 10", "a=ptime:30, 30", "a=ptime:60, 60", "a=ptime:240, 60", "a=maxptime:10, 10",
            "a=ptime:60~a=maxptime:35, 30", "'', 20"})
    void saysInTheAnswerHowLongThePacketsAreThatItSends(String wanted, int sent) {
        var step = begin().answer(from(SOUND + wanted.replace("~", "\n") + "\n"), OURS, PORTS);

        assertThat(stream(step.streams(), AUDIO).packetTime()).isEqualTo(sent);
        assertThat(step.local().media().getFirst().value("ptime")).contains(Integer.toString(sent));
    }

    @ParameterizedTest
    @CsvSource({"'', 40", "a=ptime:30, 30", "a=ptime:60, 50"})
    void heedsThePacketTimeOfTheSessionWhereTheMediumSaysNothing(String medium, int sent) {
        var offer = of("v=0\no=- 1 1 IN IP4 198.51.100.7\ns=-\nc=IN IP4 198.51.100.7\nt=0 0\n"
                + "a=ptime:40\na=maxptime:50\n" + SOUND + medium + "\n");

        assertThat(stream(begin().answer(offer, OURS, PORTS).streams(), AUDIO).packetTime()).isEqualTo(sent);
    }

    @Test
    void keepsPacketsWithinWhatThePeerTakes() {
        var step = begin().answer(from(SOUND + "a=ptime:60\na=maxptime:40\n"), OURS, PORTS);

        assertThat(stream(step.streams(), AUDIO).packetTime()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"18, G729a/8000", "18, G729AB/8000", "18, G.729/8000", "0, G711U/8000", "8, G.711A/8000",
            "9, G722/16000", "0, pcmu", "8, ''"})
    void takesAStaticPayloadTypeWhateverItsNameIsSpelledLike(int type, String name) {
        var rtpmap = name.isEmpty() ? "" : "a=rtpmap:" + type + " " + name + "\n";

        var step = begin().answer(from("m=audio 5004 RTP/AVP " + type + "\n" + rtpmap), OURS, PORTS);

        assertThat(step.local().media().getFirst().formats()).containsExactly(Integer.toString(type));
    }

    @ParameterizedTest
    @CsvSource({"telephone-event/16000, telephone-event/8000", "telephone-event/8000, telephone-event/16000",
            "telephone-event/48000, TELEPHONE-EVENT/8000"})
    void choosesTheClockOfTheCodecOfSeveralUnderOneNumber(String one, String other) {
        var step = begin().answer(from("m=audio 5004 RTP/AVP 8 101\na=rtpmap:101 " + one + "\na=rtpmap:101 " + other
                + "\n"), OURS, PORTS);

        assertThat(step.local().media().getFirst().values("rtpmap")).filteredOn(line -> line.startsWith("101"))
                .singleElement().asString().endsWith("/8000");
    }
}
