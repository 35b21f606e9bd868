package io.roombridge.peers;

import io.roombridge.lab.FreePorts;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A media plane that carries nothing and remembers what was agreed, to try signalling alone.
final class SilentPlane {

    private final Map<StreamId, LocalPorts> opened = new ConcurrentHashMap<>();
    private final Map<StreamId, MediaStream> agreed = new ConcurrentHashMap<>();

    MediaPlane plane() {
        return (MediaPlane) Proxy.newProxyInstance(MediaPlane.class.getClassLoader(), new Class<?>[] {MediaPlane.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "open" -> opened.computeIfAbsent((StreamId) arguments[0], _ -> ports());
                    case "connect" -> {
                        agreed.put(((MediaStream) arguments[0]).id(), (MediaStream) arguments[0]);
                        yield null;
                    }
                    case "statistics" -> List.of();
                    case "picture" -> Optional.empty();
                    default -> null;
                });
    }

    private static LocalPorts ports() {
        int port = FreePorts.run(2);
        var loopback = InetAddress.getLoopbackAddress();
        return new LocalPorts(new InetSocketAddress(loopback, port), new InetSocketAddress(loopback, port + 1));
    }

    Optional<MediaStream> agreed(StreamId id) {
        return Optional.ofNullable(agreed.get(id));
    }
}
