package io.roombridge.sip;

import io.roombridge.call.Alias;
import io.roombridge.registry.Credential;
import io.roombridge.registry.Credentials;
import java.util.Map;
import java.util.Optional;

/// Users for as long as a test; each owns the alias of its own name.
public record MemoryCredentials(Map<String, String> passwords, boolean openRegistration) implements Credentials {

    @Override
    public Optional<Credential> credential(String user) {
        return Optional.ofNullable(passwords.get(user)).map(password -> new Credential(user, password));
    }

    @Override
    public boolean mayUse(String user, Alias alias) {
        return alias.user().equals(user) || !passwords.containsKey(alias.user());
    }
}
