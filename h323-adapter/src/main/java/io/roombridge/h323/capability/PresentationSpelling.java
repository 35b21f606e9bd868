package io.roombridge.h323.capability;

import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.CapabilityIdentifier;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.ExtendedVideoCapability;
import io.roombridge.h323.h245.GenericCapability;
import io.roombridge.h323.h245.ParameterValue;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import java.util.List;
import java.util.Optional;

/// Slides in H.245: a coding of pictures within an extended video capability that says for which role (H.239 §9.3), and
/// the capability to agree on who shows them (H.239 §9.2).
final class PresentationSpelling {

    private static final ObjectIdentifier CONTROL = ObjectIdentifier.of("0.0.8.239.1.1");
    private static final ObjectIdentifier EXTENDED_VIDEO = ObjectIdentifier.of("0.0.8.239.1.2");
    private static final int ROLE_LABEL = 1;
    private static final int PRESENTATION = 1;

    private PresentationSpelling() {}

    static Capability control() {
        return new Capability.GenericControlCapability(
                new GenericCapability(new CapabilityIdentifier.Standard(CONTROL)));
    }

    static boolean isControl(Capability capability) {
        return capability instanceof Capability.GenericControlCapability(var generic) && is(generic, CONTROL);
    }

    static ExtendedVideoCapability of(VideoCapability coding) {
        var role = GenericCapability.builder().capabilityIdentifier(new CapabilityIdentifier.Standard(EXTENDED_VIDEO))
                .collapsing(List.of(GenericParameters.of(ROLE_LABEL, new ParameterValue.BooleanArray(PRESENTATION))))
                .build();
        return new ExtendedVideoCapability(List.of(coding), Optional.of(List.of(role)), Extensions.NONE);
    }

    /// The codings of slides, best first; none where the role is another, such as a second camera (`live`). A
    /// capability of H.239 that names no role is a presentation: it is what H.239 is for.
    static List<VideoCapability> codings(VideoCapability capability) {
        return capability instanceof ExtendedVideoCapability extended && presents(extended)
                ? extended.videoCapability().stream().filter(it -> !(it instanceof ExtendedVideoCapability)).toList()
                : List.of();
    }

    /// What a channel of slides carries, as a channel of the people would; empty when it is none of slides.
    static Optional<DataType> unwrapped(DataType dataType) {
        return dataType instanceof DataType.VideoData(var video)
                ? codings(video).stream().findFirst().map(DataType.VideoData::new) : Optional.empty();
    }

    private static boolean presents(ExtendedVideoCapability extended) {
        return extended.videoCapabilityExtension().orElse(List.of()).stream().filter(it -> is(it, EXTENDED_VIDEO))
                .anyMatch(it -> (GenericParameters.number(it, ROLE_LABEL).orElse(PRESENTATION) & PRESENTATION) != 0);
    }

    private static boolean is(GenericCapability generic, ObjectIdentifier identifier) {
        return generic.capabilityIdentifier().equals(new CapabilityIdentifier.Standard(identifier));
    }
}
