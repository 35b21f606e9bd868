package io.roombridge.sip.sdp;

import static io.roombridge.sip.sdp.Sdp.AUDIO;
import static io.roombridge.sip.sdp.Sdp.OURS;
import static io.roombridge.sip.sdp.Sdp.PORTS;
import static io.roombridge.sip.sdp.Sdp.VIDEO;
import static io.roombridge.sip.sdp.Sdp.begin;
import static io.roombridge.sip.sdp.Sdp.from;
import static io.roombridge.sip.sdp.Sdp.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.MediaStream;
import io.roombridge.media.TelephoneEvents;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a description says beside its codecs, and what becomes of its lines.
class LinesAndKeysTest {

    private static final String SOUND = "m=audio 5004 RTP/AVP 8\n";
    private static final String PICTURE =
            "m=video 5006 RTP/AVP 96\na=rtpmap:96 H264/90000\na=fmtp:96 profile-level-id=42801f\n";

    /// RFC 3264 §8.1.
    @Test
    void aNewMediumTakesThePlaceOfOneThatWasRefused() {
        var answered = begin().answer(from("m=text 5008 RTP/AVP 98\n" + SOUND), OURS, PORTS).next();

        var again = answered.offer(OURS, PORTS);

        assertThat(again.local().media()).extracting(MediaDescription::type).containsExactly("video", "audio");
        assertThat(again.local().media()).extracting(MediaDescription::protocol).containsOnly("RTP/AVP");
        assertThat(again.next().accept(from(PICTURE + SOUND)).streams()).extracting(MediaStream::id)
                .containsExactly(VIDEO, AUDIO);
        assertThat(again.next().withdraw().offer(OURS, PORTS).local().media()).hasSize(2);
    }

    /// All packets of a source count time by one clock (RFC 4733 §2.1).
    @ParameterizedTest(name = "{0} is sent with keys as {1}")
    @CsvSource({"120 8, 103", "8 120, 101"})
    void sendsKeysAtTheClockOfTheSoundAndTakesThemAtEachThatIsOffered(String codecs, int sent) {
        var lines = "m=audio 5004 RTP/AVP " + codecs + """
                 101 103
                a=rtpmap:120 opus/48000/2
                a=rtpmap:101 telephone-event/8000
                a=rtpmap:103 telephone-event/48000
                """;
        var accepted = stream(begin().offer(OURS, PORTS).next().accept(from(lines)).streams(), AUDIO);
        var answered = begin().answer(from(lines), OURS, PORTS);

        assertThat(accepted.telephoneEvents()).isEqualTo(new TelephoneEvents(OptionalInt.of(sent),
                Map.of(101, 8_000, 127, 48_000, 103, 48_000)));
        assertThat(stream(answered.streams(), AUDIO).telephoneEvents()).as("Opus is ours to choose")
                .isEqualTo(new TelephoneEvents(OptionalInt.of(103), Map.of(101, 8_000, 103, 48_000)));
        assertThat(answered.local().media().getFirst().formats()).contains("101", "103");
    }

    /// G.722.1 and its Annex C have clocks of their own, and G.722 that of G.711 (RFC 3551 §4.5.2).
    @ParameterizedTest(name = "keys beside {0} are numbered {2}")
    @CsvSource({"G7221/16000, bitrate=32000, 102", "G7221/32000, bitrate=48000, 103", "opus/48000/2, stereo=1, 104",
            "PCMU/8000, '', 101", "G722/8000, '', 101"})
    void keysAreSentAtTheClockOfEachCodec(String codec, String fmtp, int number) {
        var answered = begin().answer(from("m=audio 5004 RTP/AVP 96 101 102 103 104\na=rtpmap:96 " + codec
                + "\na=fmtp:96 " + fmtp + "\na=rtpmap:101 telephone-event/8000\na=rtpmap:102 telephone-event/16000\n"
                + "a=rtpmap:103 telephone-event/32000\na=rtpmap:104 telephone-event/48000\n"), OURS, PORTS);

        var audio = stream(answered.streams(), AUDIO);
        assertThat(audio.telephoneEvents().send()).hasValue(number);
        assertThat(audio.telephoneEvents().clockRate()).isEqualTo(
                audio.send().orElseThrow().capability().clockRate());
        assertThat(answered.local().media().getFirst().formats()).containsExactly("96", Integer.toString(number));
    }

    @Test
    void namesNoClockOfKeysThatNoneOfItsCodecsHas() {
        var answered = begin().answer(from("""
                m=audio 5004 RTP/AVP 8 101 103
                a=rtpmap:101 telephone-event/16000
                a=rtpmap:103 telephone-event/8000
                """), OURS, PORTS);

        assertThat(answered.local().media().getFirst().formats()).containsExactly("8", "103");
    }
}
