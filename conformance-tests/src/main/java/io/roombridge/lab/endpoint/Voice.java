package io.roombridge.lab.endpoint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Instant;

/// Tells events on standard output, a JSON object a line.
final class Voice {

    private final PrintStream out;

    Voice(PrintStream out) {
        this.out = out;
    }

    static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }

    void tell(String event, String text) {
        tell(event(event).put("text", text));
    }

    /// With the time at its end.
    synchronized void tell(ObjectNode event) {
        out.println(event.put("time", Instant.now().toString()));
        out.flush();
    }
}
