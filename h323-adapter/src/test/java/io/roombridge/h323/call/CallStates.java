package io.roombridge.h323.call;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Party;
import io.roombridge.h323.EmptySet;
import io.roombridge.h323.call.Terms.Side;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.control.MasterSlave;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck.Decision;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.per.Octets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Calls brought to where they can be, each by what brings a call there.
final class CallStates {

    static final LegId LEG = LegId.fresh(Protocol.H323);
    static final StreamId AUDIO = StreamId.audio(LEG);
    static final CapabilitySet SOUND = new CapabilitySet(List.of(Audio.of(AudioCodec.PCMA)), List.of(), List.of(), 0);
    static final InetSocketAddress OURS = address(5_245);
    static final InetSocketAddress THEIRS = address(9_245);
    static final LocalPorts PORTS = new LocalPorts(address(20_000), address(20_001));
    private static final Octets GUID = Octets.parse("000102030405060708090a0b0c0d0e0f");
    private static final Parties PARTIES = new Parties(Alias.of("8001"), "", Optional.of(Alias.of("bob")),
            address(1_720), address(5_720), "", 31);
    private static final Terms.Means TUNNEL = new Terms.Means(true, false, false);
    private static final Terms.Means SEPARATE = new Terms.Means(false, false, false);

    private CallStates() {}

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static State of(Side side, Terms.Means means) {
        return State.of(new Terms(LEG, new Terms.Identity(side, 7, GUID, GUID), means, new Equipment(true, "Test", "1"),
                new MasterSlave.Draw(60, 1_000), address(5_720), LocalAddresses.LOOPBACK,
                Duration.ofSeconds(60)), SOUND);
    }

    /// Without what comes back from the shell.
    static State raw(State state, Input... inputs) {
        for (var input : inputs) {
            state = H323Call.step(state, input).state();
        }
        return state;
    }

    /// With ports and an address of ours as soon as they are asked for.
    static State after(State state, Input... inputs) {
        var waiting = new ArrayDeque<>(List.of(inputs));
        while (!waiting.isEmpty()) {
            var step = H323Call.step(state, waiting.poll());
            state = step.state();
            for (var output : step.outputs()) {
                switch (output) {
                    case Output.Listen _ -> waiting.addFirst(new Input.Listening(OURS));
                    case Output.OpenPorts(var stream, _) -> waiting.addFirst(new Input.PortsOpened(stream, PORTS));
                    default -> { /* changes nothing here */ }
                }
            }
        }
        return state;
    }

    static Input dial() {
        return dial(SOUND);
    }

    static Input dial(CapabilitySet capabilities) {
        return new Input.Dial(PARTIES, capabilities);
    }

    static Input setup(Optional<Boolean> tunnels, List<Octets> fastStart) {
        var alias = Alias.of("alice");
        return new Input.Offered(new Signal(MessageType.SETUP, tunnels, List.of(), Optional.empty(), false, fastStart,
                Cause.NORMAL_CLEARING, "", nobody()), new Party(alias, "", "", address(5_720), false, false, false, ""),
                alias, 31);
    }

    private static Signal.Sender nobody() {
        return new Signal.Sender(Optional.empty(), "", "");
    }

    static Input says(MessageType type, Optional<Boolean> tunnels, Optional<InetSocketAddress> h245,
            MultimediaSystemControlMessage... control) {
        return new Input.Signalled(new Signal(type, tunnels, List.of(control), h245, type == MessageType.FACILITY
                && h245.isPresent(), List.of(), Cause.USER_BUSY, "", nobody()));
    }

    static Input takes(MessageType type, List<Octets> fastStart) {
        return new Input.Signalled(new Signal(type, Optional.of(false), List.of(), Optional.empty(), false, fastStart,
                Cause.NORMAL_CLEARING, "", nobody()));
    }

    static Input presses(String digits) {
        return new Input.Signalled(new Signal(MessageType.INFORMATION, Optional.empty(), List.of(), Optional.empty(),
                false, List.of(), Cause.NORMAL_CLEARING, digits, nobody()));
    }

    static Input controls(MultimediaSystemControlMessage message) {
        return new Input.Controlled(message);
    }

    /// What a caller proposes for one codec, or the called side takes of it.
    static List<Octets> proposal(boolean answered) {
        var theirs = new Input.PortsOpened(AUDIO, new LocalPorts(address(30_000), address(30_001)));
        var caller = raw(of(Side.CALLER, new Terms.Means(false, true, false)), dial());
        var proposals = fastStart(caller, theirs);
        var callee = raw(of(Side.CALLEE, SEPARATE), setup(Optional.of(false), proposals),
                new Input.Answer(SOUND), new Input.Listening(OURS));
        return answered ? fastStart(callee, theirs) : proposals;
    }

