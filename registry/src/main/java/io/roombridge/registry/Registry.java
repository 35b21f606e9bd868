package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.dialplan.DialPlan;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// All that the gateway knows and keeps. Safe for use by many threads.
///
/// A registration with a user is an endpoint's: it goes when the endpoint is removed or switched off.
public interface Registry extends Credentials, Registrations, AutoCloseable {

    Catalogue<Endpoint> endpoints();

    Catalogue<RoomDefinition> rooms();

    Catalogue<Trunk> trunks();

    Catalogue<Transform> transforms();

    Catalogue<Rule> rules();

    Users users();

    History history();

    Audit audit();

    Preferences preferences();

    /// The preferences with the version that [Precondition.Unchanged] takes.
    Versioned<Preferences> currentPreferences();

    default void prefer(Preferences preferences, String by) {
        prefer(preferences, Precondition.NONE, by);
    }

    /// @throws ChangedMeanwhile     by the precondition
    /// @throws RegistryUnavailable  when the database does not answer; the change may have been made
    void prefer(Preferences preferences, Precondition given, String by);

    /// Since when the database does not answer; empty while it does. Meanwhile what is known goes on from memory:
    /// calls, registrations of endpoints that are known, users; and nothing can be changed.
    Optional<Instant> awaySince();

    /// The transforms and rules there are now; read from memory, like every [Catalogue].
    DialPlan dialPlan();

    /// The endpoint of that name, or the one that has it as an alias; read from memory.
    Optional<Endpoint> endpoint(String name);

    /// The room that has the alias; read from memory.
    Optional<RoomDefinition> room(Alias alias);

    /// Tells the listener of every change from now on: of one made here at once, of one made by another gateway on the
    /// same database within about a second.
    ///
    /// Changes of one thing come in order, one at a time, on a thread that holds no lock of the registry, and what
    /// [Catalogue#find] gives then is at least as new. Changes that follow each other quickly at another gateway may
    /// come as one. A change back to what was is none. A listener that throws is logged and told the next.
    void onChange(Consumer<Change> listener);

    /// Writes a copy of the database as it is at one moment, while all goes on.
    ///
    /// @param file  zip file to be made
    /// @throws IllegalArgumentException  when the database is not a file of the gateway's own: its server makes copies
    /// @throws RegistryUnavailable       when the database does not answer
    void backUp(Path file);

    @Override
    void close();
}
