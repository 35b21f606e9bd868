package io.roombridge.h323.call;

import io.roombridge.call.Cause;
import io.roombridge.h323.call.State.Owed;
import io.roombridge.h323.call.StreamChannels.Ports;
import io.roombridge.h323.capability.MediaFormats;
import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.control.Commands;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.q931.InformationElement;
import io.roombridge.h323.q931.InformationElement.CallState;
import io.roombridge.h323.q931.InformationElement.CauseElement;
import io.roombridge.h323.q931.InformationElement.Display;
import io.roombridge.h323.q931.InformationElement.KeypadFacility;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.media.Format;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.per.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a call sends: messages of call signalling, each when what it says is known, and H.245 the way it is carried.
final class Sending {

    private static final int RESPONSE_TO_STATUS_ENQUIRY = 30;

    private Sending() {}

    /// H.245; without a carrier there is nobody to send it to.
    static Step control(State state, MultimediaSystemControlMessage message) {
        if (Carrier.tunnelled(state.carrier())) {
            return Step.to(state.with(state.outbox().tunnelling(message)));
        }
        return Carrier.open(state.carrier()) ? Step.to(state, new Output.SendControl(message)) : Step.to(state);
    }

    /// H.245 that no message took along goes in a Facility of its own (H.323 §8.2.1).
    static Step flush(State state) {
        return state.outbox().tunnel().isEmpty() || state.over() ? Step.to(state)
                : send(state, MessageType.FACILITY, messages(state).transport(), List.of());
    }

    static Step release(State state, Cause cause) {
        return send(state, MessageType.RELEASE_COMPLETE, messages(state).releaseComplete(cause),
                List.of(CauseElement.of(cause.q850())));
    }

    static Step owe(State state, Owed message) {
        return sendOwed(state.with(state.outbox().owing(message)));
    }

    /// Sends what is owed, in order, until something has to be waited for.
    static Step sendOwed(State state) {
        if (state.over() || state.outbox().owed().isEmpty()) {
            return Step.to(state);
        }
        var first = state.outbox().owed().getFirst();
        return prepare(state, first).then(it -> it.over() || waits(it, first) ? Step.to(it)
                : send(it.with(it.outbox().withoutFirst()), first).then(Sending::sendOwed));
    }

    // What a message says, and what has to be known for it

    private static Step prepare(State state, Owed message) {
        return switch (message) {
            case Owed.Setup _, Owed.Connect _ -> {
                var step = Step.to(state).each(fastStartStreams(state, message),
                        (it, stream) -> CallMedia.on(it, stream,
                                new StreamChannels.Input.Ask(CallFastConnect.peer(it, stream))));
                yield message instanceof Owed.Connect ? step.then(Sending::askForAddress) : step;
            }
            case Owed.CallProceeding _ -> state.terms().means().earlyH245() ? askForAddress(state) : Step.to(state);
            case Owed.StartH245 _ -> CallCarrier.on(state, new Carrier.Input.GiveAddress());
            case Owed.Alerting _, Owed.Status _, Owed.Keys _ -> Step.to(state);
        };
    }

    private static Step askForAddress(State state) {
        return CallCarrier.on(state, new Carrier.Input.GiveAddress());
    }

    private static boolean waits(State state, Owed message) {
        return Carrier.asked(state.carrier()) && !(message instanceof Owed.Setup)
                || fastStartStreams(state, message).stream()
                        .anyMatch(it -> state.media().of(it).ports() instanceof Ports.Asked);
    }

    /// The streams whose ports a message names.
    private static List<StreamId> fastStartStreams(State state, Owed message) {
        var leg = state.terms().leg();
        return switch (message) {
            case Owed.Setup _ -> state.terms().means().fastConnect()
                    ? Stream.of(StreamId.audio(leg), StreamId.video(leg))
                            .filter(it -> !proposable(state, it).isEmpty()).toList()
                    : List.of();
            case Owed.Connect _ -> state.fastConnect() instanceof FastConnect.State.Offered(var proposals)
                    ? FastStart.best(proposals, state.ours()).stream().map(it -> it.stream(leg)).distinct().toList()
                    : List.of();
            default -> List.of();
        };
    }

