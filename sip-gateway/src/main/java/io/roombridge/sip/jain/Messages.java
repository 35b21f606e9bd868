package io.roombridge.sip.jain;

import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.CSeqParser;
import gov.nist.javax.sip.parser.CallIDParser;
import gov.nist.javax.sip.parser.ContactParser;
import gov.nist.javax.sip.parser.EventParser;
import gov.nist.javax.sip.parser.FromParser;
import gov.nist.javax.sip.parser.HeaderParser;
import gov.nist.javax.sip.parser.MaxForwardsParser;
import gov.nist.javax.sip.parser.RecordRouteParser;
import gov.nist.javax.sip.parser.RequestLineParser;
import gov.nist.javax.sip.parser.RouteParser;
import gov.nist.javax.sip.parser.SubscriptionStateParser;
import gov.nist.javax.sip.parser.TimeStampParser;
import gov.nist.javax.sip.parser.ToParser;
import gov.nist.javax.sip.parser.ViaParser;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.SipMessage;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// JAIN's messages from ours. JAIN gets to read only what its transactions work with; all other fields pass as they
/// are, and what came in goes on as ours, carried by JAIN's as its application data.
final class Messages {

    /// What transactions find each other by (RFC 3261 §17).
    private static final Set<String> VITAL = vital();
    /// And what an ACK or a CANCEL of theirs repeats, or a response of theirs; JAIN itself insists on Contact, Event
    /// and Subscription-State.
    private static final Map<String, Function<String, HeaderParser>> UNDERSTOOD = understood();
    private static final String MAX_FORWARDS = "Max-Forwards";
    private static final int HOPS = 70;

    private Messages() {}

    private static Set<String> vital() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of("Via", "From", "To", "Call-ID", "CSeq"));
        return names;
    }

    private static Map<String, Function<String, HeaderParser>> understood() {
        var parsers = new TreeMap<String, Function<String, HeaderParser>>(String.CASE_INSENSITIVE_ORDER);
        parsers.put("Via", ViaParser::new);
        parsers.put("From", FromParser::new);
        parsers.put("To", ToParser::new);
        parsers.put("Call-ID", CallIDParser::new);
        parsers.put("CSeq", CSeqParser::new);
        parsers.put(MAX_FORWARDS, MaxForwardsParser::new);
        parsers.put("Route", RouteParser::new);
        parsers.put("Record-Route", RecordRouteParser::new);
        parsers.put("Contact", ContactParser::new);
        parsers.put("Timestamp", TimeStampParser::new);
        parsers.put("Event", EventParser::new);
        parsers.put("Subscription-State", SubscriptionStateParser::new);
        return parsers;
    }

    /// A response of a peer.
    static SIPResponse received(SipResponse response) throws MalformedMessage {
        var message = new SIPResponse();
        var line = new StatusLine();
        line.setStatusCode(response.status());
        line.setReasonPhrase(response.reason());
        message.setStatusLine(line);
        attach(message, response, VITAL);
        message.setApplicationData(response);
        return message;
    }

    /// A request of ours, with all that goes out.
    static SIPRequest ours(SipRequest request) throws MalformedMessage {
        var message = request(request);
        if (request.headers().first(MAX_FORWARDS).isEmpty()) {
            attach(message, new Headers.Field(MAX_FORWARDS, Integer.toString(HOPS)));
        }
        pass(message, request.headers(), request.body());
        return message;
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
        attach(message, request, UNDERSTOOD.keySet());
        return message;
    }

    /// @param wanted  fields that JAIN gets to read
    private static void attach(SIPMessage message, SipMessage ours, Set<String> wanted) throws MalformedMessage {
        for (var field : ours.headers().fields()) {
            if (wanted.contains(field.name())) {
                attach(message, field);
            }
        }
        if (message.getFrom() == null || message.getTo() == null || message.getCallId() == null
                || message.getCSeq() == null || message.getTopmostVia() == null) {
            throw new MalformedMessage("one of From, To, Call-ID, CSeq and Via is missing");
        }
    }

    private static boolean isUnderstood(Headers.Field field) {
        return UNDERSTOOD.containsKey(field.name());
    }

    /// Without those that make a message it is none; any other that JAIN cannot read it does not get.
    private static void attach(SIPMessage message, Headers.Field field) throws MalformedMessage {
        try {
            message.attachHeader(UNDERSTOOD.get(field.name()).apply(field + "\n").parse(), false);
        } catch (ParseException | RuntimeException unparseable) { // its parsers also trip over what they do not expect
            if (VITAL.contains(field.name())) {
                throw new MalformedMessage(String.valueOf(unparseable.getMessage()));
            }
            message.addUnparsed(field.toString());
        }
    }
}
