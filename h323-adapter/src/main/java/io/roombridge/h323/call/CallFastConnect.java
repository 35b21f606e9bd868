package io.roombridge.h323.call;

import io.roombridge.h323.call.FastStart.Proposal;
import io.roombridge.h323.call.StreamChannels.Channel;
import io.roombridge.h323.call.StreamChannels.Outgoing;
import io.roombridge.h323.control.ControlSession;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.per.Octets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fast connect in a call: what [FastConnect] opens becomes channels.
final class CallFastConnect {

    /// @param elements  fastStart of our answer; empty refuses fast connect
    record Taken(Step step, List<Octets> elements) {}

    private CallFastConnect() {}

    static Step offered(State state, List<Octets> fastStart) {
        var proposals = FastStart.read(fastStart).stream()
                .filter(it -> it.rtp().isEmpty() || it.rtp().filter(state::reaches).isPresent()).toList();
        return Step.to(state.with(FastConnect.step(state.fastConnect(),
                new FastConnect.Input.Setup(proposals)).state()));
    }

    /// Where the caller is, by what is best of its proposals for a stream; empty where it says nothing of it.
    static Optional<InetAddress> peer(State state, StreamId stream) {
        return !(state.fastConnect() instanceof FastConnect.State.Offered(var proposals)) ? Optional.empty()
                : FastStart.best(proposals, state.ours()).stream()
                        .filter(it -> it.stream(state.terms().leg()).equals(stream))
                        .flatMap(it -> it.rtp().or(it::rtcp).filter(state::reaches).stream())
                        .map(InetSocketAddress::getAddress).findFirst();
    }

    /// Takes what is best of the proposals, as far as there are ports.
    static Taken take(State state) {
        if (!(state.fastConnect() instanceof FastConnect.State.Offered(var proposals))) {
            return new Taken(Step.to(state), List.of());
        }
        var leg = state.terms().leg();
        var best = FastStart.best(proposals, state.ours()).stream()
                .filter(it -> CallMedia.ports(state, it.stream(leg)).isPresent()).toList();
        var elements = new ArrayList<Octets>();
        int number = state.media().nextNumber();
        var step = Step.to(state.with(state.media().numbered(best.size())).with(FastConnect
                .step(state.fastConnect(), new FastConnect.Input.Take(best)).state()));
        for (var proposal : best) {
            int own = number++;
            var ports = CallMedia.ports(state, proposal.stream(leg)).orElseThrow();
            elements.add(proposal.toCaller() ? FastStart.sending(proposal, own, ports)
                    : FastStart.receiving(proposal, ports));
            step = step.then(it -> proposal.toCaller() ? sends(it, proposal, own) : receives(it, proposal));
        }
        return new Taken(step, elements);
    }

    /// The called side has taken some of what we proposed, or says nothing of it.
    static Step answered(State state, List<Octets> fastStart, boolean connect) {
        var usable = new ArrayList<Proposal>();
        for (var taken : FastStart.read(fastStart)) {
            CallMedia.acceptable(state.ours(), Role.MAIN, taken.format()).filter(_ -> taken.toCaller()
                    || taken.rtp().filter(state::reaches).isPresent())
                    .ifPresent(it -> usable.add(taken.with(it.capability())));
        }
        var step = FastConnect.step(state.fastConnect(), new FastConnect.Input.Answered(usable, connect));
        return Step.to(state.with(step.state())).each(step.outputs(), (it, output) -> switch (output) {
            case FastConnect.Output.Open(var taken) -> taken.toCaller() ? receives(it, taken)
                    : sends(it, taken, taken.number());
        });
    }

    private static Step sends(State state, Proposal taken, int number) {
        return CallControl.on(state, new ControlSession.Input.Adopt(number, true))
                .then(it -> CallMedia.on(it, taken.stream(it.terms().leg()), new StreamChannels.Input.Sends(
                        new Outgoing.Sending(number, taken.format(), taken.rtp().orElseThrow(),
                                taken.rtcp().filter(it::reaches)))));
    }

    private static Step receives(State state, Proposal taken) {
        return CallControl.on(state, new ControlSession.Input.Adopt(taken.number(), false))
                .then(it -> CallMedia.on(it, taken.stream(it.terms().leg()), new StreamChannels.Input.Receives(
                        new Channel(taken.number(), taken.parameters().sessionID(), taken.format(),
                                taken.rtcp().filter(it::reaches)))));
    }

    /// What the peer takes, as far as its channels tell.
    static CapabilitySet theirs(State state) {
        boolean peerIsCaller = state.terms().identity().callee();
        return switch (state.fastConnect()) {
            case FastConnect.State.Offered(var proposals) -> FastStart.capabilities(proposals, peerIsCaller);
            case FastConnect.State.Established(var taken) -> FastStart.capabilities(taken, peerIsCaller);
            case FastConnect.State.NotUsed _, FastConnect.State.Proposed _, FastConnect.State.Refused _ ->
                    CapabilitySet.NONE;
        };
    }
}
