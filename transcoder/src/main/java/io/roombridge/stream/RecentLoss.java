package io.roombridge.stream;

import io.roombridge.rtcp.RtcpPacket.ReportBlock;
import io.roombridge.rtp.ReceiverStatistics;

/// What a stream has lost lately in either direction, 0–1: by our count, and by the peer's reports.
final class RecentLoss {

    private final LossWindow received = new LossWindow();
    private final LossWindow sent = new LossWindow();

    /// @param report  the peer's latest; null before there was one
    void note(ReceiverStatistics statistics, ReportBlock report, long now) {
        int lost = Math.max(0, statistics.cumulativeLost());
        received.note(statistics.packets() + lost, lost, now);
        if (report != null) {
            sent.note(Integer.toUnsignedLong(report.highestSequence()), report.cumulativeLost(), now);
        }
    }

    double received() {
        return received.fraction();
    }

    double sent() {
        return sent.fraction();
    }
}
