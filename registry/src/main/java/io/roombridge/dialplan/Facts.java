package io.roombridge.dialplan;

import io.roombridge.call.Alias;
import java.util.Optional;

/// What the plan has to know of the world when it decides.
public interface Facts {

    /// The alias under which an endpoint is registered that is meant by what was dialled.
    Optional<Alias> endpoint(Alias dialled);

    /// Why nobody answers for an alias that is an endpoint's own: it is not registered now, or is switched off. Empty
    /// where no endpoint is defined with it.
    Optional<String> absence(Alias dialled);

    /// The name of the room that has the alias.
    Optional<String> room(Alias dialled);

    /// Whether there is a room of this name.
    boolean hasRoom(String name);

    /// The dial-string template of a trunk.
    Optional<String> trunk(String name);

    /// Whether a host, at a port (0 when none was given), is this gateway.
    boolean ours(String host, int port);
}
