package io.roombridge.room;

/// Which beats of a view show a picture.
///
/// - What has changed is shown.
/// - What has not is shown all the same when nearly every beat before brought something new: then a picture is merely
///   late, and who looks on gets an even rate.
/// - A picture that stands still is shown a few times a second.
final class Pace {

    /// Of the last 32.
    private static final int NEARLY_ALL = 28;
    private static final int STILLS_PER_SECOND = 5;

    private final int stillEvery;
    private int news;
    private int still;

    /// @param beats  a second
    Pace(int beats) {
        this.stillEvery = Math.max(1, beats / STILLS_PER_SECOND);
    }

    /// One beat more.
    boolean due(boolean changed) {
        boolean steady = Integer.bitCount(news) >= NEARLY_ALL;
        news = news << 1 | (changed ? 1 : 0);
        boolean due = changed || steady || ++still >= stillEvery;
        still = due ? 0 : still;
        return due;
    }
}
