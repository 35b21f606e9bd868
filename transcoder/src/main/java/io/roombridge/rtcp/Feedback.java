package io.roombridge.rtcp;

import io.roombridge.rtcp.RtcpPacket.EstimatedMaximumRate;
import io.roombridge.rtcp.RtcpPacket.FullIntraRequest;
import io.roombridge.rtcp.RtcpPacket.Nack;
import io.roombridge.rtcp.RtcpPacket.Other;
import io.roombridge.rtcp.RtcpPacket.PictureLoss;
import io.roombridge.rtcp.RtcpPacket.Rate;
import io.roombridge.rtcp.RtcpPacket.RateNotification;
import io.roombridge.rtcp.RtcpPacket.RateRequest;
import io.roombridge.rtcp.RtcpPacket.SliceLoss;
import io.roombridge.rtp.MalformedPacket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Feedback messages (RFC 4585 §6.1): sender, media source, then what the format says.
final class Feedback {

    static final int NACK = 1;
    static final int TMMBR = 3;
    static final int TMMBN = 4;
    static final int PLI = 1;
    static final int SLI = 2;
    static final int FIR = 4;
    static final int APPLICATION = 15;
    static final int REMB = 0x52454d42;

    private Feedback() {}

    static RtcpPacket parse(int type, int format, ByteBuffer body, int offset) throws MalformedPacket {
        int sender = body.getInt();
        int media = body.getInt();
        if (type == RtcpPacket.TRANSPORT_FEEDBACK) {
            return switch (format) {
                case NACK -> new Nack(sender, media, sequences(body));
                case TMMBR -> new RateRequest(sender, rates(body));
                case TMMBN -> new RateNotification(sender, rates(body));
                default -> new Other(type, format);
            };
        }
        return switch (format) {
            case PLI -> new PictureLoss(sender, media);
            case SLI -> {
                Compound.need(body, 4, offset);
                int bits = body.getInt();
                yield new SliceLoss(sender, media, bits >>> 19, bits >> 6 & 0x1fff, bits & 0x3f);
            }
            case FIR -> new FullIntraRequest(sender, entries(body));
            case APPLICATION -> application(sender, body, offset);
            default -> new Other(type, format);
        };
    }

    /// A packet number and the 16 that follow it as bits (RFC 4585 §6.2.1).
    private static List<Integer> sequences(ByteBuffer body) {
        var sequences = new ArrayList<Integer>();
        while (body.remaining() >= 4) {
            int first = Short.toUnsignedInt(body.getShort());
            int following = Short.toUnsignedInt(body.getShort());
            sequences.add(first);
            for (int bit = 0; bit < 16; bit++) {
                if ((following >> bit & 1) != 0) {
                    sequences.add(first + bit + 1 & 0xffff);
                }
            }
        }
        return sequences;
    }

    /// SSRC, then exponent 6, mantissa 17, overhead 9 bits (RFC 5104 §4.2.1.1).
    private static List<Rate> rates(ByteBuffer body) {
        var rates = new ArrayList<Rate>();
        while (body.remaining() >= 8) {
            int ssrc = body.getInt();
            int bits = body.getInt();
            rates.add(new Rate(ssrc, shifted(bits >> 9 & 0x1ffff, bits >>> 26), bits & 0x1ff));
        }
        return rates;
    }

    /// SSRC, sequence number, three reserved octets (RFC 5104 §4.3.1.1).
    private static List<FullIntraRequest.Entry> entries(ByteBuffer body) {
        var entries = new ArrayList<FullIntraRequest.Entry>();
        while (body.remaining() >= 8) {
            int ssrc = body.getInt();
            entries.add(new FullIntraRequest.Entry(ssrc, body.getInt() >>> 24));
        }
        return entries;
    }

    private static RtcpPacket application(int sender, ByteBuffer body, int offset) throws MalformedPacket {
        if (body.remaining() < 8 || body.getInt() != REMB) {
            return new Other(RtcpPacket.PAYLOAD_FEEDBACK, APPLICATION);
        }
        int bits = body.getInt();
        int count = bits >>> 24;
        Compound.need(body, 4 * count, offset);
        var sources = new ArrayList<Integer>(count);
        for (int i = 0; i < count; i++) {
            sources.add(body.getInt());
        }
        return new EstimatedMaximumRate(sender, shifted(bits & 0x3ffff, bits >> 18 & 0x3f), sources);
    }

    private static long shifted(long mantissa, int exponent) {
        return exponent > 40 ? Long.MAX_VALUE : mantissa << exponent;
    }
}
