package io.roombridge.console;

import static io.roombridge.console.Given.orElse;

import io.javalin.http.Context;
import io.roombridge.call.LiveGateway;
import io.roombridge.camera.Abilities;
import io.roombridge.camera.CameraMessage;
import io.roombridge.camera.CameraMessage.Start;
import io.roombridge.camera.Motion;
import java.util.List;
import java.util.Optional;

/// What one may do about the cameras of those who are in a call or a room.
final class CameraOperations {

    private static final int USUAL_MILLISECONDS = 400;

    private final LiveGateway live;
    private final Trail trail;
    private final Json json;

    CameraOperations(LiveGateway live, Trail trail, Json json) {
        this.live = live;
        this.trail = trail;
        this.json = json;
    }

    /// @param pan, tilt, zoom, focus  left out: it does not move so
    /// @param milliseconds            50 to 800
    record MoveRequest(Motion.Pan pan, Motion.Tilt tilt, Motion.Zoom zoom, Motion.Focus focus, Integer milliseconds) {}

    record ChooseRequest(Boolean chosen) {}

    List<Operation> all() {
        return List.of(
                Operation.post("/live/legs/{id}/camera/move", Access.OPERATOR, "Turn a camera for a moment")
                        .taking(MoveRequest.class).by(this::move),
                Operation.post("/live/legs/{id}/camera/presets/{preset}", Access.OPERATOR,
                        "Have a camera go to a position that was kept, 0 to 15").by(context ->
                                steer(context, new CameraMessage.ActivatePreset(preset(context)))),
                Operation.put("/live/legs/{id}/camera/presets/{preset}", Access.OPERATOR,
                        "Have a camera keep its position, 0 to 15").by(this::keep),
                Operation.post("/live/legs/{id}/camera/chosen", Access.OPERATOR,
                        "Let the others in its room turn this camera, or again that of who speaks")
                        .taking(ChooseRequest.class).by(this::choose));
    }

    private Object move(Context context) {
        var wanted = json.read(context.body(), MoveRequest.class);
        var motion = new Motion(Optional.ofNullable(wanted.pan()), Optional.ofNullable(wanted.tilt()),
                Optional.ofNullable(wanted.zoom()), Optional.ofNullable(wanted.focus()));
        int milliseconds = orElse(wanted.milliseconds(), USUAL_MILLISECONDS);
        if (milliseconds < Start.STEP || milliseconds > Start.LONGEST) {
            throw Problem.invalid("milliseconds", "are 50 to 800");
        }
        if (motion.still()) {
            throw Problem.invalid("pan", "says where to, or tilt, zoom or focus does");
        }
        return steer(context, new Start(motion, milliseconds / Start.STEP * Start.STEP));
    }

    private Object keep(Context context) {
        int preset = preset(context);
        steer(context, new CameraMessage.StorePreset(preset));
        var leg = LiveOperations.legId(context);
        trail.note(context, "keep-camera", "leg", leg.toString(), LiveOperations.who(live, leg) + ": " + preset);
        return Operation.NOTHING;
    }

    private static int preset(Context context) {
        var text = context.pathParam("preset");
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > Abilities.MOST) {
            throw Problem.notFound("preset " + text);
        }
        return Integer.parseInt(text);
    }

    private Object steer(Context context, CameraMessage message) {
        var leg = LiveOperations.legId(context);
        if (!live.steer(leg, message)) {
            throw Problem.notFound("camera of leg " + leg);
        }
        return Operation.NOTHING;
    }

    private Object choose(Context context) {
        var chosen = json.read(context.body(), ChooseRequest.class).chosen();
        if (chosen == null) {
            throw Problem.invalid("chosen", "has to be there");
        }
        var leg = LiveOperations.legId(context);
        var who = LiveOperations.who(live, leg);
        if (!live.chooseCamera(leg, chosen)) {
            throw Problem.notFound("leg " + leg + " in a room");
        }
        trail.note(context, chosen ? "choose-camera" : "free-camera", "leg", leg.toString(), who);
        return Operation.NOTHING;
    }
}
