package io.roombridge.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.gateway.Gateway;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.H323UuPdu;
import io.roombridge.h323.h225.ReleaseCompleteUuie;
import io.roombridge.h323.net.Tpkt;
import io.roombridge.h323.q931.InformationElement.UserUser;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a whole gateway makes of call signalling and H.245 that is wrong.
class MalformedH323Test {

    private static final int MESSAGES = 300;

    @Test
    void anAnswerIsAReleaseCompleteOfTheCallAndNothingLess() throws Exception {
        var nothing = new ByteArrayInputStream(new byte[0]);
        var rubbish = Octets.parse("03 00 00 05 ff").bytes();
        var another = Tpkt.frame(complete(9));
        var right = Tpkt.frame(complete(8));

        assertThat(MalformedH323.isAnswer(nothing, 7)).isFalse();
        assertThat(MalformedH323.isAnswer(new ByteArrayInputStream(rubbish), 7)).isFalse();
        assertThat(MalformedH323.isAnswer(new ByteArrayInputStream(another), 7)).isFalse();
        assertThat(MalformedH323.isAnswer(new ByteArrayInputStream(right, 0, right.length - 1), 7)).isFalse();
        assertThat(MalformedH323.isAnswer(new ByteArrayInputStream(right), 7)).isTrue();
    }

    private static byte[] complete(int reference) {
        var body = ReleaseCompleteUuie.builder().protocolIdentifier(ObjectIdentifier.of("0.0.8.2250.0.7")).build();
        var pdu = H323UuPdu.builder().h323MessageBody(body).build();
        return new Q931Message(reference, true, MessageType.RELEASE_COMPLETE,
                List.of(UserUser.of(new H323UserInformation(pdu).encode()))).encode();
    }

    @Test
    void everybodyElseIsAnsweredBetweenThem(@TempDir Path folder) throws Exception {
        var site = Site.in(folder);
        try (var gateway = Gateway.open(site.settings())) {
            gateway.start();
            var target = new InetSocketAddress("127.0.0.1", site.callPort());
            var malformed = new MalformedH323(InetAddress.getByName("127.0.0.6"), InetAddress.getByName("127.0.0.3"));
            assertThat(malformed.h225(target, MESSAGES).lost()).isZero();
            assertThat(malformed.h245(target, MESSAGES).lost()).isZero();
        }
    }
}
