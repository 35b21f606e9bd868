package io.roombridge.console;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roombridge.admission.TurnedAway;
import io.roombridge.call.LiveGateway;
import io.roombridge.media.StreamStatistics;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.CatalogueCheck;
import io.roombridge.registry.Registry;
import io.roombridge.stream.Mishaps;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// What Prometheus scrapes: calls by how they ended, what there is now, and the Java process.
public final class Metrics implements AutoCloseable {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    private final MultiGauge legs = MultiGauge.builder("roombridge.legs").description("Legs there are")
            .register(meters);
    private final MultiGauge registrations =
            MultiGauge.builder("roombridge.registrations").description("Registered endpoints").register(meters);
    private final MultiGauge accounts = MultiGauge.builder("roombridge.registered.at")
            .description("1 where the gateway is registered at a gatekeeper of somebody else, 0 where it should be")
            .register(meters);
    private volatile LiveGateway live;
    private volatile Registry registry;

    public Metrics() {
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        garbageCollection.bindTo(meters);
        FunctionCounter.builder("roombridge.media.mishaps", this, _ -> Mishaps.total())
                .description("Mistakes of the gateway in the work on media").register(meters);
    }

    /// Counts a leg that is over.
    ///
    /// @param record  with its end
    public void ended(CallRecord record) {
        var protocol = lower(record.leg().protocol());
        var direction = record.incoming() ? "in" : "out";
        var cause = lower(record.end().orElseThrow().cause());
        meters.counter("roombridge.calls", "protocol", protocol, "direction", direction, "cause", cause).increment();
        meters.timer("roombridge.call.duration", "protocol", protocol, "direction", direction)
                .record(record.duration());
        record.streams().forEach(stream -> {
            var tags = Tags.of("protocol", protocol, "direction", stream.sent() ? "sent" : "received", "media",
                    lower(stream.stream().kind()));
            meters.counter("roombridge.packets", tags).increment(stream.packets());
            meters.counter("roombridge.packets.lost", tags).increment(Math.max(0, stream.lost()));
        });
    }

    /// Measures what there is now, each time it is scraped.
    void observe(LiveGateway live, Registry registry) {
        Gauge.builder("roombridge.rooms", () -> live.rooms().size()).description("Rooms somebody is in")
                .register(meters);
        Gauge.builder("roombridge.media.ports.used", () -> live.status().mediaPortsUsed()).register(meters);
        Gauge.builder("roombridge.media.ports", () -> live.status().mediaPorts()).register(meters);
        Gauge.builder("roombridge.started.seconds", () -> live.status().started().toEpochMilli() / 1000.0)
                .description("When the gateway started, in seconds since 1970").register(meters);
        Gauge.builder("roombridge.media.bits", () -> bits(live)).description("Bits a second of media, both directions")
                .register(meters);
        turnedAway("calls", live, TurnedAway::calls);
        turnedAway("connections", live, TurnedAway::connections);
        turnedAway("messages", live, TurnedAway::messages);
        this.live = live;
        this.registry = registry;
    }

    private void turnedAway(String what, LiveGateway live, ToLongFunction<TurnedAway> count) {
        FunctionCounter.builder("roombridge.turned.away", live, it -> count.applyAsLong(it.status().turnedAway()))
                .tag("what", what).description("Strangers' calls refused, connections refused, messages dropped unread")
                .register(meters);
    }

    synchronized String scrape() {
        legs.register(rows(live.legs().stream()
                .collect(Collectors.groupingBy(leg -> lower(leg.leg().protocol()), Collectors.counting()))), true);
        registrations.register(rows(registry.all().stream()
                .collect(Collectors.groupingBy(each -> lower(each.protocol()), Collectors.counting()))), true);
        accounts.register(live.status().accounts().stream().<MultiGauge.Row<?>>map(it -> MultiGauge.Row.of(
                Tags.of("protocol", lower(it.protocol()), "address", it.host() + ":" + it.port()),
                it.registered() ? 1 : 0)).toList(), true);
        return meters.scrape();
    }

    private static List<MultiGauge.Row<?>> rows(Map<String, Long> counts) {
        return CatalogueCheck.PROTOCOLS.stream().sorted().map(Metrics::lower)
                .<MultiGauge.Row<?>>map(protocol -> MultiGauge.Row.of(Tags.of("protocol", protocol),
                        counts.getOrDefault(protocol, 0L))).toList();
    }

    private static double bits(LiveGateway live) {
        return live.legs().stream().flatMap(leg -> leg.streams().stream()).mapToLong(StreamStatistics::bitRate).sum();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        garbageCollection.close();
        meters.close();
    }
}
