package io.roombridge.sip.sdp;

import static io.roombridge.sip.sdp.Sdp.OURS;
import static io.roombridge.sip.sdp.Sdp.PORTS;
import static io.roombridge.sip.sdp.Sdp.VIDEO;
import static io.roombridge.sip.sdp.Sdp.begin;
import static io.roombridge.sip.sdp.Sdp.from;
import static io.roombridge.sip.sdp.Sdp.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Profiles and levels of H.264 in offer and answer (RFC 6184 §8.2.2).
class H264ProfilesTest {

    /// What one sends the other takes: nothing has to be coded anew between two that describe themselves so.
    @ParameterizedTest
    @CsvSource({"42801F, BASELINE, 31", "42801f, BASELINE, 31", "42e01f, CONSTRAINED_BASELINE, 31",
            "42C00D, CONSTRAINED_BASELINE, 13", "42800d, BASELINE, 13", "4d401f, MAIN, 31", "64001f, HIGH, 31"})
    void sendsNoLessThanItGetsFromAPeerOfTheSameProfileAndLevel(String id, H264.Profile profile, int level) {
        var offer = from("m=video 5006 RTP/AVP 96\na=rtpmap:96 H264/90000\na=fmtp:96 packetization-mode=1;"
                + "profile-level-id=" + id + "\n");

        var video = stream(begin().answer(offer, OURS, PORTS).streams(), VIDEO);

        var sent = (H264) video.send().orElseThrow().capability();
        var received = (H264) video.receive().getFirst().capability();
        assertThat(List.of(sent.profile(), received.profile())).containsOnly(profile);
        assertThat(List.of(sent.levelIdc(), received.levelIdc())).containsOnly(level);
        assertThat(received.frameSize()).isLessThanOrEqualTo(sent.frameSize());
        assertThat(received.macroblocksPerSecond()).isLessThanOrEqualTo(sent.macroblocksPerSecond());
    }

    /// RFC 6184 §8.2.2: without level-asymmetry-allowed the level of the answer holds both ways.
    @ParameterizedTest
    @CsvSource({"'', 13", ";level-asymmetry-allowed=1, 31"})
    void anAnswerOfALowerLevelLimitsWhatWeGetUnlessEachHasItsOwn(String asymmetry, int level) {
        var step = begin().offer(OURS, PORTS).next().accept(from("m=video 5006 RTP/AVP 97\na=rtpmap:97 H264/90000\n"
                + "a=fmtp:97 profile-level-id=42e00d;packetization-mode=1" + asymmetry + "\n"));

        var received = stream(step.streams(), VIDEO).receive().getFirst();
        assertThat(received.payloadType()).isEqualTo(102);
        assertThat(((H264) received.capability()).levelIdc()).isEqualTo(level);
    }

    /// RFC 6184 §8.2.2: a payload type for each profile, and the answer keeps it.
    @Test
    void takesEachProfileOfSeveralH264Once() {
        var offer = from("""
                m=video 5006 RTP/AVP 108 109 110 111
                a=rtpmap:108 H264/90000
                a=fmtp:108 profile-level-id=42801F;packetization-mode=1
                a=rtpmap:109 H264/90000
                a=fmtp:109 profile-level-id=640032;packetization-mode=1
                a=rtpmap:110 H264/90000
                a=fmtp:110 profile-level-id=42E01F;packetization-mode=1
                a=rtpmap:111 H264/90000
                a=fmtp:111 profile-level-id=4D001F;packetization-mode=1
                """);

        var step = begin().answer(offer, OURS, PORTS);

        var video = stream(step.streams(), VIDEO);
        assertThat(video.receive()).extracting(Format::payloadType, it -> ((H264) it.capability()).profile())
                .containsExactly(tuple(109, H264.Profile.HIGH), tuple(111, H264.Profile.MAIN),
                        tuple(110, H264.Profile.CONSTRAINED_BASELINE));
        assertThat(video.send().orElseThrow().payloadType()).isEqualTo(109);
        assertThat(step.local().media().getFirst().values("fmtp")).extracting(it -> it.substring(0, 27))
                .containsExactly("109 profile-level-id=64001f", "111 profile-level-id=4d001f",
                        "110 profile-level-id=42e01f");
    }

