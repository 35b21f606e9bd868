package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Refusal;
import io.roombridge.registry.Change;
import io.roombridge.registry.Endpoint;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what an administrator changes, here or at another gateway on the same database, to what is live.
///
/// Rules, transforms, trunks and preferences are asked for each call: there is nothing to tell anybody. Registrations
/// end in the registry.
final class Definitions {

    private static final Logger log = LoggerFactory.getLogger(Definitions.class);

    private final OpenRooms rooms;
    private final LiveLegs legs;
    private final Calls calls;

    Definitions(OpenRooms rooms, LiveLegs legs, Calls calls) {
        this.rooms = rooms;
        this.legs = legs;
        this.calls = calls;
    }

    void on(Change change) {
        switch (change) {
            case Change.RoomChanged(var name, _, var now) ->
                    now.ifPresentOrElse(rooms::redefine, () -> rooms.close(name));
            case Change.EndpointChanged(_, var before, var now) -> {
                if (now.filter(Endpoint::enabled).isEmpty()) {
                    before.ifPresent(this::expel);
                }
            }
            case Change.TrunkChanged _, Change.TransformChanged _, Change.RuleChanged _,
                    Change.PreferencesChanged _ -> { }
        }
    }

    /// The rights of an endpoint end at once, and its calls with them: those of who proved to be it, by its name or by
    /// one of its aliases, whatever it called itself.
    private void expel(Endpoint endpoint) {
        var names = Stream.concat(Stream.of(endpoint.name().toLowerCase(Locale.ROOT)),
                endpoint.aliases().stream().map(Alias::value)).collect(Collectors.toSet());
        var its = legs.all().stream()
                .filter(leg -> names.contains(leg.story().user().toLowerCase(Locale.ROOT))).toList();
        log.info("endpoint {} is no more: {} legs end", endpoint.name(), its.size());
        var why = new Refusal(Cause.PREEMPTION, "endpoint " + endpoint.name() + " was removed or disabled");
        its.forEach(leg -> calls.hangUp(leg.id(), why));
    }
}
