package io.roombridge.routes;

import io.roombridge.call.LegEvent;
import io.roombridge.media.Protocol;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/// The way of an offered call: policy, dial plan, admission, connect. A step that refuses ends it.
final class OfferedRoutes extends RouteBuilder {

    static final String START = "direct:offered";
    private static final String OFFERED = "offered";

    private final PolicyHeaders policy;
    private final Set<Protocol> protocols;
    private final Routing routing;
    private final Calls calls;

    OfferedRoutes(Set<Protocol> protocols, PolicyHeaders policy, Routing routing, Calls calls) {
        this.protocols = protocols;
        this.policy = policy;
        this.routing = routing;
        this.calls = calls;
    }

    @Override
    public void configure() {
        onException(Exception.class).handled(true)
                .log("call pipeline: ${exception.message}")
                .process(this::refuse);

        for (var protocol : protocols) {
            var name = protocol.name().toLowerCase(Locale.ROOT);
            from("leg:" + name).routeId(name).to(START);
        }

        from(START).routeId("offered")
                .setProperty(OFFERED, body())
                .transform().body(LegEvent.Offered.class, Journey::begin)
                .transform().body(Journey.class, policy::ask)
                .transform().body(Journey.class, routing::plan)
                .transform().body(Journey.class, routing::admit)
                .process(this::connect);
    }

    private void refuse(Exchange exchange) {
        calls.connect(Routing.broken(exchange.getProperty(OFFERED, LegEvent.Offered.class)));
    }

    private void connect(Exchange exchange) {
        calls.connect(exchange.getMessage().getBody(Journey.class));
    }
}
