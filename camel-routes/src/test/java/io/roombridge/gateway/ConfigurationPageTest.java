package io.roombridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/configuration.md has every key with its default, and none that does not exist.
class ConfigurationPageTest {

    @Test
    void thePageHasEveryKeyWithItsDefault() throws Exception {
        var page = Files.readAllLines(Path.of("../docs/configuration.md"));

        var rows = page.stream().filter(line -> line.startsWith("| `")).map(line -> line.split(" \\| "))
                .map(cells -> cells[0] + " | " + cells[1]).toList();

        assertThat(rows).containsExactlyElementsOf(keys("", Settings.class).toList());
    }

    private static Stream<String> keys(String path, Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> component.getType().isRecord()
                ? keys(path + component.getName() + ".", component.getType()) : Stream.of(row(path, component)));
    }

    private static String row(String path, RecordComponent component) {
        var value = component.getAnnotation(Default.class).value();
        return "| `" + path + component.getName() + "` | " + (value.isEmpty() ? "empty" : "`" + value + "`");
    }
}
