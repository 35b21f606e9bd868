package io.roombridge.peers;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Our own endpoints that stay registered from one test of a class to the next: a process of each takes seconds to
/// start.
final class Lineup implements AutoCloseable {

    private final Path directory;
    private final GatewayUnderTest gateway;
    private final Map<String, LabEndpoint> all = new LinkedHashMap<>();
    private final Set<LabEndpoint> registered = new HashSet<>();
    private final Set<LabEndpoint> came = new LinkedHashSet<>();

    Lineup(Path directory, GatewayUnderTest gateway) {
        this.directory = directory;
        this.gateway = gateway;
    }

    /// One more.
    ///
    /// @param role  what it is called by tests; its last word is its protocol, `sip` or `h323`
    Lineup add(String role, String alias, List<String> options) {
        all.put(role, start(role.substring(role.lastIndexOf(' ') + 1), alias, options));
        return this;
    }

    /// One that is closed by who started it.
    LabEndpoint start(String protocol, String alias, List<String> options) {
        return gateway.endpoint(directory, protocol, alias, options.toArray(String[]::new));
    }

    /// Who takes part in this test: registered, in no call, and what it told before does not count.
    LabEndpoint comes(String role) {
        var endpoint = all.get(role);
        if (registered.add(endpoint)) {
            endpoint.awaitRegistered();
        }
        if (came.add(endpoint)) {
            endpoint.begins();
        }
        return endpoint;
    }

    /// Everybody who came is in no call any more.
    void leave() {
        came.forEach(LabEndpoint::hangUp);
        came.clear();
    }

    @Override
    public void close() {
        all.values().forEach(LabEndpoint::close);
    }
}
