package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.control.H239Message;
import io.roombridge.h323.h245.H2250LogicalChannelAckParameters;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.StreamId;
import java.util.List;

/// A call of ours with slides, and its far end.
abstract class CallWithSlides {

    static final H264 PEOPLE = H264.of(H264.Profile.BASELINE, 31, 0);
    static final H264 HD = H264.of(H264.Profile.BASELINE, 40, 0);
    static final H263 CIF = new H263(1, 1, 2, false, 0);
    static final CapabilitySet PLAIN = set(List.of());
    static final CapabilitySet WITH_SLIDES = set(List.of(HD, CIF));
    static final int THEIRS = 103;

    final ScriptedH323Peer peer = new ScriptedH323Peer(true, false, WITH_SLIDES);
    final StreamId slides = StreamId.slides(peer.id);

    static CapabilitySet set(List<Capability.Video> slides) {
        return new CapabilitySet(List.of(Audio.of(AudioCodec.PCMA)), List.of(PEOPLE), slides, 2_000_000);
    }

    void establish(TerminalCapabilitySet theirs) {
        peer.calls(false);
        peer.expects(MessageType.CALL_PROCEEDING);
        peer.on(new Input.Answer(WITH_SLIDES));
        peer.expects(MessageType.CONNECT);
        peer.exchanges(theirs);
        accept(6_000);
        accept(6_002);
        peer.says(PeerChannels.open(1, 1, Audio.of(AudioCodec.PCMA)));
        peer.expects(OpenLogicalChannelAck.class);
        peer.says(PeerChannels.open(2, 2, PEOPLE));
        peer.expects(OpenLogicalChannelAck.class);
    }

    void establish() {
        establish(TerminalCapabilities.of(WITH_SLIDES, 1));
        peer.events.clear();
    }

    OpenLogicalChannel accept(int port) {
        var open = peer.expects(OpenLogicalChannel.class);
        peer.says(PeerChannels.ack(open.forwardLogicalChannelNumber(), port));
        return open;
    }

    void says(H239Message message) {
        peer.says(message.message());
    }

    <M extends H239Message> M expects(Class<M> type) {
        var message = peer.expects(MultimediaSystemControlMessage.class);
        assertThat(H239Message.of(message)).containsInstanceOf(type);
        return type.cast(H239Message.of(message).orElseThrow());
    }

    Direction direction() {
        return peer.media.connected().get(slides).direction();
    }

    static int session(OpenLogicalChannel channel) {
        return ((H2250LogicalChannelParameters) channel.forwardLogicalChannelParameters().multiplexParameters())
                .sessionID();
    }

    static int session(OpenLogicalChannelAck ack) {
        return ((H2250LogicalChannelAckParameters) ack.forwardMultiplexAckParameters().orElseThrow()).sessionID()
                .orElseThrow();
    }
}
