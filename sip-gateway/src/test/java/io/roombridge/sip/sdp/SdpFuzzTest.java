package io.roombridge.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// No octets bring the reader or the negotiation down.
class SdpFuzzTest {

    private static final Duration FUZZ = Duration.ofSeconds(3);

    @Test
    void answersAnyOctetsWithADescriptionOrMalformedSdp() {
        var random = new Random(4_711);
        var seeds = List.of("tandberg-te.offer.sdp", "polycom-group.offer.sdp", "linphone.offer.sdp",
                "poly-x30.answer.sdp").stream()
                .map(name -> Sdp.resource(name).print().getBytes(StandardCharsets.UTF_8)).toList();
        long end = System.nanoTime() + FUZZ.toNanos();
        int read = 0;
        while (System.nanoTime() < end) {
            try {
                var description = SessionDescription.parse(mutated(seeds.get(random.nextInt(seeds.size())), random));
                assertThat(SessionDescription.parse(description.print().getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(description);
                RemoteMedium.capabilities(description);
                var answered = Sdp.begin().answer(description, Sdp.OURS, Sdp.PORTS);
                answered.next().offer(Sdp.OURS, Sdp.PORTS);
                Sdp.begin().offer(Sdp.OURS, Sdp.PORTS).next().accept(description);
                read++;
            } catch (MalformedSdp _) { // what it is for
            }
        }
        assertThat(read).isPositive();
    }

    /// Octets changed, pieces cut out, doubled, or moved.
    private static byte[] mutated(byte[] seed, Random random) {
        byte[] body = seed.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(body.length);
            int length = Math.min(random.nextInt(24), body.length - at);
            switch (random.nextInt(4)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> System.arraycopy(seed, Math.min(at, seed.length - length), body,
                        random.nextInt(body.length - length + 1), length);
                case 2 -> body[at] = (byte) "0123456789=:;/ \r\n\0\t-".charAt(random.nextInt(19));
                default -> {
                    byte[] shorter = new byte[Math.max(1, body.length - length)];
                    System.arraycopy(body, 0, shorter, 0, Math.min(at, shorter.length));
                    System.arraycopy(body, Math.min(body.length, at + length), shorter, Math.min(at, shorter.length),
                            Math.max(0, shorter.length - at));
                    body = shorter;
                }
            }
        }
        return body;
    }
}
