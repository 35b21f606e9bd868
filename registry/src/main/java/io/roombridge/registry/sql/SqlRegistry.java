package io.roombridge.registry.sql;

import io.roombridge.admission.RefusedLogins;
import io.roombridge.call.Alias;
import io.roombridge.dialplan.DialPlan;
import io.roombridge.dialplan.Passcode;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Audit;
import io.roombridge.registry.Catalogue;
import io.roombridge.registry.Change;
import io.roombridge.registry.Credential;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.History;
import io.roombridge.registry.Precondition;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.SecretKey;
import io.roombridge.registry.Trunk;
import io.roombridge.registry.Users;
import io.roombridge.registry.Versioned;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The registry in H2 or PostgreSQL, as the JDBC URL says.
public final class SqlRegistry implements Registry {

    private final Database database;
    private final Changes changes = new Changes();
    private final Table<Endpoint> endpoints;
    private final Table<RoomDefinition> rooms;
    private final Table<Trunk> trunks;
    private final Table<Transform> transforms;
    private final Table<Rule> rules;
    private final SqlRegistrations registrations;
    private final SqlPreferences preferences;
    private final SqlUsers users;
    private final SqlHistory history;
    private final SqlAudit audit;
    private final Revisions revisions;
    private volatile Planned planned = new Planned(List.of(), List.of(), DialPlan.EMPTY);

    private SqlRegistry(Database database, SecretKey key) {
        this.database = database;
        var secrets = Secrets.open(database, key);
        registrations = new SqlRegistrations(database, Instant.now()); // endpoints may be newer, not older
        endpoints = new Table<>(database, new EndpointRows(secrets), this::changed);
        rooms = new Table<>(database, new RoomRows(secrets), this::changed);
        trunks = new Table<>(database, new TrunkRows(secrets), changes::tell);
        transforms = new Table<>(database, new TransformRows(), changes::tell);
        rules = new Table<>(database, new RuleRows(), changes::tell);
        preferences = new SqlPreferences(database, this::changed);
        users = new SqlUsers(database);
        history = new SqlHistory(database);
        audit = new SqlAudit(database);
        registrations.removeIf(it -> !stands(it));
        revisions = new Revisions(database, List.of(endpoints, rooms, trunks, transforms, rules, preferences,
                users, registrations));
        revisions.start();
    }

