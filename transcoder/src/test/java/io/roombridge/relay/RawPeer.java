package io.roombridge.relay;

import io.roombridge.codec.G711;
import io.roombridge.rtp.RtpPacket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/// A socket of somebody's that sends packets of sound (G.711 µ-law, a square wave) when told to, and counts what comes.
final class RawPeer implements AutoCloseable {

    private final DatagramChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(2_000);
    private final int ssrc;
    private int sequence;
    private int received;
    private int octets;

    /// @param host  of loopback, on any free port
    RawPeer(String host, int ssrc) {
        this.ssrc = ssrc;
        try {
            channel = DatagramChannel.open().bind(new InetSocketAddress(host, 0));
            channel.configureBlocking(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Goes on where another one was.
    RawPeer goesOn(RawPeer before) {
        sequence = before.sequence;
        return this;
    }

    void sound(InetSocketAddress to) {
        var packet = ByteBuffer.allocate(172);
        sequence++;
        RtpPacket.putHeader(packet, false, 0, sequence & 0xffff, 160 * sequence, ssrc);
        var payload = new byte[160];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (i / 8 % 2 == 0 ? 0x20 : 0xa0);
        }
        send(packet.put(payload).flip(), to);
    }

    /// A silence descriptor (RFC 3389).
    ///
    /// @param level  0–127 -dBov
    void comfortNoise(InetSocketAddress to, int level) {
        var packet = ByteBuffer.allocate(RtpPacket.HEADER + 1);
        sequence++;
        RtpPacket.putHeader(packet, false, 13, sequence & 0xffff, 160 * sequence, ssrc);
        send(packet.put((byte) level).flip(), to);
    }

    /// An empty receiver report.
    void report(InetSocketAddress to) {
        send(ByteBuffer.allocate(8).put((byte) 0x80).put((byte) 201).putShort((short) 1).putInt(ssrc).flip(), to);
    }

    void send(ByteBuffer packet, InetSocketAddress to) {
        try {
            channel.send(packet, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Packets that came since this was last asked.
    int received() {
        try {
            while (channel.receive(buffer.clear()) != null) {
                received++;
                octets += buffer.position();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int count = received;
        received = 0;
        return count;
    }

    /// How many of those that came since something was last asked are of this payload type.
    int received(int payloadType) {
        try {
            int count = 0;
            while (channel.receive(buffer.clear()) != null) {
                count += RtpPacket.payloadType(buffer.flip()) == payloadType ? 1 : 0;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether an H.264 key frame has come since something was last asked: one that begins with its parameter sets.
    boolean receivesKeyFrame() {
        try {
            boolean key = false;
            while (channel.receive(buffer.clear()) != null) {
                int type = buffer.get(RtpPacket.HEADER) & 0x1f;
                key |= type == 7 || type == 24 && (buffer.get(RtpPacket.HEADER + 3) & 0x1f) == 7;
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Octets that came so far.
    int octets() {
        return octets;
    }

    /// Of all samples (G.711 µ-law) of the packet that comes next, 0–32,124; 0 when none has come.
    int loudest() {
        try {
            if (channel.receive(buffer.clear()) == null) {
                return 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var decoder = G711.MU_LAW.decoder()) {
            int loudest = 0;
            for (short sample : decoder.decode(buffer.flip().position(RtpPacket.HEADER)).copy()) {
                loudest = Math.max(loudest, Math.abs(sample));
            }
            return loudest;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
