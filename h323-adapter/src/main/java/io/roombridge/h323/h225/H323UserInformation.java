package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import io.roombridge.per.PerCodec;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.Optional;

/// What the User-user element of every call signalling message carries, H323-UserInformation (H.225.0 §7.6).
public record H323UserInformation(H323UuPdu h323UuPdu, Optional<UserData> userData, Extensions extensions) {

    public H323UserInformation(H323UuPdu h323UuPdu) {
        this(h323UuPdu, Optional.empty(), Extensions.NONE);
    }

    public static final PerCodec<H323UserInformation> CODEC = PerCodec.of(H323UserInformation.class);

    public static H323UserInformation decode(byte[] octets) throws MalformedPer {
        return CODEC.decode(octets);
    }

    public byte[] encode() {
        return CODEC.encode(this);
    }

    public record UserData(@Range(min = 0, max = 255) int protocolDiscriminator,
            @Size(min = 1, max = 131) Octets userInformation, Extensions extensions) {

        public UserData(int protocolDiscriminator, Octets userInformation) {
            this(protocolDiscriminator, userInformation, Extensions.NONE);
        }
    }
}
