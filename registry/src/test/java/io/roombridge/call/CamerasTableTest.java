package io.roombridge.call;

import io.roombridge.camera.Abilities;
import io.roombridge.camera.CameraMessage;
import io.roombridge.camera.CameraMessage.Start;
import io.roombridge.camera.Motion;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H224;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Everything that can happen to cameras of three, of which Ann and Bob have camera control and Carl has none.
class CamerasTableTest {

    private static final LegId ANN = new LegId(Protocol.SIP, "ann");
    private static final LegId BOB = new LegId(Protocol.H323, "bob");
    private static final LegId CARL = new LegId(Protocol.SIP, "carl");
    private static final Motion LEFT = Motion.of(Motion.Pan.LEFT);
    private static final Start START = new Start(LEFT, 800);

    static List<MediaStream> link(LegId leg) {
        var format = new Format(100, H224.CAMERA);
        return List.of(new MediaStream(StreamId.camera(leg), Direction.SEND_RECEIVE, Optional.empty(),
                Optional.empty(), Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE,
                OptionalInt.empty(), MediaStream.Feedback.NONE, Optional.empty()));
    }

    /// How cameras came to be what they are, and what they are.
    private record Scene(Consumer<Cameras> past) {

        Cameras cameras() {
            var cameras = new Cameras("room:board");
            past.accept(cameras);
            return cameras;
        }
    }

    private static Map<String, Scene> scenes() {
        Consumer<Cameras> linked = cameras -> {
            cameras.agreed(ANN, link(ANN));
            cameras.agreed(BOB, link(BOB));
        };
        var scenes = new LinkedHashMap<String, Scene>();
        scenes.put("nobody has one", new Scene(_ -> { }));
        scenes.put("Ann and Bob have one", new Scene(linked));
        scenes.put("Ann and Bob have one, and know", new Scene(linked.andThen(cameras -> {
            cameras.tell(ANN, Abilities.USUAL);
            cameras.tell(BOB, Abilities.USUAL);
        })));
        scenes.put("Ann turns Bob's", new Scene(linked.andThen(
                cameras -> cameras.heard(ANN, START, Optional.of(BOB)))));
        scenes.put("Bob's cannot be turned", new Scene(linked.andThen(
                cameras -> cameras.heard(BOB, new CameraMessage.Clients(false), Optional.empty()))));
        return scenes;
    }

    private static Map<String, Function<Cameras, List<Act>>> inputs() {
        var inputs = new LinkedHashMap<String, Function<Cameras, List<Act>>>();
        for (var leg : List.of(ANN, BOB, CARL)) {
            var name = leg.value();
            var other = leg.equals(BOB) ? ANN : BOB;
            inputs.put(name + " has one", cameras -> cameras.agreed(leg, link(leg)));
            inputs.put(name + " has none", cameras -> cameras.agreed(leg, List.of()));
            inputs.put(name + " leaves", cameras -> cameras.gone(leg));
            inputs.put(name + " is told", cameras -> cameras.tell(leg, Abilities.USUAL));
            inputs.put(name + " is told of nothing", cameras -> cameras.tell(leg, Abilities.NONE));
            inputs.put("an operator turns " + name + "'s", cameras -> cameras.ordered(leg, START));
            for (var message : List.of(START, new CameraMessage.Continue(LEFT), new CameraMessage.Stop(LEFT),
                    new CameraMessage.ActivatePreset(1), new CameraMessage.ClientsAsked(),
                    new CameraMessage.AbilitiesAsked(), new CameraMessage.Clients(false),
                    new CameraMessage.AbilitiesTold(Abilities.NONE))) {
                inputs.put(name + " " + message.getClass().getSimpleName(),
                        cameras -> cameras.heard(leg, message, Optional.of(other)));
            }
            inputs.put(name + " Start of nobody's", cameras -> cameras.heard(leg, START, Optional.empty()));
        }
        inputs.put("ann Start of carl's", cameras -> cameras.heard(ANN, START, Optional.of(CARL)));
        return inputs;
    }

    @Test
    void hasTheTransitionsThatWereReviewed() throws IOException {
        var table = new GoldenTable();
        table.rows(scenes(), inputs(), (scene, input) -> {
            var cameras = scene.cameras();
            var acts = input.apply(cameras);
            return acts.isEmpty() && tell(scene.cameras()).equals(tell(cameras)) ? table.line(scene, List.of())
                    : table.line(tell(cameras), acts.stream().map(Telling::of).toList());
        }).matches(Cameras.class);
    }

    /// Who can be turned, and who turns whose: by who is made to stop when it goes.
    private static String tell(Cameras cameras) {
        var turnable = List.of(ANN, BOB, CARL).stream().filter(cameras::turnable).map(LegId::value)
                .collect(Collectors.joining(" and ", "TURNABLE ", ""));
        var turned = List.of(ANN, BOB, CARL).stream().flatMap(leg -> cameras.heard(leg, new CameraMessage.Stop(LEFT),
                Optional.empty()).stream().map(act -> ", " + leg.value() + " turns "
                        + Telling.of(act).split(" ")[1])).collect(Collectors.joining());
        return turnable + turned;
    }
}
