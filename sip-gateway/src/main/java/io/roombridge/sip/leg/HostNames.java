package io.roombridge.sip.leg;

import io.roombridge.media.LocalAddresses;
import io.roombridge.sip.sdp.Connection;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks up the host names of descriptions on few threads of its own, for all legs together: whoever can make us ask
/// can make us wait, and no longer than this.
final class HostNames {

    private static final int PATIENCE_SECONDS = 2;
    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;
    private static final ThreadPoolExecutor THREADS = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING), Thread.ofPlatform().daemon().name("sip-names").factory());

    static {
        THREADS.allowCoreThreadTimeOut(true);
    }

    private HostNames() {}

    /// The first address that can be reached from ours, of the family that was named where there is one; empty when
    /// there is none, or not in time.
    static Optional<InetAddress> find(Connection named, LocalAddresses ours) {
        try {
            return THREADS.submit(() -> lookUp(named, ours)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> lookUp(Connection named, LocalAddresses ours) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(named.address()))
                .filter(address -> ours.like(address).isPresent())
                .min(Comparator.comparing(address -> !Connection.of(address).type().equalsIgnoreCase(named.type())));
    }
}
