package io.roombridge.h323.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Packets over TCP (RFC 1006 §6).
///
/// ```
///   03  00  length, of header and message
/// ```
///
/// A packet without a message is how Tandberg, Cisco and others keep a connection alive: it is skipped; so is the one
/// that a Tandberg sends with its octets out of place. The reserved octet may be anything (AS5300).
public final class Tpkt {

    private static final int VERSION = 3;
    private static final int HEADER = 4;

    private Tpkt() {}

    /// Is told where in the stream it is read.
    interface Progress {

        /// Between packets: the next may come whenever it likes.
        void between();

        /// Its first octet is there.
        void begun();
    }

    /// The next message; empty at the end of the stream.
    ///
    /// @throws IOException when what comes is no TPKT, or longer than `limit`
    static Optional<byte[]> read(InputStream in, int limit, Progress progress) throws IOException {
        while (true) {
            progress.between();
            int first = in.read();
            if (first < 0) {
                return Optional.empty();
            }
            progress.begun();
            int second = octet(in);
            int length = octet(in) << 8 | octet(in);
            if (misplacedKeepAlive(first, second, length)) {
                continue;
            }
            if (first != VERSION || length < HEADER) {
                throw new IOException("no TPKT: " + first + " " + second + " " + length);
            }
            if (length - HEADER > limit) {
                throw new IOException("a message of " + length + " octets is longer than " + limit);
            }
            if (length > HEADER) {
                return Optional.of(message(in, length - HEADER));
            }
        }
    }

    /// Tandberg's, with its octets out of place.
    private static boolean misplacedKeepAlive(int first, int second, int length) {
        return first == 0 && second == VERSION && (length == 0x0400 || length == 0x0004);
    }

    private static byte[] message(InputStream in, int length) throws IOException {
        var message = in.readNBytes(length);
        if (message.length < length) {
            throw new EOFException("the stream ends within a TPKT");
        }
        return message;
    }

    private static int octet(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("the stream ends within a TPKT header");
        }
        return octet;
    }

    /// The packet that carries a message, header first.
    public static byte[] frame(byte[] message) {
        int length = message.length + HEADER;
        if (length > 0xffff) {
            throw new IllegalArgumentException("a TPKT carries 65531 octets at most: " + message.length);
        }
        var packet = new byte[length];
        packet[0] = VERSION;
        packet[2] = (byte) (length >> 8);
        packet[3] = (byte) length;
        System.arraycopy(message, 0, packet, HEADER, message.length);
        return packet;
    }
}
