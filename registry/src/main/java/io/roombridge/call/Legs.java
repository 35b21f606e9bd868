package io.roombridge.call;

import io.roombridge.admission.TurnedAway;
import io.roombridge.call.LiveGateway.Account;
import io.roombridge.media.Protocol;
import java.util.List;
import java.util.function.Consumer;

/// All the legs of one protocol: the port that each adapter implements.
///
/// Events of one leg are delivered one at a time and in order, on threads of the adapter's choice. A command for a leg
/// that is gone is ignored.
public interface Legs extends AutoCloseable {

    Protocol protocol();

    void start(Consumer<LegEvent> listener);

    /// Takes the command in turn and returns at once: it is given while the call or room that gives it stands still.
    void perform(LegCommand command);

    /// What was turned away before there was a leg.
    default TurnedAway turnedAway() {
        return TurnedAway.NOTHING;
    }

    /// Where the adapter is to be registered itself, and whether it is.
    default List<Account> accounts() {
        return List.of();
    }

    /// Releases every leg and closes every socket.
    @Override
    void close();
}
