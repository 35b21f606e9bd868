package io.roombridge.sip.jain;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import io.roombridge.sip.Body;
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

/// A request of a peer, and the way to answer it.
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final SIPRequest message;
    private final SipRequest request;
    private final Optional<ServerTransaction> transaction;
    private Optional<SIPResponse> last = Optional.empty();

    /// @param transaction  none for an ACK
    Exchange(SIPRequest message, SipRequest request, Optional<ServerTransaction> transaction) {
        this.message = message;
        this.request = request;
        this.transaction = transaction;
    }

    SipRequest request() {
        return request;
    }

    /// Sends a response; failing to is no more than a lost datagram.
    ///
    /// @param tag  of ours, put into To where there is none
    void respond(int status, String tag, Headers headers, Body body) {
        try {
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
            if (transaction.isPresent()) {
                transaction.get().sendResponse(response);
            }
        } catch (SipException | InvalidArgumentException gone) {
            LOG.debug("response {} to {} not sent: {}", status, request.method(), gone.getMessage());
        }
    }

    /// The last response once more, past the transaction that ended with it (RFC 3261 §13.3.1.4).
    void repeat() {
        try {
            if (last.isPresent() && message.getMessageChannel() instanceof FrontChannel channel) {
                channel.answer(last.get());
            }
        } catch (IOException gone) {
            LOG.debug("response not repeated: {}", gone.getMessage());
        }
    }
}
