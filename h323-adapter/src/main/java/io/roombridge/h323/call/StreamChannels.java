package io.roombridge.h323.call;

import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.OpenLogicalChannelReject.Cause.DataTypeNotAvailable;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.LocalPorts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The ports of one stream and its two channels: the one that we open, and the one that the peer opens to us.
///
/// ```
/// ports      Unasked -------> Asked -------> Open, or NoneLeft, which is asked for again when a channel needs them
///
///                  Open               ports             acknowledged            Hold
/// outgoing   None ------> Awaiting ---------> Opening ----------------> Sending ------> Closing ---> None
///                            ^                                                             | Open: another
///                            +-------------------------------------------------------------+
///                                   Opening, or fast connect -> Moving -> Sending: where the peer takes it in the
///                                                other family, ports of that are asked for in between
///
///                  Requested          ports
/// incoming   None -----------> Awaiting ---------> Receiving
///
/// both: closed, refused -> None
/// ```
///
/// A pure function of state and input; what the messages say is put into them by the call.
final class StreamChannels {

    record State(Ports ports, Outgoing outgoing, Incoming incoming) {

        static final State NONE = new State(new Ports.Unasked(), new Outgoing.None(), new Incoming.None());

        boolean sends() {
            return outgoing instanceof Outgoing.Sending;
        }

        boolean receives() {
            return incoming instanceof Incoming.Receiving;
        }

        /// What is sent, or is to be when the peer has taken the channel.
        Optional<Format> sent() {
            return switch (outgoing) {
                case Outgoing.Awaiting(_, var format, _) -> Optional.of(format);
                case Outgoing.Opening(_, var format, _) -> Optional.of(format);
                case Outgoing.Sending sending -> Optional.of(sending.format());
                case Outgoing.Moving(var to) -> Optional.of(to.format());
                case Outgoing.None _, Outgoing.Closing _ -> Optional.empty();
            };
        }

        boolean idle() {
            return !sends() && !receives();
        }

        State with(Ports value) {
            return new State(value, outgoing, incoming);
        }

        State with(Outgoing value) {
            return new State(ports, value, incoming);
        }

        State with(Incoming value) {
            return new State(ports, outgoing, value);
        }
    }

    sealed interface Ports {
        record Unasked() implements Ports {}
        record Asked() implements Ports {}
        record Open(LocalPorts ports) implements Ports {}
        record NoneLeft() implements Ports {}
    }

    /// Channels are numbered by us: forwardLogicalChannelNumber.
    sealed interface Outgoing {
        record None() implements Outgoing {}
        /// @param instead  of a channel that is closing still; 0 for none
        record Awaiting(int number, Format format, int instead) implements Outgoing {}
        record Opening(int number, Format format, int instead) implements Outgoing {}
        record Sending(int number, Format format, InetSocketAddress rtp, Optional<InetSocketAddress> rtcp)
                implements Outgoing {}
        /// The peer takes it at an address of another family than our ports: they are on their way.
        record Moving(Sending to) implements Outgoing {}
        record Closing(int number) implements Outgoing {}
    }

    /// Channels are numbered by the peer.
    sealed interface Incoming {
        record None() implements Incoming {}
        record Awaiting(Channel channel) implements Incoming {}
        record Receiving(Channel channel) implements Incoming {}
    }

    /// @param rtcp  where the peer has its reports sent
    record Channel(int number, int session, Format format, Optional<InetSocketAddress> rtcp) {}

    sealed interface Input {
        /// Fast connect needs the ports.
        ///
        /// @param peer  of the family that they are to be of; empty for that of signalling
        record Ask(Optional<InetAddress> peer) implements Input {}
        record PortsOpened(LocalPorts ports) implements Input {}
        record NoPortsLeft() implements Input {}
        /// @param number  that no channel has
        record Open(int number, Format format) implements Input {}
        /// @param rtp  where to send; empty when the acknowledgement does not say
        record Acknowledged(int number, Optional<Integer> payloadType, Optional<InetSocketAddress> rtp,
                Optional<InetSocketAddress> rtcp) implements Input {}
        record Refused(int number) implements Input {}
        /// The peer wants nothing sent for now.
        record Hold() implements Input {}
        record Requested(Channel channel) implements Input {}
        record Closed(int number, boolean ours) implements Input {}
        /// By fast connect.
        record Sends(Outgoing.Sending channel) implements Input {}
        record Receives(Channel channel) implements Input {}
    }

