package io.roombridge.sip.sdp;

import static io.roombridge.sip.sdp.Sdp.AUDIO;
import static io.roombridge.sip.sdp.Sdp.OURS;
import static io.roombridge.sip.sdp.Sdp.PORTS;
import static io.roombridge.sip.sdp.Sdp.VIDEO;
import static io.roombridge.sip.sdp.Sdp.begin;
import static io.roombridge.sip.sdp.Sdp.from;
import static io.roombridge.sip.sdp.Sdp.of;
import static io.roombridge.sip.sdp.Sdp.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.MediaStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 3264, clause by clause as far as a conference gateway meets them.
class OfferAnswerTest {

    private static final String SOUND = "m=audio 5004 RTP/AVP 8\n";
    private static final String PICTURE =
            "m=video 5006 RTP/AVP 96\na=rtpmap:96 H264/90000\na=fmtp:96 profile-level-id=42801f\n";

    private static final String OFFER = """
            v=0
            o=- 77 1 IN IP4 192.0.2.1
            s=RoomBridge
            c=IN IP4 192.0.2.1
            b=AS:1984
            t=0 0
            m=audio 40000 RTP/AVP 96 97 9 98 8 0 18 13 101 127
            a=rtpmap:96 opus/48000/2
            a=fmtp:96 useinbandfec=1
            a=rtpmap:97 G7221/32000
            a=fmtp:97 bitrate=48000
            a=rtpmap:9 G722/8000
            a=rtpmap:98 G7221/16000
            a=fmtp:98 bitrate=32000
            a=rtpmap:8 PCMA/8000
            a=rtpmap:0 PCMU/8000
            a=rtpmap:18 G729/8000
            a=fmtp:18 annexb=no
            a=rtpmap:13 CN/8000
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-15
            a=rtpmap:127 telephone-event/48000
            a=fmtp:127 0-15
            a=ptime:20
            a=sendrecv
            m=video 40002 RTP/AVP 99 100 102 103 104 105 34
            b=AS:1918
            b=TIAS:1856000
            a=rtpmap:99 H264/90000
            a=fmtp:99 profile-level-id=64001f;packetization-mode=1;max-fs=3600;level-asymmetry-allowed=1
            a=rtpmap:100 H264/90000
            a=fmtp:100 profile-level-id=4d401f;packetization-mode=1;max-fs=3600;level-asymmetry-allowed=1
            a=rtpmap:102 H264/90000
            a=fmtp:102 profile-level-id=42e01f;packetization-mode=1;max-fs=3600;level-asymmetry-allowed=1
            a=rtpmap:103 H264/90000
            a=fmtp:103 profile-level-id=42e01f;packetization-mode=0;max-fs=3600;level-asymmetry-allowed=1
            a=rtpmap:104 VP8/90000
            a=fmtp:104 max-fr=30;max-fs=3600
            a=rtpmap:105 H263-1998/90000
            a=fmtp:105 CIF4=2;CIF=1;QCIF=1
            a=rtpmap:34 H263/90000
            a=fmtp:34 CIF4=2;CIF=1;QCIF=1
            a=rtcp-fb:* nack
            a=rtcp-fb:* nack pli
            a=rtcp-fb:* ccm fir
            a=rtcp-fb:* ccm tmmbr
            a=sendrecv
            """;

    @Test
    void offersSoundAndPictureInTheOrderOfOurPreference() {
        var step = begin().offer(OURS, PORTS);

        assertThat(step.local().print()).isEqualTo(OFFER.replace("\n", "\r\n"));
    }

    @Test
    void isReadyToReceiveAsSoonAsItOffered() {
        var audio = stream(begin().offer(OURS, PORTS).streams(), AUDIO);

        assertThat(audio.direction()).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(audio.remoteRtp()).isEmpty();
        assertThat(audio.receive()).contains(new Format(8, Audio.of(AudioCodec.PCMA)));
        assertThat(audio.telephoneEvents().takes(101)).as("keys too").isTrue();
    }

