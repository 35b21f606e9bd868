package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.h323.call.Terms.Side;
import io.roombridge.h323.control.MasterSlave;
import io.roombridge.h323.h225.CallIdentifier;
import io.roombridge.h323.h225.CallType;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.H323UuPdu;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h245.MasterSlaveDetermination;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.q931.InformationElement;
import io.roombridge.h323.q931.MalformedQ931;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import io.roombridge.testing.RecordingMedia;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The far end of one leg, without sockets: what the leg sends is taken from queues, what the peer says is said at
/// once. Everything goes through its encoding, both ways.
final class ScriptedH323Peer {

    static final InetSocketAddress H245 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5_245);
    static final InetSocketAddress LOCAL = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1_720);
    static final InetSocketAddress REMOTE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5_720);
    private static final Octets GUID = Octets.parse("000102030405060708090a0b0c0d0e0f");

    final LegId id = LegId.fresh(Protocol.H323);
    final RecordingMedia media = new RecordingMedia();
    final ArrayDeque<Q931Message> signalling = new ArrayDeque<>();
    final ArrayDeque<MultimediaSystemControlMessage> control = new ArrayDeque<>();
    final List<LegEvent> events = new ArrayList<>();
    final Set<CallTimer> timers = new HashSet<>();
    Optional<InetSocketAddress> connecting = Optional.empty();
    boolean listening;
    boolean finished;
    boolean portsLeft = true;
    private final ArrayDeque<Input> inputs = new ArrayDeque<>();
    private final boolean called;
    private State state;

    /// @param called  the leg is called by this peer
    ScriptedH323Peer(boolean called, boolean tunnelling, CapabilitySet capabilities) {
        this(called, new Terms.Means(tunnelling, false, false), capabilities);
    }

    ScriptedH323Peer(boolean called, Terms.Means means, CapabilitySet capabilities) {
        this(called, means, capabilities, LocalAddresses.LOOPBACK);
    }

    /// @param ours  where we can be reached
    ScriptedH323Peer(boolean called, Terms.Means means, CapabilitySet capabilities, LocalAddresses ours) {
        this.called = called;
        var identity = new Terms.Identity(called ? Side.CALLEE : Side.CALLER, 7, GUID, GUID);
        this.state = State.of(new Terms(id, identity, means, new Equipment(true, "Test", "1"),
                new MasterSlave.Draw(60, 1_000), REMOTE, ours, Duration.ofSeconds(60)), capabilities);
    }

    State state() {
        return state;
    }

    void on(Input input) {
        inputs.add(input);
        while (!inputs.isEmpty()) {
            var step = H323Call.step(state, inputs.poll());
            state = step.state();
            step.outputs().forEach(this::perform);
        }
    }

    // What the peer says

    void calls(boolean tunnelling) {
        calls(tunnelling, List.of());
    }

    void calls(boolean tunnelling, List<Octets> fastStart) {
        var setup = SetupUuie.builder().protocolIdentifier(CallMessages.H225).sourceInfo(new EndpointType(false, false))
                .activeMC(false).conferenceID(GUID).conferenceGoal(new SetupUuie.ConferenceGoal.Create())
                .callType(new CallType.PointToPoint()).callIdentifier(new CallIdentifier(GUID));
        if (!fastStart.isEmpty()) {
            setup.fastStart(fastStart);
        }
        var alias = Alias.of("alice");
        on(new Input.Offered(signal(message(MessageType.SETUP, setup.build(), tunnelling)),
                new Party(alias, "", "", REMOTE, false, false, false, ""), alias, 31));
    }

    private Q931Message message(MessageType type, H323MessageBody body, boolean tunnelling,
            InformationElement... elements) {
        var all = new ArrayList<>(List.of(elements));
        var pdu = H323UuPdu.builder().h323MessageBody(body).h245Tunneling(tunnelling).build();
        all.add(InformationElement.UserUser.of(new H323UserInformation(pdu).encode()));
        return new Q931Message(7, !called, type, all);
    }

    private static Signal signal(Q931Message message) {
        try {
            return Signal.of(Q931Message.decode(message.encode()), malformed -> {
                throw new AssertionError(malformed);
            });
        } catch (MalformedQ931 | MalformedPer malformed) {
            throw new AssertionError(malformed);
        }
    }

    void says(MessageType type, H323MessageBody body, boolean tunnelling, InformationElement... elements) {
        says(message(type, body, tunnelling, elements));
    }

    void says(Q931Message message) {
        on(new Input.Signalled(signal(message)));
    }

    void tunnels(MultimediaSystemControlMessage... messages) {
        var pdu = H323UuPdu.builder().h323MessageBody(new H323MessageBody.Empty()).h245Tunneling(true)
                .h245Control(List.of(messages).stream().map(MultimediaSystemControlMessage.CODEC::encodeToOctets)
                        .toList()).build();
        says(new Q931Message(7, !called, MessageType.FACILITY,
                List.of(InformationElement.UserUser.of(new H323UserInformation(pdu).encode()))));
    }

    void says(MultimediaSystemControlMessage message) {
        on(new Input.Controlled(decoded(MultimediaSystemControlMessage.CODEC.encode(message))));
    }

    /// Octets that may be no message, which the shell drops.
    void controls(byte[] octets) {
        try {
            on(new Input.Controlled(MultimediaSystemControlMessage.decode(octets)));
        } catch (MalformedPer _) { // dropped
        }
    }

    /// Brings H.245 on a connection of its own to where channels may be opened.
    void exchanges(TerminalCapabilitySet set) {
        on(new Input.ControlConnected());
        expects(TerminalCapabilitySet.class);
        expects(MasterSlaveDetermination.class);
        says(set);
        expects(TerminalCapabilitySetAck.class);
        says(new TerminalCapabilitySetAck(1));
        says(new MasterSlaveDeterminationAck(new MasterSlaveDeterminationAck.Decision.Master()));
        expects(MasterSlaveDeterminationAck.class);
    }

    // What the peer heard

    <M extends MultimediaSystemControlMessage> M expects(Class<M> type) {
        var message = control.poll();
        assertThat(message).isInstanceOf(type);
        return type.cast(message);
    }

    Q931Message expects(MessageType type) {
        var message = signalling.poll();
        assertThat(message).isNotNull();
        assertThat(message.type()).isEqualTo(type);
        return message;
    }

    <B extends H323MessageBody> B expects(MessageType type, Class<B> body) {
        return type(body, pdu(expects(type)).h323MessageBody());
    }

    private static <B> B type(Class<B> type, Object value) {
        assertThat(value).isInstanceOf(type);
        return type.cast(value);
    }

    static H323UuPdu pdu(Q931Message message) {
        try {
            return message.userInformation().orElseThrow().h323UuPdu();
        } catch (MalformedPer malformed) {
            throw new AssertionError(malformed);
        }
    }

    <E extends LegEvent> E told(Class<E> type) {
        var found = events.stream().filter(type::isInstance).map(type::cast).findFirst();
        assertThat(found).as("%s in %s", type.getSimpleName(), events).isPresent();
        events.remove(found.get());
        return found.get();
    }

    // The leg's world

    private void perform(Output output) {
        switch (output) {
            case Output.Send send -> heard(send.message(state.terms().identity()));
            case Output.SendControl(var message) ->
                    control.add(decoded(MultimediaSystemControlMessage.CODEC.encode(message)));
            case Output.Listen _ -> {
                listening = true;
                inputs.add(new Input.Listening(H245));
            }
            case Output.Connect(var address) -> connecting = Optional.of(address);
            case Output.OpenPorts(var stream, var peer) -> inputs.add(open(stream, peer));
            case Output.ConnectMedia(var stream) -> media.connect(stream);
            case Output.DisconnectMedia(var stream) -> media.disconnect(stream);
            case Output.PassPictureRequest(var stream) -> media.requestPicture(stream);
            case Output.PassFlowLimit(var stream, var rate) -> media.limit(stream, rate);
            case Output.ReleaseMedia _ -> media.release(id);
            case Output.Set(var timer, _) -> timers.add(timer);
            case Output.Reset(var timer) -> timers.remove(timer);
            case Output.Tell(var event) -> events.add(event);
            case Output.Finish _ -> finished = true;
        }
    }

    private Input open(StreamId stream, Optional<InetAddress> peer) {
        try {
            var like = peer.orElse(REMOTE.getAddress());
            return portsLeft ? new Input.PortsOpened(stream, media.open(id).ports(stream, like))
                    : new Input.NoPortsLeft(stream);
        } catch (NoPortsLeft exhausted) {
            throw new AssertionError(exhausted);
        }
    }

    private void heard(Q931Message message) {
        try {
            var decoded = Q931Message.decode(message.encode());
            signalling.add(decoded);
            pdu(decoded).h245Control().orElse(List.of()).forEach(it -> control.add(decoded(it.bytes())));
        } catch (MalformedQ931 malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static MultimediaSystemControlMessage decoded(byte[] octets) {
        try {
            return MultimediaSystemControlMessage.decode(octets);
        } catch (MalformedPer malformed) {
            throw new AssertionError(malformed);
        }
    }
}
