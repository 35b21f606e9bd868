package io.roombridge.call;

import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;

/// Acts as a transition table writes them.
final class Telling {

    private Telling() {}

    static String of(Act act) {
        return switch (act) {
            case Act.Ask(LegCommand.Release(var leg, var cause)) -> "Release " + leg.value() + " " + cause;
            case Act.Ask(LegCommand.AnswerFloor(var leg, var status)) -> "AnswerFloor " + leg.value() + " " + status;
            case Act.Ask(LegCommand.ShowSlides(var leg, var shown)) ->
                    (shown ? "ShowSlides " : "HideSlides ") + leg.value();
            case Act.Ask(var command) -> command.getClass().getSimpleName() + " " + command.leg().value();
            case Act.Change(var change) -> of(change);
            case Act.Dial(_, var dialString, var after) -> "Dial " + dialString
                    + (after.isZero() ? "" : " in " + after.toSeconds() + " s");
            case Act.Route(var offered) -> "Route " + offered.leg().value() + " " + offered.to();
            case Act.Await(var leg, var patience) -> "Await " + leg.value() + " "
                    + (patience.toMinutes() == 0 ? patience.toSeconds() + " s" : patience.toMinutes() + " min");
            case Act.Wake(var after) -> "Wake in " + (after.toMinutes() == 0 ? after.toSeconds() + " s"
                    : after.toMinutes() + " min");
            case Act.Note(var leg, var words) -> "Note " + leg.value() + " '" + words + "'";
            case Act.Did(var leg, var action, var detail, var words) -> "Did " + leg.value() + " '" + words + "'"
                    + (action.isEmpty() ? "" : " as " + action) + (detail.isEmpty() ? "" : ": " + detail);
            case Act.WrongPin(var leg) -> "WrongPin " + leg.value();
        };
    }

    private static String of(GraphChange change) {
        return switch (change) {
            case GraphChange.Pair(_, var one, var other) -> "Pair " + one.value() + " " + other.value();
            case GraphChange.Open(_, var arrangement) -> "Open " + arrangement;
            case GraphChange.Enter(_, _, var name, var muted) -> "Enter " + name + (muted ? " muted" : "");
            case GraphChange.Wait(_, var leg, var lines) -> "Wait " + leg.value() + " " + lines;
            case GraphChange.Leave(_, var leg) -> "Leave " + leg.value();
            case GraphChange.Mute(_, var leg, var muted) -> (muted ? "Mute " : "Unmute ") + leg.value();
            case GraphChange.Rename(_, var leg, var name) -> "Rename " + leg.value() + " '" + name + "'";
            case GraphChange.Present(_, var presenter) -> "Present " + presenter.map(LegId::value).orElse("nobody");
            case GraphChange.Tell(_, var leg, var lines, var seconds) ->
                    "Tell " + leg.value() + " " + lines + " " + seconds + " s";
            case GraphChange.Say(_, var leg, var speech) -> "Say " + leg.value() + " " + speech;
            case GraphChange.Steer(_, var leg, var message) -> "Steer " + leg.value() + " "
                    + message.getClass().getSimpleName();
            case GraphChange.Remind(_, var leg, var lines) -> "Remind " + leg.value() + " " + lines;
            case GraphChange.Lock(_, var locked) -> locked ? "Lock" : "Unlock";
            case GraphChange.Arrange(_, var arrangement) -> "Arrange " + arrangement;
            case GraphChange.Close _ -> "Close";
        };
    }
}
