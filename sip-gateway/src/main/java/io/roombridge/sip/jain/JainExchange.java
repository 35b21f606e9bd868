package io.roombridge.sip.jain;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.SipRequest;
import java.io.IOException;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request of a peer, answered through its server transaction or without one.
final class JainExchange implements Exchange {

    /// How a response goes.
    interface Way {
        void send(SIPResponse response) throws SipException, InvalidArgumentException, IOException;
    }

    private static final Logger log = LoggerFactory.getLogger(JainExchange.class);

    private final Lifetime lifetime;
    private final SIPRequest message;
    private final SipRequest request;
    private final Way way;
    private Optional<SIPResponse> last = Optional.empty();

    JainExchange(Lifetime lifetime, SIPRequest message, SipRequest request, Way way) {
        this.lifetime = lifetime;
        this.message = message;
        this.request = request;
        this.way = way;
    }

    @Override
    public SipRequest request() {
        return request;
    }

    @Override
    public void respond(int status, String tag, Headers headers, Body body) {
        try (var stay = lifetime.enter()) {
            var response = message.createResponse(status);
            if (status > 100 && response.getToTag() == null) {
                response.setToTag(tag);
            }
            Messages.say(response, headers, body);
            last = Optional.of(response);
            if (stay.permitted()) {
                way.send(response);
            }
        } catch (SipException | InvalidArgumentException | IOException | MalformedMessage gone) {
            log.debug("response {} to {} not sent: {}", status, request.method(), gone.getMessage());
        } catch (RuntimeException tripped) {
            // JAIN, on a field it cannot print or answer to; the leg lives on all the same
            log.warn("response {} to {} could not be sent", status, request.method(), tripped);
        }
    }

    /// Past the transaction, which ended with the 2xx.
    @Override
    public void repeat() {
        try {
            if (last.isPresent() && message.getMessageChannel() instanceof FrontChannel channel) {
                channel.answer(last.get());
            }
        } catch (IOException gone) {
            log.debug("response not repeated: {}", gone.getMessage());
        }
    }
}
