package io.roombridge.camera;

import io.roombridge.camera.CameraMessage.Start;
import io.roombridge.camera.Motion.Pan;
import io.roombridge.camera.Motion.Tilt;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Everything that can happen to a camera, at rest, on its way, and when its time is up.
class SteeringTableTest {

    private static final Motion LEFT = Motion.of(Pan.LEFT);
    private static final Motion UP = Motion.of(Tilt.UP);

    private static final Consumer<Steering> STARTED = camera -> camera.told(new Start(LEFT, 400), 0);

    private static Map<String, Consumer<Steering>> scenes() {
        var scenes = new LinkedHashMap<String, Consumer<Steering>>();
        scenes.put("STILL", _ -> { });
        scenes.put("MOVING left until 400", STARTED);
        scenes.put("MOVING left until 700, having gone on at 300", STARTED.andThen(
                camera -> camera.told(new CameraMessage.Continue(LEFT), 300)));
        scenes.put("STILL, stopped", STARTED.andThen(camera -> camera.told(new CameraMessage.Stop(LEFT), 100)));
        return scenes;
    }

    private static Map<String, Function<Steering, List<CameraMessage>>> inputs() {
        var inputs = new LinkedHashMap<String, Function<Steering, List<CameraMessage>>>();
        for (var message : List.of(new Start(LEFT, 400), new Start(UP, 800),
                new Start(Motion.of(0), 800), new CameraMessage.Continue(LEFT), new CameraMessage.Continue(UP),
                new CameraMessage.Stop(LEFT), new CameraMessage.ActivatePreset(3))) {
            inputs.put(words(message) + " at 350", camera -> list(camera.told(message, 350)));
        }
        for (long now : List.of(399L, 400L, 699L, 700L)) {
            inputs.put("due at " + now, camera -> list(camera.due(now)));
        }
        return inputs;
    }

    private static List<CameraMessage> list(Optional<? extends CameraMessage> message) {
        return message.<List<CameraMessage>>map(List::of).orElse(List.of());
    }

    @Test
    void hasTheTransitionsThatWereReviewed() throws IOException {
        var table = new GoldenTable();
        table.rows(scenes(), inputs(), (scene, input) -> {
            var camera = new Steering();
            scene.accept(camera);
            var told = input.apply(camera);
            var before = new Steering();
            scene.accept(before);
            var after = until(camera);
            return told.isEmpty() && after.equals(until(before)) ? table.line(scene, List.of())
                    : table.line(after, told.stream().map(SteeringTableTest::words).toList());
        }).matches(Steering.class);
    }

    private static String words(CameraMessage message) {
        return message.toString().replaceAll("\\w+=|Optional(\\.empty)?|Motion|[\\[\\], ]+", " ").strip()
                .replaceAll(" +", " ");
    }

    private static String until(Steering camera) {
        for (long now = 0; now <= 2_000; now += 50) {
            if (camera.due(now).isPresent()) {
                return "MOVING until " + now;
            }
        }
        return "STILL";
    }
}
