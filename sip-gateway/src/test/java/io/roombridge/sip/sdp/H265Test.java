package io.roombridge.sip.sdp;

import static io.roombridge.sip.sdp.Sdp.OURS;
import static io.roombridge.sip.sdp.Sdp.PORTS;
import static io.roombridge.sip.sdp.Sdp.VIDEO;
import static io.roombridge.sip.sdp.Sdp.begin;
import static io.roombridge.sip.sdp.Sdp.from;
import static io.roombridge.sip.sdp.Sdp.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.H265;
import io.roombridge.media.MediaStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// H.265 (RFC 7798), which is taken and passed on, not coded here.
class H265Test {

    private static final CapabilitySet ROOM = new CapabilitySet(List.of(), List.of(new H265(123, 0),
            H264.of(H264.Profile.HIGH, 40, 1)), List.of(), 0);
    private static final String BOTH = """
            m=video 5006 RTP/AVP 96 97
            a=rtpmap:96 H265/90000
            a=fmtp:96 profile-id=1;level-id=90;sprop-vps=QAE=;sprop-sps=QgE=;sprop-pps=RAE=
            a=rtpmap:97 H264/90000
            a=fmtp:97 profile-level-id=64001f;packetization-mode=1
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''                                      |  93 | 0",
            "profile-id=1;level-id=120               | 120 | 0",
            "Level-ID=93; max-recv-level-id=123      | 123 | 0",
            "level-id=93;tx-mode=SRST;sprop-max-don-diff=0;max-br=4000 | 93 | 4000000",
            "level-id=999                            | 255 | 0",
            "profile-id=2                            |   0 | 0",
            "sprop-max-don-diff=1                    |   0 | 0",
            "tx-mode=MRST                            |   0 | 0"})
    void oneStreamInOrderAndInMainProfileIsRead(String fmtp, int level, int rate) {
        var read = new Payload(96, "H265/90000", fmtp).capability(0);

        if (level == 0) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).contains(new H265(level, rate));
        }
    }

    @Test
    void itIsOfferedOnlyWhereTheCallerHasItAndBehindWhatWeCode() {
        var plain = begin().offer(OURS.preferring(ROOM), PORTS).local();
        var passing = begin().offer(OURS.passing(ROOM, false), PORTS).local().media().getLast();

        assertThat(plain.print()).doesNotContain("H265");
        assertThat(passing.values("rtpmap")).last().asString().endsWith(" H265/90000");
        assertThat(passing.values("fmtp")).last().asString().endsWith(" profile-id=1;level-id=93");
    }

    /// Both in the answer: the peer chooses, and is sent H.264 but for what is passed on.
    @Test
    void whoOffersItBesideH264IsSentH264AndPassedH265() {
        var step = begin().answer(from(BOTH), OURS.passing(ROOM, true), PORTS);

        assertPassed(stream(step.streams(), VIDEO));
        assertThat(step.local().media().getFirst().formats()).containsExactly("96", "97");
    }

    @Test
    void whoAnswersWithBothIsSentH264AndPassedH265() {
        var step = begin().offer(OURS.passing(ROOM, false), PORTS).next().accept(from(BOTH));

        assertPassed(stream(step.streams(), VIDEO));
    }

    private static void assertPassed(MediaStream video) {
        assertThat(video.direction()).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(video.send()).contains(new Format(97, H264.of(H264.Profile.HIGH, 31, 1)));
        assertThat(video.passed()).contains(new Format(96, new H265(90, 0)));
        assertThat(video.receive()).contains(new Format(96, new H265(93, 0), "QAE=,QgE=,RAE="));
    }

    @Test
    void whoHasNothingElseIsSeenAndSentNothing() {
        var alone = from(BOTH.substring(0, BOTH.indexOf("a=rtpmap:97")).replace("96 97", "96"));
        var caller = OfferAnswer.capabilities(alone);

        var step = begin().answer(alone, OURS.answering(caller), PORTS);

        var video = stream(step.streams(), VIDEO);
        assertThat(video.direction()).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(video.send()).isEmpty();
        assertThat(video.passed()).isEmpty();
        assertThat(step.local().media().getFirst().has("recvonly")).isTrue();
        assertThat(OURS.answering(OfferAnswer.capabilities(from(BOTH))).video()).as("who has H.264 sends that")
                .doesNotHaveAnyElementsOfTypes(H265.class);
    }

    @Test
    void aRefreshChangesNothing() {
        var agreed = begin().offer(OURS.passing(ROOM, false), PORTS).next().accept(from(BOTH));

        var again = agreed.next().repeat(OURS.passing(ROOM, false)).next().accept(from(BOTH));

        assertThat(again.streams()).isEqualTo(agreed.streams());
    }
}
