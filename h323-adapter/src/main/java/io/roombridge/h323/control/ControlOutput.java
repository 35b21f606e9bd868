package io.roombridge.h323.control;

import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;

/// What a [ControlSession] wants done, and what it tells.
public sealed interface ControlOutput {

    record Send(MultimediaSystemControlMessage message) implements ControlOutput {}

    record Set(ControlTimer timer) implements ControlOutput {}

    record Reset(ControlTimer timer) implements ControlOutput {}

    /// The peer said what it takes.
    ///
    /// @param anew  it had said so before
    record CapabilitiesLearned(PeerCapabilities theirs, boolean anew) implements ControlOutput {}

    /// Capabilities are exchanged and master and slave are known: channels may be opened.
    record Ready() implements ControlOutput {}

    /// The peer wants to open a channel: accept or reject it.
    record ChannelRequested(OpenLogicalChannel request) implements ControlOutput {}

    record ChannelOpened(int number, OpenLogicalChannelAck ack) implements ControlOutput {}

    record ChannelRefused(int number, OpenLogicalChannelReject.Cause cause) implements ControlOutput {}

    /// @param ours  we had opened it
    record ChannelClosed(int number, boolean ours) implements ControlOutput {}

    /// @param channel  of ours; what it carries is to begin with a whole picture
    record PictureRequested(int channel) implements ControlOutput {}

    /// @param channel        of ours; 0 for all
    /// @param bitsPerSecond  0 lifts the limit
    record FlowLimited(int channel, int bitsPerSecond) implements ControlOutput {}

    record DigitsPressed(String digits) implements ControlOutput {}

    /// The peer wants to show slides.
    record FloorAsked() implements ControlOutput {}

    /// The peer shows slides no longer, or does not want to any more.
    record FloorReturned() implements ControlOutput {}

    /// The peer lets us show slides: our channel for them may be opened.
    record TokenTaken() implements ControlOutput {}

    /// Our channel of slides is to be closed.
    record TokenLost() implements ControlOutput {}

    /// The peer does not let us show slides.
    record TokenRefused() implements ControlOutput {}

    /// The peer is to close its channel of slides, if it has one.
    record TheirSlidesUnwanted() implements ControlOutput {}

    /// The peer does not answer any more (H.245 §C.10).
    record PeerMissed() implements ControlOutput {}

    /// The peer ended the session.
    record Ended() implements ControlOutput {}

    /// Master and slave could not be told, or our capabilities were refused: there will be no channels.
    record Failed() implements ControlOutput {}
}
