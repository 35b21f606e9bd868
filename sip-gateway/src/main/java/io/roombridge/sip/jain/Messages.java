package io.roombridge.sip.jain;

import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.ParserFactory;
import gov.nist.javax.sip.parser.RequestLineParser;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.SipMessage;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Set;

/// JAIN's messages from ours. JAIN gets to read only what its transactions work with; all other fields pass as they
/// are, and what came in goes on as ours, carried by JAIN's as its application data.
final class Messages {

    /// What transactions find each other by, and what an ACK or a CANCEL of theirs repeats (RFC 3261 §17); JAIN itself
    /// insists on Contact, Event and Subscription-State.
    private static final Set<String> UNDERSTOOD = Set.of("via", "from", "to", "call-id", "cseq", "max-forwards",
            "route", "record-route", "contact", "timestamp", "event", "subscription-state");
    private static final Set<String> VITAL = Set.of("via", "from", "to", "call-id", "cseq");
    private static final String MAX_FORWARDS = "Max-Forwards";
    private static final int HOPS = 70;

    private Messages() {}

    /// A request of a peer.
    static SIPRequest received(SipRequest request) throws MalformedMessage {
        var message = request(request);
        message.setApplicationData(request);
        return message;
    }

    /// A response of a peer.
    static SIPResponse received(SipResponse response) throws MalformedMessage {
        var message = new SIPResponse();
        var line = new StatusLine();
        line.setStatusCode(response.status());
        line.setReasonPhrase(response.reason());
        message.setStatusLine(line);
        attachUnderstood(message, response);
        message.setApplicationData(response);
        return message;
    }

    /// A request of ours, with all that goes out.
    static SIPRequest ours(SipRequest request) throws MalformedMessage {
        var message = request(request);
        if (request.headers().first(MAX_FORWARDS).isEmpty()) {
            attach(message, MAX_FORWARDS + ": " + HOPS);
        }
        pass(message, request.headers(), request.body());
        return message;
    }

    /// What a response of ours says beyond what it echoes.
    static void say(SIPResponse response, Headers headers, Body body) throws MalformedMessage {
        for (var field : headers.fields()) {
            if (isUnderstood(field)) {
                attach(response, field.toString());
            }
        }
        pass(response, headers, body);
    }

    /// Adds what JAIN does not read.
    static void pass(SIPMessage message, Headers headers, Body body) {
        var fields = new ArrayList<Headers.Field>();
        for (var field : headers.fields()) {
            if (!isUnderstood(field)) {
                fields.add(field);
            }
        }
        if (!body.isEmpty()) {
            fields.add(new Headers.Field("Content-Type", body.type()));
            message.setMessageContent(body.text().getBytes(StandardCharsets.UTF_8));
        }
        message.setHeader(new PassedFields(fields));
    }

    private static SIPRequest request(SipRequest request) throws MalformedMessage {
        var message = new SIPRequest();
        try {
            var line = request.method() + " " + request.uri() + " SIP/2.0\n";
            message.setRequestLine(new RequestLineParser(line).parse());
        } catch (ParseException | RuntimeException unparseable) {
            throw new MalformedMessage(String.valueOf(unparseable.getMessage()));
        }
        attachUnderstood(message, request);
        return message;
    }

    private static void attachUnderstood(SIPMessage message, SipMessage ours) throws MalformedMessage {
        for (var field : ours.headers().fields()) {
            if (isUnderstood(field)) {
                attach(message, field.toString());
            }
        }
        if (message.getFrom() == null || message.getTo() == null || message.getCallId() == null
                || message.getCSeq() == null || message.getTopmostVia() == null) {
            throw new MalformedMessage("one of From, To, Call-ID, CSeq and Via is missing");
        }
    }

    private static boolean isUnderstood(Headers.Field field) {
        return UNDERSTOOD.contains(field.name().toLowerCase());
    }

    /// Without those that make a message it is none; any other that JAIN cannot read it does not get.
    private static void attach(SIPMessage message, String line) throws MalformedMessage {
        try {
            message.attachHeader(ParserFactory.createParser(line + "\n").parse(), false);
        } catch (ParseException | RuntimeException unparseable) { // its parsers also trip over what they do not expect
            if (VITAL.contains(line.substring(0, line.indexOf(':')).toLowerCase())) {
                throw new MalformedMessage(String.valueOf(unparseable.getMessage()));
            }
            message.addUnparsed(line);
        }
    }
}
