package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.registry.Change;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what an administrator changes, here or at another gateway on the same database, to what is live.
///
/// Rules, transforms, trunks and preferences are asked for each call: there is nothing to tell anybody.
final class Definitions {

    private static final Logger log = LoggerFactory.getLogger(Definitions.class);

    private final Registry registry;
    private final OpenRooms rooms;
    private final LiveLegs legs;
    private final Calls calls;

    Definitions(Registry registry, OpenRooms rooms, LiveLegs legs, Calls calls) {
        this.registry = registry;
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

    /// The rights of an endpoint end at once: it is registered no more, and its calls are over.
    private void expel(Endpoint endpoint) {
        var owned = Stream.concat(Stream.of(endpoint.name().toLowerCase(Locale.ROOT)),
                endpoint.aliases().stream().map(Alias::value)).collect(Collectors.toSet());
        var registrations = registry.all().stream().filter(it -> belongs(it, owned)).toList();
        registrations.forEach(it -> registry.remove(it.protocol(), it.key()));
        var names = Stream.concat(owned.stream(), registrations.stream().flatMap(it -> it.aliases().stream())
                .map(Alias::value)).collect(Collectors.toSet());
        var its = legs.all().stream().filter(leg -> belongs(leg.story(), names, registrations)).toList();
        log.info("endpoint {} is no more: {} registrations and {} legs end", endpoint.name(), registrations.size(),
                its.size());
        its.forEach(leg -> {
            leg.story().note("endpoint " + endpoint.name() + " was removed or disabled");
            calls.hangUp(leg.id(), Cause.PREEMPTION);
        });
    }

    private static boolean belongs(Registration registration, Set<String> owned) {
        return owned.contains(registration.user().toLowerCase(Locale.ROOT))
                || registration.aliases().stream().anyMatch(alias -> named(alias, owned));
    }

    /// Who called us proved its name or is registered under it; whom we called was where it is registered.
    private static boolean belongs(Story story, Set<String> names, List<Registration> registrations) {
        if (story.incoming()) {
            var party = story.party();
            return (party.registered() || party.authenticated()) && named(party.alias(), names);
        }
        return registrations.stream().anyMatch(it -> story.target().equals(CallLog.target(it.protocol(),
                it.hop().getHostString(), it.hop().getPort())));
    }

    private static boolean named(Alias alias, Set<String> names) {
        return names.contains(alias.value()) || names.contains(alias.user());
    }
}
