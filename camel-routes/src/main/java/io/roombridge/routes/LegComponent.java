package io.roombridge.routes;

import io.roombridge.call.LegCommand;
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
import org.apache.camel.support.DefaultProducer;

/// Camel's `leg:` scheme: `from("leg:sip")` is what SIP legs report, `to("leg:sip")` asks something of them.
final class LegComponent extends DefaultComponent {

    private final Map<Protocol, Legs> legs;
    private final Lanes lanes;

    LegComponent(Map<Protocol, Legs> legs, Lanes lanes) {
        this.legs = legs;
        this.lanes = lanes;
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
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) {
                    adapter.perform(exchange.getMessage().getBody(LegCommand.class));
                }
            };
        }

        @Override
        public Consumer createConsumer(Processor route) {
            return new LegConsumer(this, route, adapter);
        }
    }

    /// Events of one leg go through the route one after the other, those of different legs side by side.
    private final class LegConsumer extends DefaultConsumer {

        private final Legs adapter;

        LegConsumer(LegEndpoint endpoint, Processor route, Legs adapter) {
            super(endpoint, route);
            this.adapter = adapter;
        }

        @Override
        protected void doStart() throws Exception {
            super.doStart();
            adapter.start(event -> lanes.submit(event.leg(), () -> send(event)));
        }

        private void send(LegEvent event) {
            var exchange = createExchange(true);
            exchange.getMessage().setBody(event);
            try {
                getProcessor().process(exchange);
                if (exchange.getException() != null) {
                    throw exchange.getException();
                }
            } catch (RejectedExecutionException _) {
                // the context is stopping, and the adapters with it
            } catch (Exception e) {
                getExceptionHandler().handleException("leg " + event.leg(), e);
            } finally {
                releaseExchange(exchange, false);
            }
        }
    }
}
