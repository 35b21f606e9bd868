package io.roombridge.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who speaks, steadily enough to follow with a picture: a cough or a short word in between changes nothing, a pause
/// neither.
///
/// Somebody becomes the speaker after being the loudest for [#PATIENCE] while the speaker also talks, or for [#PROMPT]
/// when the speaker has fallen silent; and not before the speaker has been it for [#HOLD]. When nobody talks the last
/// speaker stays. Who is not heard costs nothing.
public final class ActiveSpeaker<K> {

    static final long PATIENCE = 1_200;
    static final long PROMPT = 400;
    static final long HOLD = 1_500;

    private static final double SILENT = -127;
    private static final double AUDIBLE = -50;
    private static final double CLEARLY_LOUDER = 3;
    /// Levels fall no faster than so many dB a second, so that gaps between syllables do not count.
    private static final double FALL = 40;

    /// Those whose smoothed level is audible.
    private final List<Candidate> candidates = new ArrayList<>();
    private Candidate speaker;
    private Candidate challenger;
    private long challengedSince;
    private long speakerSince;
    private long lastTime;

    /// Somebody who may become the speaker.
    public final class Candidate {

        private final Optional<K> who;
        private double heard = SILENT;
        private double smoothed = SILENT;
        private boolean listed;

        private Candidate(K who) {
            this.who = Optional.of(who);
        }

        /// How loud they are, in dBov; once for each judgement. Whose level nobody tells is silent.
        public void heard(double level) {
            heard = level;
            if (level > AUDIBLE && !listed) {
                listed = true;
                candidates.add(this);
            }
        }

        private void silence() {
            heard = SILENT;
            smoothed = SILENT;
        }

        /// False when nothing audible is left.
        private boolean fall(double by) {
            smoothed = Math.max(heard, smoothed - by);
            heard = SILENT;
            listed = smoothed > AUDIBLE;
            smoothed = listed ? smoothed : SILENT;
            return listed;
        }
    }

    public Candidate join(K who) {
        return new Candidate(who);
    }

    public void leave(Candidate candidate) {
        candidate.silence(); // the next judgement drops them
        speaker = speaker == candidate ? null : speaker;
        challenger = challenger == candidate ? null : challenger;
    }

    /// Who the speaker is by now.
    ///
    /// @param milliseconds  any clock that does not go back
    public Optional<K> judge(long milliseconds) {
        double fall = FALL * Math.max(0, milliseconds - lastTime) / 1_000.0;
        lastTime = milliseconds;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            if (!candidates.get(i).fall(fall)) {
                candidates.set(i, candidates.getLast());
                candidates.removeLast();
            }
        }
        challenge(milliseconds);
        return speaker == null ? Optional.empty() : speaker.who;
    }

    private void challenge(long now) {
        var loudest = loudest();
        if (loudest == null || loudest == speaker) {
            challenger = null;
            return;
        }
        if (loudest != challenger) {
            challenger = loudest;
            challengedSince = now;
        }
        if (speaker == null || persistent(now) && now - speakerSince >= HOLD) {
            speaker = challenger;
            challenger = null;
            speakerSince = now;
        }
    }

    private boolean persistent(long now) {
        return now - challengedSince >= (speaker.listed ? PATIENCE : PROMPT);
    }

    private Candidate loudest() {
        boolean talks = speaker != null && speaker.listed;
        double best = talks ? Math.max(AUDIBLE, speaker.smoothed + CLEARLY_LOUDER) : AUDIBLE;
        Candidate loudest = talks ? speaker : null;
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).smoothed > best) {
                best = candidates.get(i).smoothed;
                loudest = candidates.get(i);
            }
        }
        return loudest;
    }
}
