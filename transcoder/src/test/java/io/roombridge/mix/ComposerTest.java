package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.TestPictureReader;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Arrangement;
import io.roombridge.media.PictureSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposerTest {

    private final PicturePool pool = new PicturePool();
    private final Codecs codecs = new FfmpegCodecs(pool);
    private final Map<Integer, LatestPicture> latest = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"1280, 720, 1", "1280, 720, 4", "1280, 720, 6", "640, 360, 8", "352, 288, 4", "352, 288, 8"})
    void everyoneIsSeenInTheirTile(int width, int height, int participants) {
        try (var composer = composer(width, height)) {
            for (int i = 0; i < participants; i++) {
                show(i, 1280, 720, 30 + i);
            }
            var scene = scene(Arrangement.AUTOMATIC, participants, 0);
            try (var picture = composer.compose(scene)) {
                var areas = scene.layout().areas(width, height);
                var seen = TestPictureReader.read(picture);
                assertThat(seen).extracting(TestPictureReader.Seen::identity).hasSize(participants);
                for (int i = 0; i < participants; i++) {
                    assertThat(seen.get(i).identity()).isEqualTo(i);
                    assertThat(seen.get(i).counter()).hasValue(30 + i);
                    assertThat(seen.get(i).area().x()).isBetween(areas.get(i).x(), areas.get(i).right());
                    assertThat(seen.get(i).area().y()).isBetween(areas.get(i).y(), areas.get(i).bottom());
                }
            }
        }
    }

    @Test
    void keepsTheLastPictureAndDrawsOnlyWhatIsNew() {
        try (var composer = composer(1280, 720)) {
            show(0, 1280, 720, 5);
            show(1, 640, 360, 6);
            var scene = scene(Arrangement.AUTOMATIC, 2, -1);
            try (var first = composer.compose(scene); var again = composer.compose(scene)) {
                assertThat(again).isSameAs(first);
                show(1, 640, 360, 7);
                try (var later = composer.compose(scene)) {
                    assertThat(TestPictureReader.read(later)).extracting(seen -> seen.counter().getAsInt())
                            .containsExactly(5, 7);
                    assertThat(TestPictureReader.read(first)).extracting(seen -> seen.counter().getAsInt())
                            .containsExactly(5, 6);
                }
            }
        }
    }

    @Test
    void whoSendsNoPictureHasACardInstead() {
        try (var composer = composer(1280, 720)) {
            show(0, 1280, 720, 5);
            var scene = scene(Arrangement.AUTOMATIC, 1, -1);
            composer.compose(scene).close();
            of(0).forget();
            try (var picture = composer.compose(scene)) {
                assertThat(TestPictureReader.read(picture)).isEmpty();
                assertThat(picture.luma(100, 100)).isEqualTo(TilePainter.CARD.y());
                assertThat(picture.luma(640, 360)).as("the disc, or the initials on it").isGreaterThan(80);
            }
        }
    }

    @Test
    void picturesKeepTheirShape() {
        try (var composer = composer(1280, 720)) {
            show(0, 352, 288, 1);
            try (var picture = composer.compose(scene(Arrangement.ONE, 1, -1))) {
                var area = TestPictureReader.read(picture).getFirst().area();
                assertThat((double) area.width() / area.height()).as("CIF shows 4:3").isBetween(1.30, 1.36);
                assertThat(picture.luma(20, 360)).isEqualTo(16);
                assertThat(picture.luma(1260, 360)).isEqualTo(16);
            }
        }
    }

    @Test
    void marksTheSpeakerAndTheMuted() {
        try (var composer = composer(1280, 720)) {
            var quiet = seats(2, -1);
            var marked = List.of(new Scene.Seat(of(0), "Room 0", false, true),
                    new Scene.Seat(of(1), "Room 1", true, false));
            var layout = Layout.of(Arrangement.AUTOMATIC, 2);
            try (var before = composer.compose(new Scene(layout, quiet, Scene.Marks.NONE));
                    var after = composer.compose(new Scene(layout, marked, Scene.Marks.NONE))) {
                var areas = layout.areas(1280, 720);
                int middle = areas.getFirst().y() + areas.getFirst().height() / 2;
                assertThat(before.luma(areas.getFirst().x() + 1, middle)).isEqualTo(TilePainter.CARD.y());
                assertThat(after.luma(areas.getFirst().x() + 1, middle)).isGreaterThan(120);
                assertThat(reddest(before)).isLessThan(160);
                assertThat(reddest(after)).isGreaterThan(170);
            }
        }
    }

    /// The highest V in the lower third of the right half, where its name plate is.
    private static int reddest(Picture picture) {
        int reddest = 0;
        for (int row = 480; row < 540; row += 2) {
            for (int column = 642; column < 1280; column += 2) {
                reddest = Math.max(reddest, picture.colour(column, row).v());
            }
        }
        return reddest;
    }

    @Test
    void namesOfStrangersBreakNothing() {
        try (var composer = composer(352, 288)) {
            var names = List.of("", " ", "a\u0000b\u202ec\n", "x".repeat(5_000), "𝕏😀", "張偉", "---", "\ud800");
            var seats = new ArrayList<Scene.Seat>();
            for (int i = 0; i < names.size(); i++) {
                seats.add(new Scene.Seat(of(i), names.get(i), true, true));
            }
            for (var arrangement : Arrangement.values()) {
                composer.compose(new Scene(Layout.of(arrangement, seats.size()), seats, Scene.Marks.NONE)).close();
            }
        }
    }

    @Test
    void showingAfterCloseHoldsNoPicture() {
        of(0).close();
        long address;
        try (var picture = new TestPicture(0, 176, 144, pool).next()) {
            address = picture.y().address();
            of(0).show(picture);
        }

        assertThat(pool.canvas(176, 144).y().address()).as("it went back to the pool").isEqualTo(address);
    }

    @Test
    void anotherSceneOfTheSameLayoutRedrawsOnlyWhoIsAnother() {
        try (var composer = composer(1280, 720)) {
            for (int i = 0; i < 3; i++) {
                show(i, 640, 360, 10 + i);
            }
            var layout = Layout.of(Arrangement.ONE_PLUS_ONE, 2);
            var all = seats(3, -1);
            composer.compose(new Scene(layout, List.of(all.get(0), all.get(1)), Scene.Marks.NONE)).close();
            try (var picture = composer.compose(new Scene(layout, List.of(all.get(0), all.get(2)), Scene.Marks.NONE))) {
                assertThat(TestPictureReader.read(picture)).extracting(TestPictureReader.Seen::identity)
                        .containsExactly(0, 2);
            }
            try (var picture = composer.compose(new Scene(layout, List.of(all.get(0)), Scene.Marks.NONE))) {
                assertThat(TestPictureReader.read(picture)).extracting(TestPictureReader.Seen::identity)
                        .containsExactly(0);
            }
        }
    }

    @Test
    void theMarksOfTheRoomAreDrawnInTheCornerOverWhatIsNewUnderThem() {
        try (var composer = composer(1280, 720)) {
            var seats = seats(4, -1);
            for (int i = 0; i < 4; i++) {
                show(i, 640, 360, 5);
            }
            var layout = Layout.of(Arrangement.TWO_BY_TWO, 4);
            try (var none = composer.compose(new Scene(layout, seats, Scene.Marks.NONE));
                    var four = composer.compose(new Scene(layout, seats, new Scene.Marks(4, false, "")))) {
                assertThat(different(none, four)).as("the corner alone").allMatch(it -> it >= 1_100);
                try (var locked = composer.compose(new Scene(layout, seats, new Scene.Marks(4, true, "")));
                        var slides = composer.compose(new Scene(layout, seats, new Scene.Marks(4, true, "张伟")))) {
                    assertThat(different(four, locked)).isNotEmpty();
                    assertThat(different(locked, slides)).isNotEmpty();
                    show(1, 640, 360, 6);
                    try (var moved = composer.compose(new Scene(layout, seats, new Scene.Marks(4, true, "张伟")));
                            var gone = composer.compose(new Scene(layout, seats, Scene.Marks.NONE))) {
                        assertThat(different(slides, moved).stream().filter(it -> it > 1_100)).as("not drawn twice")
                                .hasSizeLessThan(60);
                        assertThat(TestPictureReader.read(gone)).extracting(TestPictureReader.Seen::identity)
                                .contains(0, 1, 2, 3);
                    }
                }
            }
        }
    }

    /// Columns of the top 40 rows in which two pictures differ.
    private static List<Integer> different(Picture one, Picture other) {
        var columns = new ArrayList<Integer>();
        for (int x = 0; x < one.width(); x++) {
            for (int y = 0; y < 40; y++) {
                if (one.luma(x, y) != other.luma(x, y)) {
                    columns.add(x);
                    break;
                }
            }
        }
        return columns;
    }

    private LatestPicture of(int identity) {
        return latest.computeIfAbsent(identity, _ -> new LatestPicture());
    }

    private Composer composer(int width, int height) {
        return new Composer(new PictureSize(width, height), pool, codecs.scaler());
    }

    private void show(int identity, int width, int height, int counter) {
        var source = new TestPicture(identity, width, height, pool);
        for (int i = 0; i < counter; i++) {
            source.next().close();
        }
        try (var picture = source.next()) {
            of(identity).show(picture);
        }
    }

    private Scene scene(Arrangement arrangement, int participants, int speaker) {
        return new Scene(Layout.of(arrangement, participants), seats(participants, speaker), Scene.Marks.NONE);
    }

    private List<Scene.Seat> seats(int count, int speaker) {
        var seats = new ArrayList<Scene.Seat>();
        for (int i = 0; i < count; i++) {
            seats.add(new Scene.Seat(of(i), "Room " + i, false, i == speaker));
        }
        return seats;
    }
}