    /// Some know one profile alone, and some of High but single NAL units.
    @ParameterizedTest
    @CsvSource({"42801f, 1, BASELINE", "640c1f, 1, CONSTRAINED_HIGH", "64001f, 0, HIGH", "58801f, 1, BASELINE",
            "58001f, 1, EXTENDED"})
    void takesTheOneProfileThereIs(String id, int mode, H264.Profile profile) {
        var offer = from("m=video 5006 RTP/AVP 96\na=rtpmap:96 H264/90000\na=fmtp:96 profile-level-id=" + id
                + ";packetization-mode=" + mode + "\n");

        var step = begin().answer(offer, OURS, PORTS);

        assertThat(stream(step.streams(), VIDEO).receive()).singleElement().satisfies(format ->
                assertThat(((H264) format.capability()).profile()).isEqualTo(profile));
        assertThat(step.local().media().getFirst().value("fmtp").orElseThrow())
                .startsWith("96 profile-level-id=" + id + ";packetization-mode=" + mode);
    }

    /// What was answered is what we send, and what is expected first.
    @Test
    void whoAnswersWithHighIsSentHighAndMaySendTheOthers() {
        var step = begin().offer(OURS, PORTS).next().accept(from("""
                m=video 5006 RTP/AVP 99
                a=rtpmap:99 H264/90000
                a=fmtp:99 profile-level-id=640028;packetization-mode=1;level-asymmetry-allowed=1
                """));

        var video = stream(step.streams(), VIDEO);
        assertThat(video.send()).contains(new Format(99, H264.of(H264.Profile.HIGH, 31, 1)));
        assertThat(video.receive()).extracting(Format::payloadType).containsExactly(99, 100, 102, 103);
        assertThat(video.receive()).extracting(it -> ((H264) it.capability()).profile()).containsExactly(
                H264.Profile.HIGH, H264.Profile.MAIN, H264.Profile.CONSTRAINED_BASELINE,
                H264.Profile.CONSTRAINED_BASELINE);
    }

    /// The first number of ours with a profile of its own is what careless peers answer with.
    @Test
    void aNumberAnsweredWithAnotherProfileIsSentInThatProfile() {
        var step = begin().offer(OURS, PORTS).next().accept(from("""
                m=video 5006 RTP/AVP 99
                a=rtpmap:99 H264/90000
                a=fmtp:99 profile-level-id=42801f;packetization-mode=1;level-asymmetry-allowed=1
                """));

        assertThat(stream(step.streams(), VIDEO).send())
                .contains(new Format(99, H264.of(H264.Profile.BASELINE, 31, 1)));
    }

    /// §8.3.2: whatever we would rather have next time.
    @Test
    void aNumberKeepsItsProfileWhenTheOrderOfPreferenceChanges() {
        var answer = from("m=video 5006 RTP/AVP 102\na=rtpmap:102 H264/90000\n"
                + "a=fmtp:102 profile-level-id=42e01f;packetization-mode=1\n");
        var agreed = begin().offer(OURS, PORTS).next().accept(answer);
        var other = OURS.preferring(new CapabilitySet(List.of(), List.of(
                H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1)), List.of(), 0));

        var again = agreed.next().offer(other, PORTS).local().media().getLast();

        assertThat(again.formats()).startsWith("102", "99", "100", "103");
        assertThat(again.values("fmtp")).anyMatch(it -> it.startsWith("99 profile-level-id=64001f"))
                .anyMatch(it -> it.startsWith("102 profile-level-id=42e01f"));
    }
}
