package io.roombridge.sip.sdp;

import static io.roombridge.sip.sdp.Sdp.AUDIO;
import static io.roombridge.sip.sdp.Sdp.OURS;
import static io.roombridge.sip.sdp.Sdp.PORTS;
import static io.roombridge.sip.sdp.Sdp.VIDEO;
import static io.roombridge.sip.sdp.Sdp.begin;
import static io.roombridge.sip.sdp.Sdp.resource;
import static io.roombridge.sip.sdp.Sdp.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.PictureSize;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Shapes of what known products send, written after public captures. The answers are kept in files, to be read as one
/// reads a table.
class VendorDescriptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"tandberg-te", "polycom-group", "mxp-990", "expressway-b2bua", "room-kit-cucm", "baresip",
            "linphone"})
    void answersAsWritten(String product) {
        var answer = begin().answer(resource(product + ".offer.sdp"), OURS, PORTS).local();

        assertThat(answer.print().replace("\r\n", "\n"))
                .isEqualTo(resource(product + ".answered.sdp").print().replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tandberg-te", "polycom-group", "mxp-990", "expressway-b2bua", "room-kit-cucm", "baresip",
            "linphone"})
    void survivesBeingPrintedAndReadAgain(String product) {
        var offer = resource(product + ".offer.sdp");

        assertThat(Sdp.of(offer.print())).isEqualTo(offer);
    }

    @Test
    void sendsATandbergFullHdWhenWeCan() {
        var hd = new H264(H264.Profile.CONSTRAINED_BASELINE, 40, 0, 0, 1, 0);
        var ours = new CapabilitySet(OURS.audio(), List.of(hd), List.of(), 0);

        var send = stream(begin().answer(resource("tandberg-te.offer.sdp"), ours, PORTS).streams(), VIDEO).send()
                .orElseThrow();

        assertThat(send.payloadType()).isEqualTo(98);
        assertThat(((Capability.Video) send.capability()).largestPicture(30)).isEqualTo(PictureSize.HD1080);
    }

    @Test
    void readsAFiveDigitProfileLevelId() {
        var video = stream(begin().answer(resource("mxp-990.offer.sdp"), OURS, PORTS).streams(), VIDEO);

        assertThat(video.send().orElseThrow().capability())
                .isEqualTo(new H264(H264.Profile.BASELINE, 13, 42_000, 0, 0, 0));
    }

    @Test
    void agreesWithAPolyOnWhatWasOfferedOnly() {
        var streams = begin().offer(OURS, PORTS).next().accept(resource("poly-x30.answer.sdp")).streams();

        assertThat(streams).hasSize(2);
        assertThat(stream(streams, AUDIO).send()).contains(new Format(121, Audio.of(AudioCodec.G7221C_48)));
        assertThat(stream(streams, VIDEO).send().orElseThrow().payloadType()).isEqualTo(97);
        assertThat(stream(streams, VIDEO).feedback()).isEqualTo(new Feedback(false, false, true, false));
    }

    @Test
    void hearsAllOfARoomsBandwidth() {
        assertThat(RemoteMedium.capabilities(resource("tandberg-te.offer.sdp")).bandwidth()).isEqualTo(1_858_064);
        assertThat(RemoteMedium.capabilities(resource("baresip.offer.sdp")).bandwidth()).isZero();
        assertThat(RemoteMedium.capabilities(resource("expressway-b2bua.offer.sdp"))).isEqualTo(new CapabilitySet(
                List.of(), List.of(), List.of(), 5_806_451));
    }
}
