package io.roombridge.routes;

import io.roombridge.call.Admission;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.call.Protocol;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.DialRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.apache.camel.ExchangeProperty;

/// Where a call goes, and whether there is room for it.
public final class Routing implements Admission {

    static final String OFFERED = "offered";

    private final Function<DialRequest, Decision> plan;
    private final IntSupplier legs;
    private final int mostLegs;

    /// @param plan  the dial plan as it is now
    /// @param legs  how many there are now
    public Routing(Function<DialRequest, Decision> plan, IntSupplier legs, int mostLegs) {
        this.plan = plan;
        this.legs = legs;
        this.mostLegs = mostLegs;
    }

    /// Asks the dial plan.
    public Journey plan(Journey journey) {
        var request = DialRequest.of(journey.offered().leg().protocol(), journey.offered().caller(), journey.to());
        return journey.decided(plan.apply(request));
    }

    /// Refuses what the gateway cannot carry.
    public Journey admit(Journey journey) {
        return legs.getAsInt() >= mostLegs
                ? journey.refusing(Cause.SWITCHING_CONGESTION, "admission: " + mostLegs + " legs are up")
                : journey.noting("admission: " + legs.getAsInt() + " of " + mostLegs + " legs are up");
    }

    /// A step failed (a policy server that does not answer): the call is refused, not left hanging.
    public Journey broken(@ExchangeProperty(OFFERED) LegEvent.Offered offered) {
        return Journey.begin(offered).refusing(Cause.TEMPORARY_FAILURE, "a step of the call pipeline failed");
    }

    @Override
    public Optional<Cause> refusal(Protocol protocol, Party caller, Alias to) {
        return legs.getAsInt() >= mostLegs ? Optional.of(Cause.SWITCHING_CONGESTION)
                : plan.apply(DialRequest.of(protocol, caller, to)).refusal();
    }
}
