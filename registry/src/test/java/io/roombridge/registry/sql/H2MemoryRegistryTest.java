package io.roombridge.registry.sql;

import io.roombridge.registry.Registry;
import java.util.UUID;

class H2MemoryRegistryTest extends RegistryContract {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

    @Override
    Registry open() {
        return SqlRegistry.open(url, "sa", "", KEY);
    }

    @Override
    boolean lasts() {
        return false;
    }
}