    /// Opens the database and brings it up to date: `jdbc:h2:file:./data/roombridge`, `jdbc:h2:mem:name`,
    /// `jdbc:postgresql://host/name`.
    ///
    /// @param key  that passwords and PINs are encrypted with
    /// @throws IllegalArgumentException  when that is not the key of this database
    public static SqlRegistry open(String jdbcUrl, String user, String password, SecretKey key) {
        var database = new Database(jdbcUrl, user, password);
        try {
            return new SqlRegistry(database, key);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /// An H2 database that does not outlive the process.
    public static SqlRegistry open(String jdbcUrl) {
        return open(jdbcUrl, "sa", "", SecretKey.random());
    }

    @Override
    public Catalogue<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public Catalogue<RoomDefinition> rooms() {
        return rooms;
    }

    @Override
    public Catalogue<Trunk> trunks() {
        return trunks;
    }

    @Override
    public Catalogue<Transform> transforms() {
        return transforms;
    }

    @Override
    public Catalogue<Rule> rules() {
        return rules;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Audit audit() {
        return audit;
    }

    @Override
    public Preferences preferences() {
        return preferences.current();
    }

    @Override
    public Versioned<Preferences> currentPreferences() {
        return preferences.versioned();
    }

    @Override
    public void prefer(Preferences wanted, Precondition given, String by) {
        preferences.save(wanted, given, by);
    }

    @Override
    public void backUp(Path file) {
        database.backUp(file);
    }

    @Override
    public Optional<Instant> awaySince() {
        return database.awaySince();
    }

    @Override
    public Optional<RoomDefinition> room(Alias alias) {
        return room(alias.value());
    }

    private Optional<RoomDefinition> room(String alias) {
        return rooms.snapshot().findByKey(alias);
    }

    /// Sorted once for each change: the lists are the same objects until then.
    @Override
    public DialPlan dialPlan() {
        var currentTransforms = transforms.all();
        var currentRules = rules.all();
        var plan = planned;
        if (plan.transforms() != currentTransforms || plan.rules() != currentRules) {
            plan = new Planned(currentTransforms, currentRules, new DialPlan(currentTransforms, currentRules));
            planned = plan;
        }
        return plan.plan();
    }

    private record Planned(List<Transform> transforms, List<Rule> rules, DialPlan plan) {}

    @Override
    public Optional<Credential> credential(String user) {
        return endpoint(user).filter(endpoint -> endpoint.enabled() && !endpoint.password().isEmpty())
                .map(endpoint -> new Credential(user, endpoint.password()));
    }

    @Override
    public Optional<String> impediment(String user) {
        return endpoint(user).flatMap(endpoint -> Optional.ofNullable(
                !endpoint.enabled() ? "the endpoint " + endpoint.name() + " is switched off"
                : endpoint.password().isEmpty() ? "the endpoint " + endpoint.name() + " has no password" : null));
    }

    @Override
    public void couldNotLogIn(RefusedLogins.Attempt attempt, String why) {
        audit.add(new Audit.Entry(Instant.now(), attempt.user(), "login refused", "endpoint",
                endpoint(attempt.user()).map(Endpoint::name).orElse(attempt.user()),
                "from " + attempt.place() + ": " + why));
    }

    /// With or without a host: who owns `8001` owns `8001@anywhere`. A room's alias is nobody's to register, and
    /// neither is what people dial to get there with a PIN.
    @Override
    public boolean mayUse(String user, Alias alias) {
        var itself = endpoint(user);
        var forms = Stream.of(alias.value(), alias.user()).distinct().toList();
        if (!forms.stream().allMatch(form -> leadsToNoRoom(form) && owner(form).map(owner -> owner.enabled()
                && itself.filter(it -> it.name().equals(owner.name())).isPresent()).orElse(true))) {
            return false;
        }
        boolean own = forms.stream().anyMatch(form -> owner(form).isPresent());
        return own || itself.isEmpty() || isOneOfFew(itself.get(), alias);
    }

    private boolean leadsToNoRoom(String form) {
        return room(form).isEmpty() && Passcode.without(form).flatMap(this::room).isEmpty();
    }

    private boolean isOneOfFew(Endpoint endpoint, Alias alias) {
        var held = registrations.all().stream().filter(it -> isOf(endpoint, Table.id(it.user())))
                .flatMap(it -> it.aliases().stream()).filter(it -> owner(it.user()).isEmpty()).map(Alias::user)
                .collect(Collectors.toSet());
        return held.contains(alias.user()) || held.size() < MOST_ALIASES;
    }

    @Override
    public boolean openRegistration() {
        return preferences.current().openRegistration();
    }

    /// By the name it authenticates with, or by one of its aliases, which is what many people type there.
    @Override
    public Optional<Endpoint> endpoint(String name) {
        return name.isBlank() ? Optional.empty() : owner(Table.id(name));
    }

    private Optional<Endpoint> owner(String alias) {
        var known = endpoints.snapshot();
        return known.find(alias).or(() -> known.findByKey(alias));
    }

    @Override
    public void save(Registration registration) {
        registrations.save(registration);
        if (!registration.user().isEmpty() && !stands(registration)) {
            registrations.remove(registration.protocol(), registration.key()); // was removed while it registered
        }
    }

    /// Whose registration it is, and by what, may be changed at any time.
    private boolean stands(Registration registration) {
        var user = registration.user();
        return (user.isEmpty() || endpoint(user).filter(Endpoint::enabled).isPresent())
                && registration.aliases().stream().allMatch(alias -> mayUse(user, alias));
    }

    @Override
    public void remove(Protocol protocol, String key) {
        registrations.remove(protocol, key);
    }

    @Override
    public Optional<Registration> find(Protocol protocol, String key) {
        return registrations.find(protocol, key);
    }

    @Override
    public List<Registration> find(Alias alias, Instant now) {
        return registrations.find(alias, now);
    }

    @Override
    public List<Registration> all() {
        return registrations.all();
    }

    @Override
    public long count() {
        return registrations.count();
    }

    @Override
    public List<Registration> expire(Instant now) {
        return registrations.expire(now);
    }

    @Override
    public void onChange(Consumer<Change> listener) {
        changes.listen(listener);
    }

    /// Who may not register any more, or not under that alias, is not registered any more; who has another password
    /// registers anew.
    private void changed(Change change) {
        switch (change) {
            case Change.EndpointChanged(_, var before, var now) -> registrations.removeIf(it -> !stands(it)
                    || before.filter(was -> isOf(was, Table.id(it.user())) && isLost(it, was, now)).isPresent());
            case Change.RoomChanged(_, _, var now) when now.isPresent() -> registrations.removeIf(it -> !stands(it));
            case Change.PreferencesChanged(var before, var now)
                    when before.openRegistration() && !now.openRegistration() ->
                    registrations.removeIf(it -> it.user().isEmpty());
            default -> { /* registrations stand */ }
        }
        changes.tell(change);
    }

    private static boolean isLost(Registration registration, Endpoint before, Optional<Endpoint> now) {
        return now.filter(it -> it.enabled() && it.password().equals(before.password())).isEmpty()
                || registration.aliases().stream().anyMatch(alias -> Stream.of(alias.value(), alias.user())
                        .flatMap(form -> Alias.parse(form).stream())
                        .anyMatch(form -> before.aliases().contains(form) && !now.get().aliases().contains(form)));
    }

    private static boolean isOf(Endpoint endpoint, String user) {
        return Table.id(endpoint.name()).equals(user)
                || endpoint.aliases().stream().anyMatch(alias -> alias.value().equals(user));
    }

    @Override
    public void close() {
        revisions.close();
        registrations.close();
        history.close();
        audit.close();
        changes.close();
        database.close();
    }
}
