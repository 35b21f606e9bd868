package io.roombridge.registry.sql;

import io.roombridge.call.Alias;
import io.roombridge.dialplan.DialPlan;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Audit;
import io.roombridge.registry.Catalogue;
import io.roombridge.registry.Change;
import io.roombridge.registry.Credential;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.History;
import io.roombridge.registry.Preferences;
import io.roombridge.registry.Registration;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.Trunk;
import io.roombridge.registry.Users;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    private SqlRegistry(Database database) {
        this.database = database;
        registrations = new SqlRegistrations(database, Instant.now()); // endpoints may be newer, not older
        endpoints = new Table<>(database, new EndpointRows(), this::changed);
        rooms = new Table<>(database, new RoomRows(), changes::tell);
        trunks = new Table<>(database, new TrunkRows(), changes::tell);
        transforms = new Table<>(database, new TransformRows(), changes::tell);
        rules = new Table<>(database, new RuleRows(), changes::tell);
        preferences = new SqlPreferences(database, changes::tell);
        users = new SqlUsers(database);
        history = new SqlHistory(database);
        audit = new SqlAudit(database);
        registrations.removeOf(user -> !mayRegister(user));
        revisions = new Revisions(database, List.of(endpoints, rooms, trunks, transforms, rules, preferences,
                registrations));
        revisions.start();
    }

    /// Opens the database and brings it up to date: `jdbc:h2:file:./data/roombridge`, `jdbc:h2:mem:name`,
    /// `jdbc:postgresql://host/name`.
    public static SqlRegistry open(String jdbcUrl, String user, String password) {
        return new SqlRegistry(new Database(jdbcUrl, user, password));
    }

    /// An H2 database of the process's own.
    public static SqlRegistry open(String jdbcUrl) {
        return open(jdbcUrl, "sa", "");
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
    public void prefer(Preferences wanted, String by) {
        preferences.save(wanted, by);
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

    /// With or without a host: who owns `8001` owns `8001@anywhere`. A room's alias is nobody's to register.
    @Override
    public boolean mayUse(String user, Alias alias) {
        var itself = endpoint(user).map(Endpoint::name);
        return Stream.of(alias.value(), alias.user()).distinct().allMatch(form -> room(form).isEmpty()
                && owner(form).map(owner -> owner.enabled() && itself.filter(owner.name()::equals).isPresent())
                .orElse(true));
    }

    @Override
    public boolean openRegistration() {
        return preferences.current().openRegistration();
    }

    /// By the name it authenticates with, or by one of its aliases, which is what many people type there.
    private Optional<Endpoint> endpoint(String user) {
        return user.isBlank() ? Optional.empty() : owner(Table.id(user));
    }

    private Optional<Endpoint> owner(String alias) {
        var known = endpoints.snapshot();
        return known.find(alias).or(() -> known.findByKey(alias));
    }

    @Override
    public void save(Registration registration) {
        registrations.save(registration);
        if (!registration.user().isEmpty() && !mayRegister(registration.user())) {
            registrations.remove(registration.protocol(), registration.key()); // was removed while it registered
        }
    }

    private boolean mayRegister(String user) {
        return endpoint(user).filter(Endpoint::enabled).isPresent();
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

    /// Who may not register any more is not registered any more.
    private void changed(Change change) {
        if (change instanceof Change.EndpointChanged(_, var before, var now)
                && now.filter(Endpoint::enabled).isEmpty()) {
            before.ifPresent(it -> registrations.removeOf(user -> isOf(it, Table.id(user))));
        }
        changes.tell(change);
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
        changes.close();
        database.close();
    }
}