    private record Proposable(Format format, DataType dataType) {}

    /// Every codec of ours that can be named, best first.
    private static List<Proposable> proposable(State state, StreamId stream) {
        var proposable = new ArrayList<Proposable>();
        for (var capability : state.ours().of(stream.kind(), Role.MAIN)) {
            MediaFormats.dataType(capability, Role.MAIN, PeerCapabilities.NONE, state.ours().bandwidth())
                    .ifPresent(it -> proposable.add(new Proposable(MediaFormats.format(capability), it)));
        }
        return proposable;
    }

    private static Step send(State state, Owed message) {
        var messages = messages(state);
        return switch (message) {
            case Owed.Setup(var parties) -> setup(state, parties);
            case Owed.CallProceeding _ -> send(state, MessageType.CALL_PROCEEDING,
                    messages.callProceeding(Carrier.address(state.carrier())), List.of());
            case Owed.Alerting _ -> send(state, MessageType.ALERTING, messages.alerting(), List.of());
            case Owed.Connect _ -> connect(state);
            case Owed.StartH245 _ -> Carrier.address(state.carrier())
                    .map(it -> send(state, MessageType.FACILITY, messages.startH245(it), List.of()))
                    .orElse(Step.to(state));
            case Owed.Status(var told) -> send(state, MessageType.STATUS, messages.status(),
                    List.of(CauseElement.of(RESPONSE_TO_STATUS_ENQUIRY), CallState.of(told.number())));
            case Owed.Keys(var digits) -> send(state, MessageType.INFORMATION, messages.information(),
                    List.of(new KeypadFacility(Octets.of(Commands.keys(digits).getBytes(StandardCharsets.US_ASCII)))));
        };
    }

    /// Without ports the call goes on; H.245 fails and says why.
    private static Step setup(State state, Parties parties) {
        var streams = fastStartStreams(state, new Owed.Setup(parties));
        boolean ports = streams.stream().allMatch(it -> CallMedia.ports(state, it).isPresent());
        var proposals = new ArrayList<Octets>();
        int number = state.media().nextNumber();
        for (var stream : ports ? streams : List.<StreamId>of()) {
            for (var one : proposable(state, stream)) {
                proposals.add(FastStart.fromUs(number++, one.dataType(),
                        CallMedia.parameters(state, stream, one.format())));
                proposals.add(FastStart.toUs(number++, one.dataType(),
                        CallMedia.parameters(state, stream, one.format()),
                        CallMedia.ports(state, stream).orElseThrow()));
            }
        }
        var numbered = state.with(state.media().numbered(proposals.size()));
        var proposed = proposals.isEmpty() ? numbered : numbered.with(
                FastConnect.step(numbered.fastConnect(), new FastConnect.Input.Propose()).state());
        return send(proposed, MessageType.SETUP, messages(state).setup(parties, proposals),
                CallMessages.elements(parties));
    }

    private static Step connect(State state) {
        return CallCarrier.on(state, new Carrier.Input.Begin()).then(it -> {
            var taken = CallFastConnect.take(it);
            return taken.step().then(next -> send(next, MessageType.CONNECT,
                    messages(next).connect(Carrier.address(next.carrier()), taken.elements()),
                    List.of(Display.of(next.terms().equipment().product()))));
        }).then(CallMedia::openChannels);
    }

    private static CallMessages messages(State state) {
        return new CallMessages(state.terms());
    }

    private static Step send(State state, MessageType type, H323MessageBody body,
            List<InformationElement> elements) {
        return Step.to(state.with(state.outbox().tunnelled()), new Output.Send(type, body, elements,
                Carrier.tunnels(state.carrier()), state.outbox().tunnel()));
    }
}
