package io.roombridge.stream;

import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import io.roombridge.rtcp.Compound;
import io.roombridge.rtcp.NtpTime;
import io.roombridge.rtcp.ReportSchedule;
import io.roombridge.rtcp.RtcpPacket;
import io.roombridge.rtcp.RtcpPacket.FullIntraRequest;
import io.roombridge.rtcp.RtcpPacket.Goodbye;
import io.roombridge.rtcp.RtcpPacket.PictureLoss;
import io.roombridge.rtcp.RtcpPacket.Rate;
import io.roombridge.rtcp.RtcpPacket.RateNotification;
import io.roombridge.rtcp.RtcpPacket.RateRequest;
import io.roombridge.rtcp.RtcpPacket.ReceiverReport;
import io.roombridge.rtcp.RtcpPacket.ReportBlock;
import io.roombridge.rtcp.RtcpPacket.SenderReport;
import io.roombridge.rtcp.RtcpPacket.SourceDescription;
import io.roombridge.rtcp.RtcpWriter;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.PacketScratch;
import io.roombridge.rtp.ReceiverStatistics;
import io.roombridge.rtp.RtpWriter;
import io.roombridge.transport.StreamPath;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The RTCP of one stream: what we report, what the peer reports, and feedback both ways. Lives on the stream's loop.
final class RtcpSession {

    private static final long REPORT_INTERVAL = 3_000_000_000L;

    /// What the peer asked for.
    interface Requests {
        void picture();

        /// The peer says that it sends.
        void sends();

        /// Bits a second; 0 for no limit.
        void rate(long bitsPerSecond);

        void retransmission(int sequence);

        /// The peer reports on what we send.
        ///
        /// @param fraction lost since its report before, 0–1
        /// @param packets  sent since then
        void lost(double fraction, long packets);
    }

    private final String cname;
    private final RtpWriter writer;
    private final StreamPath path;
    private final Requests requests;
    private final ReportSchedule schedule;
    private long lastSenderReport;
    private long reportedOn;
    private long lastSenderReportAt;
    private long packetsReported;
    private int intraSequence;
    private int lastIntraHeard = -1;
    private volatile ReportBlock heard;

    RtcpSession(StreamId id, RtpWriter writer, StreamPath path, Requests requests, long now) {
        this.cname = cname(id);
        this.writer = writer;
        this.path = path;
        this.requests = requests;
        this.schedule = new ReportSchedule(now, REPORT_INTERVAL, () -> ThreadLocalRandom.current().nextDouble());
    }

    /// The same for all streams of a leg (RFC 3550 §6.5.1), and telling nothing of the host.
    private static String cname(StreamId id) {
        return Integer.toHexString(id.leg().hashCode()) + "@roombridge";
    }

    /// What the peer last said of what we send; null before it did.
    ReportBlock heard() {
        return heard;
    }

    void tick(ReceiverStatistics statistics, long now) {
        if (schedule.due(now)) {
            send(List.of(report(statistics, now), description()));
        }
    }

    /// Asks for a whole picture in the way the peer takes. False when it takes none.
    boolean requestPicture(MediaStream.Feedback feedback, ReceiverStatistics statistics, long now) {
        if (feedback.pli()) {
            send(List.of(report(statistics, now), description(), new PictureLoss(writer.ssrc(), statistics.ssrc())));
        } else if (feedback.fir()) {
            intraSequence = intraSequence + 1 & 0xff;
            send(List.of(report(statistics, now), description(), new FullIntraRequest(writer.ssrc(),
                    List.of(new FullIntraRequest.Entry(statistics.ssrc(), intraSequence)))));
        }
        return feedback.pli() || feedback.fir();
    }

    void requestRetransmission(List<Integer> sequences, ReceiverStatistics statistics, long now) {
        send(List.of(report(statistics, now), description(),
                new RtcpPacket.Nack(writer.ssrc(), statistics.ssrc(), sequences)));
    }

