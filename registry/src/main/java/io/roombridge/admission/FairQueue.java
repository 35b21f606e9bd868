package io.roombridge.admission;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// What waits to be done: by rank, within a rank one of each flow by turns, and never more than there is room for. Who
/// sends too much loses its own oldest.
///
/// ```
///  ENGAGED   ─▶ flow, flow, …  ┐
///  KNOWN     ─▶ flow, flow, …  ├─▶ next    the first rank that has something and may have more under way;
///  SITE      ─▶ flow, flow, …  │           every sixteenth turn each of the lower ones comes first
///  STRANGER  ─▶ flow, flow, …  ┘
/// ```
///
/// A flow is whatever the caller tells apart: a socket, an address, a network. Not safe for several threads.
public final class FairQueue<T> {

    /// What a rank may use up.
    ///
    /// @param waiting       at a time
    /// @param waitingEach   of one flow
    /// @param underWay      taken and not done yet
    /// @param underWayEach  of one flow
    public record Share(int waiting, int waitingEach, int underWay, int underWayEach) {}

    /// Something taken from the queue; to be given to [#done].
    public static final class Turn<T> {

        private final T item;
        private final Flow<T> flow;

        private Turn(T item, Flow<T> flow) {
            this.item = item;
            this.flow = flow;
        }

        public T item() {
            return item;
        }
    }

    private static final class Flow<T> {

        private final Object name;
        private final Line<T> line;
        private final Queue<T> waiting = new ArrayDeque<>(2);
        private int underWay;
        private boolean inTurn;

        Flow(Object name, Line<T> line) {
            this.name = name;
            this.line = line;
        }
    }

    /// The flows of one rank.
    private static final class Line<T> {

        private final Share share;
        private final Map<Object, Flow<T>> flows = new LinkedHashMap<>();
        private final Queue<Flow<T>> turns = new ArrayDeque<>();
        private int waiting;
        private int underWay;

        Line(Share share) {
            this.share = share;
        }

        Optional<T> offer(Object name, T item) {
            var flow = flows.computeIfAbsent(name, _ -> new Flow<>(name, this));
            var dropped = flow.waiting.size() >= share.waitingEach ? Optional.of(drop(flow))
                    : waiting >= share.waiting ? Optional.of(drop(longest())) : Optional.<T>empty();
            flow.waiting.add(item);
            waiting++;
            // dropping may have taken it off the list
            flows.putIfAbsent(name, flow);
            enqueue(flow);
            return dropped;
        }

        private Flow<T> longest() {
            Flow<T> longest = null;
            for (var flow : flows.values()) {
                longest = longest == null || flow.waiting.size() > longest.waiting.size() ? flow : longest;
            }
            return longest;
        }

        private T drop(Flow<T> flow) {
            waiting--;
            var oldest = flow.waiting.remove();
            if (flow.waiting.isEmpty()) {
                turns.remove(flow);
                flow.inTurn = false;
                forget(flow);
            }
            return oldest;
        }

        private void enqueue(Flow<T> flow) {
            if (!flow.inTurn && !flow.waiting.isEmpty() && flow.underWay < share.underWayEach) {
                flow.inTurn = turns.add(flow);
            }
        }

        Optional<Turn<T>> next() {
            if (underWay >= share.underWay || turns.isEmpty()) {
                return Optional.empty();
            }
            var flow = turns.remove();
            flow.inTurn = false;
            waiting--;
            underWay++;
            flow.underWay++;
            var turn = new Turn<>(flow.waiting.remove(), flow);
            enqueue(flow);
            return Optional.of(turn);
        }

        void done(Flow<T> flow) {
            underWay--;
            flow.underWay--;
            enqueue(flow);
            forget(flow);
        }

        private void forget(Flow<T> flow) {
            if (flow.waiting.isEmpty() && flow.underWay == 0) {
                flows.remove(flow.name, flow);
            }
        }
    }

    private static final Rank[] RANKS = Rank.values();
    private static final int LOWER_TURNS = 16;

    private final Map<Rank, Line<T>> lines = new EnumMap<>(Rank.class);
    private int turn;

    /// @param shares  of every rank
    public FairQueue(Map<Rank, Share> shares) {
        for (var rank : RANKS) {
            lines.put(rank, new Line<>(shares.get(rank)));
        }
    }

    /// Puts something behind what waits of its flow.
    ///
    /// @return what had to go to make room
    public Optional<T> offer(Rank rank, Object flow, T item) {
        return lines.get(rank).offer(flow, item);
    }

    /// How much waits of a flow.
    public int waiting(Rank rank, Object flow) {
        var known = lines.get(rank).flows.get(flow);
        return known == null ? 0 : known.waiting.size();
    }

    /// Whose turn it is; empty when nothing waits that may be under way.
    public Optional<Turn<T>> next() {
        int first = turn++ % LOWER_TURNS;
        if (first > 0 && first < RANKS.length) {
            var lower = lines.get(RANKS[first]).next();
            if (lower.isPresent()) {
                return lower;
            }
        }
        for (var rank : RANKS) {
            var taken = lines.get(rank).next();
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    public void done(Turn<T> turn) {
        turn.flow.line.done(turn.flow);
    }
}
