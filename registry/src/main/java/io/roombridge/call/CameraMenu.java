package io.roombridge.call;

import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Wording;
import java.util.List;
import java.util.stream.Stream;

/// What somebody inside a room reads who turns cameras by keys.
final class CameraMenu {

    private final Room room;
    private final Attendance members;

    CameraMenu(Room room, Attendance members) {
        this.room = room;
        this.members = members;
    }

    /// Whether there is one that this member could turn.
    boolean isOf(Member member) {
        return !room.cameras().others(member.leg()).isEmpty();
    }

    /// @param chooses  it may choose whose
    List<String> lines(boolean chooses, Wording wording) {
        return lines(room.cameras().chosen().flatMap(members::find)
                .map(it -> wording.text(Phrase.CAMERA_OF, it.name()))
                .orElseGet(() -> wording.text(Phrase.CAMERA_SPEAKER)), chooses, wording);
    }

    /// It has had a camera go to a position.
    ///
    /// @param camera  whose
    List<String> lines(Member camera, int position, boolean chooses, Wording wording) {
        return lines(wording.text(Phrase.CAMERA_AT, camera.name(), position), chooses, wording);
    }

    private static List<String> lines(String first, boolean chooses, Wording wording) {
        return Stream.of(first, chooses ? wording.text(Phrase.CAMERA_NEXT) : "", wording.text(Phrase.CAMERA_POSITION),
                wording.text(Phrase.CAMERA_DONE)).filter(line -> !line.isEmpty()).toList();
    }
}