    private static List<Octets> fastStart(State state, Input input) {
        return H323Call.step(state, input).outputs().stream()
                .flatMap(it -> it instanceof Output.Send send ? Stream.of(send) : Stream.empty())
                .map(it -> SignallingContents.fastStart(it.body())).findFirst().orElseThrow();
    }

    /// Brings H.245 to where channels may be opened.
    private static Input[] exchange() {
        return new Input[] {controls(TerminalCapabilities.of(SOUND, 1)), controls(new TerminalCapabilitySetAck(1)),
                controls(new MasterSlaveDeterminationAck(new Decision.Master()))};
    }

    private static Input[] channels() {
        return new Input[] {controls(PeerChannels.ack(101)), controls(PeerChannels.open(1))};
    }

    private static Input[] all(Input[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(Input[]::new);
    }

    static Map<String, State> called() {
        var states = new LinkedHashMap<String, State>();
        var separate = of(Side.CALLEE, SEPARATE);
        var tunnel = of(Side.CALLEE, TUNNEL);
        var no = setup(Optional.of(false), List.of());
        var yes = setup(Optional.of(true), List.of());
        var answer = new Input.Answer(SOUND);
        var connected = new Input.ControlConnected();
        states.put("called, nothing yet", tunnel);
        states.put("called, offered", after(tunnel, yes));
        states.put("called, offered, address early", raw(of(Side.CALLEE, new Terms.Means(false, false, true)), no));
        states.put("called, alerting", after(tunnel, yes, new Input.Alert()));
        states.put("called, H.245 early in the tunnel", after(tunnel, yes, says(MessageType.FACILITY,
                Optional.of(true), Optional.empty(), TerminalCapabilities.of(SOUND, 1))));
        states.put("called, offered by fast connect", after(separate, setup(Optional.of(false), proposal(false))));
        states.put("called, answering, address asked for", raw(separate, no, answer));
        states.put("called, answered, listening", after(separate, no, answer));
        states.put("called, answered, tunnelled", after(tunnel, yes, answer));
        states.put("called, H.245 on its connection", after(separate, no, answer, connected));
        states.put("called, ports asked for", raw(after(separate, no, answer, connected), exchange()));
        states.put("called, channel opening", after(separate, all(new Input[] {no, answer, connected}, exchange())));
        states.put("called, talking", after(separate, all(new Input[] {no, answer, connected}, exchange(),
                channels())));
        states.put("called, on hold", after(separate, all(new Input[] {no, answer, connected}, exchange(), channels(),
                new Input[] {controls(EmptySet.of(2))})));
        states.put("called, talking by fast connect", after(separate, setup(Optional.of(false), proposal(false)),
                answer));
        states.put("called, released", after(separate, no, new Input.Release(Cause.USER_BUSY)));
        return states;
    }

    static Map<String, State> calling() {
        var states = new LinkedHashMap<String, State>();
        var separate = of(Side.CALLER, SEPARATE);
        var tunnel = of(Side.CALLER, TUNNEL);
        var fast = of(Side.CALLER, new Terms.Means(false, true, false));
        var no = Optional.of(false);
        var yes = Optional.of(true);
        var here = Optional.of(THEIRS);
        var nowhere = Optional.<InetSocketAddress>empty();
        states.put("calling, nothing yet", tunnel);
        states.put("calling, ports asked for", raw(fast, dial()));
        states.put("calling, Setup sent", after(tunnel, dial()));
        states.put("calling, channels proposed", after(fast, dial()));
        states.put("calling, proceeding, connecting early", after(separate, dial(),
                says(MessageType.CALL_PROCEEDING, no, here)));
        states.put("calling, proceeding, H.245 ready early", after(separate, all(new Input[] {dial(),
                says(MessageType.CALL_PROCEEDING, no, here), new Input.ControlConnected()}, exchange())));
        states.put("calling, delivered", after(tunnel, dial(), says(MessageType.ALERTING, yes, nowhere)));
        states.put("calling, answered, connecting", after(separate, dial(), says(MessageType.CONNECT, no, here)));
        states.put("calling, answered, address asked for", raw(separate, dial(),
                says(MessageType.CONNECT, no, nowhere)));
        states.put("calling, answered, listening", after(separate, dial(), says(MessageType.CONNECT, no, nowhere)));
        states.put("calling, answered, tunnelled", after(tunnel, dial(), says(MessageType.CONNECT, yes, nowhere)));
        states.put("calling, switching to a connection", after(tunnel, dial(),
                says(MessageType.CONNECT, yes, nowhere), says(MessageType.FACILITY, yes, here)));
        states.put("calling, talking", after(separate, all(new Input[] {dial(), says(MessageType.CONNECT, no, here),
                new Input.ControlConnected()}, exchange(), channels())));
        states.put("calling, talking by fast connect", after(fast, dial(),
                takes(MessageType.CONNECT, proposal(true))));
        return states;
    }

    static Input opened() {
        return new Input.PortsOpened(AUDIO, PORTS);
    }
}
