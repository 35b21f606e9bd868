package io.roombridge.relay;

import io.roombridge.codec.Picture;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.room.RoomWiring;
import io.roombridge.room.Wiring;
import io.roombridge.room.Works;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Who is joined with whom. Changed on the control thread only.
final class Graphs {

    private record Graph(Wiring wiring, Set<LegId> legs) {}

    private final Works works;
    private final Map<String, Graph> graphs = new ConcurrentHashMap<>();
    private final Map<LegId, List<Wiring>> joining = new HashMap<>();

    Graphs(Works works) {
        this.works = works;
    }

    void change(GraphChange change) {
        switch (change) {
            case GraphChange.Pair pair -> begin(pair.graph(), () -> new PairWiring(pair, works), pair.one(),
                    pair.other());
            case GraphChange.Open(var graph, var arrangement) ->
                    begin(graph, () -> new RoomWiring(graph, arrangement, works));
            case GraphChange.Close(var graph) -> close(graph);
            case GraphChange.Enter(var graph, var leg, _, _) -> come(graph, leg, change);
            case GraphChange.Wait(var graph, var leg, _) -> come(graph, leg, change);
            case GraphChange.Leave(var graph, var leg) -> {
                if (graphs.get(graph) instanceof Graph(RoomWiring room, var legs) && legs.remove(leg)) {
                    part(leg, room);
                }
                room(change);
            }
            case GraphChange.Present(var graph, var presenter) ->
                    Optional.ofNullable(graphs.get(graph)).ifPresent(it -> it.wiring().present(presenter));
            case GraphChange.Steer _ -> { /* of a stream, whoever is joined */ }
            case GraphChange.Mute _, GraphChange.Rename _, GraphChange.Arrange _, GraphChange.Tell _,
                    GraphChange.Remind _, GraphChange.Lock _, GraphChange.Say _ -> room(change);
        }
    }

    private void come(String graph, LegId leg, GraphChange change) {
        if (graphs.get(graph) instanceof Graph(RoomWiring room, var legs) && legs.add(leg)) {
            join(leg, room);
        }
        room(change);
    }

    private void room(GraphChange change) {
        if (graphs.get(change.graph()) instanceof Graph(RoomWiring room, _)) {
            room.change(change);
        }
    }

    /// Puts a graph in the place of the one of the same name, which lets go of its legs before the next takes them.
    void begin(String graph, Supplier<Wiring> next, LegId... legs) {
        close(graph);
        var wiring = next.get();
        graphs.put(graph, new Graph(wiring, new HashSet<>(List.of(legs))));
        for (var leg : legs) {
            join(leg, wiring);
        }
    }

    void close(String graph) {
        var gone = graphs.remove(graph);
        if (gone != null) {
            end(gone);
        }
    }

    private void end(Graph graph) {
        graph.legs().forEach(leg -> part(leg, graph.wiring()));
        graph.wiring().close();
    }

    private void join(LegId leg, Wiring wiring) {
        joining.computeIfAbsent(leg, _ -> new ArrayList<>(1)).add(wiring);
    }

    private void part(LegId leg, Wiring wiring) {
        joining.computeIfPresent(leg, (_, wirings) -> {
            wirings.remove(wiring);
            return wirings.isEmpty() ? null : wirings;
        });
    }

    boolean joins(LegId leg) {
        return joining.containsKey(leg);
    }

    /// Something of a leg is another now: a stream, or what is agreed.
    void rewire(LegId leg) {
        for (var wiring : joining.getOrDefault(leg, List.of())) {
            wiring.rewire(leg);
        }
    }

    /// From any thread.
    Optional<Picture> picture(String graph) {
        var known = graphs.get(graph);
        return known == null ? Optional.empty() : known.wiring().picture();
    }

    /// From any thread.
    Optional<Picture> slides(String graph) {
        var known = graphs.get(graph);
        return known == null ? Optional.empty() : known.wiring().slides();
    }

    void closeAll() {
        graphs.values().forEach(graph -> graph.wiring().close());
        graphs.clear();
        joining.clear();
    }
}