    /// §6: "the answer MUST contain the same number of m-lines as the offer".
    @Test
    void answersEveryLineInItsPlace() {
        var offer = from("m=application 5070 UDP/BFCP *\na=floorctrl:c-s\n" + SOUND + "m=text 5008 RTP/AVP 98\n"
                + PICTURE
                + "m=application 5010 RTP/AVP 100\na=rtpmap:100 H224/4800\n");

        var answer = begin().answer(offer, OURS, PORTS).local();

        assertThat(answer.media()).extracting(MediaDescription::type)
                .containsExactly("application", "audio", "text", "video", "application");
        assertThat(answer.media()).extracting(MediaDescription::port).containsExactly(0, 40_000, 0, 40_002, 0);
        assertThat(answer.media().getFirst().attributes()).isEmpty();
        assertThat(answer.media()).extracting(MediaDescription::protocol)
                .containsExactly("UDP/BFCP", "RTP/AVP", "RTP/AVP", "RTP/AVP", "RTP/AVP");
    }

    /// §6: "If an offered stream is rejected for any reason, the port in the answer is zero"; one that was offered with
    /// 0 stays so.
    @Test
    void leavesALineClosedThatWasOfferedClosed() {
        var step = begin().answer(from(SOUND + PICTURE.replace("5006", "0")), OURS, PORTS);

        assertThat(step.local().media()).extracting(MediaDescription::port).containsExactly(40_000, 0);
        assertThat(step.streams()).extracting(MediaStream::id).containsExactly(AUDIO);
    }

    /// RFC 6184 §8.1: in the offer or in the answer, and what a peer says may be all that tells its parameter sets.
    @Test
    void whatAPeerSaysOfThePicturesItSendsIsHandedOn() {
        var described = from(SOUND + PICTURE.replace("42801f", "42801f;sprop-parameter-sets=Z0LgHw==,aM4yyA=="));
        var answered = begin().answer(described, OURS, PORTS);
        var accepted = begin().offer(OURS, PORTS).next().accept(described);

        for (var step : List.of(answered, accepted)) {
            assertThat(stream(step.streams(), VIDEO).receive()).extracting(Format::parameterSets)
                    .contains("Z0LgHw==,aM4yyA==");
        }
    }

    @Test
    void agreesOnNothingWhenNoCodecIsShared() {
        var step = begin().answer(from("m=audio 5004 RTP/AVP 102\na=rtpmap:102 SIRENLPR/48000\n"), OURS, PORTS);

        assertThat(step.streams()).isEmpty();
        assertThat(step.local().media().getFirst().port()).isZero();
    }

    /// §6.1: "the payload type number ... MUST be that of the offer" for the same codec.
    @Test
    void keepsThePayloadNumbersOfTheOffer() {
        var offer = from("""
                m=video 5006 RTP/AVP 110 111
                a=rtpmap:110 H264/90000
                a=fmtp:110 profile-level-id=428014; packetization-mode=1; max-mbps=108000; max-fs=3600
                a=rtpmap:111 H264/90000
                a=fmtp:111 profile-level-id=428014
                """);

        var step = begin().answer(offer, OURS, PORTS);

        var video = stream(step.streams(), VIDEO);
        assertThat(video.send()).hasValueSatisfying(format -> {
            assertThat(format.payloadType()).isEqualTo(110);
            assertThat(format.capability()).isEqualTo(
                    new H264(H264.Profile.BASELINE, 20, 108_000, 3_600, 1, 0));
        });
        assertThat(video.receive()).extracting(Format::payloadType).containsExactly(110, 111);
        assertThat(step.local().media().getFirst().values("fmtp")).containsExactly(
                "110 profile-level-id=428014;packetization-mode=1;max-mbps=108000;max-fs=3600",
                "111 profile-level-id=428014;packetization-mode=0;max-fs=396");
    }

    @ParameterizedTest
    @CsvSource({"sendrecv, sendrecv, SEND_RECEIVE", "sendonly, recvonly, RECEIVE_ONLY",
            "recvonly, sendonly, SEND_ONLY", "inactive, inactive, INACTIVE"})
    void answersADirectionWithItsCounterpart(String offered, String answered, Direction direction) {
        var step = begin().answer(from(SOUND + "a=" + offered + "\n"), OURS, PORTS);

        assertThat(step.local().media().getFirst().has(answered)).isTrue();
        var audio = stream(step.streams(), AUDIO);
        assertThat(audio.direction()).isEqualTo(direction);
        assertThat(audio.send().isPresent()).isEqualTo(direction.sends());
    }

