package io.roombridge.h323.call;

import io.roombridge.h323.call.StreamChannels.Incoming;
import io.roombridge.h323.call.StreamChannels.Outgoing;
import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.control.ControlSession;
import io.roombridge.h323.control.H239;
import io.roombridge.h323.control.H239Message.FlowControlReleaseRequest;
import io.roombridge.h323.control.MasterSlave;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.RequestChannelClose;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.StreamId;
import java.util.Optional;

/// Slides in a call: their channels, and what [H239] says of who may open one.
///
/// Sessions above 2 are numbered by the master (H.245 §B.3.1); a slave asks with 0 and reads the number in the answer.
final class Slides {

    /// None that a peer gives to sound, the people or camera control.
    private static final int SESSION = 32;
    private static final int FIRST_SECOND_SESSION = 3;
    private static final int UNITS = 100;
    private static final int MOST_UNITS = 65_535;

    private Slides() {}

    static Step on(State state, H239.Input input) {
        return CallControl.on(state, new ControlSession.Input.Present(input));
    }

    /// For the call's story: what the peer can do about slides; empty in a call without.
    static Optional<String> words(CapabilitySet ours, PeerCapabilities theirs) {
        if (ours.slides().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(!theirs.presents() ? "the peer takes no slides beside its picture"
                : ours.toward(theirs.capabilities()).slides().isEmpty()
                        ? "the peer has H.239, but takes slides in no coding that is spoken here"
                        : "the peer shows and takes slides (H.239)");
    }

    // Channels of ours

    /// The number that was named with the token, as long as no channel has had it.
    static int number(State state) {
        int named = state.control().slides().orElseThrow();
        return state.media().of(slides(state)).outgoing() instanceof Outgoing.None
                && !state.control().outgoing().containsKey(named) ? named : state.media().nextNumber();
    }

    /// 0 leaves it to the peer.
    static int session(State state) {
        boolean slave = state.control().masterSlave() instanceof MasterSlave.State.Determined(var master) && !master;
        return slave && !state.media().of(slides(state)).receives() ? 0 : given(state);
    }

    /// That of the peer's slides when there are some.
    static int given(State state) {
        return state.media().of(slides(state)).incoming() instanceof Incoming.Receiving(var channel)
                ? channel.session() : SESSION;
    }

    /// Nothing is shown to this peer.
    static Step cannotShow(State state, String words) {
        return on(state, new H239.Input.Hide()).then(it -> H323Call.note(it, Optional.of(words)));
    }

    /// The peer took our channel and lets nothing flow on it yet (H.239 §12).
    static Step askToFlow(State state, int number) {
        return state.media().of(slides(state)).outgoing() instanceof Outgoing.Sending sending
                && sending.number() == number ? Sending.control(state, new FlowControlReleaseRequest(number,
                        Math.min(rate(state, sending) / UNITS, MOST_UNITS)).message()) : Step.to(state);
    }

    private static int rate(State state, Outgoing.Sending sending) {
        return sending.format().capability() instanceof Capability.Video video
                ? Capability.lower(video.maxBitRate(), state.ours().bandwidth()) : state.ours().bandwidth();
    }

    // Channels of the peer

    /// A second picture that is not said to be slides by its type: it is on the channel that was named with the token,
    /// or in a session of its own beside the people's.
    static boolean byNumber(State state, int number, DataType dataType, int session) {
        return dataType instanceof DataType.VideoData && !state.ours().slides().isEmpty()
                && (state.control().theirSlides(number) || session >= FIRST_SECOND_SESSION
                && state.media().of(StreamId.video(state.terms().leg())).incoming()
                        instanceof Incoming.Receiving(var people)
                && people.session() != session && people.number() != number);
    }

    /// The peer has H.239 no more: whether it shows slides its channel says alone.
    static Step unspoken(State state) {
        return on(state, new H239.Input.Unspoken(CallMedia.incoming(state, slides(state)).isPresent()));
    }

    static Step stopTheirs(State state) {
        return CallMedia.incoming(state, slides(state))
                .map(it -> Sending.control(state, new RequestChannelClose(it))).orElse(Step.to(state));
    }

    /// A channel is closed; when it was the peer's slides, they are over.
    static Step closed(State state, int number, boolean ours) {
        boolean theirSlides = !ours && CallMedia.incoming(state, slides(state)).filter(it -> it == number).isPresent();
        var step = CallMedia.everywhere(state, new StreamChannels.Input.Closed(number, ours));
        return theirSlides ? step.then(it -> on(it, new H239.Input.TheirsClosed())) : step;
    }

    private static StreamId slides(State state) {
        return StreamId.slides(state.terms().leg());
    }
}
