package io.roombridge.h323.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// What a socket brings, of which a packet that has begun must be whole in time. Between packets it waits for ever.
final class PunctualStream extends InputStream implements Tpkt.Progress {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final Socket socket;
    private final InputStream in;
    private final long time;
    private boolean amid;
    private long due;

    /// @param time  from the first octet of a packet to its last
    PunctualStream(Socket socket, Duration time) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.time = time.toNanos();
    }

    @Override
    public void between() {
        amid = false;
    }

    @Override
    public void begun() {
        amid = true;
        due = System.nanoTime() + time;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] octets, int from, int count) throws IOException {
        long left = amid ? (due - System.nanoTime()) / NANOS_A_MILLI : 0;
        if (amid && left <= 0) {
            throw new SocketTimeoutException("a packet took too long");
        }
        socket.setSoTimeout((int) left);
        return in.read(octets, from, count);
    }
}