    @Test
    void takesTheDirectionOfTheSessionWhereTheMediumSaysNothing() {
        var offer = of("v=0\no=- 1 1 IN IP4 198.51.100.7\nc=IN IP4 198.51.100.7\na=sendonly\n" + SOUND + PICTURE
                + "a=inactive\n");

        var streams = begin().answer(offer, OURS, PORTS).streams();

        assertThat(streams).extracting(MediaStream::direction)
                .containsExactly(Direction.RECEIVE_ONLY, Direction.INACTIVE);
    }

    /// §8.4: 0.0.0.0 means that neither RTP nor RTCP should be sent to the peer.
    @ParameterizedTest
    @CsvSource({"IP4, 0.0.0.0", "IP6, ::"})
    void sendsNothingToTheAddressOfTheOldHold(String type, String address) {
        var step = begin().answer(of("c=IN " + type + " " + address + "\n" + SOUND), OURS, PORTS);

        var audio = stream(step.streams(), AUDIO);
        assertThat(audio.direction()).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(audio.remoteRtp()).isEmpty();
        assertThat(audio.remoteRtcp()).isEmpty();
        assertThat(step.local().media().getFirst().has("recvonly")).isTrue();
    }

    @Test
    void goesOnHoldAndResumes() {
        var call = begin().answer(from(SOUND), OURS, PORTS);

        var held = call.next().answer(from(SOUND + "a=sendonly\n"), OURS, PORTS);
        var resumed = held.next().answer(from(SOUND + "a=sendrecv\n"), OURS, PORTS);

        assertThat(stream(held.streams(), AUDIO).direction()).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(resumed.streams()).isEqualTo(call.streams());
        assertThat(List.of(call, held, resumed)).extracting(step -> step.local().origin().version())
                .containsExactly("1", "2", "3");
    }

    /// §8: "If the version in the origin line does not increment, the SDP MUST be identical".
    @Test
    void keepsTheVersionWhileNothingChanges() {
        var first = begin().answer(from(SOUND), OURS, PORTS);
        var again = first.next().answer(from(SOUND), OURS, PORTS);

        assertThat(again.local()).isEqualTo(first.local());
    }

    /// §8: a new offer has every line of before, in the same order, and §8.3.2 numbers keep their meaning.
    @Test
    void offersAgainWithTheLinesAndNumbersOfThePeer() {
        var offer = from("m=application 5070 UDP/BFCP *\n" + PICTURE.replace("96", "115")
                + "m=audio 5004 RTP/AVP 103 100\na=rtpmap:103 opus/48000/2\na=rtpmap:100 telephone-event/8000\n");
        var answered = begin().answer(offer, OURS, PORTS);

        var again = answered.next().offer(OURS, PORTS);

        assertThat(again.local().origin().version()).isEqualTo("2");
        assertThat(again.local().media()).extracting(MediaDescription::type)
                .containsExactly("application", "video", "audio");
        assertThat(again.local().media()).extracting(MediaDescription::port).containsExactly(0, 40_002, 40_000);
        assertThat(again.local().media().get(1).formats()).contains("115").doesNotHaveDuplicates();
        assertThat(again.local().media().get(1).values("rtpmap")).contains("115 H264/90000");
        assertThat(again.local().media().get(2).formats()).startsWith("103").endsWith("100", "127")
                .doesNotHaveDuplicates();
        assertThat(again.streams()).isEqualTo(answered.streams());
    }

    /// An offer of ours is short, and yet takes nothing away.
    @Test
    void offersAgainWhatIsSpokenThoughItWouldNotNameIt() {
        var offer = from("m=audio 5004 RTP/AVP 96 97\na=rtpmap:96 G7221/32000\na=fmtp:96 bitrate=24000\n"
                + "a=rtpmap:97 G7221/16000\na=fmtp:97 bitrate=24000\nm=video 5006 RTP/AVP 31\n");

        var again = begin().answer(offer, OURS, PORTS).next().offer(OURS, PORTS).local().media();

        assertThat(again.getFirst().formats()).contains("96", "97");
        assertThat(again.getLast().formats()).contains("31");
    }

