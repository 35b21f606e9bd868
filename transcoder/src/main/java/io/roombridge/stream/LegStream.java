package io.roombridge.stream;

import io.roombridge.media.Capability;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.ReceiverStatistics;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.rtp.TelephoneEventReceiver;
import io.roombridge.transport.EventLoop;
import io.roombridge.transport.Receiver;
import io.roombridge.transport.StreamPath;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/// One medium of one leg: what was agreed, and the way in both directions, inside the transport of the leg.
///
/// ```
/// transport ─▶ agreed? ─▶ parse ─▶ statistics ─▶ Reception (jitter ─▶ depacketize ─▶ decode, or forward)
/// transport ◀─ SendPath ◀─ Feed (encoder, mixer, or the other leg)
///     └──────▶ RtcpSession ─▶ pictures wanted, rate limits
/// ```
///
/// Everything received is handled on the leg's loop.
public final class LegStream implements Receiver, EventLoop.Ticking {

    private static final int KEY_TICKS = 2;
    private static final int NONE = -1;

    private final StreamId id;
    private final EventLoop loop;
    private final Consumer<MediaEvent> events;
    private final StreamPath path;
    private final SendPath sending;
    private final RtcpSession rtcp;
    private final RtpPacket packet = new RtpPacket();
    private final HeldPacket doubted = new HeldPacket();
    private final TelephoneEventReceiver keys = new TelephoneEventReceiver();
    private final PictureRequests pictures = new PictureRequests();
    private final LossLimit losses = new LossLimit();
    private final SlidesWatch slides;
    private final Meter bits = new Meter();
    private final RecentLoss recentLoss = new RecentLoss();
    private final Mishaps mishaps = new Mishaps("receiving", this::noted);
    private final Format[] formats = new Format[128];

    private ReceiverStatistics statistics = new ReceiverStatistics(8_000);
    private int clockRate = 8_000;
    private TelephoneEvents keyTypes = TelephoneEvents.NONE;
    private int noiseType = NONE;
    private int ticks;
    private boolean closed;
    private volatile Reception reception = Reception.NONE;
    private volatile Feed feed = Feed.NONE;
    private volatile MediaStream agreed;
    private volatile Format receiving;
    private volatile long lastHeard = System.nanoTime();
    private volatile long lastMedia;
    private volatile long rtcpLimit;
    private volatile int signalledLimit;

    /// @param path its way through the transport of the leg
    public LegStream(StreamId id, EventLoop loop, StreamPath path, Consumer<MediaEvent> events) {
        this.id = id;
        this.loop = loop;
        this.events = events;
        this.path = path;
        this.slides = new SlidesWatch(id, events);
        var random = ThreadLocalRandom.current();
        this.sending = new SendPath(random.nextInt(), random.nextInt(1 << 15), path::sendRtp,
                new Mishaps("sending", this::noted));
        this.rtcp = new RtcpSession(id, sending.writer(), path, new Wishes(), System.nanoTime());
        loop.execute(() -> {
            loop.tick(this);
            path.deliverTo(this);
        });
    }

    public StreamId id() {
        return id;
    }

    public SendPath sending() {
        return sending;
    }

    /// What was agreed last; empty before anything was, and after a disconnect.
    public Optional<MediaStream> agreed() {
        return Optional.ofNullable(agreed);
    }

    /// Has something done on the stream's loop.
    public void run(Runnable task) {
        loop.execute(task);
    }

    /// Whether the peer should be sending.
    public boolean receives() {
        var stream = agreed;
        return stream != null && stream.direction().receives();
    }

    /// Whether the peer has to send: not when it receives only, or has put us on hold.
    public boolean isOwed() {
        var stream = agreed;
        return stream != null && stream.direction() == Direction.SEND_RECEIVE;
    }

    /// When the last packet came, RTP or RTCP, by `System.nanoTime`.
    public long lastHeard() {
        return lastHeard;
    }

    /// Whether a packet of a codec that is agreed has come since then, by `System.nanoTime`.
    public boolean cameSince(long then) {
        return receiving != null && lastMedia - then >= 0;
    }

