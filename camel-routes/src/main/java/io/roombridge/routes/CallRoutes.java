package io.roombridge.routes;

import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.media.Protocol;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;

/// Events up, commands down: every call, whatever its protocols, passes through here.
final class CallRoutes extends RouteBuilder {

    private final Set<Protocol> protocols;
    private final Calls calls;
    private final CallLog log;
    private final Consumer<LegCommand.Offer> ringing;

    CallRoutes(Set<Protocol> protocols, Calls calls, CallLog log, Consumer<LegCommand.Offer> ringing) {
        this.protocols = protocols;
        this.calls = calls;
        this.log = log;
        this.ringing = ringing;
    }

    @Override
    public void configure() {
        for (var protocol : protocols) {
            var name = protocol.name().toLowerCase(Locale.ROOT);
            from("leg:" + name).routeId(name + "-events").to("direct:event");
        }

        from("direct:event").routeId("event")
                .choice()
                    .when(body().isInstanceOf(LegEvent.Offered.class)).to("direct:offered")
                    .otherwise().bean(log, "on").bean(calls, "on").to("direct:perform");

        from("direct:perform").routeId("perform")
                .split(body())
                .process(exchange -> {
                    if (exchange.getMessage().getBody() instanceof LegCommand.Offer offer) {
                        ringing.accept(offer);
                    }
                })
                .recipientList(simple("leg:${body.leg.protocol}"));
    }
}
