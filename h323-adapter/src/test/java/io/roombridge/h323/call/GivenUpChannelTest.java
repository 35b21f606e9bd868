package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.control.ControlTimer;
import io.roombridge.h323.control.ControlTimer.Name;
import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.H264;
import io.roombridge.media.StreamId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A channel that the peer does not answer within T103 (H.245 §C.4).
class GivenUpChannelTest {

    private static final CapabilitySet BOTH = new CapabilitySet(List.of(Audio.of(AudioCodec.PCMA)),
            List.of(H264.of(H264.Profile.BASELINE, 31, 0)), List.of(), 1_000_000);

    private final ScriptedH323Peer peer = new ScriptedH323Peer(true, false, BOTH);

    @Test
    void isOpenedAgainWhenThePeerSaysAnewWhatItTakes() {
        peer.calls(false);
        peer.expects(MessageType.CALL_PROCEEDING);
        peer.on(new Input.Answer(BOTH));
        peer.expects(MessageType.CONNECT);
        peer.exchanges(TerminalCapabilities.of(BOTH, 1));
        int audio = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();
        int video = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();
        peer.says(PeerChannels.ack(audio));

        peer.on(new Input.Expired(new CallTimer.Control(new ControlTimer(Name.T103, video))));
        assertThat(peer.expects(CloseLogicalChannel.class).forwardLogicalChannelNumber()).isEqualTo(video);
        assertThat(peer.control).as("not asked for over and over").isEmpty();
        peer.says(PeerChannels.ack(video, 6_010));
        assertThat(peer.media.connected()).as("too late").doesNotContainKey(StreamId.video(peer.id));

        peer.says(TerminalCapabilities.of(BOTH, 2));
        peer.expects(TerminalCapabilitySetAck.class);
        int again = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();
        assertThat(again).isNotEqualTo(video);
        peer.says(PeerChannels.ack(again, 6_020));
        assertThat(peer.media.connected().get(StreamId.video(peer.id)).direction()).isEqualTo(Direction.SEND_ONLY);
    }
}
