package io.roombridge.h323.call;

import io.roombridge.call.LegEvent;
import io.roombridge.h323.MessageNames;
import io.roombridge.h323.call.StreamChannels.Channel;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.testing.GoldenTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a call and its outputs are written in a table: the states of the small machines that are not at their
/// beginning, and of each output what tells it from others.
final class CallTable {

    private final GoldenTable table = new GoldenTable(this::spelled);

    GoldenTable table() {
        return table;
    }

    CallTable rows(Map<String, State> states, Map<String, Input> inputs) {
        table.rows(states, inputs, (state, input) -> {
            var step = H323Call.step(state, input);
            return line(step.state(), step.outputs());
        });
        return this;
    }

    String line(State state, List<Output> outputs) {
        return table.line(state, outputs);
    }

    private String spelled(String name, Object value) {
        return switch (value) {
            case Terms _ -> "";
            case FastConnect.State.NotUsed _ -> "";
            case State.Answer.Awaited _ -> "";
            case Carrier.State carrier -> table.name(carrier);
            case Carrier.Listener.None _ -> "";
            case Carrier.Listener listener -> table.name(listener);
            case FastConnect.State.Offered _ -> "fastOffered";
            case FastConnect.State fast -> "fast" + fast.getClass().getSimpleName();
            case io.roombridge.h323.control.ControlSession.State control ->
                    control.ready() ? "ready" : control.begun() ? "begun" : "";
            case State.Media media -> media.streams().entrySet().stream()
                    .map(it -> stream(it.getKey(), it.getValue())).filter(it -> !it.isEmpty()).sorted()
                    .collect(Collectors.joining(" "));
            case State.Answer answer -> "answer" + answer.getClass().getSimpleName();
            case State.Outbox outbox -> outbox.owed().stream().map(it -> "owes" + it.getClass().getSimpleName())
                    .collect(Collectors.joining(" "));
            case H323MessageBody body -> body(body);
            case Record message when !MessageNames.part(message).isEmpty() -> MessageNames.part(message);
            case LegEvent event -> table.name(event);
            case CallTimer.Signalling(var timer) -> timer.name();
            case CallTimer.Control(var timer) -> timer.name().name();
            case CallTimer timer -> table.name(timer);
            case MediaStream stream -> word(stream.id()) + " " + stream.direction();
            case StreamId stream -> word(stream);
            case StreamChannels.Ports.Unasked _ -> "";
            case StreamChannels.Ports ports -> "ports" + ports.getClass().getSimpleName();
            case StreamChannels.Outgoing.None _ -> "";
            case StreamChannels.Outgoing outgoing -> table.name(outgoing);
            case StreamChannels.Incoming.None _ -> "";
            case StreamChannels.Incoming incoming -> table.name(incoming);
            case Channel channel -> channel.number() + " session " + channel.session();
            case FastStart.Proposal proposal -> proposal.toCaller() ? "toCaller" : "fromCaller";
            case io.roombridge.media.Audio audio -> audio.codec().name();
            default -> name.equals("elements") ? "" : null;
        };
    }

    private String stream(StreamId id, StreamChannels.State state) {
        var parts = Stream.of(state.ports() instanceof StreamChannels.Ports.Open ? "" : spelled("", state.ports()),
                        spelled("", state.outgoing()), spelled("", state.incoming()))
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
        return parts.isEmpty() ? "" : word(id) + ":" + parts;
    }

    private static String word(StreamId id) {
        return (id.role() == Role.SLIDES ? id.role().name() : id.kind().name()).toLowerCase();
    }

    /// What a message says of H.245, beside its type.
    private static String body(H323MessageBody body) {
        var says = Stream.of(SignallingContents.h245Address(body).isPresent() ? "h245Address" : "",
                SignallingContents.fastStart(body).isEmpty() ? "" : "fastStart")
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
        return says;
    }
}
