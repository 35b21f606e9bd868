package io.roombridge.lab.endpoint;

import io.roombridge.camera.Abilities;
import io.roombridge.camera.CameraMessage;
import io.roombridge.camera.Motion;
import io.roombridge.camera.Motion.Focus;
import io.roombridge.camera.Motion.Pan;
import io.roombridge.camera.Motion.Tilt;
import io.roombridge.camera.Motion.Zoom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Camera control as the command line and what is printed spell it: `start pan-left+tilt-up 800`, `continue pan-left`,
/// `stop pan-left`, `keep 3`, `go 3`, `source 3`, `abilities`.
final class CameraWords {

    private CameraWords() {}

    /// @throws IllegalArgumentException when it is none of those
    static CameraMessage parse(String text) {
        var words = List.of(text.strip().split("\\s+"));
        var what = words.size() > 1 ? words.get(1) : "";
        return switch (words.getFirst()) {
            case "start" -> new CameraMessage.Start(motion(what), words.size() > 2 ? Integer.parseInt(words.get(2))
                    : CameraMessage.Start.LONGEST);
            case "continue" -> new CameraMessage.Continue(motion(what));
            case "stop" -> new CameraMessage.Stop(motion(what));
            case "keep" -> new CameraMessage.StorePreset(Integer.parseInt(what));
            case "go" -> new CameraMessage.ActivatePreset(Integer.parseInt(what));
            case "source" -> new CameraMessage.SelectSource(Integer.parseInt(what), 0);
            case "abilities" -> new CameraMessage.AbilitiesAsked();
            default -> throw new IllegalArgumentException("'" + text + "' is nothing one tells a camera");
        };
    }

    private static Motion motion(String text) {
        var wanted = List.of(text.toUpperCase(Locale.ROOT).split("\\+"));
        var motion = new Motion(one(wanted, "PAN-", Pan.class), one(wanted, "TILT-", Tilt.class),
                one(wanted, "ZOOM-", Zoom.class), one(wanted, "FOCUS-", Focus.class));
        if (motion.still()) {
            throw new IllegalArgumentException("'" + text + "' moves nothing: pan-left, tilt-up, zoom-in, focus-out");
        }
        return motion;
    }

    private static <D extends Enum<D>> Optional<D> one(List<String> wanted, String prefix, Class<D> directions) {
        return wanted.stream().filter(word -> word.startsWith(prefix)).findFirst()
                .map(word -> Enum.valueOf(directions, word.substring(prefix.length())));
    }

    static String of(CameraMessage message) {
        return switch (message) {
            case CameraMessage.Start(var motion, var timeout) -> "start " + of(motion) + " " + timeout;
            case CameraMessage.Continue(var motion) -> "continue " + of(motion);
            case CameraMessage.Stop(var motion) -> "stop " + of(motion);
            case CameraMessage.StorePreset(var preset) -> "keep " + preset;
            case CameraMessage.ActivatePreset(var preset) -> "go " + preset;
            case CameraMessage.SelectSource(var source, _) -> "source " + source;
            case CameraMessage.SourceSwitched(var source, _) -> "switched " + source;
            case CameraMessage.ClientsAsked _ -> "clients";
            case CameraMessage.Clients(var camera) -> camera ? "turnable" : "not turnable";
            case CameraMessage.AbilitiesAsked _ -> "abilities";
            case CameraMessage.AbilitiesTold(Abilities(var presets, var sources)) -> "presets " + presets + ", sources "
                    + sources.stream().map(source -> String.valueOf(source.number())).collect(Collectors.joining("+"));
        };
    }

    private static String of(Motion motion) {
        return Stream.of(word("pan-", motion.pan()), word("tilt-", motion.tilt()), word("zoom-", motion.zoom()),
                word("focus-", motion.focus())).flatMap(Optional::stream).collect(Collectors.joining("+"));
    }

    private static Optional<String> word(String prefix, Optional<? extends Enum<?>> direction) {
        return direction.map(it -> prefix + it.name().toLowerCase(Locale.ROOT));
    }
}
