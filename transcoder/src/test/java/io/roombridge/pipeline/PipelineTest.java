package io.roombridge.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final class Twice implements Stage<String, String> {
        @Override
        public void accept(String item, Sink<String> next) {
            next.accept(item);
            next.accept(item);
        }
    }

    private static final class LettersOnly implements Stage<String, Integer> {
        @Override
        public void accept(String item, Sink<Integer> next) {
            if (item.chars().allMatch(Character::isLetter)) {
                next.accept(item.length());
            }
        }
    }

    @Test
    void passesItemsThroughTheStagesInTheOrderTheyAreWritten() {
        var out = new ArrayList<Integer>();
        Sink<String> in = Pipeline.<String>start().then(new Twice()).then(new LettersOnly()).into(out::add);

        List.of("ab", "1", "abc").forEach(in::accept);

        assertThat(out).containsExactly(2, 2, 3, 3);
    }

    @Test
    void tellsItsStages() {
        var pipeline = Pipeline.<String>start().then(new Twice()).then(new LettersOnly());

        assertThat(pipeline).hasToString("Twice → LettersOnly");
        assertThat(pipeline.into(_ -> { })).hasToString("Twice → LettersOnly → …");
    }
}
