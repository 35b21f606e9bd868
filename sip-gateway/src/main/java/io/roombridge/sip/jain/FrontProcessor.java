package io.roombridge.sip.jain;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import io.roombridge.call.Transport;
import io.roombridge.sip.front.Front;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// One transport of the front, as JAIN sees it: it neither opens nor reads a socket.
final class FrontProcessor extends MessageProcessor {

    private final Front front;
    private final Transport kind;

    FrontProcessor(Front front, Transport kind, InetAddress address, int port, SIPTransactionStack stack) {
        super(address, port, kind.name(), stack);
        this.front = front;
        this.kind = kind;
    }

    void send(Source to, byte[] message, boolean connect) throws IOException {
        front.send(to, message, connect);
    }

    @Override
    public SIPTransactionStack getSIPStack() {
        return sipStack;
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws IOException {
        return createMessageChannel(target.getInetAddress(), target.getPort());
    }

    @Override
    public MessageChannel createMessageChannel(InetAddress target, int port) {
        return new FrontChannel(this, new Source(kind, new InetSocketAddress(target, port > 0 ? port
                : getDefaultTargetPort())));
    }

    @Override
    public void start() {
        // the front reads when everything is ready
    }

    @Override
    public void stop() {
        // the front is closed by its owner
    }

    @Override
    public int getDefaultTargetPort() {
        return kind == Transport.TLS ? 5061 : 5060;
    }

    @Override
    public boolean isSecure() {
        return kind == Transport.TLS;
    }

    @Override
    public int getMaximumMessageSize() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean inUse() {
        return false;
    }
}
