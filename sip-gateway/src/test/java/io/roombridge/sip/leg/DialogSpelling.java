package io.roombridge.sip.leg;

import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// How the tables of this package write what a message carries: its type, the names of its fields but for those that
/// every dialog-forming message has.
final class DialogSpelling {

    private static final Set<String> EVERYWHERE = Set.of("Allow", "Supported", "Accept");

    private DialogSpelling() {}

    static String of(String name, Object value) {
        return switch (value) {
            case Headers headers -> headers.fields().stream().map(Headers.Field::name)
                    .filter(field -> !EVERYWHERE.contains(field)).collect(Collectors.joining(" "));
            case Body body -> body.isEmpty() ? "" : body.type();
            case SessionTimer timer -> "timer " + timer.interval() + (timer.ours() ? " ours" : "");
            case InviteLeg.Proposal it -> it.number() + (it.sdp().isEmpty() ? " late" : "")
                    + (it.timers() ? " timed " + it.minimum() : "");
            case InviteLeg.Reliable it -> it.last().isEmpty() ? "" : "acknowledged" + it.last().values();
            case InviteLeg.Agreed it -> it == InviteLeg.Agreed.NOT ? ""
                    : "agreed " + it.name().toLowerCase(Locale.ROOT);
            case InviteLeg.State it when name.equals("before") -> "then " + it.getClass().getSimpleName();
            case InviteLeg.Negotiation it when name.equals("after") -> it instanceof InviteLeg.Negotiation.Stable ? ""
                    : "then " + it.getClass().getSimpleName();
            case InviteLeg.Ringing it -> it.getClass().getSimpleName()
                    + (it instanceof InviteLeg.Ringing.Unacknowledged(var number, var sent)
                    ? " " + number + " sent " + sent : "");
            case EarlyAnswer it -> it instanceof EarlyAnswer.None ? "" : it.getClass().getSimpleName()
                    + (it instanceof EarlyAnswer.Said(_, var firmly) && firmly ? " firmly" : "");
            default -> null;
        };
    }
}
