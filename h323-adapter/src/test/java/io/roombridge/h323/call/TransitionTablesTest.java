package io.roombridge.h323.call;

import io.roombridge.call.Cause;
import io.roombridge.h323.EmptySet;
import io.roombridge.h323.MessageNames;
import io.roombridge.h323.call.FastStart.Proposal;
import io.roombridge.h323.call.StreamChannels.Channel;
import io.roombridge.h323.call.StreamChannels.Incoming;
import io.roombridge.h323.call.StreamChannels.Outgoing;
import io.roombridge.h323.call.StreamChannels.Ports;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.control.ControlTimer;
import io.roombridge.h323.control.ControlTimer.Name;
import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.EndSessionCommand;
import io.roombridge.h323.h245.FlowControlCommand;
import io.roombridge.h323.h245.MasterSlaveDetermination;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck;
import io.roombridge.h323.h245.MiscellaneousCommand;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.RequestChannelClose;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.h245.UserInputIndication;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The machines of a call, every state with every input. The tables beside this class are what is reviewed.
class TransitionTablesTest {

    private static final Format PCMA = new Format(8, Audio.of(AudioCodec.PCMA));

    @Test
    void callSignalling() throws IOException {
        var inputs = new ArrayList<CallSignalling.Input>(List.of(new CallSignalling.Input.Dial(),
                new CallSignalling.Input.Alert(), new CallSignalling.Input.Answer(),
                new CallSignalling.Input.Clear(Cause.USER_BUSY), new CallSignalling.Input.Lost()));
        for (var type : List.of(MessageType.SETUP, MessageType.CALL_PROCEEDING, MessageType.PROGRESS,
                MessageType.ALERTING, MessageType.CONNECT, MessageType.FACILITY, MessageType.RELEASE,
                MessageType.RELEASE_COMPLETE, MessageType.STATUS_ENQUIRY, MessageType.STATUS)) {
            inputs.add(new CallSignalling.Input.Received(type, Cause.CALL_REJECTED));
        }
        for (var timer : CallSignalling.Timer.values()) {
            inputs.add(new CallSignalling.Input.Expired(timer));
        }
        var table = MessageNames.table();
        table.rows(table.named(List.of(CallSignalling.State.values())), table.named(inputs), (state, input) -> {
            var step = CallSignalling.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(CallSignalling.class);
    }

    @Test
    void carrier() throws IOException {
        var none = new Carrier.Listener.None();
        var at = new Carrier.Listener.At(CallStates.OURS);
        var states = List.of(new Carrier.State.TunnelOffered(), new Carrier.State.TunnelAgreed(),
                new Carrier.State.Tunnelled(), new Carrier.State.Switching(), Carrier.SEPARATE,
                new Carrier.State.Separate(none, true), new Carrier.State.Separate(new Carrier.Listener.Asked(), false),
                new Carrier.State.Separate(at, false), new Carrier.State.Separate(at, true),
                new Carrier.State.Separate(new Carrier.Listener.Unavailable(), false),
                new Carrier.State.Connected(false), new Carrier.State.Connected(true));
        var inputs = new LinkedHashMap<String, Carrier.Input>();
        inputs.put("TheyTunnel", new Carrier.Input.Tunnels(true));
        inputs.put("TheyDoNotTunnel", new Carrier.Input.Tunnels(false));
        inputs.put("TheirAddress", new Carrier.Input.TheirAddress(CallStates.THEIRS, false));
        inputs.put("StartH245", new Carrier.Input.TheirAddress(CallStates.THEIRS, true));
        for (var input : List.of(new Carrier.Input.Heard(), new Carrier.Input.Begin(), new Carrier.Input.GiveAddress(),
                new Carrier.Input.Listening(CallStates.OURS), new Carrier.Input.CannotListen(),
                new Carrier.Input.NobodyConnected(), new Carrier.Input.ConnectionMade(),
                new Carrier.Input.ConnectFailed(), new Carrier.Input.ConnectionLost())) {
            inputs.put(input.getClass().getSimpleName(), input);
        }
        var table = new CallTable().table();
        table.rows(table.named(states), inputs, (state, input) -> {
            var step = Carrier.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(Carrier.class);
    }

    @Test
    void fastConnect() throws IOException {
        List<Proposal> some = FastStart.read(CallStates.proposal(false));
        var states = List.of(new FastConnect.State.NotUsed(), new FastConnect.State.Proposed(),
                new FastConnect.State.Offered(some), new FastConnect.State.Established(some),
                new FastConnect.State.Refused());
        var inputs = new LinkedHashMap<String, FastConnect.Input>();
        inputs.put("Propose", new FastConnect.Input.Propose());
        inputs.put("Setup with proposals", new FastConnect.Input.Setup(some));
        inputs.put("Setup without", new FastConnect.Input.Setup(List.of()));
        inputs.put("Take some", new FastConnect.Input.Take(some));
        inputs.put("Take none", new FastConnect.Input.Take(List.of()));
        inputs.put("answer before Connect", new FastConnect.Input.Answered(some, false));
        inputs.put("message without", new FastConnect.Input.Answered(List.of(), false));
        inputs.put("Connect with channels", new FastConnect.Input.Answered(some, true));
        inputs.put("Connect without", new FastConnect.Input.Answered(List.of(), true));
        var table = new CallTable().table();
        table.rows(table.named(states), inputs, (state, input) -> {
            var step = FastConnect.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(FastConnect.class);
    }

    @Test
    void streamChannels() throws IOException {
        var table = new CallTable().table();
        table.rows(table.named(streamStates()), streamInputs(), (state, input) -> {
            var step = StreamChannels.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(StreamChannels.class);
    }

    private static List<StreamChannels.State> streamStates() {
        var none = StreamChannels.State.NONE;
        var open = none.with(new Ports.Open(CallStates.PORTS));
        var asked = none.with(new Ports.Asked());
        return List.of(none, asked, asked.with(new Outgoing.Awaiting(101, PCMA, 0)),
                asked.with(new Incoming.Awaiting(channel(1, 1))),
                asked.with(new Outgoing.Awaiting(101, PCMA, 0)).with(new Incoming.Awaiting(channel(1, 1))),
                none.with(new Ports.NoneLeft()), open, open.with(new Outgoing.Opening(101, PCMA, 0)),
                open.with(new Outgoing.Opening(102, PCMA, 101)), open.with(new Outgoing.Opening(101, PCMA, 109)),
                open.with(sending()), open.with(new Outgoing.Closing(101)),
                open.with(new Incoming.Receiving(channel(1, 1))),
                open.with(sending()).with(new Incoming.Receiving(channel(1, 1))),
                asked.with(new Outgoing.Moving(sending())),
                asked.with(new Outgoing.Moving(sending())).with(new Incoming.Receiving(channel(1, 1))));
    }

    private static Outgoing.Sending sending() {
        return new Outgoing.Sending(101, PCMA, CallStates.THEIRS, Optional.empty());
    }

    private static Channel channel(int number, int session) {
        return new Channel(number, session, PCMA, Optional.empty());
    }

    private static Map<String, StreamChannels.Input> streamInputs() {
        var inputs = new LinkedHashMap<String, StreamChannels.Input>();
        var rtp = Optional.of(CallStates.THEIRS);
        var six = new InetSocketAddress("2001:db8::9", 6_000);
        inputs.put("Ask", new StreamChannels.Input.Ask(Optional.empty()));
        inputs.put("Ask for a peer of IPv6", new StreamChannels.Input.Ask(Optional.of(six.getAddress())));
        inputs.put("PortsOpened", new StreamChannels.Input.PortsOpened(CallStates.PORTS));
        inputs.put("NoPortsLeft", new StreamChannels.Input.NoPortsLeft());
        inputs.put("Open 102", new StreamChannels.Input.Open(102, PCMA));
        inputs.put("Acknowledged 101", new StreamChannels.Input.Acknowledged(101, Optional.empty(), rtp,
                Optional.empty()));
        inputs.put("Acknowledged 101 without address", new StreamChannels.Input.Acknowledged(101, Optional.empty(),
                Optional.empty(), Optional.empty()));
        inputs.put("Acknowledged 101 at IPv6", new StreamChannels.Input.Acknowledged(101, Optional.empty(),
                Optional.of(six), Optional.empty()));
        inputs.put("Acknowledged 109", new StreamChannels.Input.Acknowledged(109, Optional.empty(), rtp,
                Optional.empty()));
        inputs.put("Refused 101", new StreamChannels.Input.Refused(101));
        inputs.put("Hold", new StreamChannels.Input.Hold());
        inputs.put("Requested 1", new StreamChannels.Input.Requested(channel(1, 1)));
        inputs.put("Requested 2", new StreamChannels.Input.Requested(channel(2, 1)));
        inputs.put("Requested 2 in another session", new StreamChannels.Input.Requested(channel(2, 3)));
        inputs.put("Requested 2 from IPv6", new StreamChannels.Input.Requested(new Channel(2, 1, PCMA,
                Optional.of(six))));
        inputs.put("Closed ours 101", new StreamChannels.Input.Closed(101, true));
        inputs.put("Closed theirs 1", new StreamChannels.Input.Closed(1, false));
        inputs.put("Closed theirs 101", new StreamChannels.Input.Closed(101, false));
        inputs.put("Sends 102", new StreamChannels.Input.Sends(new Outgoing.Sending(102, PCMA, CallStates.THEIRS,
                Optional.empty())));
        inputs.put("Sends 102 to IPv6", new StreamChannels.Input.Sends(new Outgoing.Sending(102, PCMA, six,
                Optional.empty())));
        inputs.put("Receives 2", new StreamChannels.Input.Receives(channel(2, 1)));
        return inputs;
    }

    @Test
    void wholeCall() throws IOException {
        var states = new LinkedHashMap<>(CallStates.called());
        states.putAll(CallStates.calling());
        new CallTable().rows(states, callInputs()).table().matches(H323Call.class);
    }

    private static Map<String, Input> callInputs() {
        var inputs = new LinkedHashMap<String, Input>();
        inputs.put("Dial", CallStates.dial());
        inputs.put("Alert", new Input.Alert());
        inputs.put("Answer", new Input.Answer(CallStates.SOUND));
        inputs.put("Answer with less", new Input.Answer(CapabilitySet.NONE));
        inputs.put("Release", new Input.Release(Cause.NORMAL_CLEARING));
        inputs.put("Refuse", new Input.Refuse(Cause.CALL_REJECTED));
        inputs.put("RequestPicture", new Input.RequestPicture(CallStates.AUDIO));
        inputs.put("LimitFlow", new Input.LimitFlow(CallStates.AUDIO, 64_000));
        inputs.put("PressDigits", new Input.PressDigits("5"));
        inputs.put("SETUP", CallStates.setup(Optional.of(false), List.of()));
        inputs.put("SETUP tunnels", CallStates.setup(Optional.of(true), List.of()));
        inputs.put("SETUP fastStart", CallStates.setup(Optional.of(false), CallStates.proposal(false)));
        inputs.putAll(signals());
        inputs.putAll(controls());
        inputs.put("SignallingLost", new Input.SignallingLost());
        inputs.put("Listening", new Input.Listening(CallStates.OURS));
        inputs.put("CannotListen", new Input.CannotListen());
        inputs.put("NobodyConnected", new Input.NobodyConnected());
        inputs.put("ControlConnected", new Input.ControlConnected());
        inputs.put("ControlConnectFailed", new Input.ControlConnectFailed());
        inputs.put("ControlLost", new Input.ControlLost());
        inputs.put("PortsOpened", CallStates.opened());
        inputs.put("NoPortsLeft", new Input.NoPortsLeft(CallStates.AUDIO));
        inputs.putAll(timers());
        return inputs;
    }

    private static Map<String, Input> signals() {
        var inputs = new LinkedHashMap<String, Input>();
        var unsaid = Optional.<Boolean>empty();
        var yes = Optional.of(true);
        var no = Optional.of(false);
        var here = Optional.of(CallStates.THEIRS);
        var nowhere = Optional.<InetSocketAddress>empty();
        inputs.put("second SETUP", CallStates.says(MessageType.SETUP, yes, here));
        inputs.put("CALL PROCEEDING h245Address", CallStates.says(MessageType.CALL_PROCEEDING, no, here));
        inputs.put("CALL PROCEEDING fastStart", CallStates.takes(MessageType.CALL_PROCEEDING,
                CallStates.proposal(true)));
        inputs.put("ALERTING", CallStates.says(MessageType.ALERTING, unsaid, nowhere));
        inputs.put("CONNECT", CallStates.says(MessageType.CONNECT, unsaid, nowhere));
        inputs.put("CONNECT tunnels", CallStates.says(MessageType.CONNECT, yes, nowhere));
        inputs.put("CONNECT h245Address", CallStates.says(MessageType.CONNECT, no, here));
        inputs.put("CONNECT fastStart", CallStates.takes(MessageType.CONNECT, CallStates.proposal(true)));
        inputs.put("FACILITY startH245", CallStates.says(MessageType.FACILITY, unsaid, here));
        inputs.put("FACILITY with TerminalCapabilitySet", CallStates.says(MessageType.FACILITY, yes, nowhere,
                TerminalCapabilities.of(CallStates.SOUND, 1)));
        inputs.put("INFORMATION with a key", CallStates.presses("7"));
        inputs.put("STATUS ENQUIRY", CallStates.says(MessageType.STATUS_ENQUIRY, unsaid, nowhere));
        inputs.put("RELEASE COMPLETE", CallStates.says(MessageType.RELEASE_COMPLETE, unsaid, nowhere));
        return inputs;
    }

    private static Map<String, Input> controls() {
        var inputs = new LinkedHashMap<String, Input>();
        for (var message : List.<MultimediaSystemControlMessage>of(TerminalCapabilities.of(CallStates.SOUND, 1),
                new TerminalCapabilitySetAck(1), new MasterSlaveDetermination(50, 7),
                new MasterSlaveDeterminationAck(new MasterSlaveDeterminationAck.Decision.Master()),
                new EndSessionCommand.Disconnect(), new UserInputIndication.Alphanumeric("7"))) {
            inputs.put("H.245 " + MessageNames.of((Record) message), CallStates.controls(message));
        }
        inputs.put("H.245 TerminalCapabilitySet empty", CallStates.controls(EmptySet.of(2)));
        inputs.put("H.245 TerminalCapabilitySet of other codecs", CallStates.controls(TerminalCapabilities.of(
                new CapabilitySet(List.of(Audio.of(AudioCodec.GSM)), List.of(), List.of(), 0), 1)));
        inputs.put("H.245 OpenLogicalChannel 1", CallStates.controls(PeerChannels.open(1)));
        inputs.put("H.245 OpenLogicalChannel 2 of another codec", CallStates.controls(
                PeerChannels.open(2, 1, Audio.of(AudioCodec.GSM))));
        inputs.put("H.245 OpenLogicalChannelAck 101", CallStates.controls(PeerChannels.ack(101)));
        inputs.put("H.245 OpenLogicalChannelAck 101 without address", CallStates.controls(
                new OpenLogicalChannelAck(101)));
        inputs.put("H.245 OpenLogicalChannelReject 101", CallStates.controls(new OpenLogicalChannelReject(101,
                new OpenLogicalChannelReject.Cause.DataTypeNotSupported())));
        inputs.put("H.245 CloseLogicalChannel 1", CallStates.controls(new CloseLogicalChannel(1,
                new CloseLogicalChannel.Source.User())));
        inputs.put("H.245 CloseLogicalChannel 101", CallStates.controls(new CloseLogicalChannel(101,
                new CloseLogicalChannel.Source.User())));
        inputs.put("H.245 RequestChannelClose 101", CallStates.controls(new RequestChannelClose(101)));
        inputs.put("H.245 CloseLogicalChannelAck 101", CallStates.controls(new CloseLogicalChannelAck(101)));
        inputs.put("H.245 fast update 101", CallStates.controls(new MiscellaneousCommand(101,
                new MiscellaneousCommand.Type.VideoFastUpdatePicture())));
        inputs.put("H.245 flow control", CallStates.controls(new FlowControlCommand(
                new FlowControlCommand.Scope.WholeMultiplex(), new FlowControlCommand.Restriction.NoRestriction())));
        return inputs;
    }

    private static Map<String, Input> timers() {
        var inputs = new LinkedHashMap<String, Input>();
        for (var timer : CallSignalling.Timer.values()) {
            inputs.put(timer + " expired", new Input.Expired(new CallTimer.Signalling(timer)));
        }
        for (var name : Name.values()) {
            inputs.put(name + " expired", new Input.Expired(new CallTimer.Control(
                    new ControlTimer(name, name == Name.T103 ? 101 : 0))));
        }
        inputs.put("CapabilitiesAwaited expired", new Input.Expired(new CallTimer.CapabilitiesAwaited()));
        inputs.put("Probe due", new Input.Expired(new CallTimer.Probe()));
        inputs.put("ReleaseAwaited expired", new Input.Expired(new CallTimer.ReleaseAwaited()));
        inputs.put("ControlLost expired", new Input.Expired(new CallTimer.ControlLost()));
        return inputs;
    }
}
