package io.roombridge.relay;
import io.roombridge.call.LegId;
import io.roombridge.media.MediaGraph;
final class RoomWiring implements Wiring {
    RoomWiring(MediaGraph.Mixed graph, Works works) { throw new IllegalStateException(); }
    void change(MediaGraph.Mixed graph) { throw new IllegalStateException(); }
    public boolean joins(LegId leg) { return false; }
    public void rewire() { }
    public void close() { }
}
