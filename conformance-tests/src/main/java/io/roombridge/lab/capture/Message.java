package io.roombridge.lab.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetSocketAddress;

/// One signalling message of a capture.
///
/// @param frame      in which it was complete
/// @param protocol   `RAS`, `H.225`, `H.245` or `SIP`
/// @param content    what it says; a text that says what is wrong when it is malformed
/// @param identical  encoded again it is the same octets
record Message(int frame, InetSocketAddress from, InetSocketAddress to, String protocol, JsonNode content,
        boolean malformed, boolean identical) {

    ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode()
                .put("frame", frame)
                .put("from", from.getAddress().getHostAddress() + ":" + from.getPort())
                .put("to", to.getAddress().getHostAddress() + ":" + to.getPort())
                .put("protocol", protocol);
        if (malformed) {
            return node.put("malformed", content.asText());
        }
        node.set("message", content);
        return node.put("identical", identical);
    }
}
