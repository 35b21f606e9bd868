package io.roombridge.h323;

import io.roombridge.admission.RefusedLogins;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.h323.ras.Gatekeeper;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Credential;
import io.roombridge.registry.Credentials;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registrations;
import io.roombridge.registry.RegistryUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Registrations and credentials of a test.
public final class MemoryRegistry implements Registrations, Credentials {

    private record Key(Protocol protocol, String key) {}

    private final Map<Key, Registration> registrations = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, String> impediments = new HashMap<>();
    private final BlockingQueue<String> book = new LinkedBlockingQueue<>();
    private final boolean open;
    private boolean away;
    private Optional<Alias> slow = Optional.empty();
    private boolean waitedFor;

    /// @param open  endpoints may register without password
    public MemoryRegistry(boolean open) {
        this.open = open;
    }

    public MemoryRegistry with(String user, String password) {
        passwords.put(user, password);
        return this;
    }

    /// A user that cannot log in at all.
    public MemoryRegistry without(String user, String why) {
        impediments.put(user, why);
        return this;
    }

    /// Who could not log in, from where and why; waits for the next.
    public String couldNotLogIn() throws InterruptedException {
        return book.poll(10, TimeUnit.SECONDS);
    }

    @Override
    public Optional<String> impediment(String user) {
        return Optional.ofNullable(impediments.get(user));
    }

    @Override
    public void couldNotLogIn(RefusedLogins.Attempt attempt, String why) {
        book.add(attempt.user() + " from " + attempt.place() + ": " + why);
    }

    /// Admits every call that `forbidden` is not the destination of.
    Gatekeeper.Knowledge knowledge() {
        return new Gatekeeper.Knowledge(this, this,
                (_, _, to) -> to.value()
                        .equals("forbidden") ? Optional.of(Cause.OUTGOING_CALLS_BARRED) : Optional.empty(),
                        Clock.systemUTC());
    }

    /// Takes nothing from now on.
    public synchronized void goAway() {
        away = true;
    }

    /// Whoever registers under the alias waits until [#takeLongForNobody].
    synchronized void takeLongFor(Alias alias) {
        slow = Optional.of(alias);
    }

    synchronized void takeLongForNobody() {
        slow = Optional.empty();
        notifyAll();
    }

    /// Waits until somebody waits.
    synchronized void awaitSlow() throws InterruptedException {
        while (!waitedFor) {
            wait();
        }
    }

    private void linger(Registration registration) {
        try {
            while (slow.filter(registration.aliases()::contains).isPresent()) {
                waitedFor = true;
                notifyAll();
                wait();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void save(Registration registration) {
        linger(registration);
        if (away) {
            throw new RegistryUnavailable("the test sent it away");
        }
        registrations.put(new Key(registration.protocol(), registration.key()), registration);
    }

    @Override
    public synchronized void remove(Protocol protocol, String key) {
        registrations.remove(new Key(protocol, key));
        notifyAll();
    }

    /// Waits until nobody is registered.
    synchronized void awaitEmpty() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!registrations.isEmpty() && System.nanoTime() < until) {
            TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
        }
    }

    @Override
    public synchronized Optional<Registration> find(Protocol protocol, String key) {
        return Optional.ofNullable(registrations.get(new Key(protocol, key)));
    }

    @Override
    public synchronized List<Registration> find(Alias alias, Instant now) {
        return registrations.values().stream().filter(it -> it.aliases().contains(alias) && it.expires().isAfter(now))
                .sorted(Comparator.comparing(Registration::since).reversed()).toList();
    }

    @Override
    public synchronized List<Registration> all() {
        return List.copyOf(registrations.values());
    }

    @Override
    public synchronized List<Registration> expire(Instant now) {
        var gone = registrations.values().stream().filter(it -> !it.expires().isAfter(now)).toList();
        registrations.values().removeAll(gone);
        return gone;
    }

    @Override
    public Optional<Credential> credential(String user) {
        return Optional.ofNullable(passwords.get(user)).map(it -> new Credential(user, it));
    }

    /// A user's name is its alias.
    @Override
    public boolean mayUse(String user, Alias alias) {
        return alias.value().equals(user) || !passwords.containsKey(alias.value())
                && !impediments.containsKey(alias.value());
    }

    @Override
    public boolean openRegistration() {
        return open;
    }
}
