package io.roombridge.h323.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.CapabilityIdentifier;
import io.roombridge.h323.h245.EncryptionAuthenticationAndIntegrity;
import io.roombridge.h323.h245.GenericCapability;
import io.roombridge.h323.h245.H235SecurityCapability;
import io.roombridge.per.ObjectIdentifier;
import org.junit.jupiter.api.Test;

class UnspokenTest {

    private static Capability control(String identifier) {
        return new Capability.GenericControlCapability(new GenericCapability(
                new CapabilityIdentifier.Standard(ObjectIdentifier.of(identifier))));
    }

    @Test
    void namesEncryptedMediaAndNotWhatIsSpoken() {
        assertThat(Unspoken.name(new H235SecurityCapability(new EncryptionAuthenticationAndIntegrity(), 1)))
                .contains("encrypted media (H.235.6)");
        assertThat(Unspoken.name(control("0.0.8.239.1.1"))).isEmpty();
    }
}
