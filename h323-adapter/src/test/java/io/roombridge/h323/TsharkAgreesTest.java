package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.roombridge.h323.h225.CryptoH323Token;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.H323UuPdu;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h235.CryptoToken;
import io.roombridge.h323.h235.H235Key;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The second opinion on every message that we can send: tshark finds nothing malformed in it, and every component that
/// we put in.
class TsharkAgreesTest {

    private static Map<String, String> fields;

    @BeforeAll
    static void needsTshark() throws IOException {
        if (!Tshark.installed()) {
            if ("required".equals(System.getenv("ROOMBRIDGE_PEERS"))) {
                throw new IllegalStateException("tshark is required and not installed (apt-get install tshark)");
            }
            System.err.println("SKIPPED: tshark is not installed, so nobody checks our PER (apt-get install tshark)");
            abort("tshark is not installed");
        }
        fields = Tshark.fields();
    }

    @Test
    void aboutEveryRasMessage() throws Exception {
        assertAgrees(alternatives(RasMessage.class), (tshark, message) -> tshark.ras(((RasMessage) message).encode()));
    }

    @Test
    void aboutEveryCallSignallingMessage() throws Exception {
        assertAgrees(alternatives(H323UuPdu.H323MessageBody.class), (tshark, body) -> {
            var message = samples(1, 2).with("h323MessageBody", body).of(H323UserInformation.class);
            tshark.call(0x62, message.encode());
        });
    }

    @Test
    void aboutEveryControlMessage() throws Exception {
        assertAgrees(alternatives(MultimediaSystemControlMessage.class),
                (tshark, message) -> tshark.control(((MultimediaSystemControlMessage) message).encode()));
    }

    private static final int EACH = 6;

    /// tshark 4.0 knows H.245 version 16 and H.225.0 version 7; it notes what it skips.
    private static final String NEWER_THAN_TSHARK = "_ws_expert";

    private static final Pattern KEY = Pattern.compile("\"h2\\d5_(h2\\d5_\\w+)\"");

    private static final Map<String, String> OTHERWISE = Map.of(
            "dialleddigits", "dialeddigits",
            "callsignalling", "callsignaling",
            "nonstandarddata", "nonstandard");

    @FunctionalInterface
    private interface Sender {
        void send(Tshark tshark, Object message) throws IOException;
    }

    private static void assertAgrees(List<Class<?>> types, Sender sender) throws IOException, InterruptedException {
        var tshark = new Tshark();
        var sent = new ArrayList<Record>();
        for (var type : types) {
            for (int seed = 0; seed < EACH; seed++) {
                var message = (Record) samples(seed, 2 + seed % 4).of(type);
                sent.add(message);
                sender.send(tshark, message);
            }
        }
        var said = tshark.say();
        assertThat(said).hasSameSizeAs(sent);
        var agreed = new HashSet<Class<?>>();
        for (int i = 0; i < sent.size(); i++) {
            assertThat(said.get(i)).as(sent.get(i).toString()).doesNotContainIgnoringCase("malformed");
            if (!said.get(i).contains(NEWER_THAN_TSHARK)) {
                assertThat(names(said.get(i))).as(sent.get(i).toString()).containsAll(ComponentNames.in(sent.get(i)));
                agreed.add(sent.get(i).getClass());
            }
        }
        assertThat(agreed).containsAll(types);
    }

    private static Samples samples(int seed, int depth) {
        var random = new Random(seed);
        var control = Octets.of(new RoundTripDelayRequest(1).encode());
        var offer = Samples.rich(random, 10, 2).of(OpenLogicalChannel.class);
        return Samples.rich(random, seed % 2 == 0 ? 10 : 5, depth)
                .without(CryptoToken.CryptoSignedToken.class)
                .without(H235Key.CertProtectedKey.class)
                .without(H235Key.SecureChannelExt.class)
                .without("dhkeyext")
                .without(CryptoH323Token.CryptoEPCert.class)
                .without(CryptoH323Token.CryptoGKCert.class)
                .without(CryptoH323Token.CryptoFastStart.class)
                .with("h245Control", List.of(control))
                .with("parallelH245Control", List.of(control))
                .with("returnedFunction", control)
                .with("h4501SupplementaryService", List.of())
                .with("fastStart", List.of(OpenLogicalChannel.FAST_START.encodeToOctets(offer)));
    }

    /// The records that are alternatives of a choice, and of the choices in it.
    private static List<Class<?>> alternatives(Class<?> choice) {
        var listed = choice.getAnnotation(Choice.class);
        return Stream.of(listed.value(), listed.additions()).flatMap(Stream::of)
                .flatMap(each -> each.isRecord() ? Stream.of(each) : alternatives(each).stream())
                .toList();
    }

    /// The names in a line of tshark, and what we call those that it calls otherwise.
    private static Set<String> names(String line) {
        var names = KEY.matcher(line).results().map(each -> each.group(1)).filter(fields::containsKey)
                .map(each -> ComponentNames.normal(fields.get(each))).collect(Collectors.toSet());
        OTHERWISE.forEach((theirs, ours) -> {
            if (names.contains(theirs)) {
                names.add(ours);
            }
        });
        return names;
    }
}
