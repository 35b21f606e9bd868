package io.roombridge.h323.call;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.FloorStatus;
import io.roombridge.call.Party;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.StreamId;
import java.net.InetSocketAddress;

/// What happens to a call.
public sealed interface Input {

    // The gateway wants

    /// @param capabilities  what we take, best first
    record Dial(Parties parties, CapabilitySet capabilities) implements Input {}

    record Alert() implements Input {}

    /// Accept; once the call is up, say anew what we take.
    record Answer(CapabilitySet capabilities) implements Input {}

    record Release(Cause cause) implements Input {}

    /// The gatekeeper above us forbids to take the call; nobody is told of it but the caller.
    record Refuse(Cause cause) implements Input {}

    record RequestPicture(StreamId stream) implements Input {}

    record LimitFlow(StreamId stream, int bitsPerSecond) implements Input {}

    record PressDigits(String digits) implements Input {}

    /// What became of the peer's wish to show slides.
    record AnswerFloor(FloorStatus status) implements Input {}

    /// Slides of somebody else begin, or end.
    record ShowSlides(boolean shown) implements Input {}

    // The peer says

    /// @param hops  how many gateways more the call may pass
    record Offered(Signal setup, Party caller, Alias to, int hops) implements Input {}

    record Signalled(Signal signal) implements Input {}

    /// H.245 on the connection of its own.
    record Controlled(MultimediaSystemControlMessage message) implements Input {}

    // Connections, ports and time

    record SignallingLost() implements Input {}

    /// For H.245, as [Output.Listen] asked.
    record Listening(InetSocketAddress address) implements Input {}

    record CannotListen() implements Input {}

    record NobodyConnected() implements Input {}

    /// H.245 has its connection, whoever made it.
    record ControlConnected() implements Input {}

    record ControlConnectFailed() implements Input {}

    record ControlLost() implements Input {}

    record PortsOpened(StreamId stream, LocalPorts ports) implements Input {}

    record NoPortsLeft(StreamId stream) implements Input {}

    record Expired(CallTimer timer) implements Input {}
}
