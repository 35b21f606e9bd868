package io.roombridge.sip.jain;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import io.roombridge.sip.Body;
import io.roombridge.sip.Exchange;
import io.roombridge.sip.Headers;
import io.roombridge.sip.SipRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request of a peer, answered through its server transaction.
final class JainExchange implements Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(JainExchange.class);

    private final Lifetime lifetime;
    private final SIPRequest message;
    private final SipRequest request;
    private final Optional<ServerTransaction> transaction;
    private Optional<SIPResponse> last = Optional.empty();

    /// @param transaction  none for an ACK
    JainExchange(Lifetime lifetime, SIPRequest message, SipRequest request, Optional<ServerTransaction> transaction) {
        this.lifetime = lifetime;
        this.message = message;
        this.request = request;
        this.transaction = transaction;
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
            for (var field : headers.fields()) {
                response.addHeader(field.toString());
            }
            if (!body.isEmpty()) {
                response.addHeader("Content-Type: " + body.type());
                response.setMessageContent(body.text().getBytes(StandardCharsets.UTF_8));
            }
            last = Optional.of(response);
            if (transaction.isPresent() && stay.permitted()) {
                transaction.get().sendResponse(response);
            }
        } catch (SipException | InvalidArgumentException gone) {
            LOG.debug("response {} to {} not sent: {}", status, request.method(), gone.getMessage());
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
            LOG.debug("response not repeated: {}", gone.getMessage());
        }
    }
}
