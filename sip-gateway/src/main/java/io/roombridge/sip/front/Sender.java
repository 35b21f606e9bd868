package io.roombridge.sip.front;

import io.roombridge.sip.message.Source;
import java.io.IOException;

/// Has the sockets by which answers go.
public interface Sender {

    /// Sends a message: over the connection there is to that address, or a new one where that is permitted.
    ///
    /// @throws IOException when it cannot be sent there, also to an address of a family we have no socket for
    void send(Source to, byte[] message, boolean connect) throws IOException;
}
