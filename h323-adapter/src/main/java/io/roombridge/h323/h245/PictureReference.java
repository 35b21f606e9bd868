package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// PictureReference (H.245 Annex A).
@Choice({PictureReference.PictureNumber.class, PictureReference.LongTermPictureIndex.class})
public sealed interface PictureReference {

    record PictureNumber(@Range(min = 0, max = 1023) int value) implements PictureReference {}
    record LongTermPictureIndex(@Range(min = 0, max = 255) int value) implements PictureReference {}
    record Unrecognized(int index, Octets octets) implements PictureReference, UnknownAlternative {}
}
