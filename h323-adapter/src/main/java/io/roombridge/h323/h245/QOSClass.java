package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// QOSClass (H.245 Annex A).
@Choice({QOSClass.Class0.class, QOSClass.Class1.class, QOSClass.Class2.class, QOSClass.Class3.class,
        QOSClass.Class4.class, QOSClass.Class5.class})
public sealed interface QOSClass {

    record Class0() implements QOSClass {}
    record Class1() implements QOSClass {}
    record Class2() implements QOSClass {}
    record Class3() implements QOSClass {}
    record Class4() implements QOSClass {}
    record Class5() implements QOSClass {}
    record Unrecognized(int index, Octets octets) implements QOSClass, UnknownAlternative {}
}
