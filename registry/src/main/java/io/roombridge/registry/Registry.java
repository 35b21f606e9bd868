package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.dialplan.DialPlan;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import java.util.Optional;

/// All that the gateway knows and keeps. Safe for use by many threads.
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

    void prefer(Preferences preferences, String by);

    /// The transforms and rules there are now; cheap to ask for each call.
    DialPlan dialPlan();

    /// The room that has the alias; cheap to ask for each call.
    Optional<RoomDefinition> room(Alias alias);

    @Override
    void close();
}
