package io.roombridge.room;

import io.roombridge.codec.AudioDecoder;
import io.roombridge.codec.Codecs;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Recording;
import io.roombridge.codec.Tone;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompts;
import io.roombridge.prompt.Speech;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sound of a room of any size, without sockets and time: of each leg a G.711 packet comes with every beat, a tone
/// from those who talk and silence from the others, and all hear G.711.
final class TalkingRoom implements RoomAudio.Observer, AutoCloseable {

    private static final AudioEncoding.Profile PROFILE = AudioEncoding.Profile.of(AudioCodec.PCMU, 20);

    /// What the legs got so far.
    long packets;
    final List<LegId> legs = new ArrayList<>();
    /// Who is in the mix.
    final Set<LegId> talking = new HashSet<>();
    /// Who is muted and was said to speak.
    final List<LegId> unheard = new ArrayList<>();
    Optional<LegId> speaker = Optional.empty();
    /// Whose hearing is kept.
    final Set<LegId> recorded = new HashSet<>();
    final Map<LegId, Recording> recordings = new HashMap<>();
    final List<RoomAudio.Seat> seats = new ArrayList<>();
    private final HandClock clock = new HandClock(Clock.SOUND);
    private final Codecs codecs = new FfmpegCodecs(new PicturePool());
    private final RoomAudio audio = new RoomAudio(codecs,
            Prompts.shipped(Language.ENGLISH).sounds(), clock, this);
    private final List<AudioDecoder> decoders = new ArrayList<>();
    private final List<SampleQueue> queues = new ArrayList<>();
    private final List<ByteBuffer> payloads = new ArrayList<>();

    TalkingRoom(int legs, int talkers) {
        for (int i = 0; i < legs; i++) {
            var queue = new SampleQueue();
            var leg = LegId.fresh(Protocol.SIP);
            var sound = new Tone(300 + 37 * (i % 80), i < talkers ? 6_000 : 0, 8_000).next(160);
            payloads.add(ByteBuffer.allocate(160).put(codecs.encoder(AudioCodec.PCMU, 0).encode(sound)).flip());
            decoders.add(codecs.decoder(AudioCodec.PCMU));
            queues.add(queue);
            this.legs.add(leg);
            var hears = recordings.computeIfAbsent(leg, _ -> new Recording(8_000));
            var ears = codecs.decoder(AudioCodec.PCMU);
            seats.add(audio.join(leg, queue, (_, payload, _) -> {
                packets++;
                if (recorded.contains(leg)) {
                    hears.add(ears.decode(payload));
                }
            }));
            audio.hear(leg, Optional.of(PROFILE));
        }
    }

    /// 20 ms: a packet of each leg, and a beat.
    void beat() {
        for (int i = 0; i < queues.size(); i++) {
            queues.get(i).write(decoders.get(i).decode(payloads.get(i)));
        }
        clock.beat();
    }

    @Override
    public void speaksMuted(LegId leg) {
        unheard.add(leg);
    }

    @Override
    public void speakerChanged(Optional<LegId> now) {
        speaker = now;
    }

    @Override
    public void talks(LegId leg, boolean now) {
        if (now) {
            talking.add(leg);
        } else {
            talking.remove(leg);
        }
    }

    void say(int number, Speech speech) {
        audio.say(legs.get(number), speech);
    }

    void mute(int number, boolean muted) {
        audio.mute(legs.get(number), muted);
    }

    void leave(int number) {
        audio.leave(legs.get(number));
        queues.remove(number);
        decoders.remove(number);
        payloads.remove(number);
        legs.remove(number);
    }

    @Override
    public void close() {
        audio.close();
    }
}
