package io.roombridge.h323.call;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/// What carries H.245: call signalling itself, or a connection of its own that either side makes (H.323 §8.2).
///
/// ```
///                 the peer tunnels too           Begin, H.245 comes            StartH245
/// TunnelOffered ----------------------> TunnelAgreed ------------> Tunnelled ----------> Switching
///     | it does not; its address            | it does not after all    ^ ConnectFailed      | Connected
///     v                                     v                          +--------------------+
/// Separate <--------------------------------+                                               v
///     | GiveAddress: Listen       | TheirAddress: Connect                               Connected
///     +-- whichever connection is made first carries ---------------------------------------^
/// ```
///
/// A pure function of state and input; the same for both sides of the call.
final class Carrier {

    sealed interface State {
        /// We say that we tunnel; the peer has not said whether it does.
        record TunnelOffered() implements State {}
        record TunnelAgreed() implements State {}
        record Tunnelled() implements State {}
        /// Tunnelled, while the connection that the peer wants instead is being made (H.323 §8.2.3).
        record Switching() implements State {}
        /// One of the two does not tunnel.
        ///
        /// @param connecting  to where the peer listens
        record Separate(Listener ours, boolean connecting) implements State {}
        /// @param switched  the peer may still have messages in the tunnel
        record Connected(boolean switched) implements State {}
    }

    /// Our own port for the connection.
    sealed interface Listener {
        record None() implements Listener {}
        record Asked() implements Listener {}
        record At(InetSocketAddress address) implements Listener {}
        /// There is no port left.
        record Unavailable() implements Listener {}
    }

    sealed interface Input {
        /// What a message of the peer says of itself (h245Tunneling).
        record Tunnels(boolean too) implements Input {}
        /// H.245 came within call signalling.
        record Heard() implements Input {}
        /// @param instead  the peer asks for the connection (Facility with startH245); else it only says where it
        ///                 listens
        record TheirAddress(InetSocketAddress address, boolean instead) implements Input {}
        /// H.245 may begin where it is agreed to be tunnelled.
        record Begin() implements Input {}
        /// The peer is to be told where we listen.
        record GiveAddress() implements Input {}
        record Listening(InetSocketAddress address) implements Input {}
        record CannotListen() implements Input {}
        /// To where we listen, in the time that we do.
        record NobodyConnected() implements Input {}
        record ConnectionMade() implements Input {}
        record ConnectFailed() implements Input {}
        record ConnectionLost() implements Input {}
    }

    sealed interface Output {
        record Listen() implements Output {}
        record Connect(InetSocketAddress address) implements Output {}
        /// H.245 can be carried now.
        record Opened() implements Output {}
        record Lost() implements Output {}
    }

    record Step(State state, List<Output> outputs) {
        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }
    }

    private static final Listener NONE = new Listener.None();
    static final State SEPARATE = new State.Separate(NONE, false);

    private Carrier() {}

    /// H.245 has a way to the peer.
    static boolean open(State state) {
        return tunnelled(state) || state instanceof State.Connected;
    }

    /// What we have to send goes within call signalling.
    static boolean tunnelled(State state) {
        return state instanceof State.Tunnelled || state instanceof State.Switching;
    }

    /// What we say of ourselves in every message.
    static boolean tunnels(State state) {
        return state instanceof State.TunnelOffered || state instanceof State.TunnelAgreed || tunnelled(state);
    }

    /// What comes within call signalling is for us; a side that did not agree to it is not listened to.
    static boolean hears(State state) {
        return state instanceof State.TunnelAgreed || tunnelled(state)
                || state instanceof State.Connected(var switched) && switched;
    }

    /// Nobody makes a connection, and no tunnel is agreed.
    static boolean idle(State state) {
        return state instanceof State.TunnelOffered || state instanceof State.Separate(var ours, var connecting)
                && !connecting && (ours instanceof Listener.None || ours instanceof Listener.Unavailable);
    }

    static boolean asked(State state) {
        return state instanceof State.Separate(Listener.Asked _, _);
    }

    static Optional<InetSocketAddress> address(State state) {
        return state instanceof State.Separate(Listener.At(var address), _) ? Optional.of(address) : Optional.empty();
    }

    static Step step(State state, Input input) {
        return switch (state) {
            case State.TunnelOffered offered -> switch (input) {
                case Input.Tunnels(var too) -> Step.to(too ? new State.TunnelAgreed() : SEPARATE);
                case Input.TheirAddress(var address, _) -> connect(address, NONE);
                case Input.GiveAddress _ -> listen(false);
                default -> Step.to(offered);
            };
            case State.TunnelAgreed agreed -> switch (input) {
                case Input.Tunnels(var too) -> Step.to(too ? agreed : SEPARATE);
                case Input.Begin _, Input.Heard _ -> Step.to(new State.Tunnelled(), new Output.Opened());
                case Input.TheirAddress(var address, var instead) -> instead ? connect(address, NONE)
                        : Step.to(agreed);
                default -> Step.to(agreed);
            };
            case State.Tunnelled tunnelled -> input instanceof Input.TheirAddress(var address, var instead) && instead
                    ? Step.to(new State.Switching(), new Output.Connect(address)) : Step.to(tunnelled);
            case State.Switching switching -> switch (input) {
                case Input.ConnectionMade _ -> Step.to(new State.Connected(true), new Output.Opened());
                case Input.ConnectFailed _ -> Step.to(new State.Tunnelled());
                default -> Step.to(switching);
            };
            case State.Separate separate -> separate(separate, input);
            case State.Connected connected -> input instanceof Input.ConnectionLost
                    ? Step.to(connected, new Output.Lost()) : Step.to(connected);
        };
    }

    private static Step separate(State.Separate state, Input input) {
        return switch (input) {
            case Input.TheirAddress(var address, _) -> state.connecting() ? Step.to(state)
                    : connect(address, state.ours());
            case Input.GiveAddress _ -> state.ours() instanceof Listener.None ? listen(state.connecting())
                    : Step.to(state);
            case Input.Listening(var address) -> state.ours() instanceof Listener.Asked
                    ? Step.to(new State.Separate(new Listener.At(address), state.connecting())) : Step.to(state);
            case Input.CannotListen _ -> state.ours() instanceof Listener.Asked
                    ? Step.to(new State.Separate(new Listener.Unavailable(), state.connecting())) : Step.to(state);
            case Input.NobodyConnected _ -> state.ours() instanceof Listener.At
                    ? Step.to(new State.Separate(NONE, state.connecting())) : Step.to(state);
            case Input.ConnectFailed _ -> Step.to(new State.Separate(state.ours(), false));
            case Input.ConnectionMade _ -> Step.to(new State.Connected(false), new Output.Opened());
            case Input.Tunnels _, Input.Heard _, Input.Begin _, Input.ConnectionLost _ -> Step.to(state);
        };
    }

    private static Step connect(InetSocketAddress address, Listener ours) {
        return Step.to(new State.Separate(ours, true), new Output.Connect(address));
    }

    private static Step listen(boolean connecting) {
        return Step.to(new State.Separate(new Listener.Asked(), connecting), new Output.Listen());
    }
}
