package io.roombridge.sip.jain;

import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.CallID;
import gov.nist.javax.sip.header.ContentLength;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.RequestLine;
import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Between octets, JAIN's messages and ours.
final class Messages {

    /// Fields without which there is no message; anything else that does not parse is kept as it is.
    private static final Set<Class<?>> VITAL = Set.of(From.class, To.class, CSeq.class, Via.class, CallID.class,
            ContentLength.class,
            RequestLine.class, StatusLine.class);

    private static final ParseExceptionListener TOLERANT = (exception, message, type, header, text) -> {
        if (type != null && VITAL.contains(type)) {
            throw exception;
        }
        message.addUnparsed(header);
    };

    /// Octets that are no SIP message.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    private Messages() {}

    static SIPMessage parse(byte[] octets) throws Malformed {
        SIPMessage message;
        try {
            message = new StringMsgParser().parseSIPMessage(octets, true, false, TOLERANT);
        } catch (ParseException | RuntimeException unparseable) {
            // JAIN's parser also trips over what it does not expect
            throw new Malformed(String.valueOf(unparseable.getMessage()));
        }
        if (message == null || message.getFrom() == null || message.getTo() == null || message.getCallId() == null
                || message.getCSeq() == null || message.getTopmostVia() == null) {
            throw new Malformed("one of From, To, Call-ID, CSeq and Via is missing");
        }
        return message;
    }

    static SIPRequest parseOwn(String text) throws Malformed {
        return parse(text.getBytes(StandardCharsets.UTF_8)) instanceof SIPRequest request ? request : refuse();
    }

    private static SIPRequest refuse() throws Malformed {
        throw new Malformed("not a request");
    }

    static SipRequest request(SIPRequest message, Source source) {
        return new SipRequest(message.getMethod(), message.getRequestURI().toString(), message.getCSeq().getSeqNumber(),
                headers(message), body(message), source);
    }

    static SipResponse response(SIPResponse message, Source source) {
        return new SipResponse(message.getStatusCode(), Optional.ofNullable(message.getReasonPhrase()).orElse(""),
                message.getCSeq().getMethod(), message.getCSeq().getSeqNumber(), headers(message), body(message),
                source);
    }

    private static Headers headers(SIPMessage message) {
        var fields = new ArrayList<Headers.Field>();
        for (var line : message.getMessageAsEncodedStrings()) {
            add(fields, line);
        }
        message.getUnrecognizedHeaders().forEachRemaining(line -> add(fields, line));
        return new Headers(fields);
    }

    private static void add(ArrayList<Headers.Field> fields, String line) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.lastIndexOf(' ', colon) < 0) { // the first line is no field
            fields.add(new Headers.Field(line.substring(0, colon).strip(), line.substring(colon + 1)));
        }
    }

    private static Body body(SIPMessage message) {
        var octets = message.getRawContent();
        if (octets == null || octets.length == 0) {
            return Body.NONE;
        }
        var type = message.getContentTypeHeader();
        return new Body(type == null ? "" : type.getContentType() + "/" + type.getContentSubType(),
                new String(octets, StandardCharsets.UTF_8));
    }
}
