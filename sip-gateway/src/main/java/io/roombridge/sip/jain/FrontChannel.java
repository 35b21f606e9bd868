package io.roombridge.sip.jain;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.RawMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import io.roombridge.call.Transport;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// The way to one peer, as JAIN sees it; the sockets are the front's.
final class FrontChannel extends MessageChannel implements RawMessageChannel {

    private final FrontProcessor processor;
    private final Source peer;

    FrontChannel(FrontProcessor processor, Source peer) {
        this.processor = processor;
        this.messageProcessor = processor;
        this.peer = peer;
    }

    Source source() {
        return peer;
    }

    /// Tells a message where it came from, as the stack's own channels do.
    void stamp(SIPMessage message) {
        message.setRemoteAddress(peer.address().getAddress());
        message.setRemotePort(peer.address().getPort());
        message.setLocalAddress(processor.getIpAddress());
        message.setLocalPort(processor.getPort());
        message.setPeerPacketSourceAddress(peer.address().getAddress());
        message.setPeerPacketSourcePort(peer.address().getPort());
    }

    @Override
    public void sendMessage(SIPMessage message) throws IOException {
        processor.send(peer, message.encodeAsBytes(getTransport()), message instanceof SIPRequest);
        stamp(message);
    }

    @Override
    protected void sendMessage(byte[] message, InetAddress address, int port, boolean connect) throws IOException {
        processor.send(new Source(peer.transport(), new InetSocketAddress(address, port)), message, connect);
    }

    /// What JAIN would like to hand to itself, because we are the addressee, goes over the wire like everything else.
    @Override
    public void processMessage(SIPMessage message) throws IOException {
        sendMessage(message);
    }

    @Override
    public void close() {
        // connections belong to the front
    }

    @Override
    public SIPTransactionStack getSIPStack() {
        return processor.getSIPStack();
    }

    @Override
    public String getTransport() {
        return peer.transport().name();
    }

    @Override
    public boolean isReliable() {
        return peer.transport() != Transport.UDP;
    }

    @Override
    public boolean isSecure() {
        return peer.isEncrypted();
    }

    @Override
    public String getPeerAddress() {
        return peer.host();
    }

    @Override
    protected InetAddress getPeerInetAddress() {
        return peer.address().getAddress();
    }

    @Override
    protected String getPeerProtocol() {
        return getTransport();
    }

    @Override
    public int getPeerPort() {
        return peer.address().getPort();
    }

    @Override
    public int getPeerPacketSourcePort() {
        return peer.address().getPort();
    }

    @Override
    public InetAddress getPeerPacketSourceAddress() {
        return peer.address().getAddress();
    }

    @Override
    public String getKey() {
        return getKey(peer.address().getAddress(), peer.address().getPort(), getTransport());
    }

    @Override
    public String getViaHost() {
        return getHost();
    }

    @Override
    public int getViaPort() {
        return getPort();
    }
}
