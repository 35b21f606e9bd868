package io.roombridge.lab.endpoint;

import io.roombridge.call.Alias;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credential;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registrations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who may register at an endpoint, and is: nobody.
public final class Nobody implements Registrations, Credentials {

    @Override
    public Optional<Credential> credential(String user) {
        return Optional.empty();
    }

    @Override
    public boolean mayUse(String user, Alias alias) {
        return true; // no alias is anybody's own
    }

    @Override
    public boolean openRegistration() {
        return false;
    }

    @Override
    public void save(Registration registration) {
        throw new IllegalStateException("nobody registers at an endpoint");
    }

    @Override
    public void remove(Protocol protocol, String key) {
        // there is none
    }

    @Override
    public Optional<Registration> find(Protocol protocol, String key) {
        return Optional.empty();
    }

    @Override
    public List<Registration> find(Alias alias, Instant now) {
        return List.of();
    }

    @Override
    public List<Registration> all() {
        return List.of();
    }

    @Override
    public List<Registration> expire(Instant now) {
        return List.of();
    }
}
