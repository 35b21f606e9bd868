package io.roombridge.sip.message;

/// A request of a peer, and the way to answer it.
public interface Exchange {

    SipRequest request();

    /// Sends a response; failing to is no more than a lost datagram.
    ///
    /// @param tag  of ours, put into To where there is none
    void respond(int status, String tag, Headers headers, Body body);

    /// The last response once more (RFC 3261 §13.3.1.4).
    void repeat();
}
