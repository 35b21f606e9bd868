package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.registry.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileRegistryTest extends RegistryContract {

    @TempDir
    Path directory;

    @Override
    Registry open() {
        return SqlRegistry.open("jdbc:h2:file:" + directory.resolve("data/registry"), "sa", "", KEY);
    }

    @Test
    void saysInASentenceThatItsFileCannotBeMade() throws Exception {
        var file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> SqlRegistry.open("jdbc:h2:file:" + file + "/registry", "sa", "", KEY))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("database.url", "cannot be made");
    }

    @Test
    void keepsItsFileFromOthers() throws Exception {
        assertThat(Files.getPosixFilePermissions(directory.resolve("data/registry.mv.db")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
