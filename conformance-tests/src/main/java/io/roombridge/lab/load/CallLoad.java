package io.roombridge.lab.load;

import java.io.IOException;
import java.util.List;

/// CallLoad from one SIP peer to another through a server at a steady rate: INVITE with SDP, 180, 200, ACK, BYE.
final class CallLoad {

    private final Sipp sipp;
    private final int perSecond;

    CallLoad(Sipp sipp, int perSecond) {
        this.sipp = sipp;
        this.perSecond = perSecond;
    }

    /// @param server  that passes the calls on
    Sipp.Result run(int server, int count, Processor processor) throws IOException, InterruptedException {
        return sipp.run(server, List.of("-sn", "uac", "-s", Site.CALLED, "-m", String.valueOf(count),
                "-r", String.valueOf(perSecond)), processor);
    }
}
