package io.roombridge.sip.jain;

import gov.nist.javax.sip.message.SIPRequest;
import javax.sip.ClientTransaction;
import javax.sip.address.Hop;

/// A request of ours on its way.
record Inquiry(ClientTransaction transaction, Hop hop) {

    SIPRequest message() {
        return (SIPRequest) transaction.getRequest();
    }
}
