package io.roombridge.registry.sql;

import io.roombridge.registry.Registry;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2FileRegistryTest extends RegistryContract {

    @TempDir
    Path directory;

    @Override
    Registry open() {
        return SqlRegistry.open("jdbc:h2:file:" + directory.resolve("registry"));
    }
}
