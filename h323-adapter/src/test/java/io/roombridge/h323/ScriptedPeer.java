package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
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
import io.roombridge.media.Protocol;
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
final class ScriptedPeer implements LegPort {

    static final InetSocketAddress H245 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5_245);
    private static final Octets GUID = Octets.parse("000102030405060708090a0b0c0d0e0f");

    final LegId id = LegId.fresh(Protocol.H323);
    final RecordingMedia media = new RecordingMedia(20_000, 20_998);
    final ArrayDeque<Q931Message> signalling = new ArrayDeque<>();
    final ArrayDeque<MultimediaSystemControlMessage> control = new ArrayDeque<>();
    final List<LegEvent> events = new ArrayList<>();
    final Set<LegTimer> timers = new HashSet<>();
    Optional<InetSocketAddress> connecting = Optional.empty();
    boolean listening;
    boolean finished;
    final H323Leg leg;
    private final boolean called;

    /// @param called  the leg is called by this peer
    ScriptedPeer(boolean called, boolean tunnelling, CapabilitySet capabilities) {
        var settings = H323Settings.gateway(InetAddress.getLoopbackAddress()).withCapabilities(capabilities)
                .withSignalling(new H323Settings.Signalling(tunnelling, false, false, 60, "Test", "1"));
        this.called = called;
        this.leg = new H323Leg(id, new H323Leg.Identity(7, called, GUID, GUID, 1_000), settings, this, media);
    }

    // What the peer says

    void calls(boolean tunnelling) {
        var setup = SetupUuie.builder().protocolIdentifier(CallMessages.H225).sourceInfo(new EndpointType(false, false))
                .activeMC(false)
                .conferenceID(GUID).conferenceGoal(new SetupUuie.ConferenceGoal.Create())
                        .callType(new CallType.PointToPoint())
                .callIdentifier(new CallIdentifier(GUID)).build();
        var pdu = H323UuPdu.builder().h323MessageBody(setup).h245Tunneling(tunnelling).build();
        var alias = Alias.of("alice");
        leg.offered(pdu, new LegEvent.Offered(id, new Party(alias, "", "", remote(), false, false, false), alias,
                CapabilitySet.NONE));
    }

    void says(MessageType type, H323MessageBody body, boolean tunnelling, InformationElement... elements) {
        var all = new ArrayList<>(List.of(elements));
        var pdu = H323UuPdu.builder().h323MessageBody(body).h245Tunneling(tunnelling).build();
        all.add(InformationElement.UserUser.of(new H323UserInformation(pdu).encode()));
        says(new Q931Message(7, !called, type, all));
    }

    void says(Q931Message message) {
        try {
            leg.signalled(Q931Message.decode(message.encode()));
        } catch (MalformedQ931 | MalformedPer malformed) {
            throw new AssertionError(malformed);
        }
    }

    void tunnels(MultimediaSystemControlMessage... messages) {
        var pdu = H323UuPdu.builder().h323MessageBody(new H323MessageBody.Empty()).h245Tunneling(true)
                .h245Control(List.of(messages).stream().map(MultimediaSystemControlMessage.CODEC::encodeToOctets)
                        .toList()).build();
        says(new Q931Message(7, !called, MessageType.FACILITY,
                List.of(InformationElement.UserUser.of(new H323UserInformation(pdu).encode()))));
    }

    void says(MultimediaSystemControlMessage message) {
        leg.h245Received(MultimediaSystemControlMessage.CODEC.encode(message));
    }

    /// Brings H.245 on a connection of its own to where channels may be opened.
    void exchanges(TerminalCapabilitySet set) {
        leg.h245Connected();
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

    @Override
    public InetSocketAddress local() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1_720);
    }

    @Override
    public InetSocketAddress remote() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 5_720);
    }

    @Override
    public void send(Q931Message message) {
        try {
            signalling.add(Q931Message.decode(message.encode()));
            for (var octets : pdu(message).h245Control().orElse(List.of())) {
                control.add(MultimediaSystemControlMessage.CODEC.decode(octets));
            }
        } catch (MalformedQ931 | MalformedPer malformed) {
            throw new AssertionError(malformed);
        }
    }

    @Override
    public Optional<InetSocketAddress> listenH245() {
        listening = true;
        return Optional.of(H245);
    }

    @Override
    public void connectH245(InetSocketAddress address) {
        connecting = Optional.of(address);
    }

    @Override
    public void sendH245(byte[] message) {
        try {
            control.add(MultimediaSystemControlMessage.decode(message));
        } catch (MalformedPer malformed) {
            throw new AssertionError(malformed);
        }
    }

    @Override
    public void closeH245() {}

    @Override
    public void set(LegTimer timer, Duration duration) {
        timers.add(timer);
    }

    @Override
    public void reset(LegTimer timer) {
        timers.remove(timer);
    }

    @Override
    public void emit(LegEvent event) {
        events.add(event);
    }

    @Override
    public void finished() {
        finished = true;
    }
}
