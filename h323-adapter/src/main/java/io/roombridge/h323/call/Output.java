package io.roombridge.h323.call;

import io.roombridge.call.LegEvent;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.H323UuPdu;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.q931.InformationElement;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a call wants done.
public sealed interface Output {

    /// A message of call signalling.
    ///
    /// @param tunnels  h245Tunneling
    /// @param control  H.245 that it takes along
    record Send(MessageType type, H323MessageBody body, List<InformationElement> elements, boolean tunnels,
            List<MultimediaSystemControlMessage> control) implements Output {

        public Q931Message message(Terms.Identity identity) {
            var pdu = H323UuPdu.builder().h323MessageBody(body).h245Tunneling(tunnels);
            if (!control.isEmpty()) {
                pdu.h245Control(control.stream().map(MultimediaSystemControlMessage.CODEC::encodeToOctets).toList());
            }
            var all = new ArrayList<>(elements);
            all.add(InformationElement.UserUser.of(new H323UserInformation(pdu.build()).encode()));
            return new Q931Message(identity.callReference(), identity.callee(), type, all);
        }
    }

    /// H.245 on the connection of its own.
    record SendControl(MultimediaSystemControlMessage message) implements Output {}

    /// For the peer to connect H.245 to; `Listening` or `CannotListen` comes back.
    record Listen() implements Output {}

    /// H.245, to where the peer listens; `ControlConnected` or `ControlConnectFailed` comes back.
    record Connect(InetSocketAddress address) implements Output {}

    /// `PortsOpened` or `NoPortsLeft` comes back.
    ///
    /// @param peer  of the family that they are to be of; empty for that of signalling
    record OpenPorts(StreamId stream, Optional<InetAddress> peer) implements Output {}

    /// What is agreed for a stream now.
    record ConnectMedia(MediaStream stream) implements Output {}

    record DisconnectMedia(StreamId stream) implements Output {}

    /// The peer wants a whole picture of what we send.
    record PassPictureRequest(StreamId stream) implements Output {}

    /// The peer wants no more than so many bits a second of what we send; 0 lifts the limit.
    record PassFlowLimit(StreamId stream, int bitsPerSecond) implements Output {}

    record ReleaseMedia() implements Output {}

    record Set(CallTimer timer, Duration duration) implements Output {}

    record Reset(CallTimer timer) implements Output {}

    record Tell(LegEvent event) implements Output {}

    /// The call is over; connections close when what is queued is sent.
    record Finish() implements Output {}
}
