package io.roombridge.sip;

import io.roombridge.call.Alias;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registrations;
import io.roombridge.registry.RegistryUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Registrations for as long as a test.
public final class MemoryRegistrations implements Registrations {

    private final Map<String, Registration> bindings = new ConcurrentHashMap<>();
    private volatile boolean away;

    /// Takes nothing from now on.
    public void goAway() {
        away = true;
    }

    @Override
    public void save(Registration registration) {
        if (away) {
            throw new RegistryUnavailable("the test sent it away");
        }
        bindings.put(registration.protocol() + registration.key(), registration);
    }

    @Override
    public void remove(Protocol protocol, String key) {
        bindings.remove(protocol + key);
    }

    @Override
    public Optional<Registration> find(Protocol protocol, String key) {
        return Optional.ofNullable(bindings.get(protocol + key));
    }

    @Override
    public List<Registration> find(Alias alias, Instant now) {
        return bindings.values().stream().filter(binding -> binding.aliases().contains(alias)
                && binding.expires().isAfter(now)).toList();
    }

    @Override
    public List<Registration> all() {
        return List.copyOf(bindings.values());
    }

    @Override
    public List<Registration> expire(Instant now) {
        var expired = bindings.values().stream().filter(binding -> !binding.expires().isAfter(now)).toList();
        expired.forEach(binding -> remove(binding.protocol(), binding.key()));
        return expired;
    }
}
