package io.roombridge.stream;

import io.roombridge.camera.CameraFrame;
import io.roombridge.camera.CameraMessage;
import io.roombridge.camera.MalformedFrame;
import io.roombridge.camera.Steering;
import io.roombridge.media.Format;
import io.roombridge.media.MediaEvent;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// What a leg says about cameras and is told about its own: each frame in a packet of its own, on a stream that is
/// joined with no other. Whoever is meant by a message is decided elsewhere.
public final class CameraLink implements Reception {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LegStream stream;
    private final Consumer<MediaEvent> events;
    private final Steering steering = new Steering();
    private final ByteBuffer frame = ByteBuffer.allocate(CameraFrame.LONGEST);

    public CameraLink(LegStream stream, Consumer<MediaEvent> events) {
        this.stream = stream;
        this.events = events;
        stream.receiveInto(this);
    }

    /// Any thread.
    public void tell(CameraMessage message) {
        stream.run(() -> steering.told(message, System.nanoTime() / NANOS_PER_MILLI).ifPresent(this::send));
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
            events.accept(new MediaEvent.CameraHeard(stream.id().leg(), CameraFrame.parse(frame.flip())));
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
    }
}
