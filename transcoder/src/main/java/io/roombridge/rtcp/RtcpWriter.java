package io.roombridge.rtcp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes RTCP packets one after the other into a datagram. What we only receive ([RtcpPacket.Other]) it refuses.
public final class RtcpWriter {

    private RtcpWriter() {}

    public static ByteBuffer write(List<RtcpPacket> packets, ByteBuffer target) {
        target.clear();
        packets.forEach(packet -> write(packet, target));
        return target.flip();
    }

    private static void write(RtcpPacket packet, ByteBuffer out) {
        switch (packet) {
            case RtcpPacket.SenderReport(var ssrc, var ntp, var timestamp, var count, var octets, var blocks) -> {
                int start = begin(out, blocks.size(), RtcpPacket.SENDER_REPORT);
                out.putInt(ssrc).putLong(ntp).putInt(timestamp).putInt(count).putInt(octets);
                blocks.forEach(block -> put(out, block));
                end(out, start);
            }
            case RtcpPacket.ReceiverReport(var ssrc, var blocks) -> {
                int start = begin(out, blocks.size(), RtcpPacket.RECEIVER_REPORT);
                out.putInt(ssrc);
                blocks.forEach(block -> put(out, block));
                end(out, start);
            }
            case RtcpPacket.SourceDescription(var chunks) -> {
                int start = begin(out, chunks.size(), RtcpPacket.SOURCE_DESCRIPTION);
                chunks.forEach(chunk -> put(out, chunk));
                end(out, start);
            }
            case RtcpPacket.Goodbye(var sources, var reason) -> {
                int start = begin(out, sources.size(), RtcpPacket.GOODBYE);
                sources.forEach(out::putInt);
                if (!reason.isEmpty()) {
                    putText(out, reason);
                }
                end(out, start);
            }
            case RtcpPacket.H261IntraRequest(var ssrc) -> {
                int start = begin(out, 0, RtcpPacket.H261_INTRA);
                out.putInt(ssrc);
                end(out, start);
            }
            case RtcpPacket.Other other -> throw new IllegalArgumentException("not ours to send: " + other);
            default -> feedback(packet, out);
        }
    }

    private static void feedback(RtcpPacket packet, ByteBuffer out) {
        switch (packet) {
            case RtcpPacket.Nack(var sender, var media, var sequences) -> {
                int start = feedback(out, Feedback.NACK, RtcpPacket.TRANSPORT_FEEDBACK, sender, media);
                putSequences(out, sequences);
                end(out, start);
            }
            case RtcpPacket.RateRequest(var sender, var rates) -> rates(out, Feedback.TMMBR, sender, rates);
            case RtcpPacket.RateNotification(var sender, var rates) -> rates(out, Feedback.TMMBN, sender, rates);
            case RtcpPacket.PictureLoss(var sender, var media) ->
                    end(out, feedback(out, Feedback.PLI, RtcpPacket.PAYLOAD_FEEDBACK, sender, media));
            case RtcpPacket.SliceLoss(var sender, var media, var first, var number, var picture) -> {
                int start = feedback(out, Feedback.SLI, RtcpPacket.PAYLOAD_FEEDBACK, sender, media);
                out.putInt(first << 19 | number << 6 | picture);
                end(out, start);
            }
            case RtcpPacket.FullIntraRequest(var sender, var entries) -> {
                int start = feedback(out, Feedback.FIR, RtcpPacket.PAYLOAD_FEEDBACK, sender, 0);
                entries.forEach(entry -> out.putInt(entry.ssrc()).putInt(entry.sequence() << 24));
                end(out, start);
            }
            case RtcpPacket.EstimatedMaximumRate(var sender, var rate, var sources) -> {
                int start = feedback(out, Feedback.APPLICATION, RtcpPacket.PAYLOAD_FEEDBACK, sender, 0);
                int exponent = exponent(rate, 18);
                out.putInt(Feedback.REMB).putInt(sources.size() << 24 | exponent << 18 | (int) (rate >> exponent));
                sources.forEach(out::putInt);
                end(out, start);
            }
            default -> throw new IllegalArgumentException("not feedback: " + packet);
        }
    }

    private static void rates(ByteBuffer out, int format, int sender, List<RtcpPacket.Rate> rates) {
        int start = feedback(out, format, RtcpPacket.TRANSPORT_FEEDBACK, sender, 0);
        for (var rate : rates) {
            int exponent = exponent(rate.bitsPerSecond(), 17);
            int mantissa = (int) (rate.bitsPerSecond() >> exponent);
            out.putInt(rate.ssrc()).putInt(exponent << 26 | mantissa << 9 | rate.overhead());
        }
        end(out, start);
    }

    /// How far to shift so that `bits` hold what is left.
    private static int exponent(long rate, int bits) {
        return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(rate) - bits);
    }

    /// As few number-and-bits pairs as the sequences, in order, allow.
    private static void putSequences(ByteBuffer out, List<Integer> sequences) {
        int i = 0;
        while (i < sequences.size()) {
            int first = sequences.get(i++);
            int bits = 0;
            while (i < sequences.size() && (sequences.get(i) - first - 1 & 0xffff) < 16) {
                bits |= 1 << (sequences.get(i++) - first - 1 & 0xffff);
            }
            out.putShort((short) first).putShort((short) bits);
        }
    }

    private static void put(ByteBuffer out, RtcpPacket.ReportBlock block) {
        out.putInt(block.ssrc()).putInt(block.fractionLost() << 24 | block.cumulativeLost() & 0xff_ffff)
                .putInt(block.highestSequence()).putInt(block.jitter()).putInt(block.lastReport())
                .putInt(block.delay());
    }

    /// SSRC and items, of which ours is the CNAME; a null octet ends them, then up to the next word (RFC 3550 §6.5).
    private static void put(ByteBuffer out, RtcpPacket.SourceDescription.Chunk chunk) {
        out.putInt(chunk.ssrc()).put((byte) 1);
        putText(out, chunk.cname());
        out.put((byte) 0);
        pad(out);
    }

    private static void putText(ByteBuffer out, String text) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(255, octets.length);
        out.put((byte) length).put(octets, 0, length);
    }

    private static int feedback(ByteBuffer out, int format, int type, int sender, int media) {
        int start = begin(out, format, type);
        out.putInt(sender).putInt(media);
        return start;
    }

    private static int begin(ByteBuffer out, int count, int type) {
        int start = out.position();
        out.put((byte) (0x80 | count)).put((byte) type).putShort((short) 0);
        return start;
    }

    private static void end(ByteBuffer out, int start) {
        pad(out);
        out.putShort(start + 2, (short) ((out.position() - start) / 4 - 1));
    }

    private static void pad(ByteBuffer out) {
        while ((out.position() & 3) != 0) {
            out.put((byte) 0);
        }
    }
}
