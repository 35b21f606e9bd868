package io.roombridge.relay;

import io.roombridge.codec.Picture;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.mix.LatestPicture;
import io.roombridge.room.Slides;
import io.roombridge.room.SlidesInPicture;
import io.roombridge.room.Wiring;
import io.roombridge.room.Works;
import io.roombridge.stream.Feed;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.Reception;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two legs joined: sound and picture of the one go to the other; slides of who shows them too, or into the other's
/// picture.
final class PairWiring implements Wiring, Slides.Pictures {

    private record Way(LegStream from, LegStream to, PairReception reception) {}

    private final GraphChange.Pair graph;
    private final Works works;
    private final List<Way> ways = new ArrayList<>();
    private final Slides slides;
    private SlidesInPicture inPicture;

    PairWiring(GraphChange.Pair graph, Works works) {
        this.graph = graph;
        this.works = works;
        this.slides = new Slides(works, this);
        rewire(graph.one());
        rewire(graph.other());
    }

    @Override
    public void rewire(LegId leg) {
        join();
        slides.rewire(leg);
    }

    private void join() {
        for (var kind : List.of(MediaKind.AUDIO, MediaKind.VIDEO)) {
            join(stream(graph.one(), kind), stream(graph.other(), kind));
            join(stream(graph.other(), kind), stream(graph.one(), kind));
        }
    }

    private Optional<LegStream> stream(LegId leg, MediaKind kind) {
        return works.streams().apply(new StreamId(leg, kind, Role.MAIN));
    }

    private void join(Optional<LegStream> from, Optional<LegStream> to) {
        if (from.isEmpty() || to.isEmpty() || inPicture != null && inPicture.joins(from.get(), to.get())) {
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
    public void present(Optional<LegId> presenter) {
        slides.present(presenter);
    }

    @Override
    public Optional<Picture> slides() {
        return slides.picture();
    }

    @Override
    public void compose(LegId leg, Optional<LatestPicture> shown) {
        if (shown.isEmpty()) {
            takeOut();
            join();
        } else if (inPicture != null) {
            inPicture.show(shown.get());
        } else {
            var from = stream(leg.equals(graph.one()) ? graph.other() : graph.one(), MediaKind.VIDEO);
            var to = stream(leg, MediaKind.VIDEO);
            if (from.isPresent() && to.isPresent()) {
                ways.removeIf(way -> way.from() == from.get() && way.to() == to.get());
                inPicture = new SlidesInPicture(from.get(), to.get(), shown.get(), works);
            }
        }
    }

    private void takeOut() {
        if (inPicture != null) {
            inPicture.close();
            inPicture = null;
        }
    }

    @Override
    public void close() {
        slides.close();
        takeOut();
        for (var way : ways) {
            way.from().receiveInto(Reception.NONE);
            if (way.to().feed() == way.reception()) {
                way.to().fedBy(Feed.NONE);
            }
        }
    }
}