    public void connect(MediaStream stream) {
        agreed = stream;
        sending.agree(stream);
        loop.execute(() -> {
            path.negotiate(stream);
            learn(stream);
        });
        feed.changed();
    }

    public void disconnect() {
        agreed = null;
        sending.stop();
        feed.changed();
    }

    private void learn(MediaStream stream) {
        var receive = stream.receive();
        Arrays.fill(formats, null);
        receive.forEach(format -> formats[format.payloadType()] = format);
        keyTypes = stream.telephoneEvents();
        noiseType = stream.comfortNoise().orElse(NONE);
        int rate = receive.isEmpty() ? clockRate : receive.getFirst().capability().clockRate();
        if (rate != clockRate) {
            clockRate = rate;
            statistics = new ReceiverStatistics(rate);
        }
    }

    /// Sends what is received elsewhere from now on; the reception of before is closed.
    public void receiveInto(Reception next) {
        var before = reception;
        reception = new GuardedReception(next, mishaps);
        loop.execute(before::close);
    }

    public void fedBy(Feed next) {
        feed = next;
    }

    public Feed feed() {
        return feed;
    }

    /// Bits a second we may send: the lowest of what was agreed, signalled since, asked for by RTCP, and
    /// got through lately; 0 when nobody cares.
    public int sendBitRate() {
        var stream = agreed;
        int limit = stream == null ? 0 : stream.maxSendBitRate();
        if (stream != null && stream.send().isPresent()
                && stream.send().get().capability() instanceof Capability.Video video) {
            limit = Capability.lower(limit, video.maxBitRate());
        }
        limit = Capability.lower(Capability.lower(limit, signalledLimit), losses.limit());
        return Capability.lower(limit, (int) Math.min(Integer.MAX_VALUE, rtcpLimit));
    }

    public void limit(int bitsPerSecond) {
        signalledLimit = bitsPerSecond;
        feed.changed();
    }

    /// Somebody we forward to needs a whole picture of this stream's peer: it is asked once.
    public void askPicture() {
        pictures.ask();
    }

    /// When the peer is asked for a whole picture.
    PictureRequests pictures() {
        return pictures;
    }

    /// Bits a second that come.
    double receivedBits(long now) {
        return bits.perSecond(now);
    }

    /// Packets of the peer are missing; on the loop. Asked for once if the peer sends again.
    void missed(List<Integer> sequences) {
        rtcp.requestRetransmission(sequences, statistics, System.nanoTime());
    }

    /// Whether the peer sends again what we miss.
    boolean retransmits() {
        var stream = agreed;
        return stream != null && stream.feedback().nack();
    }

    /// What the peer sends is too much for whoever gets it.
    public void slowDown(int bitsPerSecond) {
        loop.execute(() -> askRate(bitsPerSecond));
    }

    /// The same, on the loop.
    void askRate(int bitsPerSecond) {
        var stream = agreed;
        if (stream != null && stream.feedback().tmmbr() && statistics.started()) {
            rtcp.requestRate(bitsPerSecond, statistics, System.nanoTime());
        }
        events.accept(new MediaEvent.RateWanted(id, bitsPerSecond));
    }

    @Override
    public boolean takes(int payloadType) {
        return formats[payloadType] != null;
    }

    /// The way of a packet from the transport to the reception, from the top.
    @Override
    public boolean rtp(ByteBuffer datagram, long now) {
        if (agreed == null || !parsed(datagram)) {
            return false;
        }
        int type = packet.payloadType();
        boolean known = formats[type] != null || keyTypes.takes(type) || type == noiseType;
        if (!known && !fromSource() || !receives()) {
            return known;
        }
        switch (statistics.received(packet, now)) {
            case IN_SEQUENCE -> deliver(packet, now);
            case DOUBTFUL -> doubted.keep(packet);
            case RESTARTED -> doubted.inOrder(packet, each -> deliver(each, now));
        }
        return known;
    }

    private boolean parsed(ByteBuffer datagram) {
        try {
            packet.wrap(datagram);
            return true;
        } catch (MalformedPacket _) {
            return false;
        }
    }

