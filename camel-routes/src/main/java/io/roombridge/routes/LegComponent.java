package io.roombridge.routes;

import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.media.Protocol;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;

/// Camel's `leg:` scheme: `from("leg:sip")` is every call that SIP offers. What a leg says once it is on its way is no
/// matter of routing and needs no exchange: it goes to its call or room straight.
final class LegComponent extends DefaultComponent {

    private final Map<Protocol, Legs> legs;
    private final Calls calls;

    LegComponent(Map<Protocol, Legs> legs, Calls calls) {
        this.legs = legs;
        this.calls = calls;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new LegEndpoint(uri, this, legs.get(Protocol.valueOf(remaining.toUpperCase(Locale.ROOT))));
    }

    private final class LegEndpoint extends DefaultEndpoint {

        private final Legs adapter;

        LegEndpoint(String uri, LegComponent component, Legs adapter) {
            super(uri, component);
            this.adapter = adapter;
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("legs are asked by the calls and rooms they are in");
        }

        @Override
        public Consumer createConsumer(Processor route) {
            return new LegConsumer(this, route, adapter);
        }
    }

    private final class LegConsumer extends DefaultConsumer {

        private final Legs adapter;

        LegConsumer(LegEndpoint endpoint, Processor route, Legs adapter) {
            super(endpoint, route);
            this.adapter = adapter;
        }

        @Override
        protected void doStart() throws Exception {
            super.doStart();
            adapter.start(this::heard);
        }

        private void heard(LegEvent event) {
            if (event instanceof LegEvent.Offered offered) {
                calls.offered(offered, this::route);
            } else {
                calls.heard(event);
            }
        }

        private void route(LegEvent.Offered offered) {
            Exchange exchange = createExchange(true);
            exchange.getMessage().setBody(offered);
            try {
                getProcessor().process(exchange);
                if (exchange.getException() != null) {
                    throw exchange.getException();
                }
            } catch (RejectedExecutionException _) {
                // the context is stopping, and the adapters with it
            } catch (Exception e) {
                getExceptionHandler().handleException("leg " + offered.leg(), e);
                calls.broken(offered);
            } finally {
                releaseExchange(exchange, false);
            }
        }
    }
}
