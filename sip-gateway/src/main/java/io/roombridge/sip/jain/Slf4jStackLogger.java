package io.roombridge.sip.jain;

import gov.nist.core.StackLogger;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// JAIN's own log, by SLF4J. What JAIN calls an error is mostly what a peer did, so nothing but its fatal errors is
/// louder than debug.
public final class Slf4jStackLogger implements StackLogger {

    private static final Logger log = LoggerFactory.getLogger("javax.sip");

    @Override
    public void logStackTrace() {
        // tells where, not what
    }

    @Override
    public void logStackTrace(int level) {
        // tells where, not what
    }

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void logException(Throwable exception) {
        log.debug("JAIN-SIP", exception);
    }

    @Override
    public void logDebug(String message) {
        log.trace(message);
    }

    @Override
    public void logDebug(String message, Exception exception) {
        log.trace(message, exception);
    }

    @Override
    public void logTrace(String message) {
        log.trace(message);
    }

    @Override
    public void logFatalError(String message) {
        log.error(message);
    }

    @Override
    public void logError(String message) {
        log.debug(message);
    }

    @Override
    public void logError(String message, Exception exception) {
        log.debug(message, exception);
    }

    @Override
    public void logWarning(String message) {
        log.debug(message);
    }

    @Override
    public void logInfo(String message) {
        log.trace(message);
    }

    @Override
    public boolean isLoggingEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public boolean isLoggingEnabled(int level) {
        return level >= TRACE_INFO ? log.isTraceEnabled() : log.isDebugEnabled();
    }

    @Override
    public void disableLogging() {
        // SLF4J decides
    }

    @Override
    public void enableLogging() {
        // SLF4J decides
    }

    @Override
    public void setBuildTimeStamp(String timestamp) {
        // of no interest
    }

    @Override
    public void setStackProperties(Properties properties) {
        // none matter
    }

    @Override
    public String getLoggerName() {
        return log.getName();
    }
}
