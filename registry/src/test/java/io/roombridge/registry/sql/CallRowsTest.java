package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRowsTest {

    private final Database database = new Database("jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", "sa", "");

    @AfterEach
    void closes() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {CallRows.FORGET_ENDED, CallRows.FORGET_LEFT_OPEN})
    void whatIsForgottenIsFoundByAnIndexHoweverLongTheHistory(String delete) {
        var plan = database.read(handle -> handle.createQuery("explain "
                        + delete.replaceAll(":\\w+", "'2026-01-01 00:00:00+00'"))
                .mapTo(String.class).one());

        assertThat(plan).containsPattern("call_record_by_(end|start)").doesNotContain("tableScan");
    }
}
