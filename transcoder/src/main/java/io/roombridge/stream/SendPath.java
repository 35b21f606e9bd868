package io.roombridge.stream;

import io.roombridge.codec.g7221.OctetOrder;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaStream;
import io.roombridge.payload.Packetizer;
import io.roombridge.payload.PictureCoding;
import io.roombridge.rtp.RetransmissionCache;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.rtp.RtpWriter;
import io.roombridge.rtp.SequenceNumber;
import io.roombridge.rtp.TelephoneEventSender;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/// What we send on one stream, whoever makes it:
///
/// ```
/// encoder ─────▶ sound()   ─┐
/// encoder ─────▶ picture() ─┼─▶ Packetizer ─▶ RtpWriter ─▶ socket
/// other leg ───▶ forward() ─┘
/// ```
///
/// Encoders, event loops and tickers call it from threads of their own: it is locked, and the lock is hardly ever
/// waited for. Sequence numbers and timestamps go on without a break when the source changes.
public final class SendPath {

    private static final int EVENT_CLOCK = 8_000;
    private static final int TICKS_PER_SECOND = 50;
    private static final int LONGEST_PAUSE = 15;
    private static final int REANCHOR = 1_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final Consumer<ByteBuffer> socket;
    private final Mishaps mishaps;
    private final RtpWriter writer;
    private final OctetOrder order = new OctetOrder();
    private final Meter bits = new Meter();
    private final Meter frames = new Meter();
    private final Packetizer.Payloads part = this::part;
    private MediaStream agreed;
    private volatile Format format;
    private volatile Format passing;
    private Packetizer packetizer;
    private RetransmissionCache cache;
    private TelephoneEventSender keys = new TelephoneEventSender(EVENT_CLOCK, 5, 3);
    private final Consumer<TelephoneEventSender.Packet> sendKey = this::sendKey;
    private boolean keyDown;
    private Object source;
    private boolean talking;
    private int clock;
    private int idle;

    private int forwardedSource;
    private boolean forwarding;
    private int sequenceOffset;
    private int timestampOffset;
    private int lastForwarded;
    private int lastTimestamp;

    /// @param mishaps  what fails here is told there, and harms nobody who is fed by the same source
    public SendPath(int ssrc, int firstSequence, Consumer<ByteBuffer> socket, Mishaps mishaps) {
        this.socket = socket;
        this.mishaps = mishaps;
        this.writer = new RtpWriter(ssrc, firstSequence, this::send);
    }

    private void send(ByteBuffer packet) {
        var sound = format;
        if (sound != null && sound.payloadType() == RtpPacket.payloadType(packet) && isAnnexC(sound)) {
            order.send(packet);
        }
        bits.count(8L * (packet.remaining() - RtpPacket.HEADER), System.nanoTime());
        if (cache != null) {
            cache.keep(packet);
        }
        socket.accept(packet);
    }

    synchronized void agree(MediaStream stream) {
        boolean sameKeys = agreed != null && agreed.telephoneEvents().equals(stream.telephoneEvents());
        agreed = stream;
        var send = stream.direction().sends() ? stream.send().orElse(null) : null;
        if (send == null || !send.equals(format) || !sameKeys) {
            begin(send);
        }
        format = send;
        boolean again = stream.feedback().nack() && packetizer != null;
        cache = again ? cache == null ? new RetransmissionCache() : cache : null;
    }

    private void begin(Format send) {
        packetizer = send != null && send.capability() instanceof Capability.Video video
                ? PictureCoding.of(video).packetizer() : null;
        keys = new TelephoneEventSender(agreed.telephoneEvents().clockRate(), 5, 3);
        talking = false;
    }

    synchronized void stop() {
        format = null;
        packetizer = null;
    }

    /// One payload of sound, `samples` RTP clock ticks long. Left out while a key is down.
    public synchronized void sound(AudioCodec codec, ByteBuffer payload, int ticks) {
        if (format == null || codec != codecOf(format)) {
            return;
        }
        clock += ticks;
        idle = 0;
        forwarding = false;
        if (keyDown) {
            return;
        }
        try {
            writer.write(!talking, format.payloadType(), clock, payload);
            talking = true;
            frames.count(1, System.nanoTime());
        } catch (RuntimeException | Error mistake) {
            mishaps.happened(mistake);
        }
    }

    /// From now on pictures and forwarded packets are taken from this source alone: what one before it still has under
    /// way would spoil what the receiver decodes.
    public synchronized void takeFrom(Object next) {
        source = next;
        passing = null;
    }

    /// The same, and what is forwarded is in a format that we do not code.
    synchronized void pass(Object next, Format format) {
        source = next;
        passing = format;
    }

    /// One coded picture; `codec` is what its encoder was set to.
    public synchronized void picture(Object from, Capability.Video codec, int timestamp, List<ByteBuffer> units) {
        if (from != source || format == null || packetizer == null
                || !codec.encodingName().equals(format.capability().encodingName())) {
            return;
        }
        forwarding = false;
        clock = timestamp;
        try {
            packetizer.packetize(units, part);
            frames.count(1, System.nanoTime());
        } catch (RuntimeException | Error mistake) {
            mishaps.happened(mistake);
        }
    }