    sealed interface Output {
        /// @param peer  of the family that they are to be of; empty for that of signalling
        record OpenPorts(Optional<InetAddress> peer) implements Output {}
        record Offer(int number, Format format) implements Output {}
        record Accept(Channel channel) implements Output {}
        record Reject(int number, OpenLogicalChannelReject.Cause cause) implements Output {}
        record Close(int number) implements Output {}
        /// What flows is another.
        record Changed() implements Output {}
        /// The peer does not take this: something else may be tried.
        record Failed(Capability capability) implements Output {}
        /// A channel of ours is closed, and may be opened again.
        record Freed() implements Output {}
        record CannotSend() implements Output {}
    }

    record Step(State state, List<Output> outputs) {

        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }

        Step and(Output... more) {
            var all = new ArrayList<>(outputs);
            all.addAll(Arrays.asList(more));
            return new Step(state, all);
        }
    }

    /// Signalling tells the family.
    private static final Optional<InetAddress> ANY = Optional.empty();

    private StreamChannels() {}

    static Step step(State state, Input input) {
        return switch (input) {
            case Input.Ask(var peer) -> state.ports() instanceof Ports.Unasked ? asked(state, peer) : Step.to(state);
            case Input.PortsOpened(var ports) -> state.ports() instanceof Ports.Asked
                    ? opened(state.with(new Ports.Open(ports))) : Step.to(state);
            case Input.NoPortsLeft _ -> state.ports() instanceof Ports.Asked
                    ? noneLeft(state.with(new Ports.NoneLeft())) : Step.to(state);
            case Input.Open(var number, var format) -> switch (state.outgoing()) {
                case Outgoing.None _ -> awaiting(state.with(new Outgoing.Awaiting(number, format, 0)), ANY);
                case Outgoing.Closing(var old) ->
                        awaiting(state.with(new Outgoing.Awaiting(number, format, old)), ANY);
                default -> Step.to(state);
            };
            case Input.Acknowledged acknowledged -> acknowledged(state, acknowledged);
            case Input.Refused(var number) -> refused(state, number);
            case Input.Hold _ -> hold(state);
            case Input.Requested(var channel) -> requested(state, channel);
            case Input.Closed(var number, var ours) -> ours ? closedOurs(state, number) : closedTheirs(state, number);
            case Input.Sends(var channel) -> sending(state, channel);
            case Input.Receives(var channel) ->
                    Step.to(state.with(new Incoming.Receiving(channel)), new Output.Changed());
        };
    }

    private static Step asked(State state, Optional<InetAddress> peer) {
        return Step.to(state.with(new Ports.Asked()), new Output.OpenPorts(peer));
    }

    /// A channel waits for ports: they are there, on their way, or to be asked for. There may be some of another family
    /// than its peer's.
    private static Step awaiting(State state, Optional<InetAddress> peer) {
        return switch (state.ports()) {
            case Ports.Open(var ports) -> peer.filter(it -> !isLike(ports, it)).isPresent() ? asked(state, peer)
                    : opened(state);
            case Ports.Asked _ -> Step.to(state);
            case Ports.Unasked _, Ports.NoneLeft _ -> asked(state, peer);
        };
    }

    private static boolean isLike(LocalPorts ports, InetAddress peer) {
        return LocalAddresses.isLike(ports.rtp().getAddress(), peer);
    }

    /// The peer takes a channel of ours, which leaves by ports of the family of where it takes it.
    private static Step sending(State state, Outgoing.Sending channel) {
        var peer = channel.rtp().getAddress();
        return state.ports() instanceof Ports.Open(var ports) && !isLike(ports, peer)
                ? asked(state.with(new Outgoing.Moving(channel)), Optional.of(peer))
                : Step.to(state.with(channel), new Output.Changed());
    }

    private static Step opened(State state) {
        var step = switch (state.outgoing()) {
            case Outgoing.Awaiting(var number, var format, var instead) -> Step.to(
                    state.with(new Outgoing.Opening(number, format, instead)), new Output.Offer(number, format));
            case Outgoing.Moving(var channel) -> Step.to(state.with(channel), new Output.Changed());
            case Outgoing.None _, Outgoing.Opening _, Outgoing.Sending _, Outgoing.Closing _ -> Step.to(state);
        };
        return state.incoming() instanceof Incoming.Awaiting(var channel)
                ? new Step(step.state().with(new Incoming.Receiving(channel)), step.outputs())
                        .and(new Output.Changed(), new Output.Accept(channel))
                : step;
    }

    private static Step noneLeft(State state) {
        var step = state.incoming() instanceof Incoming.Awaiting(var channel)
                ? Step.to(state.with(new Incoming.None()),
                        new Output.Reject(channel.number(), new DataTypeNotAvailable()))
                : Step.to(state);
        return switch (state.outgoing()) {
            case Outgoing.Awaiting _ ->
                    new Step(step.state().with(new Outgoing.None()), step.outputs()).and(new Output.CannotSend());
            case Outgoing.Moving(var channel) -> failed(step, channel.number(), channel.format());
            case Outgoing.None _, Outgoing.Opening _, Outgoing.Sending _, Outgoing.Closing _ -> step;
        };
    }

    private static Step failed(Step step, int number, Format format) {
        return new Step(step.state().with(new Outgoing.Closing(number)), step.outputs())
                .and(new Output.Failed(format.capability()), new Output.Close(number));
    }

    private static Step acknowledged(State state, Input.Acknowledged acknowledged) {
        int number = acknowledged.number();
        if (!(state.outgoing() instanceof Outgoing.Opening(var opening, var format, _)) || opening != number) {
            return Step.to(state);
        }
        if (acknowledged.rtp().isEmpty()) {
            return failed(Step.to(state), number, format);
        }
        int payloadType = acknowledged.payloadType().filter(_ -> format.payloadType() >= 96)
                .orElse(format.payloadType());
        return sending(state, new Outgoing.Sending(number, new Format(payloadType, format.capability()),
                acknowledged.rtp().get(), acknowledged.rtcp()));
    }

    /// A peer that takes no second channel while the first is closing takes it afterwards.
    private static Step refused(State state, int number) {
        return !(state.outgoing() instanceof Outgoing.Opening(var opening, var format, var instead))
                || opening != number ? Step.to(state)
                : instead != 0 ? Step.to(state.with(new Outgoing.Closing(instead)))
                : Step.to(state.with(new Outgoing.None()), new Output.Failed(format.capability()), new Output.Freed());
    }

    private static Step hold(State state) {
        return switch (state.outgoing()) {
            case Outgoing.Awaiting _ -> Step.to(state.with(new Outgoing.None()));
            case Outgoing.Opening(var number, _, _) ->
                    Step.to(state.with(new Outgoing.Closing(number)), new Output.Close(number));
            case Outgoing.Sending sending -> Step.to(state.with(new Outgoing.Closing(sending.number())),
                    new Output.Changed(), new Output.Close(sending.number()));
            case Outgoing.Moving(var to) ->
                    Step.to(state.with(new Outgoing.Closing(to.number())), new Output.Close(to.number()));
            case Outgoing.None _, Outgoing.Closing _ -> Step.to(state);
        };
    }

    /// One channel of a kind, in one session; one that is opened anew replaces it.
    private static Step requested(State state, Channel channel) {
        boolean refused = switch (state.incoming()) {
            case Incoming.None _ -> false;
            case Incoming.Awaiting _ -> true;
            case Incoming.Receiving(var there) -> there.session() != channel.session();
        };
        return refused ? Step.to(state, new Output.Reject(channel.number(), new DataTypeNotAvailable()))
                : awaiting(state.with(new Incoming.Awaiting(channel)),
                        channel.rtcp().map(InetSocketAddress::getAddress));
    }

    private static Step closedOurs(State state, int number) {
        var none = state.with(new Outgoing.None());
        return switch (state.outgoing()) {
            case Outgoing.Awaiting(var ours, var format, var old) when old == number ->
                    Step.to(state.with(new Outgoing.Awaiting(ours, format, 0)));
            case Outgoing.Opening(var ours, var format, var old) when old == number ->
                    Step.to(state.with(new Outgoing.Opening(ours, format, 0)));
            case Outgoing.Opening(var ours, _, _) when ours == number -> Step.to(none);
            case Outgoing.Sending sending when sending.number() == number -> Step.to(none, new Output.Changed());
            case Outgoing.Moving(var to) when to.number() == number -> Step.to(none);
            case Outgoing.Closing(var ours) when ours == number -> Step.to(none, new Output.Freed());
            default -> Step.to(state);
        };
    }

    private static Step closedTheirs(State state, int number) {
        var none = state.with(new Incoming.None());
        return switch (state.incoming()) {
            case Incoming.Awaiting(var theirs) when theirs.number() == number -> Step.to(none);
            case Incoming.Receiving(var theirs) when theirs.number() == number ->
                    Step.to(none, new Output.Changed());
            default -> Step.to(state);
        };
    }
}
