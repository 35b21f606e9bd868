package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyNameTest {

    @TempDir
    private Path folder;

    @Test
    void copiesOfOneSecondHaveNamesOfTheirOwnHoweverManyAreMadeAtOnce() {
        var taken = IntStream.range(0, 20).parallel().mapToObj(_ -> {
            try {
                return CopyName.take(folder, Instant.parse("2026-11-27T05:34:35.250Z"));
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        }).toList();

        assertThat(taken).doesNotHaveDuplicates().allMatch(it -> it.toFile().isFile())
                .contains(folder.resolve("roombridge-20261127-053435.zip"),
                        folder.resolve("roombridge-20261127-053435-20.zip"));
    }
}