    /// One frame about cameras, as it is (RFC 4573 §3).
    synchronized void frame(ByteBuffer frame) {
        if (format == null || format.capability().kind() != MediaKind.CAMERA) {
            return;
        }
        long now = System.nanoTime();
        clock = (int) (now / NANOS_PER_MICRO * format.capability().clockRate() / MICROS_PER_SECOND);
        writer.write(false, format.payloadType(), clock, frame);
        frames.count(1, now);
    }

    private void part(ByteBuffer payload, boolean last) {
        if (payload.remaining() <= writer.largestPayload()) {
            writer.write(last, format.payloadType(), clock, payload);
        }
    }

    /// A packet of another leg as it is, under our own header. What is missing from the source stays missing.
    synchronized void forward(Object from, RtpPacket packet) {
        forward(from, packet, format == null ? 0 : leaving().payloadType());
    }

    /// The same of a silence descriptor (RFC 3389); left out where the peer takes none.
    synchronized void forwardNoise(Object from, RtpPacket packet) {
        if (agreed == null || agreed.comfortNoise().isEmpty()) {
            skip();
        } else {
            forward(from, packet, agreed.comfortNoise().getAsInt());
        }
    }

    private void forward(Object from, RtpPacket packet, int payloadType) {
        if (from != source || format == null || keyDown) {
            skip();
            return;
        }
        int distance = SequenceNumber.distance(lastForwarded, packet.sequenceNumber());
        if (!forwarding || packet.ssrc() != forwardedSource || jumps(packet, distance)) {
            anchor(packet);
            distance = 1;
        }
        if (distance > 0) {
            lastForwarded = packet.sequenceNumber();
            lastTimestamp = packet.timestamp();
        }
        clock = packet.timestamp() + timestampOffset;
        idle = 0;
        writer.forward(packet, payloadType, packet.sequenceNumber() + sequenceOffset, clock);
        if (packet.marker() || format.capability() instanceof Audio) {
            frames.count(1, System.nanoTime());
        }
    }

    /// A payload of ours before that packet of another leg, of the same picture.
    synchronized void insert(Object from, RtpPacket before, ByteBuffer payload) {
        if (from != source || format == null || payload.remaining() > writer.largestPayload()) {
            return;
        }
        if (!forwarding || before.ssrc() != forwardedSource) {
            anchor(before);
            lastForwarded = before.sequenceNumber() - 1 & 0xffff;
            lastTimestamp = before.timestamp();
        }
        writer.write(false, leaving().payloadType(), before.timestamp() + timestampOffset, payload);
        sequenceOffset++;
    }

    /// Whether the source began anew: for the peer its packets go on where they were.
    private boolean jumps(RtpPacket packet, int distance) {
        return distance > REANCHOR || distance < 0 && SequenceNumber.restarts(-distance,
                packet.timestamp() - lastTimestamp, format.capability().clockRate());
    }

    private void anchor(RtpPacket packet) {
        forwarding = true;
        forwardedSource = packet.ssrc();
        sequenceOffset = writer.nextSequence() - packet.sequenceNumber();
        timestampOffset = clock + format.capability().clockRate() / 50 - packet.timestamp();
    }

    /// A packet of the source that is not passed on leaves no hole.
    synchronized void skip() {
        sequenceOffset--;
    }

    /// The peer missed a packet.
    synchronized void retransmit(int sequence) {
        if (cache != null) {
            cache.packet(sequence).ifPresent(socket::accept);
        }
    }

    public synchronized void press(char digit) {
        if (agreed != null && agreed.telephoneEvents().send().isPresent() && format != null) {
            keys.press(digit);
        }
    }

    /// Every 20 ms: the next packet of the key that is down, if one is (RFC 4733 §2.5.1.3).
    synchronized void tick() {
        if (format == null || agreed.telephoneEvents().send().isEmpty()) {
            return;
        }
        if (++idle > LONGEST_PAUSE) {
            clock += format.capability().clockRate() / TICKS_PER_SECOND; // nobody else moves it
        }
        keyDown = keys.tick(clock, sendKey);
    }

    private void sendKey(TelephoneEventSender.Packet key) {
        writer.write(key.marker(), agreed.telephoneEvents().send().getAsInt(), key.timestamp(), key.payload());
    }

    private static AudioCodec codecOf(Format format) {
        return format.capability() instanceof Audio(var codec, _) ? codec : null;
    }

    private static boolean isAnnexC(Format format) {
        var codec = codecOf(format);
        return codec != null && OctetOrder.isAnnexC(codec);
    }

    /// Of the peer's words.
    OctetOrder order() {
        return order;
    }

    RtpWriter writer() {
        return writer;
    }

    /// The format we send in; null while we send nothing.
    public Format sent() {
        return format;
    }

    /// What really leaves: that, or what is passed on.
    Format leaving() {
        var passed = passing;
        return passed == null || format == null ? format : passed;
    }

    Meter bits() {
        return bits;
    }

    Meter frames() {
        return frames;
    }
}
