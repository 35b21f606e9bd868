package io.roombridge.stream;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.Picture;
import io.roombridge.codec.VideoDecoder;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.payload.AccessUnit;
import io.roombridge.payload.Depacketizer;
import io.roombridge.payload.PictureCoding;
import io.roombridge.payload.PictureWeight;
import io.roombridge.rtp.JitterBuffer;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.rtp.SequenceNumber;
import io.roombridge.serial.Serial;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A picture source decoded, once for all who see it. Packets are put in order and together on the stream's loop; the
/// units are decoded on the workers, one at a time.
///
/// ```
/// packet ─▶ JitterBuffer ─▶ Depacketizer ─▶ │ lane │ ─▶ VideoDecoder ─▶ Consumer<Picture>
///    └─ hidden ─▶ nothing
/// ```
///
/// While it is hidden nothing is decoded, and the source is asked to send less; revealed, it is asked for a whole
/// picture and for as much as before.
public final class VideoReception implements Reception {

    private static final int FAR = 1_000;
    /// Bits a second below which no source is asked to go because our decoder is slow.
    private static final int LOWEST_RATE = 128_000;

    /// Bits a second that a source nobody sees is asked to keep to.
    private static final int HIDDEN_RATE = 64_000;
    /// After so many packets it is asked again: requests get lost.
    private static final int PATIENCE = 500;

    private final LegStream stream;
    private final Codecs codecs;
    private final Serial lane;
    private final Consumer<Picture> next;
    private JitterBuffer jitter;
    private final boolean retransmits;
    private final CodedUnits units = new CodedUnits(this::decode);
    private final Meter frames = new Meter();
    private Format format;
    private int askedUpTo = -1;
    private Capability.Video codec;
    private Depacketizer depacketizer;
    private final Consumer<RtpPacket> ordered = this::ordered;
    private final Consumer<AccessUnit> hand = this::hand;

    private final DecoderLag lag = new DecoderLag();
    private final AtomicInteger waiting = new AtomicInteger();
    private PictureCoding coding;
    private long time;
    private int slowedFrom;
    private volatile int most;
    /// Units given to the lane, and those it has taken.
    private long given;
    private long taken;
    /// The last whole picture given to the lane, and the first unit that is still worth decoding: counts of `given`.
    private volatile long lastWhole;
    private volatile long beginning;

    private VideoDecoder decoder;
    private Capability.Video decoding;
    private int unwanted;
    private volatile boolean hidden;
    private volatile boolean closed;
    private volatile int width;
    private volatile int height;

    /// @param lane decodes: a serial of a pool of workers
    /// @param next called on a worker; the picture is lent, who keeps it retains it
    public VideoReception(LegStream stream, Codecs codecs, Serial lane, Consumer<Picture> next) {
        this.stream = stream;
        this.codecs = codecs;
        this.lane = lane;
        this.next = next;
        this.retransmits = stream.retransmits();
        this.jitter = jitter();
        stream.pictures().need();
    }

    private JitterBuffer jitter() {
        return new JitterBuffer(retransmits ? JitterBuffer.Limits.retransmitted(90_000)
                : JitterBuffer.Limits.video(90_000));
    }

    /// Nobody looks any more.
    public void hide() {
        hidden = true;
        lane.execute(() -> {
            closeDecoder();
            if (hidden) {
                stream.pictures().complete();
            }
        });
    }

    /// Somebody looks.
    ///
    /// @param bitsPerSecond  that the source may send again, if it was asked for less
    public void reveal(int bitsPerSecond) {
        hidden = false;
        most = bitsPerSecond;
        stream.pictures().need();
        stream.run(() -> {
            if (unwanted > 0) {
                unwanted = 0;
                jitter = jitter();
                depacketizer = depacketizer(format);
                stream.askRate(Capability.lower(codec.maxBitRate(), bitsPerSecond));
            }
        });
    }

    private Depacketizer depacketizer(Format sent) {
        coding = PictureCoding.of((Capability.Video) sent.capability());
        var next = coding.depacketizer();
        next.know(sent.parameterSets());
        return next;
    }

    private void drop() {
        if (unwanted++ % PATIENCE == 0) {
            stream.askRate(HIDDEN_RATE);
        }
    }

    @Override
    public void packet(RtpPacket packet, Format received, long now) {
        time = now;
        if (received != format && !received.equals(format) && received.capability() instanceof Capability.Video video) {
            format = received;
            codec = video;
            depacketizer = depacketizer(received);
        }
        if (hidden && codec != null) {
            drop();
        } else {
            jitter.add(packet, now, ordered);
        }
    }

