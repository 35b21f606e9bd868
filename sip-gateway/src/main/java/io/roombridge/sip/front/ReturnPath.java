package io.roombridge.sip.front;

import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Via;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way back of a request: over the connection it came by, whatever transport its Via names; of a datagram to the
/// port of the Via, or where `rport` asks for it to the very source (RFC 3261 §18.2.2, RFC 3581 §4).
///
/// @param via  the topmost, as the peer wrote it
record ReturnPath(Sender front, Source source, Via via) {

    private static final Logger log = LoggerFactory.getLogger(ReturnPath.class);
    private static final int USUAL_PORT = 5060;

    static ReturnPath of(Sender front, SipRequest request) throws MalformedMessage {
        var topmost = request.headers().first("Via").orElseThrow(() -> new MalformedMessage("Via is missing"));
        return new ReturnPath(front, request.source(), Via.parse(topmost));
    }

    /// The Via of the response.
    Via stamped() {
        return via.received(source);
    }

    /// Where a response to a message of this source goes.
    static Source destination(Source source, Via via) {
        if (!source.isDatagram() || via.parameter("rport").isPresent()) {
            return source;
        }
        return new Source(source.transport(), new InetSocketAddress(source.address().getAddress(),
                via.port() > 0 ? via.port() : USUAL_PORT));
    }

    /// A response that cannot be sent is as good as a lost one.
    void send(byte[] response) {
        try {
            front.send(destination(source, via), response, false);
        } catch (IOException gone) {
            log.debug("response to {} not sent: {}", source, gone.getMessage());
        }
    }

    /// What names the transaction of a request (§17.2.3). A branch with the magic cookie says so by itself, and with
    /// Call-ID, number and Request-URI besides for those whose branches are not unique after all; without it, as RFC
    /// 2543 peers write it, all that §17.2.3 lists does. An ACK has the name of its INVITE.
    String transaction(SipRequest request) {
        return request.method().equals("ACK") ? invite(request) : transaction(request, request.method());
    }

    /// The transaction of the INVITE that an ACK or a CANCEL is about (§9.2).
    String invite(SipRequest request) {
        return transaction(request, "INVITE");
    }

    private String transaction(SipRequest request, String method) {
        var branch = via.parameter("branch").orElse("");
        var common = method + " " + request.sequence() + " " + request.callId() + " " + source.host() + " ";
        return isUnique(branch) ? common + via.host() + ":" + via.port() + " " + branch
                + (method.equals("INVITE") ? "" : " " + request.uri())
                : common + via + " " + request.from().tag() + " " + request.uri();
    }

    private static boolean isUnique(String branch) {
        return branch.length() > 7 && branch.regionMatches(true, 0, "z9hG4bK", 0, 7);
    }
}
