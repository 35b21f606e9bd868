package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Area;
import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.media.Arrangement;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.PictureSize;
import io.roombridge.mix.Caption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Lines that one leg is told while it is in the room, through real sockets and codecs.
@Timeout(90)
class TellTest {

    private static final String ROOM = "room:1";
    private static final List<String> MUTED = List.of("You are muted", "*6  be heard again");
    private static final Capability.Video H264_FORMAT =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 1, 1_000_000);
    private static final Capability.Video H263_FORMAT = new H263(1, 1, 0, false, 384_000);
    private static final int GREY = 128;
    /// Of the letters' points; coding costs some at their edges.
    private static final double SAME = 0.6;

    private final PicturePool pool = new PicturePool();

    private boolean reads(TestEndpoint endpoint, List<String> lines) {
        try (var under = grey(endpoint.size()); var over = new Caption(lines, pool).over(under)) {
            return endpoint.shares(over, plate(over)) > SAME;
        }
    }

    private Picture grey(PictureSize size) {
        var canvas = pool.canvas(size.width(), size.height());
        canvas.fill(canvas.area(), new Colour(GREY, 128, 128));
        return canvas.publish();
    }

    /// Where it is not grey.
    private static Area plate(Picture picture) {
        int left = picture.width();
        int right = 0;
        int top = picture.height();
        int bottom = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (picture.luma(x, y) != GREY) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        return Area.even(left, top, right - left, bottom - top);
    }

    private static void open(Loopback net, TestEndpoint... inside) {
        net.gateway.change(new GraphChange.Open(ROOM, Arrangement.TWO_BY_TWO));
        for (int i = 0; i < inside.length; i++) {
            net.gateway.change(new GraphChange.Enter(ROOM, inside[i].peer, "Room " + i, false));
        }
    }

    private static void tell(Loopback net, TestEndpoint to, List<String> lines, int seconds) {
        net.gateway.change(new GraphChange.Tell(ROOM, to.peer, lines, seconds));
    }

    @Test
    void oneReadsItOverThePictureThatGoesOnAndAfterAWhileNoMore() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var told = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            var other = net.endpoint(1, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            open(net, told, other);
            until("both see both", () -> told.sees().contains(1) && other.sees().contains(0));
            tell(net, told, MUTED, 3);

            until("it is read", () -> reads(told, MUTED));
            assertThat(reads(other, MUTED)).as("by that one alone").isFalse();
            assertThat(told.sees()).as("the room goes on behind it").contains(1);
            until("it is gone by itself", () -> !reads(told, MUTED) && told.sees().contains(1));
        }
    }

    @Test
    void whoIsToldBeforeItSeesAnythingReadsItAndItIsTakenAway() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var told = net.endpoint(0, AudioCodec.OPUS, H263_FORMAT, Feedback.NONE);
            open(net, told);
            tell(net, told, MUTED, 600);
            until("it is read", () -> reads(told, MUTED));
            var menu = List.of("*6  mute yourself", "*8  another layout", "*0  hide this");
            tell(net, told, menu, 600);
            until("other lines", () -> reads(told, menu) && !reads(told, MUTED));
            tell(net, told, List.of(), 0);

            until("none", () -> !reads(told, menu));
        }
    }

    @Test
    void whatItIsRemindedOfItReadsWhenItIsToldNothingElseUntilItGoesOut() throws NoPortsLeft {
        try (var net = new Loopback()) {
            var told = net.endpoint(0, AudioCodec.PCMU, H264_FORMAT, Loopback.FULL);
            open(net, told);
            net.gateway.change(new GraphChange.Remind(ROOM, told.peer, MUTED));
            until("it is read", () -> reads(told, MUTED));
            var menu = List.of("*6  mute yourself", "*8  another layout", "*0  hide this");
            tell(net, told, menu, 2);
            until("other lines, for a while", () -> reads(told, menu));
            until("it is read again", () -> reads(told, MUTED) && !reads(told, menu));

            net.gateway.change(new GraphChange.Leave(ROOM, told.peer));
            net.gateway.change(new GraphChange.Enter(ROOM, told.peer, "Room 0", false));
            until("who comes back reads nothing", () -> !reads(told, MUTED));
        }
    }
}