    /// Comfort noise and the like, not agreed on, are packets of the stream all the same: what follows them is no loss.
    private boolean fromSource() {
        return statistics.started() && statistics.ssrc() == packet.ssrc();
    }

    private void deliver(RtpPacket received, long now) {
        lastHeard = now;
        bits.count(8L * received.payloadLength(), now);
        int type = received.payloadType();
        var format = formats[type];
        if (format != null) {
            slides.packet(now);
            lastMedia = now;
            receiving = format;
            sending.order().receive(received, format);
            reception.packet(received, format, now);
        } else if (type == noiseType) {
            reception.comfortNoise(received, now);
        } else {
            if (keyTypes.takes(type)) {
                keys.accept(received, digit -> events.accept(new MediaEvent.DigitHeard(id.leg(), digit)));
            }
            reception.other(received, now);
        }
    }

    /// A mistake in the work on what the peer sends; any thread.
    void failed(RuntimeException mistake) {
        mishaps.happened(mistake);
    }

    @Override
    public boolean rtcp(ByteBuffer datagram, long now) {
        boolean taken = agreed != null && rtcp.receive(datagram, now);
        lastHeard = taken ? now : lastHeard; // a room that is muted may send reports alone
        return taken;
    }

    /// The peer has missed what a picture is built on.
    @Override
    public void flows() {
        loop.execute(() -> feed.pictureWanted());
    }

    @Override
    public void noted(String words) {
        events.accept(new MediaEvent.Noted(id.leg(), Label.of(id) + ": " + words));
    }

    /// What the peer asks for by RTCP.
    private final class Wishes implements RtcpSession.Requests {

        @Override
        public void picture() {
            feed.pictureWanted();
        }

        @Override
        public void rate(long bitsPerSecond) {
            rtcpLimit = bitsPerSecond;
            feed.changed();
        }

        @Override
        public void sends() {
            slides.senderReport(System.nanoTime());
        }

        @Override
        public void retransmission(int sequence) {
            sending.retransmit(sequence);
        }

        @Override
        public void lost(double fraction, long packets) {
            if (id.kind() == MediaKind.VIDEO
                    && losses.report(fraction, packets, (int) sending.bits().perSecond(System.nanoTime()))) {
                feed.changed();
            }
        }
    }

    @Override
    public void tick(long now) {
        slides.tick(now, receives());
        if (agreed == null || closed) {
            return;
        }
        reception.tick(now);
        recentLoss.note(statistics, rtcp.heard(), now);
        if (path.hasTarget()) {
            rtcp.tick(statistics, now);
        }
        if (++ticks % KEY_TICKS == 0) {
            sending.tick();
        }
        if (receives() && statistics.started() && pictures.due(now)) {
            events.accept(new MediaEvent.PictureNeeded(id, rtcp.requestPicture(agreed.feedback(), statistics, now)));
        }
    }

    /// Received first, then sent.
    public List<StreamStatistics> statistics(long now) {
        if (agreed == null) {
            return List.of();
        }
        var decoded = reception.decoded();
        var in = new StreamStatistics(id, false, Label.of(receiving), decoded.width(),
                decoded.height(), decoded.framesPerSecond(), (long) bits.perSecond(now), statistics.packets(),
                Math.max(0, statistics.cumulativeLost()), recentLoss.received(), statistics.jitterMillis(),
                decoded.frames(), "");
        var report = rtcp.heard();
        var served = feed.served();
        var out = new StreamStatistics(id, true, Label.of(sending.leaving()), served.width(),
                served.height(), sending.frames().perSecond(now), (long) sending.bits().perSecond(now),
                sending.writer().packets(), report == null ? 0 : Math.max(0, report.cumulativeLost()),
                recentLoss.sent(), report == null ? 0 : Integer.toUnsignedLong(report.jitter()) * 1_000.0 / clockRate,
                sending.frames().total(), served.path());
        return List.of(in, out);
    }

    /// Says goodbye; the transport is closed after it.
    public void close() {
        loop.execute(() -> {
            loop.untick(this);
            closed = true;
            if (agreed != null && path.hasTarget()) {
                rtcp.goodbye(statistics, System.nanoTime());
            }
            reception.close();
        });
    }
}
