package io.roombridge.sip.jain;

import gov.nist.javax.sip.message.SIPRequest;
import java.util.List;
import java.util.ListIterator;
import javax.sip.SipException;
import javax.sip.SipStack;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.message.Request;

/// Sends each request where its sender decided: the hop travels with it.
public final class HopRouter implements Router {

    /// As JAIN makes it, by reflection.
    public HopRouter(SipStack stack, String outboundProxy) {
        // every request brings its hop
    }

    @Override
    public Hop getOutboundProxy() {
        return null;
    }

    @Override
    @Deprecated
    @SuppressWarnings("rawtypes") // both as in JAIN's own interface
    public ListIterator getNextHops(Request request) {
        return List.of().listIterator();
    }

    @Override
    public Hop getNextHop(Request request) throws SipException {
        if (request instanceof SIPRequest known && known.getApplicationData() instanceof Hop hop) {
            return hop;
        }
        throw new SipException("a request without a hop");
    }
}
