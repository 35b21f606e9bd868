package io.roombridge.gateway;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// What of the limits that are set the machine can keep: each leg takes ports, and each socket is an open file.
///
/// @param seats        legs with sound and picture that there are ports for at a time; a leg may have fewer streams
/// @param connections  of what the protocols permit, the part that may be taken: 0.01 to 1
/// @param warnings     sentences for who runs the gateway
record Capacity(int seats, double connections, List<String> warnings) {

    /// RTP and RTCP, of sound and of picture.
    private static final int PORTS_A_LEG = 4;

    /// Those ports, two more for slides and two for cameras, floor control over UDP and TCP, and H.245.
    private static final int FILES_A_LEG = PORTS_A_LEG + 2 + 2 + 2 + 1;

    /// Of SIP, H.323 and the console together.
    private static final int CONNECTIONS = 4_000 + 2_000 + 1_000;

    /// Libraries, listeners, the database, the log, and what asks other hosts.
    private static final int OTHERS = 300;

    static Capacity of(Settings settings) {
        return of(settings, ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount() : Long.MAX_VALUE);
    }

    /// @param files  that the process may have open
    static Capacity of(Settings settings, long files) {
        var warnings = new ArrayList<String>();
        var media = settings.media();
        int most = settings.calls().maxLegs();
        int seats = Math.min(most, Math.max(1, (media.lastPort() - media.firstPort() + 1) / PORTS_A_LEG));
        if (seats < most) {
            warnings.add(("media.firstPort %d to media.lastPort %d are ports for %d legs with sound and picture, "
                    + "though calls.maxLegs is %d: strangers have a share of these")
                    .formatted(media.firstPort(), media.lastPort(), seats, most));
        }
        long wanted = OTHERS + (long) FILES_A_LEG * seats + CONNECTIONS;
        if (files >= wanted) {
            return new Capacity(seats, 1, List.copyOf(warnings));
        }
        warnings.add(("the process may have %d files and sockets open, and its limits permit %d: fewer connections are "
                + "taken; raise it with ulimit -n, or LimitNOFILE of systemd").formatted(files, wanted));
        double left = files - OTHERS - (double) FILES_A_LEG * seats;
        return new Capacity(seats, Math.clamp(left / CONNECTIONS, 0.01, 1), List.copyOf(warnings));
    }
}