    void requestRate(long bitsPerSecond, ReceiverStatistics statistics, long now) {
        send(List.of(report(statistics, now), description(),
                new RateRequest(writer.ssrc(), List.of(new Rate(statistics.ssrc(), bitsPerSecond, 40)))));
    }

    void goodbye(ReceiverStatistics statistics, long now) {
        send(List.of(report(statistics, now), description(), new Goodbye(List.of(writer.ssrc()), "")));
    }

    boolean receive(ByteBuffer received, long now) {
        try {
            for (var packet : Compound.parse(received)) {
                on(packet, now);
            }
            return true;
        } catch (MalformedPacket _) {
            return false;
        }
    }

    private void on(RtcpPacket packet, long now) {
        switch (packet) {
            case SenderReport report -> {
                lastSenderReport = report.ntp();
                lastSenderReportAt = now;
                requests.sends();
                report.blocks().forEach(this::heard);
            }
            case ReceiverReport report -> report.blocks().forEach(this::heard);
            case PictureLoss _, RtcpPacket.SliceLoss _, RtcpPacket.H261IntraRequest _ -> requests.picture();
            case FullIntraRequest intra -> intra.entries().forEach(this::intra);
            case RateRequest(_, var rates) -> rates.forEach(this::rate);
            case RtcpPacket.EstimatedMaximumRate(_, var rate, _) -> requests.rate(rate);
            case RtcpPacket.Nack nack -> nack.sequences().forEach(requests::retransmission);
            case RateNotification _, SourceDescription _, Goodbye _, RtcpPacket.Other _ -> { }
        }
    }

    private void heard(ReportBlock block) {
        if (block.ssrc() == writer.ssrc()) {
            heard = block;
            long sent = writer.packets();
            requests.lost(block.fractionLost() / 256.0, sent - reportedOn);
            reportedOn = sent;
        }
    }

    /// A repeated sequence number is the same request again (RFC 5104 §4.3.1.2).
    private void intra(FullIntraRequest.Entry entry) {
        if (entry.ssrc() == writer.ssrc() && entry.sequence() != lastIntraHeard) {
            lastIntraHeard = entry.sequence();
            requests.picture();
        }
    }

    /// A request is answered with what holds now (RFC 5104 §4.2.2).
    private void rate(Rate rate) {
        if (rate.ssrc() == writer.ssrc()) {
            requests.rate(rate.bitsPerSecond());
            send(List.of(new ReceiverReport(writer.ssrc(), List.of()), description(),
                    new RateNotification(writer.ssrc(), List.of(rate))));
        }
    }

    /// A sender report when we sent since the last one (RFC 3550 §6.4).
    private RtcpPacket report(ReceiverStatistics statistics, long now) {
        var blocks = new ArrayList<ReportBlock>(1);
        if (statistics.started()) {
            int delay = lastSenderReport == 0 ? 0 : (int) ((now - lastSenderReportAt) / 1_000 * 65_536 / 1_000_000);
            blocks.add(new ReportBlock(statistics.ssrc(), statistics.fractionLost(), statistics.cumulativeLost(),
                    statistics.extendedHighestSequence(), (int) statistics.jitter(), NtpTime.middle(lastSenderReport),
                    delay));
        }
        long sent = writer.packets();
        if (sent == packetsReported) {
            return new ReceiverReport(writer.ssrc(), blocks);
        }
        packetsReported = sent;
        return new SenderReport(writer.ssrc(), NtpTime.ofEpochMillis(System.currentTimeMillis()), writer.timestamp(),
                (int) sent, (int) writer.octets(), blocks);
    }

    private RtcpPacket description() {
        return new SourceDescription(List.of(new SourceDescription.Chunk(writer.ssrc(), cname)));
    }

    private void send(List<RtcpPacket> packets) {
        path.sendRtcp(RtcpWriter.write(packets, PacketScratch.take()));
    }
}
