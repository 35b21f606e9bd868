package io.roombridge.h323.call;

import io.roombridge.h323.h225.ConnectUuie;
import io.roombridge.h323.h225.FeatureSet;
import io.roombridge.h323.h225.GenericData;
import io.roombridge.h323.h225.GenericIdentifier;
import io.roombridge.h323.h225.H245Security;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.h323.h225.SetupUuie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a peer says in call signalling that it can do, and we do not speak.
public final class Features {

    private static final Map<Long, String> NAMES = Map.of(9L, "quality reports (H.460.9)", 17L,
            "RAS within call signalling (H.460.17)", 18L, "firewall traversal (H.460.18)", 19L,
            "firewall traversal of media (H.460.19)", 22L, "encrypted call signalling (H.460.22)", 23L,
            "NAT detection (H.460.23)", 24L, "media from NAT to NAT (H.460.24)");

    private Features() {}

    /// A sentence for the call's story; empty when there is nothing to say.
    public static Optional<String> unspoken(H323MessageBody body) {
        var features = switch (body) {
            case SetupUuie setup -> Stream.concat(generic(setup.neededFeatures(), setup.desiredFeatures(),
                    setup.supportedFeatures()), setup.h245SecurityCapability().stream().flatMap(List::stream)
                            .filter(it -> !(it instanceof H245Security.NoSecurity)).map(_ -> "encrypted H.245"));
            case ConnectUuie connect -> connect.featureSet().stream().flatMap(Features::generic);
            default -> Stream.<String>empty();
        };
        return sentence(features.distinct().toList());
    }

    private static Stream<String> generic(FeatureSet set) {
        return generic(set.neededFeatures(), set.desiredFeatures(), set.supportedFeatures());
    }

    private static Stream<String> generic(Optional<List<GenericData>> needed, Optional<List<GenericData>> desired,
            Optional<List<GenericData>> supported) {
        return Stream.of(needed, desired, supported).flatMap(it -> it.orElse(List.of()).stream()).map(GenericData::id)
                .flatMap(it -> it instanceof GenericIdentifier.Standard(var number)
                        ? Stream.of(NAMES.getOrDefault(number, "H.460." + number)) : Stream.empty());
    }

    /// What a peer offers, in words.
    static Optional<String> sentence(List<String> features) {
        return features.isEmpty() ? Optional.empty()
                : Optional.of("the peer offers what is not spoken here: " + String.join(", ", features));
    }
}
