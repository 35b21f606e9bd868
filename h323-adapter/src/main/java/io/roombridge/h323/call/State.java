package io.roombridge.h323.call;

import io.roombridge.call.Party;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.control.ControlSession;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.PeerAddress;
import io.roombridge.media.StreamId;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a call is: the states of the small machines side by side, and what waits to be sent.
///
/// @param ours    what we take in this call
/// @param answer  of a call of ours
public record State(Terms terms, CallSignalling.State signalling, Carrier.State carrier,
        FastConnect.State fastConnect, ControlSession.State control, Media media, CapabilitySet ours, Answer answer,
        Outbox outbox) {

    /// Whether the gateway was told who answered; it is told together with what the callee takes.
    sealed interface Answer {
        /// @param parties  whom we called; empty when the peer calls
        record Awaited(Optional<Parties> parties) implements Answer {}
        record Heard(Party callee) implements Answer {}
        record Told() implements Answer {}
    }

    /// A channel that the peer would not take.
    record Refused(StreamId stream, Capability capability) {}

    /// @param nextNumber  forwardLogicalChannelNumber that no channel of ours has
    record Media(Map<StreamId, StreamChannels.State> streams, int nextNumber, Set<Refused> refused) {

        private static final int FIRST_CHANNEL = 101;

        static final Media NONE = new Media(Map.of(), FIRST_CHANNEL, Set.of());

        StreamChannels.State of(StreamId stream) {
            return streams.getOrDefault(stream, StreamChannels.State.NONE);
        }

        /// Whether something of this call is received there.
        boolean takesAt(InetSocketAddress address) {
            return streams.values().stream().anyMatch(it -> it.ports() instanceof StreamChannels.Ports.Open(var ports)
                    && (ports.rtp().equals(address) || ports.rtcp().equals(address)));
        }

        boolean idle() {
            return streams.values().stream().allMatch(StreamChannels.State::idle);
        }

        Media with(StreamId stream, StreamChannels.State state) {
            var changed = new LinkedHashMap<>(streams);
            changed.put(stream, state);
            return new Media(Map.copyOf(changed), nextNumber, refused);
        }

        Media numbered(int count) {
            return new Media(streams, nextNumber + count, refused);
        }

        boolean mayCarry(StreamId stream, Capability capability) {
            return !refused.contains(new Refused(stream, capability));
        }

        Media without(StreamId stream, Capability capability) {
            var more = new LinkedHashSet<>(refused);
            more.add(new Refused(stream, capability));
            return new Media(streams, nextNumber, Set.copyOf(more));
        }

        Media refusingNothing() {
            return new Media(streams, nextNumber, Set.of());
        }
    }

    /// @param owed    messages of call signalling, in order; the first waits for ports or an address
    /// @param tunnel  H.245 that goes with the next message; empty between steps
    record Outbox(List<Owed> owed, List<MultimediaSystemControlMessage> tunnel) {

        static final Outbox EMPTY = new Outbox(List.of(), List.of());

        Outbox owing(Owed one) {
            return new Outbox(with(owed, one), tunnel);
        }

        Outbox withoutFirst() {
            return new Outbox(owed.subList(1, owed.size()), tunnel);
        }

        Outbox tunnelling(MultimediaSystemControlMessage message) {
            return new Outbox(owed, with(tunnel, message));
        }

        Outbox tunnelled() {
            return new Outbox(owed, List.of());
        }

        boolean owesConnect() {
            return owed.stream().anyMatch(Owed.Connect.class::isInstance);
        }

        private static <T> List<T> with(List<T> list, T one) {
            var all = new ArrayList<>(list);
            all.add(one);
            return List.copyOf(all);
        }
    }

    /// A message that is to be sent.
    sealed interface Owed {
        record Setup(Parties parties) implements Owed {}
        record CallProceeding() implements Owed {}
        record Alerting() implements Owed {}
        record Connect() implements Owed {}
        record StartH245() implements Owed {}
        record Status(CallSignalling.State state) implements Owed {}
        record Keys(String digits) implements Owed {}
    }

    /// Before the first message.
    ///
    /// @param ours  what we take until the gateway says it for the call
    public static State of(Terms terms, CapabilitySet ours) {
        return new State(terms, CallSignalling.State.NULL,
                terms.means().tunnelling() ? new Carrier.State.TunnelOffered() : Carrier.SEPARATE,
                new FastConnect.State.NotUsed(), ControlSession.State.NONE, Media.NONE,
                TerminalCapabilities.completed(ours), new Answer.Awaited(Optional.empty()), Outbox.EMPTY);
    }

    public boolean over() {
        return signalling == CallSignalling.State.RELEASED;
    }

    /// Whether media can be sent there, and would not come back to us.
    boolean reaches(InetSocketAddress address) {
        return PeerAddress.fault(address.getAddress(), terms.ours()).isEmpty() && !media.takesAt(address);
    }

    /// Answered, and the caller knows: channels may be opened.
    boolean answered() {
        return signalling == CallSignalling.State.ACTIVE && !outbox.owesConnect();
    }

    State with(CallSignalling.State value) {
        return new State(terms, value, carrier, fastConnect, control, media, ours, answer, outbox);
    }

    State with(Carrier.State value) {
        return new State(terms, signalling, value, fastConnect, control, media, ours, answer, outbox);
    }

    State with(FastConnect.State value) {
        return new State(terms, signalling, carrier, value, control, media, ours, answer, outbox);
    }

    State with(ControlSession.State value) {
        return new State(terms, signalling, carrier, fastConnect, value, media, ours, answer, outbox);
    }

    State with(Media value) {
        return new State(terms, signalling, carrier, fastConnect, control, value, ours, answer, outbox);
    }

    State with(CapabilitySet value) {
        return new State(terms, signalling, carrier, fastConnect, control, media, value, answer, outbox);
    }

    State with(Answer value) {
        return new State(terms, signalling, carrier, fastConnect, control, media, ours, value, outbox);
    }

    State with(Outbox value) {
        return new State(terms, signalling, carrier, fastConnect, control, media, ours, answer, value);
    }
}
