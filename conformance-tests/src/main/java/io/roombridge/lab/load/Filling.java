package io.roombridge.lab.load;

import java.io.IOException;
import java.util.List;

/// Many callers with sound alone enter one room as fast as it takes them, and stay.
final class Filling {

    private final Sipp sipp;

    Filling(Sipp sipp) {
        this.sipp = sipp;
    }

    Sipp.Result run(int gateway, int legs, Processor processor) throws IOException, InterruptedException {
        var count = String.valueOf(legs);
        return sipp.run(gateway, List.of("-sf", sipp.scenario("enter.xml").toString(), "-s", Site.ROOM, "-m", count,
                "-l", count, "-r", count), processor);
    }
}
