package io.roombridge.routes;

import org.apache.camel.builder.RouteBuilder;

/// The way of an offered call: policy, dial plan, admission, connect. A step that refuses ends it.
final class OfferedRoutes extends RouteBuilder {

    private final PolicyHeaders policy = new PolicyHeaders();
    private final Routing routing;
    private final Calls calls;
    private final CallLog log;

    OfferedRoutes(Routing routing, Calls calls, CallLog log) {
        this.routing = routing;
        this.calls = calls;
        this.log = log;
    }

    @Override
    public void configure() {
        onException(Exception.class).handled(true)
                .log("call pipeline: ${exception.message}")
                .bean(routing, "broken").bean(calls, "connect").to("direct:perform");

        from("direct:offered").routeId("offered")
                .setProperty(Routing.OFFERED, body())
                .bean(Journey.class, "begin")
                .to("direct:ask-policy")
                .filter(simple("${body.refused} == false")).bean(routing, "plan").end()
                .filter(simple("${body.refused} == false")).bean(routing, "admit").end()
                .bean(log, "routed")
                .bean(calls, "connect")
                .to("direct:perform");

        from("direct:ask-policy").routeId("ask-policy")
                .process(policy::ask)
                .doTry()
                    .to("direct:policy?block=false&failIfNoConsumers=false")
                .doCatch(Exception.class)
                    .process(policy::refuse)
                .end()
                .process(policy::heed);
    }
}
