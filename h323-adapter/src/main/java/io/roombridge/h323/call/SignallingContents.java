package io.roombridge.h323.call;

import io.roombridge.h323.h225.AlertingUuie;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.CallProceedingUuie;
import io.roombridge.h323.h225.ConnectUuie;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.FacilityUuie;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.h323.h225.ProgressUuie;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h225.TransportAddress;
import io.roombridge.h323.h225.VendorIdentifier;
import io.roombridge.h323.ras.SignallingAddresses;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What several messages of H.225.0 can carry, whichever it is.
public final class SignallingContents {

    private SignallingContents() {}

    /// Channels that the caller proposes, or that the called side took (H.323 §8.1.7.1).
    static List<Octets> fastStart(H323MessageBody body) {
        return switch (body) {
            case SetupUuie setup -> setup.fastStart().orElse(List.of());
            case CallProceedingUuie proceeding -> proceeding.fastStart().orElse(List.of());
            case ProgressUuie progress -> progress.fastStart().orElse(List.of());
            case AlertingUuie alerting -> alerting.fastStart().orElse(List.of());
            case ConnectUuie connect -> connect.fastStart().orElse(List.of());
            case FacilityUuie facility -> facility.fastStart().orElse(List.of());
            default -> List.of();
        };
    }

    /// Where the peer listens for H.245.
    static Optional<InetSocketAddress> h245Address(H323MessageBody body) {
        var address = switch (body) {
            case SetupUuie setup -> setup.h245Address();
            case CallProceedingUuie proceeding -> proceeding.h245Address();
            case ProgressUuie progress -> progress.h245Address();
            case AlertingUuie alerting -> alerting.h245Address();
            case ConnectUuie connect -> connect.h245Address();
            case FacilityUuie facility -> facility.h245Address();
            default -> Optional.<TransportAddress>empty();
        };
        return address.flatMap(SignallingAddresses::parse);
    }

    /// Vendor, product and version of who answers; empty in messages that do not tell.
    public static Optional<String> product(H323MessageBody body) {
        var type = switch (body) {
            case SetupUuie setup -> Optional.of(setup.sourceInfo());
            case CallProceedingUuie proceeding -> Optional.of(proceeding.destinationInfo());
            case ProgressUuie progress -> Optional.of(progress.destinationInfo());
            case AlertingUuie alerting -> Optional.of(alerting.destinationInfo());
            case ConnectUuie connect -> Optional.of(connect.destinationInfo());
            default -> Optional.<EndpointType>empty();
        };
        return type.flatMap(EndpointType::vendor).map(SignallingContents::product).filter(it -> !it.isEmpty());
    }

    /// Product and version as a vendor identifier names them: `PVX 8.0.4`.
    static String product(VendorIdentifier vendor) {
        return Stream.of(vendor.productId(), vendor.versionId()).flatMap(Optional::stream)
                .map(it -> new String(it.bytes(), StandardCharsets.UTF_8))
                .map(it -> it.chars().filter(c -> c >= ' ' && c != 0x7f && c != 0xfffd)
                        .mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining()).strip())
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    /// Who answered, where the message says so.
    static List<AliasAddress> connectedAddress(H323MessageBody body) {
        return body instanceof ConnectUuie connect ? connect.connectedAddress().orElse(List.of()) : List.of();
    }
}
