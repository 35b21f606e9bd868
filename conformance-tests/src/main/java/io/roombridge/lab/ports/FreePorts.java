package io.roombridge.lab.ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.BitSet;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback address that nobody uses at this moment, for UDP and TCP alike. None is given twice in a
/// process, not even while nobody has bound it.
public final class FreePorts {

    /// Above what servers use, below what the kernel gives to clients; processes that are started together and know of
    /// each other are told a ten thousand each.
    private static final int FIRST = Integer.getInteger("roombridge.ports", 10_000);
    private static final int LAST = System.getProperty("roombridge.ports") == null ? 32_000 : FIRST + 10_000;

    private static final BitSet GIVEN = new BitSet(LAST);

    private FreePorts() {}

    public static int one() {
        return run(1);
    }

    /// The first of `count` free ports in a row; even.
    public static synchronized int run(int count) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(FIRST, LAST - count) & ~1;
            if (GIVEN.get(first, first + count).isEmpty() && free(first, count)) {
                GIVEN.set(first, first + count);
                return first;
            }
        }
        throw new IllegalStateException("no " + count + " free ports in a row on this machine");
    }

    private static boolean free(int first, int count) {
        for (int port = first; port < first + count; port++) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            try (var _ = new DatagramSocket(address); var tcp = new ServerSocket()) {
                tcp.bind(address);
            } catch (SocketException _) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }
}
