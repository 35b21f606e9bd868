package io.roombridge.sip.jain;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;

/// JAIN's log of whole messages: not kept, for they carry credentials.
public final class SilentServerLogger implements ServerLogger {

    @Override
    public void closeLogFile() {
        // there is none
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) {
        // not kept
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender, long time) {
        // not kept
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender) {
        // not kept
    }

    @Override
    public void logException(Exception exception) {
        // the stack logger has it too
    }

    @Override
    public void setStackProperties(Properties properties) {
        // none matter
    }

    @Override
    public void setSipStack(SipStack stack) {
        // not needed
    }
}
