package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.PerCodec;
import io.roombridge.per.Samples;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever can be said can be sent: every value of every message is read as it was written, and says itself whole.
class MessagesPropertyTest {

    @Property(tries = 1_000)
    void registrationAdmissionAndStatus(@ForAll long seed) throws MalformedPer {
        var message = assertReadAsWritten(RasMessage.CODEC, RasMessage.class, seed);

        assertThat(RasMessage.decode(message.encode())).isEqualTo(message);
    }

    @Property(tries = 1_000)
    void callSignalling(@ForAll long seed) throws MalformedPer {
        var message = assertReadAsWritten(H323UserInformation.CODEC, H323UserInformation.class, seed);

        assertThat(H323UserInformation.decode(message.encode())).isEqualTo(message);
    }

    @Property(tries = 1_000)
    void control(@ForAll long seed) throws MalformedPer {
        var message = assertReadAsWritten(
                MultimediaSystemControlMessage.CODEC, MultimediaSystemControlMessage.class, seed);

        assertThat(MultimediaSystemControlMessage.decode(message.encode())).isEqualTo(message);
    }

    private static <T> T assertReadAsWritten(PerCodec<T> codec, Class<T> type, long seed) throws MalformedPer {
        T value = Samples.any(new Random(seed)).of(type);

        assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
        return value;
    }
}
