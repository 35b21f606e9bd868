package io.roombridge.room;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.Samples;
import io.roombridge.mix.SoundSource;
import io.roombridge.stream.LegStream;
import java.util.Arrays;
import java.util.Optional;

/// Sound of one source for one leg, encoded at the beat of our clock; silence where there is none.
public final class AudioBridge implements Clock.Listener {

    private final SoundSource source;
    private final SoundSink listener;
    private final Codecs codecs;
    private final Clock clock;
    private Samples frame = Samples.of(new short[0], 8_000);
    private AudioEncoding encoding;

    public AudioBridge(SoundSource source, LegStream listener, Codecs codecs, Clock clock) {
        this.source = source;
        this.listener = listener.sending()::sound;
        this.codecs = codecs;
        this.clock = clock;
        changed(listener);
        clock.join(this);
    }

    /// The leg may take something else now.
    public void changed(LegStream leg) {
        var wanted = AudioEncoding.Profile.of(leg);
        clock.execute(() -> encode(wanted));
    }

    private void encode(Optional<AudioEncoding.Profile> wanted) {
        if (encoding == null || wanted.isEmpty() || !encoding.profile().equals(wanted.get())) {
            release();
            wanted.ifPresent(profile -> {
                encoding = new AudioEncoding(profile, codecs);
                encoding.join(listener);
            });
        }
    }

    @Override
    public void beat(long number, long due) {
        int length = source.rate() / 50;
        if (frame.length() != length) {
            frame = Samples.of(new short[length], source.rate());
        }
        if (!source.next(frame.data())) {
            Arrays.fill(frame.data(), (short) 0);
        }
        if (encoding != null) {
            encoding.accept(frame);
        }
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
