package io.roombridge.stream;

import io.roombridge.camera.CameraFrame;
import io.roombridge.camera.CameraMessage;
import io.roombridge.camera.MalformedFrame;
import io.roombridge.camera.Steering;
import io.roombridge.media.Format;
import io.roombridge.media.MediaEvent;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// What a leg says about cameras and is told about its own: each frame in a packet of its own, on a stream that is
/// joined with no other. Whoever is meant by a message is decided elsewhere.
public final class CameraLink implements Reception {

    private static final long NANOS_PER_MILLI = 1_000_000;
    /// Nanoseconds between two.
    private static final long GREETING = 2_000_000_000L;
    private static final int MOST_GREETINGS = 10;

    private final LegStream stream;
    private final Consumer<MediaEvent> events;
    private final Steering steering = new Steering();
    /// What it was told when it came, until it has said something itself: a packet before its stream was there is lost.
    private final Map<Class<?>, CameraMessage> greetings = new LinkedHashMap<>();
    private boolean heard;
    private int greeted;
    private long nextGreeting;
    private final ByteBuffer frame = ByteBuffer.allocate(CameraFrame.LONGEST);

    public CameraLink(LegStream stream, Consumer<MediaEvent> events) {
        this.stream = stream;
        this.events = events;
        stream.receiveInto(this);
    }

    /// Any thread.
    public void tell(CameraMessage message) {
        stream.run(() -> {
            if (!heard && message instanceof CameraMessage.Greeting) {
                greetings.put(message.getClass(), message);
                greeted = 0;
                nextGreeting = System.nanoTime() + GREETING;
            }
            steering.told(message, System.nanoTime() / NANOS_PER_MILLI).ifPresent(this::send);
        });
    }

    private void send(CameraMessage message) {
        stream.sending().frame(CameraFrame.write(message));
    }

    /// What cannot be read is of clients that are not spoken here, or garbage: nobody is answered.
    @Override
    public void packet(RtpPacket packet, Format format, long now) {
        if (packet.payloadLength() > frame.capacity()) {
            return;
        }
        packet.appendPayload(frame.clear());
        try {
            var message = CameraFrame.parse(frame.flip());
            if (!heard) {
                heard = true;
                greet();
                greetings.clear();
            }
            events.accept(new MediaEvent.CameraHeard(stream.id().leg(), message));
        } catch (MalformedFrame _) {
            // dropped
        }
    }

    @Override
    public void other(RtpPacket packet, long now) {
        // nothing else is agreed on
    }

    @Override
    public void tick(long now) {
        steering.due(now / NANOS_PER_MILLI).ifPresent(this::send);
        if (!greetings.isEmpty() && greeted < MOST_GREETINGS && now - nextGreeting >= 0) {
            nextGreeting = now + GREETING;
            greeted++;
            greet();
        }
    }

    private void greet() {
        greetings.values().forEach(this::send);
    }
}
