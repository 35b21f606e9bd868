package io.roombridge.sip.front;

import io.roombridge.call.Transport;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.ResponseWriter;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Via;
import io.roombridge.sip.message.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what comes in masses and is answered at once, without a transaction (RFC 3261 §8.2.7): REGISTER, and OPTIONS
/// outside a dialog.
public final class StatelessServer {

    private static final Logger log = LoggerFactory.getLogger(StatelessServer.class);

    private final Front front;
    private final Wire.User user;
    private final Answers answers = new Answers();

    public StatelessServer(Front front, Wire.User user) {
        this.front = front;
        this.user = user;
    }

    /// Whether a request is answered here.
    public static boolean serves(SipRequest request) {
        return switch (request.method()) {
            case "REGISTER", "OPTIONS" -> request.to().tag().isEmpty();
            default -> false;
        };
    }

    public void requested(SipRequest request) throws MalformedMessage {
        var via = via(request);
        var key = Answers.key(request, via);
        var before = answers.find(key, System.nanoTime());
        if (before.isPresent()) {
            send(destination(request.source(), via), before.get(), request);
        } else {
            user.requested(new Answering(request, via.received(request.source()), key));
        }
    }

    private Via via(SipRequest request) throws MalformedMessage {
        var via = Via.parse(request.headers().first("Via").orElseThrow());
        for (var ours : Transport.values()) {
            if (ours.name().equals(via.transport()) && front.port(ours).isPresent()) {
                return via;
            }
        }
        throw new MalformedMessage("a Via by " + via.transport() + ", which could not be answered");
    }

    /// To where the Via says (RFC 3261 §18.2.2, RFC 3581 §4).
    private static Source destination(Source source, Via via) {
        if (!source.isDatagram() || via.parameter("rport").isPresent()) {
            return source;
        }
        return new Source(source.transport(), new InetSocketAddress(source.address().getAddress(),
                via.port() > 0 ? via.port() : 5060));
    }

    private void send(Source to, byte[] response, SipRequest request) {
        try {
            front.send(to, response, false);
        } catch (IOException gone) {
            log.debug("response to {} of {} not sent: {}", request.method(), request.source(), gone.getMessage());
        }
    }

    private final class Answering implements Exchange {

        private final SipRequest request;
        private final Via via;
        private final String key;

        Answering(SipRequest request, Via via, String key) {
            this.request = request;
            this.via = via;
            this.key = key;
        }

        @Override
        public SipRequest request() {
            return request;
        }

        @Override
        public void respond(int status, String tag, Headers headers, Body body) {
            var response = ResponseWriter.print(request, via, status, tag, headers, body);
            if (request.source().isDatagram()) {
                answers.keep(key, response, System.nanoTime());
            }
            send(destination(request.source(), via), response, request);
        }

        /// Only a 2xx to an INVITE is repeated by its user.
        @Override
        public void repeat() {
            throw new IllegalStateException(request.method() + " is answered once");
        }
    }
}
