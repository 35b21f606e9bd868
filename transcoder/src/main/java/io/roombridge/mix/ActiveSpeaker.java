package io.roombridge.mix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who speaks, steadily enough to follow with a picture: a cough or a short word in between changes nothing, a pause
/// neither.
///
/// Somebody becomes the speaker after being the loudest for [#PATIENCE] while the speaker also talks, or for [#PROMPT]
/// when the speaker has fallen silent; and not before the speaker has been it for [#HOLD]. When nobody talks the last
/// speaker stays.
public final class ActiveSpeaker<K> {

    static final long PATIENCE = 1_200;
    static final long PROMPT = 400;
    static final long HOLD = 1_500;

    private static final double AUDIBLE = -50;
    private static final double CLEARLY_LOUDER = 3;
    /// Levels fall no faster than so many dB a second, so that gaps between syllables do not count.
    private static final double FALL = 40;

    private final Map<K, Double> smoothed = new HashMap<>();
    private Optional<K> speaker = Optional.empty();
    private Optional<K> challenger = Optional.empty();
    private long challengedSince;
    private long speakerSince;
    private long lastTime;

    /// @param levels        of everyone there, in dBov; who is missing has left
    /// @param milliseconds  any clock that does not go back
    public Optional<K> heard(Map<K, Double> levels, long milliseconds) {
        double fall = FALL * Math.max(0, milliseconds - lastTime) / 1_000.0;
        lastTime = milliseconds;
        smoothed.keySet().retainAll(levels.keySet());
        levels.forEach((who, level) -> smoothed.merge(who, level, (before, now) -> Math.max(now, before - fall)));
        if (speaker.isPresent() && !levels.containsKey(speaker.get())) {
            speaker = Optional.empty();
        }
        challenge(milliseconds);
        return speaker;
    }

    private void challenge(long now) {
        var loudest = loudest();
        if (loudest.isEmpty() || loudest.equals(speaker)) {
            challenger = Optional.empty();
            return;
        }
        if (!loudest.equals(challenger)) {
            challenger = loudest;
            challengedSince = now;
        }
        if (speaker.isEmpty() || persistent(now) && now - speakerSince >= HOLD) {
            speaker = challenger;
            challenger = Optional.empty();
            speakerSince = now;
        }
    }

    private boolean persistent(long now) {
        boolean silent = smoothed.get(speaker.orElseThrow()) < AUDIBLE;
        return now - challengedSince >= (silent ? PROMPT : PATIENCE);
    }

    private Optional<K> loudest() {
        double best = speaker.map(who -> Math.max(AUDIBLE, smoothed.get(who) + CLEARLY_LOUDER)).orElse(AUDIBLE);
        Optional<K> loudest = speaker.filter(who -> smoothed.get(who) >= AUDIBLE);
        for (var entry : smoothed.entrySet()) {
            if (entry.getValue() > best) {
                best = entry.getValue();
                loudest = Optional.of(entry.getKey());
            }
        }
        return loudest;
    }
}
