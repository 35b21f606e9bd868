package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.dialplan.Facts;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// The dial plan's view of the registry. An alias with one of our domains and the same without are one.
///
/// @param addresses  whether an address, at a port (0 when none was given), is one that this gateway listens on
public record RegistryFacts(Registry registry, BiPredicate<String, Integer> addresses, InstantSource clock)
        implements Facts {

    @Override
    public Optional<Alias> endpoint(Alias dialled) {
        return spellings(dialled).filter(alias -> !registry.find(alias, clock.instant()).isEmpty()).findFirst();
    }

    @Override
    public Optional<String> absence(Alias dialled) {
        return spellings(dialled).flatMap(alias -> registry.endpoints().all().stream().filter(it -> isOf(it, alias)))
                .findFirst().map(it -> "%s is endpoint %s, which is %s".formatted(dialled, it.name(),
                        it.enabled() ? "not registered now" : "switched off"));
    }

    private static boolean isOf(Endpoint endpoint, Alias alias) {
        return endpoint.aliases().contains(alias) || endpoint.name().equalsIgnoreCase(alias.value());
    }

    @Override
    public Optional<String> room(Alias dialled) {
        return spellings(dialled).flatMap(alias -> registry.room(alias).stream()).findFirst().map(RoomDefinition::name);
    }

    @Override
    public boolean hasRoom(String name) {
        return registry.rooms().find(name).isPresent();
    }

    @Override
    public Optional<String> trunk(String name) {
        return registry.trunks().find(name).map(Trunk::template);
    }

    @Override
    public boolean ours(String host, int port) {
        return registry.preferences().domains().contains(host) || addresses.test(host, port);
    }

    private Stream<Alias> spellings(Alias dialled) {
        var bare = dialled.host().filter(host -> ours(host, 0)).flatMap(_ -> Alias.parse(dialled.user()));
        var local = bare.orElse(dialled);
        var qualified = local.host().isPresent() ? Stream.<Alias>empty()
                : registry.preferences().domains().stream().flatMap(domain -> Alias.parse(local.value() + "@" + domain)
                .stream());
        return Stream.concat(Stream.concat(Stream.of(dialled), bare.stream()), qualified);
    }
}
