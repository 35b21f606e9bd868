package io.roombridge.call;

import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Every state of a reception, and what may happen to it.
class ReceptionTableTest {

    private static final LegId ANN = new LegId(Protocol.SIP, "ann");

    private interface Step extends Function<Reception, List<Act>> {}

    private static Step keys(String digits) {
        return it -> it.on(Meetings.pressed(ANN, digits));
    }

    private static Step refused(Cause cause, String words) {
        return it -> it.refused(new Refusal(cause, words));
    }

    private static Reception after(List<Step> steps) {
        var reception = new Reception("ivr", Meetings.offered(ANN), Meetings.OURS,
                Meetings.TEXTS.in(Optional.of(Language.ENGLISH)));
        steps.forEach(step -> step.apply(reception));
        return reception;
    }

    private static String name(Reception it) {
        return it.state() + (it.digits().isEmpty() ? "" : " " + it.digits())
                + (it.tries() == 0 ? "" : " failed " + it.tries());
    }

    @Test
    void hasTheTransitionsThatWereReviewed() throws IOException {
        Step begin = Reception::begin;
        var wrong = refused(Cause.UNALLOCATED_NUMBER, "nothing fits");
        var states = new LinkedHashMap<String, List<Step>>();
        for (var steps : List.of(List.<Step>of(), List.of(begin), List.of(begin, keys("80")),
                List.of(begin, keys("1".repeat(32))), List.of(begin, keys("80#")), List.of(begin, keys("80#"), wrong),
                List.of(begin, keys("80#"), wrong, keys("81#"), wrong, keys("82#")),
                List.of(begin, keys("80#"), wrong, keys("81#"), wrong, keys("82#"), wrong),
                List.of(begin, Reception::leave))) {
            states.put(name(after(steps)), steps);
        }
        var inputs = new LinkedHashMap<String, Step>();
        for (var keys : List.of("1", "A", "*", "#", "12*3#", "##")) {
            inputs.put("ann presses " + keys, keys(keys));
        }
        inputs.put("it leads nowhere", wrong);
        inputs.put("the room is full", refused(Cause.USER_BUSY, "the room is full: it takes 2"));
        inputs.put("the room is locked", it -> it.refused(RoomTerms.LOCKED));
        inputs.put("it leads somewhere", Reception::leave);
        inputs.put("time passes", it -> it.unanswered(ANN));
        inputs.put("ann asks for the floor", it -> it.on(new LegEvent.FloorAsked(ANN)));
        inputs.put("ann hangs up", it -> it.on(Meetings.released(ANN)));
        inputs.put("an operator hangs up", it -> it.hangUp(ANN, Cause.NORMAL_CLEARING));
        inputs.put("somebody else presses 1", it -> it.on(Meetings.pressed(new LegId(Protocol.SIP, "bob"), "1")));
        var table = new GoldenTable();
        var names = new LinkedHashMap<String, String>();
        states.keySet().forEach(state -> names.put(state, state));
        table.rows(names, inputs, (state, input) -> {
            var reception = after(states.get(state));
            var acts = input.apply(reception).stream().map(Telling::of).toList();
            return table.line(name(reception), acts);
        }).matches(Reception.class);
    }
}
