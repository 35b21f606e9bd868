package io.roombridge.relay;

import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.room.Wiring;
import io.roombridge.room.Works;
import io.roombridge.stream.Feed;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.Reception;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two legs joined: each stream of the one goes to the same stream of the other.
final class PairWiring implements Wiring {

    private record Way(LegStream from, LegStream to, PairReception reception) {}

    private final GraphChange.Pair graph;
    private final Works works;
    private final List<Way> ways = new ArrayList<>();

    PairWiring(GraphChange.Pair graph, Works works) {
        this.graph = graph;
        this.works = works;
        rewire(graph.one());
    }

    @Override
    public void rewire(LegId any) {
        for (var kind : MediaKind.values()) {
            for (var role : Role.values()) {
                join(stream(graph.one(), kind, role), stream(graph.other(), kind, role));
                join(stream(graph.other(), kind, role), stream(graph.one(), kind, role));
            }
        }
    }

    private Optional<LegStream> stream(LegId leg, MediaKind kind, Role role) {
        return works.streams().apply(new StreamId(leg, kind, role));
    }

    private void join(Optional<LegStream> from, Optional<LegStream> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (ways.stream().noneMatch(way -> way.from() == from.get() && way.to() == to.get())) {
            var reception = new PairReception(from.get(), to.get(), works, graph.graph());
            from.get().receiveInto(reception);
            to.get().fedBy(reception);
            ways.add(new Way(from.get(), to.get(), reception));
        }
    }

    @Override
    public void close() {
        for (var way : ways) {
            way.from().receiveInto(Reception.NONE);
            if (way.to().feed() == way.reception()) {
                way.to().fedBy(Feed.NONE);
            }
        }
    }
}
