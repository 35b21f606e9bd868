package io.roombridge.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Cause;
import io.roombridge.gateway.Gateway;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.History;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a soak reads of the gateway's database, beside the gateway.
class RowsTest {

    private static CallRecord record(Optional<CallRecord.End> end) {
        return new CallRecord("call", LegId.fresh(Protocol.SIP), true, "7001", Site.ROOM, "", "", "", Instant.now(),
                Optional.empty(), end, List.of(), List.of());
    }

    @Test
    @Timeout(120)
    void areThoseWithoutAnEndAndNotTheOthers(@TempDir Path folder) throws Exception {
        var site = Site.in(folder);
        try (var gateway = Gateway.open(site.settings())) {
            site.furnish(gateway.registry());
            var history = gateway.registry().history();
            history.add(record(Optional.empty()));
            history.add(record(Optional.of(CallRecord.End.of(Instant.now(), Cause.NORMAL_CLEARING))));
            while (history.find(History.Query.latest(1)).total() < 2) { // records are written behind
                LockSupport.parkNanos(1_000_000);
            }

            assertThat(Rows.of(site)).isEqualTo(
                    Map.of(Rows.OPEN_RECORDS, 1L, "rows of bindings", 0L, "rows of rooms", 1L));
        }
    }
}
