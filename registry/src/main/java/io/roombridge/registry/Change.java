package io.roombridge.registry;

import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import java.util.Optional;

/// What an administrator has changed, here or at another gateway on the same database.
///
/// `before` is empty when the thing is new, `now` when it was removed; neither is when it is another now.
public sealed interface Change {

    record EndpointChanged(String name, Optional<Endpoint> before, Optional<Endpoint> now) implements Change {}

    record RoomChanged(String name, Optional<RoomDefinition> before, Optional<RoomDefinition> now) implements Change {}

    record TrunkChanged(String name, Optional<Trunk> before, Optional<Trunk> now) implements Change {}

    record TransformChanged(String name, Optional<Transform> before, Optional<Transform> now) implements Change {}

    record RuleChanged(String name, Optional<Rule> before, Optional<Rule> now) implements Change {}

    record PreferencesChanged(Preferences before, Preferences now) implements Change {}
}
