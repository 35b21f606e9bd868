package io.roombridge.call;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Everything that can happen to a call of two destinations that ring together and a third after them, in everything it
/// can be.
class CallTableTest {

    private static final LegId CALLER = new LegId(Protocol.SIP, "caller");
    private static final LegId FIRST = new LegId(Protocol.H323, "first");
    private static final LegId SECOND = new LegId(Protocol.SIP, "second");
    private static final LegId THIRD = new LegId(Protocol.H323, "third");

    private static final Map<String, Consumer<Call>> STATES = states();

    private static Map<String, Consumer<Call>> states() {
        Consumer<Call> answers = call -> call.on(Meetings.answered(FIRST));
        Consumer<Call> left = call -> call.on(new LegEvent.Released(FIRST, Cause.SUBSCRIBER_ABSENT));
        var next = left.andThen(call -> call.on(new LegEvent.Released(SECOND, Cause.SUBSCRIBER_ABSENT)));
        var states = new LinkedHashMap<String, Consumer<Call>>();
        states.put("CALLING first and second", _ -> { });
        states.put("RINGING first and second", call -> call.on(new LegEvent.Alerting(FIRST)));
        Consumer<Call> heard = call -> call.on(early(FIRST));
        states.put("RINGING first, who is heard, and second", heard);
        states.put("RINGING second alone, first was heard", heard.andThen(left));
        states.put("CALLING second alone", left);
        states.put("CALLING second alone, first busy", call -> call.on(new LegEvent.Released(FIRST, Cause.USER_BUSY)));
        states.put("CALLING third", next);
        states.put("RINGING third", next.andThen(call -> call.on(new LegEvent.Alerting(THIRD))));
        states.put("JOINED first", answers);
        states.put("JOINED first, which presents", answers.andThen(
                call -> call.on(new LegEvent.SlidesFlowed(FIRST, true))));
        states.put("JOINED first, which presents to", answers.andThen(
                call -> call.on(new LegEvent.FloorAsked(CALLER))));
        states.put("JOINED third", next.andThen(call -> call.on(Meetings.answered(THIRD))));
        states.put("OVER", answers.andThen(call -> call.hangUp(CALLER, Cause.NORMAL_CLEARING)));
        return states;
    }

    private static Map<String, Function<Call, List<Act>>> inputs() {
        var inputs = new LinkedHashMap<String, Function<Call, List<Act>>>();
        for (var leg : List.of(CALLER, FIRST, SECOND, THIRD, new LegId(Protocol.SIP, "stranger"))) {
            var name = leg.value();
            inputs.put(name + " Offered", call -> call.on(Meetings.offered(leg)));
            inputs.put(name + " Alerting", call -> call.on(new LegEvent.Alerting(leg)));
            inputs.put(name + " Alerting with media", call -> call.on(early(leg)));
            inputs.put(name + " Answered", call -> call.on(
                    new LegEvent.Answered(leg, Meetings.party(name), CapabilitySet.NONE)));
            inputs.put(name + " MediaChanged", call -> call.on(new LegEvent.MediaChanged(leg, List.of())));
            inputs.put(name + " DigitsPressed", call -> call.on(new LegEvent.DigitsPressed(leg, "5")));
            inputs.put(name + " FloorAsked", call -> call.on(new LegEvent.FloorAsked(leg)));
            inputs.put(name + " FloorReturned", call -> call.on(new LegEvent.FloorReturned(leg)));
            inputs.put(name + " SlidesFlowed", call -> call.on(new LegEvent.SlidesFlowed(leg, true)));
            inputs.put(name + " slides end", call -> call.on(new LegEvent.SlidesFlowed(leg, false)));
            for (var cause : List.of(Cause.NORMAL_CLEARING, Cause.USER_BUSY, Cause.CALL_REJECTED,
                    Cause.DESTINATION_OUT_OF_ORDER)) {
                inputs.put(name + " Released " + cause, call -> call.on(new LegEvent.Released(leg, cause)));
            }
            inputs.put(name + " rings too long", call -> call.unanswered(leg));
            inputs.put("hang up " + name, call -> call.hangUp(leg, Cause.PREEMPTION));
        }
        return inputs;
    }

    private static LegEvent.Alerting early(LegId leg) {
        return new LegEvent.Alerting(leg, false, Meetings.OURS);
    }

    @Test
    void hasTheTransitionsThatWereReviewed() throws IOException {
        var table = new GoldenTable();
        table.rows(scenes(), inputs(), (scene, input) -> {
            var call = scene.call();
            var acts = input.apply(call);
            return table.line(tell(call), acts.stream().map(Telling::of).toList());
        }).matches(Call.class);
    }

    /// How a call came to be what it is, and what it is.
    private static final class Scene {

        private final Consumer<Call> past;

        Scene(Consumer<Call> past) {
            this.past = past;
        }

        Call call() {
            var rounds = List.of(List.of(attempt(FIRST), attempt(SECOND)), List.of(attempt(THIRD)));
            var call = new Call("call:1", Meetings.offered(CALLER), Meetings.OURS, rounds);
            call.begin();
            past.accept(call);
            return call;
        }

        @Override
        public String toString() {
            return tell(call());
        }
    }

    private static Map<String, Scene> scenes() {
        var scenes = new LinkedHashMap<String, Scene>();
        STATES.forEach((name, past) -> scenes.put(name, new Scene(past)));
        return scenes;
    }

    private static String tell(Call call) {
        return call.over() ? "OVER" : call.state() + " "
                + call.callees().stream().map(LegId::value).collect(Collectors.joining(" and "))
                + call.presenter().map(it -> ", " + it.value() + " presents").orElse("");
    }

    private static Call.Attempt attempt(LegId leg) {
        return new Call.Attempt(leg, new Destination(leg.protocol(), "7002", Transport.TCP, "10.0.0.1", 1720,
                Optional.empty()));
    }
}
