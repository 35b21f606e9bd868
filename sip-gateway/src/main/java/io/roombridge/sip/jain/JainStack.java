package io.roombridge.sip.jain;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.HopImpl;
import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPTransaction;
import io.roombridge.call.Cause;
import io.roombridge.call.Transport;
import io.roombridge.sip.front.Front;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.RequestWriter;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionState;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.Hop;
import javax.sip.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// JAIN-SIP cut down to the transactions of our own requests; what peers ask, dialogs and sockets are ours.
final class JainStack implements Wire, SipListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JainStack.class);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

    private final Front front;
    private final SipStackImpl stack;
    private final SipProvider provider;
    private final Map<Transport, FrontProcessor> processors = new EnumMap<>(Transport.class);
    private final User user;
    private final Lifetime lifetime = new Lifetime();
    private final Unanswered unanswered = new Unanswered();

    /// @param bind  by which JAIN names the ways there are; the front has more
    JainStack(Front front, InetAddress bind, User user) {
        this.front = front;
        this.user = user;
        try {
            stack = new SipStackImpl(properties());
            stack.setMessageProcessorFactory((owner, address, port, transport) -> {
                var kind = Transport.valueOf(transport.toUpperCase());
                return processors.computeIfAbsent(kind, _ -> new FrontProcessor(front, kind, address, port, owner));
            });
            provider = open(bind);
            provider.addSipListener(this);
            stack.start();
        } catch (SipException | java.util.TooManyListenersException | javax.sip.InvalidArgumentException impossible) {
            throw new IllegalStateException("JAIN-SIP does not start", impossible);
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "roombridge-" + UUID.randomUUID());
        properties.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        properties.setProperty("javax.sip.ROUTER_PATH", HopRouter.class.getName());
        properties.setProperty("javax.sip.USE_ROUTER_FOR_ALL_URIS", "true");
        var nist = "gov.nist.javax.sip.";
        properties.setProperty(nist + "STACK_LOGGER", Slf4jStackLogger.class.getName());
        properties.setProperty(nist + "SERVER_LOGGER", SilentServerLogger.class.getName());
        properties.setProperty(nist + "TIMER_CLASS_NAME", SharedTicks.class.getName());
        properties.setProperty(nist + "AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
        properties.setProperty(nist + "REENTRANT_LISTENER", "true");
        properties.setProperty(nist + "THREAD_POOL_SIZE", "1");
        properties.setProperty(nist + "RELEASE_REFERENCES_STRATEGY", "Normal");
        properties.setProperty(nist + "AGGRESSIVE_CLEANUP", "true");
        properties.setProperty(nist + "MAX_MESSAGE_SIZE", "65535");
        properties.setProperty(nist + "NIO_MAX_SOCKET_IDLE_TIME", "0");
        return properties;
    }

    private SipProvider open(InetAddress bind) throws SipException, javax.sip.InvalidArgumentException {
        SipProvider opened = null;
        for (var transport : Transport.values()) {
            var port = front.port(transport);
            if (port.isPresent()) {
                ListeningPoint point = stack.createListeningPoint(bind.getHostAddress(), port.get(),
                        transport.name().toLowerCase());
                if (opened == null) {
                    opened = stack.createSipProvider(point);
                } else {
                    opened.addListeningPoint(point);
                }
            }
        }
        if (opened == null) {
            throw new IllegalArgumentException("no transport is on");
        }
        return opened;
    }

    /// A response that has been read: given to its transaction.
    void received(SipResponse response) {
        var channel = new FrontChannel(processors.get(response.source().transport()), response.source());
        try (var stay = lifetime.enter()) {
            if (stay.permitted()) {
                received(Messages.received(response), channel);
            }
        } catch (MalformedMessage malformed) {
            log.debug("dropping a response from {}: {}", response.source(), malformed.getMessage());
        } catch (RuntimeException tripped) { // JAIN's transaction layer, on something no test of ours has thought of
            log.warn("a response from {} could not be handled", response.source(), tripped);
        }
    }

    private void received(SIPResponse response, FrontChannel channel) throws MalformedMessage {
        channel.stamp(response);
        try {
            response.checkHeaders();
        } catch (ParseException incomplete) {
            throw new MalformedMessage(incomplete.getMessage());
        }
        if (isRepeated(response)) {
            user.repeated((SipResponse) response.getApplicationData());
            return;
        }
        var transaction = stack.newSIPServerResponse(response, channel);
        if (transaction == null) {
            return;
        }
        try {
            if (!(transaction instanceof SIPClientTransaction known) || known.checkFromTag(response)) {
                transaction.processResponse(response, channel);
            }
        } finally {
            if (transaction instanceof SIPTransaction known && !known.passToListener()) {
                known.releaseSem();
            }
        }
    }

    /// A 2xx ends its transaction, which then swallows the next one; those are ours to see (RFC 3261 §13.2.2.4,
    /// §17.1.1.2).
    private boolean isRepeated(SIPResponse response) {
        return response.getStatusCode() / 100 == 2 && response.getCSeqHeader().getMethod().equals(Request.INVITE)
                && stack.findTransaction(response, false) instanceof SIPTransaction known
                && known.getState() == TransactionState.TERMINATED;
    }

    @Override
    public Inquiry ask(SipRequest request, Consumer<Outcome> outcome) throws MalformedMessage {
        return start(Messages.ours(request), hop(request.source()), outcome);
    }

    private static Hop hop(Source to) {
        return new HopImpl(to.host(), to.address().getPort(), to.transport().name());
    }

    private Inquiry start(SIPRequest request, Hop hop, Consumer<Outcome> outcome) {
        request.setApplicationData(hop);
        try (var stay = lifetime.enter()) {
            if (!stay.permitted()) {
                throw new SipException("closed");
            }
            var transaction = provider.getNewClientTransaction(request);
            transaction.setApplicationData(outcome);
            unanswered.add(transaction);
            transaction.sendRequest();
            return headers -> cancel(transaction, hop, headers);
        } catch (SipException unsent) {
            log.debug("{} to {} not sent: {}", request.getMethod(), hop, unsent.getMessage());
            outcome.accept(new Outcome.Lost(Cause.DESTINATION_OUT_OF_ORDER));
            return _ -> { /* nothing was sent */ };
        }
    }

    private void cancel(ClientTransaction invite, Hop hop, Headers headers) {
        try (var stay = lifetime.enter()) {
            if (!stay.permitted()) {
                return;
            }
            var cancel = (SIPRequest) invite.createCancel();
            Messages.pass(cancel, headers, Body.NONE);
            start(cancel, hop, _ -> { /* the INVITE's own response counts */ });
        } catch (SipException over) {
            log.debug("nothing to cancel: {}", over.getMessage());
        }
    }

    /// Past JAIN: it is of no transaction.
    @Override
    public void acknowledge(SipRequest ack) {
        try {
            front.send(ack.source(), RequestWriter.print(ack), true);
        } catch (IOException unsent) {
            log.debug("ACK not sent: {}", unsent.getMessage());
        }
    }

    @Override
    public Optional<Integer> port(Transport transport) {
        return front.port(transport);
    }

    @Override
    public void processRequest(RequestEvent event) {
        throw new IllegalStateException("requests of peers do not come this way");
    }

    @Override
    @SuppressWarnings("unchecked") // application data of our own
    public void processResponse(ResponseEvent event) {
        var response = (SipResponse) ((SIPResponse) event.getResponse()).getApplicationData();
        var transaction = event.getClientTransaction();
        if (transaction != null && !response.isProvisional()) {
            unanswered.remove(transaction);
        }
        if (transaction != null && transaction.getApplicationData() != null) {
            ((Consumer<Outcome>) transaction.getApplicationData()).accept(new Outcome.Answered(response));
        } else if (response.isSuccess() && response.method().equals(Request.INVITE)) {
            user.repeated(response);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // application data of our own
    public void processTimeout(TimeoutEvent event) {
        if (!event.isServerTransaction()) {
            unanswered.remove(event.getClientTransaction());
        }
        if (!event.isServerTransaction() && event.getClientTransaction().getApplicationData() != null) {
            ((Consumer<Outcome>) event.getClientTransaction().getApplicationData())
                    .accept(new Outcome.Lost(Cause.NO_USER_RESPONDING));
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        log.debug("sending to {}:{} failed", event.getHost(), event.getPort());
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        if (!event.isServerTransaction()) {
            unanswered.remove(event.getClientTransaction());
        }
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        // dialogs are ours
    }

    /// A BYE is said again until it is answered, as long as there is time (RFC 3261 §17.1.2.2).
    @Override
    public void close() {
        unanswered.awaitNone(LAST_ANSWERS);
        lifetime.end();
        Thread.startVirtualThread(stack::stop); // it waits a second for threads it does not have
    }
}