    @Override
    public void other(RtpPacket packet, long now) {
        time = now;
        if (!hidden) {
            jitter.add(packet, now, ordered);
        }
    }

    @Override
    public void tick(long now) {
        if (hidden) {
            return;
        }
        time = now;
        jitter.release(now, ordered);
        if (lag.wantsPicture(waiting.get())) {
            stream.pictures().need();
        }
        if (lag.recovers(now)) {
            int full = Capability.lower(codec.maxBitRate(), most);
            stream.askRate(full > 0 ? full : 2 * slowedFrom);
        }
        if (retransmits) {
            askAgain();
        }
    }

    /// Each missing packet is asked for once, a tick after the gap was seen: it may only have been overtaken.
    private void askAgain() {
        var missing = jitter.missing();
        if (missing.isEmpty()) {
            return;
        }
        var unasked = missing.stream().filter(this::unasked).toList();
        if (!unasked.isEmpty()) {
            askedUpTo = unasked.getLast();
            stream.missed(unasked);
        }
    }

    /// Far behind what was asked for is what a source misses that began anew.
    private boolean unasked(int number) {
        int ahead = SequenceNumber.distance(askedUpTo, number);
        return askedUpTo < 0 || ahead > 0 || ahead < -FAR;
    }

    private void ordered(RtpPacket packet) {
        if (depacketizer != null) {
            depacketizer.accept(packet, hand);
        }
    }

    private void hand(AccessUnit unit) {
        var weight = coding.weight(unit.data());
        boolean before = lag.isSkipping();
        var fate = lag.judge(weight, waiting.get(), time);
        if (fate == DecoderLag.Fate.LEAVE_OUT) {
            leaveOut(!before);
            return;
        }
        given++;
        if (fate == DecoderLag.Fate.BEGIN_HERE) {
            beginning = given;
        }
        if (weight == PictureWeight.WHOLE) {
            lastWhole = given;
        }
        give(units.copy(unit, unit.whole() && fate != DecoderLag.Fate.DECODE_DAMAGED, codec));
    }

    /// @param first  the first after those that were decoded
    private void leaveOut(boolean first) {
        if (lag.isSkipping()) {
            stream.pictures().strained(time);
            if (first) {
                slowedFrom = (int) stream.receivedBits(time);
                stream.askRate(Math.max(LOWEST_RATE, slowedFrom / 2));
            }
        }
    }

    /// The unit leaves the loop: it is a copy.
    private void give(CodedUnits.Unit copy) {
        waiting.incrementAndGet();
        lane.execute(copy);
    }

    /// A decoder that fails is done with; the next begins at a whole picture.
    private void decode(ByteBuffer unit, boolean whole, Capability.Video codec) {
        try {
            if (++taken >= beginning) {
                decodeUnit(unit, whole, codec);
            }
        } catch (RuntimeException mistake) {
            stream.failed(mistake);
            closeDecoder();
            stream.pictures().need();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void decodeUnit(ByteBuffer unit, boolean whole, Capability.Video codec) {
        if (closed || hidden) {
            return;
        }
        if (decoder == null || !decoding.encodingName().equals(codec.encodingName())) {
            closeDecoder();
            decoder = codecs.decoder(codec);
            decoding = codec;
        }
        if (!whole) {
            decoder.lost();
        }
        var pictures = decoder.decode(unit);
        for (int i = 0; i < pictures.size(); i++) {
            show(pictures.get(i));
        }
        askIfNeeded();
    }

    /// Not when a whole one waits.
    private void askIfNeeded() {
        if (!decoder.needsKeyFrame() || closed || hidden) {
            stream.pictures().complete();
        } else if (taken >= lastWhole) {
            stream.pictures().need();
        }
    }

    private void show(Picture picture) {
        width = picture.width();
        height = picture.height();
        frames.count(1, System.nanoTime());
        next.accept(picture);
        picture.close();
    }

    private void closeDecoder() {
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
    }

    @Override
    public Decoded decoded() {
        return new Decoded(width, height, frames.total(), frames.perSecond(System.nanoTime()));
    }

    @Override
    public void close() {
        closed = true;
        stream.pictures().complete(); // whoever comes next asks for itself
        lane.execute(this::closeDecoder);
    }
}
