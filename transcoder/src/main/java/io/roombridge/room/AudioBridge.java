package io.roombridge.room;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.Samples;
import io.roombridge.media.Audio;
import io.roombridge.media.Format;
import io.roombridge.stream.LegStream;

/// Sound of one source for one leg, encoded at the beat of our clock; silence where there is none.
public final class AudioBridge implements Runnable {

    private final SampleQueue queue = new SampleQueue();
    private final LegStream listener;
    private final Codecs codecs;
    private final AudioClock clock;
    private final short[] frame = new short[SampleQueue.FRAME];
    private final Samples samples = Samples.of(frame, SampleQueue.RATE);
    private AudioEncoding encoding;

    public AudioBridge(LegStream listener, Codecs codecs, AudioClock clock) {
        this.listener = listener;
        this.codecs = codecs;
        this.clock = clock;
        clock.join(this);
    }

    public SampleQueue queue() {
        return queue;
    }

    @Override
    public void run() {
        queue.read(frame);
        var stream = listener.agreed();
        if (stream.isEmpty() || !(listener.sending().sent() instanceof Format(_, Audio(var codec, _)))) {
            return;
        }
        var wanted = AudioEncoding.Profile.of(codec, stream.get().packetTime());
        if (encoding == null || !encoding.profile().equals(wanted)) {
            release();
            encoding = new AudioEncoding(wanted, codecs);
            encoding.join(listener);
        }
        encoding.accept(samples);
    }

    private void release() {
        if (encoding != null) {
            encoding.close();
            encoding = null;
        }
    }

    public void close() {
        clock.leave(this);
        clock.execute(this::release);
    }
}
