package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h225.CallType;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.GenericData;
import io.roombridge.h323.h225.GenericIdentifier;
import io.roombridge.h323.h225.H245Security;
import io.roombridge.h323.h225.SecurityCapabilities;
import io.roombridge.h323.h225.SecurityServiceMode;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a peer offers in call signalling and is not spoken is named in the call's story (H.460 series, H.235.0).
class FeaturesTest {

    private static final Octets GUID = Octets.parse("000102030405060708090a0b0c0d0e0f");

    /// A Setup of nothing else.
    private static SetupUuie setup(List<H245Security> security, List<GenericData> needed, List<GenericData> desired,
            List<GenericData> supported) {
        return new SetupUuie(CallMessages.H225, Optional.empty(), Optional.empty(), new EndpointType(false, false),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, GUID,
                new SetupUuie.ConferenceGoal.Create(), Optional.empty(), new CallType.PointToPoint(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(security), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(needed),
                Optional.of(desired), Optional.of(supported), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }

    private static GenericData feature(long number) {
        return new GenericData(new GenericIdentifier.Standard(number));
    }

    @Test
    void aSetupWithNothingOfTheKindNeedsNoWords() {
        assertThat(Features.unspoken(setup(List.of(new H245Security.NoSecurity()), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void whatASetupNeedsDesiresOrSupportsIsNamedOnce() {
        assertThat(Features.unspoken(setup(List.of(), List.of(feature(18)), List.of(feature(19), feature(99)),
                List.of(feature(18), feature(9))))).contains("the peer offers what is not spoken here: firewall"
                + " traversal (H.460.18), firewall traversal of media (H.460.19), H.460.99, quality reports (H.460.9)");
    }

    @Test
    void encryptedH245IsNamed() {
        var tls = new H245Security.Tls(new SecurityCapabilities(new SecurityServiceMode.Default(),
                new SecurityServiceMode.Default(), new SecurityServiceMode.Default()));
        assertThat(Features.unspoken(setup(List.of(tls), List.of(), List.of(), List.of())))
                .contains("the peer offers what is not spoken here: encrypted H.245");
    }
}
