package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActiveSpeakerTest {

    private static final double TALKING = -25;
    private static final double SILENT = -80;

    private final ActiveSpeaker<String> speaker = new ActiveSpeaker<>();
    private final Map<String, ActiveSpeaker<String>.Candidate> there = new HashMap<>();
    private long now;

    @Test
    void nobodyIsTheSpeakerUntilSomebodyTalks() {
        assertThat(after(1_000, Map.of("a", SILENT, "b", SILENT))).isEmpty();
        assertThat(after(20, Map.of("a", SILENT, "b", TALKING))).contains("b");
    }

    @Test
    void aCoughChangesNothing() {
        after(5_000, Map.of("a", TALKING, "b", SILENT));
        assertThat(after(300, Map.of("a", TALKING, "b", -5.0))).contains("a");
        assertThat(after(5_000, Map.of("a", TALKING, "b", SILENT))).contains("a");
    }

    @Test
    void whoTalksOnAndLouderBecomesTheSpeaker() {
        after(5_000, Map.of("a", -30.0, "b", SILENT));
        assertThat(after(ActiveSpeaker.PATIENCE - 100, Map.of("a", -30.0, "b", -20.0))).contains("a");
        assertThat(after(200, Map.of("a", -30.0, "b", -20.0))).contains("b");
    }

    @Test
    void equallyLoudVoicesDoNotFlicker() {
        after(3_000, Map.of("a", -25.0, "b", SILENT));
        for (int i = 0; i < 200; i++) {
            assertThat(after(100, Map.of("a", -25.0, "b", -24.0 + i % 3))).contains("a");
        }
    }

    @Test
    void whenTheSpeakerFallsSilentTheNextIsPromptlySeen() {
        after(5_000, Map.of("a", TALKING, "b", SILENT));
        after(1_000, Map.of("a", SILENT, "b", SILENT));
        assertThat(after(ActiveSpeaker.PROMPT + 100, Map.of("a", SILENT, "b", TALKING))).contains("b");
    }

    @Test
    void theLastSpeakerStaysThroughSilence() {
        after(1_000, Map.of("a", TALKING, "b", SILENT));
        assertThat(after(60_000, Map.of("a", SILENT, "b", SILENT))).contains("a");
    }

    @Test
    void aSpeakerWhoLeavesIsReplacedAtOnceByWhoTalks() {
        after(1_000, Map.of("a", TALKING, "b", SILENT));
        assertThat(after(20, Map.of("b", SILENT))).isEmpty();
        assertThat(after(20, Map.of("b", TALKING))).contains("b");
    }

    private Optional<String> after(long milliseconds, Map<String, Double> levels) {
        for (var who : List.copyOf(there.keySet())) {
            if (!levels.containsKey(who)) {
                speaker.leave(there.remove(who));
            }
        }
        Optional<String> result = Optional.empty();
        for (long end = now + milliseconds; now < end; now += 20) {
            levels.forEach((who, level) -> there.computeIfAbsent(who, speaker::join).heard(level));
            result = speaker.judge(now);
        }
        return result;
    }
}
