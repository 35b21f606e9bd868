package io.roombridge.registry.sql;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stands between a registry and its database, lets everything through, nothing, or nobody.
final class Gate implements AutoCloseable {

    private enum State { OPEN, HANGING, REFUSING }

    private final ServerSocket door;
    private final int behind;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private State state = State.OPEN;

    /// @param behind  port on loopback where the database listens
    Gate(int behind) throws IOException {
        this.behind = behind;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    synchronized void open() {
        state = State.OPEN;
        notifyAll();
    }

    /// Who is connected stays so and is not answered, and so does who comes.
    synchronized void hang() {
        state = State.HANGING;
    }

    /// Who is connected is cut off, and so is who comes.
    synchronized void refuse() {
        state = State.REFUSING;
        sockets.forEach(Gate::shut);
        notifyAll();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                if (refuses()) {
                    socket.close();
                    continue;
                }
                var database = new Socket(InetAddress.getLoopbackAddress(), behind);
                sockets.add(socket);
                sockets.add(database);
                Thread.ofVirtual().start(() -> carry(socket, database));
                Thread.ofVirtual().start(() -> carry(database, socket));
            } catch (IOException _) {
                // closed, or the database is gone
            }
        }
    }

    private synchronized boolean refuses() {
        return state == State.REFUSING;
    }

    private void carry(Socket from, Socket to) {
        var buffer = new byte[8_192];
        try (from; to) {
            for (int length = from.getInputStream().read(buffer); length > 0; length = from.getInputStream()
                    .read(buffer)) {
                await();
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException | InterruptedException _) {
            // cut off
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized void await() throws InterruptedException {
        while (state == State.HANGING) {
            wait();
        }
    }

    private static void shut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // is shut then
        }
    }

    @Override
    public void close() {
        refuse();
        shut(door);
    }
}
