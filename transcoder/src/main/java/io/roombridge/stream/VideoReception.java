package io.roombridge.stream;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.Picture;
import io.roombridge.codec.VideoDecoder;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.payload.AccessUnit;
import io.roombridge.payload.Depacketizer;
import io.roombridge.payload.PictureCoding;
import io.roombridge.rtp.JitterBuffer;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.rtp.SequenceNumber;
import io.roombridge.serial.Serial;
import java.nio.ByteBuffer;
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

    /// Units that may wait for the decoder; more mean that we cannot keep up, and start over at a whole picture.
    private static final int MOST_WAITING = 45;
    private static final int FAR = 1_000;

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

    private VideoDecoder decoder;
    private Capability.Video decoding;
    private boolean overrun;
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
        stream.needPicture();
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
                stream.pictureComplete();
            }
        });
    }

    /// Somebody looks.
    ///
    /// @param bitsPerSecond  that the source may send again, if it was asked for less
    public void reveal(int bitsPerSecond) {
        hidden = false;
        stream.needPicture();
        stream.run(() -> {
            if (unwanted > 0) {
                unwanted = 0;
                jitter = jitter();
                depacketizer = depacketizer(format);
                stream.slowDown(Capability.lower(codec.maxBitRate(), bitsPerSecond));
            }
        });
    }

    private static Depacketizer depacketizer(Format sent) {
        var next = PictureCoding.of((Capability.Video) sent.capability()).depacketizer();
        next.know(sent.parameterSets());
        return next;
    }

    private void drop() {
        if (unwanted++ % PATIENCE == 0) {
            stream.slowDown(HIDDEN_RATE);
        }
    }

    @Override
    public void packet(RtpPacket packet, Format received, long now) {
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
        if (!hidden) {
            jitter.add(packet, now, ordered);
        }
    }

    @Override
    public void tick(long now) {
        if (hidden) {
            return;
        }
        jitter.release(now, ordered);
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

    /// The unit leaves the loop: it is copied.
    private void hand(AccessUnit unit) {
        var copy = units.copy(unit, unit.whole() && !overrun, codec);
        overrun = !lane.offer(copy, MOST_WAITING);
        if (overrun) {
            copy.drop();
        }
    }

    /// A decoder that fails is done with; the next begins at a whole picture.
    private void decode(ByteBuffer unit, boolean whole, Capability.Video codec) {
        try {
            decodeUnit(unit, whole, codec);
        } catch (RuntimeException mistake) {
            stream.failed(mistake);
            closeDecoder();
            stream.needPicture();
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
        if (decoder.needsKeyFrame() && !closed && !hidden) {
            stream.needPicture();
        } else {
            stream.pictureComplete();
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
        stream.pictureComplete(); // whoever comes next asks for itself
        lane.execute(this::closeDecoder);
    }
}
