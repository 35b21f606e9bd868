package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.RoomDefinition;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A call that is refused leaves one line with who called, from where, whom, and why; whatever refused it.
class RefusedCallsTest extends CallsThroughRoutes {

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(CallLog.class);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var pairs = event.getKeyValuePairs();
            if (event.getMessage().equals("call refused")) {
                lines.add(pairs.stream().filter(it -> !it.key.equals("leg")).map(it -> it.key + "=" + it.value)
                        .collect(Collectors.joining(" ")));
            }
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        log.setLevel(Level.INFO);
        log.addAppender(appender);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(appender);
    }

    private String line(LegId leg) throws Exception {
        sip.says(new LegEvent.Released(leg, sip.asked(LegCommand.Release.class).cause()));
        return lines.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void byTheDialPlan() throws Exception {
        var leg = offered(sip, Protocol.SIP, "5555##4711", true);
        assertThat(line(leg)).isEqualTo("address=/127.0.0.1:5062 alias=7001 dialled=5555##***"
                + " reason=no rule takes the call: refused, nobody is known under the dialled alias");
        assertThat(lines).isEmpty();
    }

    @Test
    void byALockedRoom() throws Exception {
        var room = RoomDefinition.of("board", List.of(Alias.of("8001")));
        registry.rooms().save(new RoomDefinition(room.name(), room.displayName(), room.aliases(), "", "", 0, true,
                room.arrangement(), room.protocols(), "", false, false, room.floor(), Optional.empty(), 0), "test");
        var leg = offered(sip, Protocol.SIP, "8001", true);
        assertThat(line(leg)).startsWith("address=/127.0.0.1:5062 alias=7001 dialled=8001 reason=")
                .contains("locked");
    }

    @Test
    void byAWrongPin() throws Exception {
        var room = RoomDefinition.of("board", List.of(Alias.of("8001")));
        registry.rooms().save(new RoomDefinition(room.name(), room.displayName(), room.aliases(), "", "1234", 0, false,
                room.arrangement(), room.protocols(), "", false, false, room.floor(), Optional.empty(), 0), "test");
        var leg = offered(sip, Protocol.SIP, "8001##99", true);
        assertThat(line(leg)).startsWith("address=/127.0.0.1:5062 alias=7001 dialled=8001##*** reason=")
                .contains("PIN");
    }

    @Test
    void becauseStrangersHaveTheirShare() throws Exception {
        routes.close();
        begin(Duration.ofSeconds(60), 8, 8);
        var stranger = new Party(Alias.of("eve"), "", "", new InetSocketAddress("192.0.2.66", 5060), false, false,
                false, "");
        LegId last = null;
        for (int i = 0; i < 3; i++) {
            last = LegId.fresh(Protocol.SIP);
            sip.says(new LegEvent.Offered(last, stranger, Alias.of("8001"), CapabilitySet.NONE));
        }
        var refused = lines.poll(10, TimeUnit.SECONDS);
        assertThat(refused).startsWith("address=/192.0.2.66:5060 alias=eve dialled=8001 reason=").contains("strangers");
    }

    @Test
    void butNotWhenTheCallerHangsUp() throws Exception {
        register(Protocol.SIP, "7002");
        var leg = offered(h323, Protocol.H323, "7002", true);
        sip.asked(LegCommand.Offer.class);
        h323.says(new LegEvent.Released(leg, Cause.NORMAL_CLEARING));
        sip.asked(LegCommand.Release.class);
        assertThat(lines).isEmpty();
    }
}
