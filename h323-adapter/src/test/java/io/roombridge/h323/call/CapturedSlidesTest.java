package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegEvent;
import io.roombridge.h323.Captured;
import io.roombridge.h323.capability.MediaFormats;
import io.roombridge.h323.control.H239Message;
import io.roombridge.h323.control.H239Message.PresentationTokenIndicateOwner;
import io.roombridge.h323.control.H239Message.PresentationTokenRequest;
import io.roombridge.h323.control.H239Message.PresentationTokenResponse;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.H264;
import io.roombridge.per.MalformedPer;
import org.junit.jupiter.api.Test;

/// What h323plus has put on the wire about slides: every message is read and written, and our side comes to the same
/// channels.
class CapturedSlidesTest extends CallWithSlides {

    private static MultimediaSystemControlMessage captured(int frame) throws MalformedPer {
        return MultimediaSystemControlMessage.decode(octets(frame));
    }

    private static byte[] octets(int frame) {
        return Captured.all("h245").stream().filter(it -> it.source().equals("f3_h239_h264") && it.frame() == frame)
                .findFirst().orElseThrow().octets().bytes();
    }

    @Test
    void everyMessageOfH239ThatWasCapturedIsRead() throws MalformedPer {
        assertThat(H239Message.of(captured(719))).contains(new PresentationTokenRequest(0, 103, 118));
        assertThat(H239Message.of(captured(721))).contains(new PresentationTokenResponse(true, 0, 103));
        assertThat(H239Message.of(captured(722))).contains(new PresentationTokenIndicateOwner(0, 103));
        for (int frame : new int[] {719, 721, 722}) {
            assertThat(MultimediaSystemControlMessage.CODEC.encode(H239Message.of(captured(frame)).orElseThrow()
                    .message())).isEqualTo(octets(frame));
        }
    }

    @Test
    void opensTheChannelsOfTheCaptureWhenItsCallerShowsSlides() throws MalformedPer {
        establish((TerminalCapabilitySet) captured(25));
        assertThat(peer.told(LegEvent.Noted.class).words()).isNotEmpty();
        peer.says(captured(719));
        peer.told(LegEvent.FloorAsked.class);
        peer.on(new Input.AnswerFloor(FloorStatus.GRANTED));
        assertThat(MultimediaSystemControlMessage.CODEC.encode(peer.expects(MultimediaSystemControlMessage.class)))
                .as("the captured answer").isEqualTo(octets(721));
        peer.says(captured(722));
        peer.says(captured(725));
        var ack = peer.expects(OpenLogicalChannelAck.class);
        var answered = (OpenLogicalChannelAck) captured(727);
        assertThat(ack.forwardLogicalChannelNumber()).isEqualTo(answered.forwardLogicalChannelNumber());
        assertThat(session(ack)).isEqualTo(session(answered));
        peer.says(captured(728));
        assertThat(direction()).isEqualTo(Direction.RECEIVE_ONLY);
        var format = peer.media.connected().get(slides).receive().getFirst();
        assertThat(format.payloadType()).isEqualTo(98);
        assertThat(((H264) format.capability()).levelIdc()).isEqualTo(40);
    }

    @Test
    void showsSlidesToThePeerOfTheCapture() throws MalformedPer {
        establish((TerminalCapabilitySet) captured(25));
        peer.on(new Input.ShowSlides(true));
        expects(PresentationTokenRequest.class);
        peer.says(captured(721));
        expects(PresentationTokenIndicateOwner.class);
        var open = accept(6_200);
        assertThat(MediaFormats.slides(open.forwardLogicalChannelParameters().dataType())).isPresent();
        assertThat(direction()).isEqualTo(Direction.SEND_ONLY);
    }
}
