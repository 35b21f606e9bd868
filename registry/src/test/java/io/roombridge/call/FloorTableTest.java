package io.roombridge.call;

import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Everything that can happen to a floor, in everything it can be. Hana is a host, Ann and Bob are guests.
class FloorTableTest {

    private static final LegId ANN = new LegId(Protocol.SIP, "ann");
    private static final LegId BOB = new LegId(Protocol.H323, "bob");
    private static final LegId HANA = new LegId(Protocol.SIP, "hana");

    private record Scene(Consumer<Floor> past) {

        Floor floor() {
            var floor = new Floor();
            past.accept(floor);
            return floor;
        }
    }

    private static Map<String, Scene> scenes() {
        Consumer<Floor> held = floor -> floor.ask(BOB, false, FloorPolicy.ANYONE);
        var scenes = new LinkedHashMap<String, Scene>();
        for (Consumer<Floor> past : List.<Consumer<Floor>>of(_ -> { }, held,
                floor -> floor.flow(BOB, true, false, FloorPolicy.ANYONE),
                floor -> floor.ask(ANN, false, FloorPolicy.HOST),
                held.andThen(floor -> floor.ask(ANN, false, FloorPolicy.HOST)),
                held.andThen(floor -> floor.ask(HANA, true, FloorPolicy.HOST)),
                floor -> floor.give(ANN),
                held.andThen(floor -> floor.flow(ANN, true, false, FloorPolicy.FIRST)),
                held.andThen(floor -> floor.flow(ANN, true, false, FloorPolicy.HOST)))) {
            var scene = new Scene(past);
            scenes.put(tell(scene.floor()), scene);
        }
        return scenes;
    }

    private static Map<String, Function<Floor, List<Act>>> inputs() {
        var inputs = new LinkedHashMap<String, Function<Floor, List<Act>>>();
        for (var policy : FloorPolicy.values()) {
            for (var leg : List.of(ANN, BOB, HANA)) {
                boolean host = leg.equals(HANA);
                inputs.put(policy + " " + leg.value() + " asks", floor -> floor.ask(leg, host, policy));
                inputs.put(policy + " " + leg.value() + " sends slides", floor -> floor.flow(leg, true, host, policy));
            }
        }
        for (var leg : List.of(ANN, BOB, HANA)) {
            for (var policy : FloorPolicy.values()) {
                inputs.put(policy + " " + leg.value() + " gives back", floor -> floor.giveBack(leg, policy));
                inputs.put(policy + " " + leg.value() + " leaves", floor -> floor.leave(leg, policy));
                inputs.put(policy + " " + leg.value() + "'s slides end",
                        floor -> floor.flow(leg, false, false, policy));
            }
            inputs.put("give " + leg.value(), floor -> floor.give(leg));
            inputs.put(leg.value() + " is a host", floor -> floor.isHost(leg));
        }
        inputs.put("stop", Floor::stop);
        return inputs;
    }

    @Test
    void hasTheTransitionsThatWereReviewed() throws IOException {
        var table = new GoldenTable();
        table.rows(scenes(), inputs(), (scene, input) -> {
            var floor = scene.floor();
            var acts = input.apply(floor);
            return table.line(tell(floor), acts.stream().map(Telling::of).toList());
        }).matches(Floor.class);
    }

    private static String tell(Floor floor) {
        return floor.holder().map(it -> "HELD by " + it.value()).orElse("FREE") + (floor.shown() ? " who shows" : "")
                + floor.invited().map(it -> " for " + it.value()).orElse("")
                + (floor.asking().isEmpty() ? "" : floor.asking().stream().map(LegId::value)
                .collect(Collectors.joining(" and ", ", ", " waits")))
                + (floor.flowing().isEmpty() ? "" : floor.flowing().stream().map(LegId::value)
                .collect(Collectors.joining(" and ", ", ", "'s slides come")));
    }
}
