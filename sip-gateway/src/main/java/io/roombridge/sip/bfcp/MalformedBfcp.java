package io.roombridge.sip.bfcp;

import java.util.Optional;

/// Octets that are no BFCP message. What their sender is told depends on how much of one could be read.
public final class MalformedBfcp extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<BfcpMessage> head;
    private final ErrorReason reason;

    /// Nothing could be read.
    MalformedBfcp(String what, int octet) {
        this(what + " at octet " + octet, Optional.empty(), ErrorReason.UNREADABLE);
    }

    private MalformedBfcp(String words, Optional<BfcpMessage> head, ErrorReason reason) {
        super(words, null, false, false);
        this.head = head;
        this.reason = reason;
    }

    /// The same of a message whose header could be read.
    MalformedBfcp in(BfcpMessage message, ErrorReason why) {
        return new MalformedBfcp(getMessage(), Optional.of(message), why);
    }

    /// Its header, without attributes; empty when it has none.
    public Optional<BfcpMessage> head() {
        return head;
    }

    ErrorReason reason() {
        return reason;
    }
}
