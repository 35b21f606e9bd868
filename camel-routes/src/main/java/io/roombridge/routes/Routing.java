package io.roombridge.routes;

import io.roombridge.admission.Acquaintance;
import io.roombridge.call.Admission;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.call.Refusal;
import io.roombridge.dialplan.Decision;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.media.AddressText;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Catalogue;
import io.roombridge.registry.Trunk;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/// Where a call goes, and whether there is room for it.
final class Routing implements Admission {

    private final Function<DialRequest, Decision> plan;
    private final Destinations destinations;
    private final Catalogue<Trunk> trunks;
    private final IntSupplier legs;
    private final int mostLegs;
    private final Strangers strangers;

    /// @param plan       the dial plan as it is now
    /// @param legs       how many are part of a call or room now
    /// @param strangers  who may not take the last ones
    Routing(Function<DialRequest, Decision> plan, Destinations destinations, Catalogue<Trunk> trunks,
            IntSupplier legs, int mostLegs, Strangers strangers) {
        this.plan = plan;
        this.destinations = destinations;
        this.trunks = trunks;
        this.legs = legs;
        this.mostLegs = mostLegs;
        this.strangers = strangers;
    }

    /// Asks the dial plan, unless the call is refused already.
    Journey plan(Journey journey) {
        var offered = journey.offered();
        return journey.refused() ? journey
                : journey.decided(plan.apply(request(offered.leg().protocol(), offered.caller(), journey.to())));
    }

    /// Refuses what the gateway cannot carry.
    Journey admit(Journey journey) {
        int up = legs.getAsInt();
        int most = most(journey.offered().caller());
        return journey.refused() ? journey
                : up >= most
                ? journey.refusing(Cause.SWITCHING_CONGESTION, "admission: " + up + " legs are up"
                        + (most < mostLegs ? ", the rest is kept for callers we know" : ""))
                : journey.noting("admission: " + up + " of " + mostLegs + " legs are up");
    }

    private int most(Party caller) {
        return strangers.isStranger(caller) ? strangers.share() : mostLegs;
    }

    /// A step of ours failed: the call is refused, not left hanging.
    static Journey broken(LegEvent.Offered offered) {
        return Journey.begin(offered).refusing(Cause.TEMPORARY_FAILURE, "a step of the call pipeline failed");
    }

    @Override
    public Optional<Cause> refusal(Protocol protocol, Party caller, Alias to) {
        return legs.getAsInt() >= most(caller) ? Optional.of(Cause.SWITCHING_CONGESTION)
                : refusal(plan.apply(request(protocol, caller, to)));
    }

    /// Of a call that would be refused at once, now.
    private Optional<Cause> refusal(Decision decision) {
        boolean somewhere = decision.targets().stream().anyMatch(target -> destinations.refusal(target).isEmpty());
        return decision.refusal().or(() -> somewhere ? Optional.empty()
                : destinations.refusal(decision.first()).map(Refusal::cause));
    }

    @Override
    public Acquaintance acquaintance() {
        return strangers.known();
    }

    /// Who is not registered here but calls from a trunk's address is in that trunk's zone.
    private DialRequest request(Protocol protocol, Party caller, Alias to) {
        var request = DialRequest.of(protocol, caller, to);
        return caller.registered() ? request : trunks.all().stream()
                .filter(trunk -> trunk.protocol() == protocol
                        && AddressText.isSame(trunk.host(), caller.address().getHostString()))
                .findFirst().map(trunk -> request.inZone(trunk.name())).orElse(request);
    }
}
