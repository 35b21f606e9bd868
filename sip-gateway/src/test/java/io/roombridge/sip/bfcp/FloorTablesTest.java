package io.roombridge.sip.bfcp;

import io.roombridge.call.FloorStatus;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What becomes of every request and every decision, in everything that the two machines can be.
class FloorTablesTest {

    private static final int FLOOR = 1;

    private final GoldenTable table = new GoldenTable((_, value) -> value instanceof BfcpAttribute attribute
            ? spelled(attribute) : null);

    private static String spelled(BfcpAttribute attribute) {
        return switch (attribute) {
            case BfcpAttribute.FloorId(var floor) -> "floor " + floor;
            case BfcpAttribute.ErrorCode(var code, _) -> ErrorReason.of(code).orElseThrow().name();
            case BfcpAttribute.FloorRequest(var request, var parts) -> "request " + request + " "
                    + RequestStatus.of(BfcpAttribute.status(parts).orElseThrow()).orElseThrow()
                    + (parts.stream().anyMatch(BfcpAttribute.Beneficiary.class::isInstance) ? " of somebody" : "");
            default -> attribute.getClass().getSimpleName();
        };
    }

    @Test
    void server() throws IOException {
        var states = new LinkedHashMap<String, FloorServer.State>();
        for (var wish : FloorServer.Wish.values()) {
            for (boolean watched : List.of(false, true)) {
                var state = new FloorServer.State(wish, wish == FloorServer.Wish.NONE ? 4 : 5, watched, false);
                states.put(table.name(state), state);
            }
        }
        var shown = new FloorServer.State(FloorServer.Wish.NONE, 0, true, true);
        states.put(table.name(shown), shown);
        var inputs = new LinkedHashMap<String, FloorServer.Input>();
        for (var primitive : Primitive.values()) {
            inputs.put(primitive.name(), new FloorServer.Input.Heard(primitive, List.of()));
        }
        inputs.put("FLOOR_REQUEST of the floor", heard(Primitive.FLOOR_REQUEST, new BfcpAttribute.FloorId(FLOOR)));
        inputs.put("FLOOR_REQUEST of another", heard(Primitive.FLOOR_REQUEST, new BfcpAttribute.FloorId(9)));
        inputs.put("FLOOR_QUERY of the floor", heard(Primitive.FLOOR_QUERY, new BfcpAttribute.FloorId(FLOOR)));
        inputs.put("FLOOR_QUERY of another", heard(Primitive.FLOOR_QUERY, new BfcpAttribute.FloorId(9)));
        for (int request : new int[] {5, 6}) {
            var number = new BfcpAttribute.FloorRequestId(request);
            inputs.put("FLOOR_RELEASE of " + request, heard(Primitive.FLOOR_RELEASE, number));
            inputs.put("FLOOR_REQUEST_QUERY of " + request, heard(Primitive.FLOOR_REQUEST_QUERY, number));
        }
        Stream.of(FloorStatus.values()).forEach(status ->
                inputs.put("the room: " + status, new FloorServer.Input.Decided(status)));
        inputs.put("others show", new FloorServer.Input.Shown(true));
        inputs.put("others show no more", new FloorServer.Input.Shown(false));

        var server = new FloorServer(FLOOR);
        table.rows(states, inputs, (state, input) -> {
            var step = server.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(FloorServer.class);
    }

    private static FloorServer.Input heard(Primitive primitive, BfcpAttribute... attributes) {
        return new FloorServer.Input.Heard(primitive, List.of(attributes));
    }

    @Test
    void client() throws IOException {
        var states = table.named(List.of(FloorClient.State.BEGINNING,
                new FloorClient.State(FloorClient.Stage.ASKING, true, 0),
                new FloorClient.State(FloorClient.Stage.ASKING, false, 0),
                new FloorClient.State(FloorClient.Stage.WAITING, true, 5),
                new FloorClient.State(FloorClient.Stage.HOLDING, true, 5),
                new FloorClient.State(FloorClient.Stage.RELEASING, false, 5),
                new FloorClient.State(FloorClient.Stage.RELEASING, true, 5),
                new FloorClient.State(FloorClient.Stage.REFUSED, true, 4),
                new FloorClient.State(FloorClient.Stage.REFUSED, true, 5)));
        var inputs = new LinkedHashMap<String, FloorClient.Input>();
        inputs.put("show", new FloorClient.Input.Show(true));
        inputs.put("show no more", new FloorClient.Input.Show(false));
        for (var answers : Map.of(true, "answer", false, "news").entrySet().stream().sorted(Map.Entry.comparingByKey())
                .toList()) {
            for (var status : RequestStatus.values()) {
                inputs.put(answers.getValue() + ": " + status, new FloorClient.Input.Said(answers.getKey(), 5, status));
            }
        }
        inputs.put("news of another: GRANTED", new FloorClient.Input.Said(false, 6, RequestStatus.GRANTED));
        inputs.put("no answer", new FloorClient.Input.Refused("no answer"));
        inputs.put("the release is answered", new FloorClient.Input.Ended());
        table.rows(states, inputs, (state, input) -> {
            var step = FloorClient.step(state, input);
            return table.line(step.state(), step.outputs());
        }).matches(FloorClient.class);
    }
}