    @Test
    void addsALineForAStreamThatComesLater() {
        var first = begin().offer(OURS, Map.of(AUDIO, PORTS.get(AUDIO)));
        var agreed = first.next().accept(from(SOUND));

        var again = agreed.next().offer(OURS, PORTS);
        var both = again.next().accept(from(SOUND + PICTURE));

        assertThat(first.local().media()).hasSize(1);
        assertThat(again.local().media()).extracting(MediaDescription::type).containsExactly("audio", "video");
        assertThat(both.streams()).extracting(MediaStream::id).containsExactly(AUDIO, VIDEO);
    }

    @Test
    void closesALineWhoseStreamIsGone() {
        var agreed = begin().offer(OURS, PORTS).next().accept(from(SOUND + PICTURE));

        var again = agreed.next().offer(OURS, Map.of(AUDIO, PORTS.get(AUDIO)));

        assertThat(again.local().media()).extracting(MediaDescription::port).containsExactly(40_000, 0);
    }

    @Test
    void sendsWhatThePeerListsFirstUnderThePeersNumber() {
        var step = begin().offer(OURS, PORTS).next().accept(from("""
                m=audio 5004 RTP/AVP 0 120 101
                a=rtpmap:120 opus/48000/2
                a=rtpmap:101 telephone-event/8000
                a=ptime:30
                m=video 5006 RTP/AVP 118
                a=rtpmap:118 H264/90000
                a=fmtp:118 profile-level-id=42e00d;packetization-mode=1
                a=rtcp-fb:118 nack pli
                a=rtcp-fb:* ccm fir
                """));

        var audio = stream(step.streams(), AUDIO);
        assertThat(audio.send()).contains(new Format(0, Audio.of(AudioCodec.PCMU)));
        assertThat(audio.receive()).extracting(Format::payloadType).containsExactly(96, 0, 120);
        assertThat(audio.telephoneEvents().send()).hasValue(101);
        assertThat(audio.packetTime()).isEqualTo(30);
        var video = stream(step.streams(), VIDEO);
        assertThat(video.send().orElseThrow().payloadType()).isEqualTo(118);
        assertThat(video.receive()).extracting(Format::payloadType).contains(99, 103, 118);
        assertThat(video.feedback()).isEqualTo(new MediaStream.Feedback(false, true, true, false));
        assertThat(video.remoteRtcp()).contains(new InetSocketAddress("198.51.100.7", 5007));
    }

    @Test
    void ignoresCodecsThatWereNeverOffered() {
        var step = begin().offer(OURS, PORTS).next().accept(from("""
                m=audio 5004 RTP/AVP 121 8
                a=rtpmap:121 G7221/32000
                m=video 5006 RTP/AVP 122 123
                a=rtpmap:122 vnd.polycom.lpr/9000
                a=rtpmap:123 H265/90000
                """));

        assertThat(step.streams()).extracting(MediaStream::id).containsExactly(AUDIO);
        assertThat(stream(step.streams(), AUDIO).send()).contains(new Format(8, Audio.of(AudioCodec.PCMA)));
    }

    @Test
    void findsTheLinesOfAPeerThatDropsOrSwapsThem() {
        var dropped = begin().offer(OURS, PORTS).next().accept(from(PICTURE));
        var swapped = begin().offer(OURS, PORTS).next().accept(from(PICTURE + SOUND));

        assertThat(dropped.streams()).extracting(MediaStream::id).containsExactly(VIDEO);
        assertThat(swapped.streams()).extracting(MediaStream::id).containsExactly(AUDIO, VIDEO);
    }

    @Test
    void takesACorrectedAnswer() {
        var early = begin().offer(OURS, PORTS).next().accept(from(SOUND));
        var late = early.next().accept(from("m=audio 6004 RTP/AVP 0\n"));

        assertThat(stream(late.streams(), AUDIO).remoteRtp()).contains(new InetSocketAddress("198.51.100.7", 6004));
    }

    @Test
    void restoresWhatStoodWhenItsOfferIsRefused() {
        var agreed = begin().offer(OURS, PORTS).next().accept(from(SOUND + PICTURE));

        var refused = agreed.next().offer(OURS, Map.of(AUDIO, PORTS.get(AUDIO))).next().withdraw();

        assertThat(refused.streams()).isEqualTo(agreed.streams());
        assertThat(refused.offer(OURS, PORTS).local().media()).extracting(MediaDescription::port)
                .containsExactly(40_000, 40_002);
        assertThatThrownBy(() -> begin().accept(from(SOUND))).isInstanceOf(IllegalStateException.class);
    }
}
