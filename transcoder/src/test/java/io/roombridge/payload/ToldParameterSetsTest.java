package io.roombridge.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldParameterSetsTest {

    private static final String SETS = "Z0LgH9oBQBbsBagxMg==,aM4yyA==";
    private static final byte[] SPS = {0x67, 0x42, 0x40, 0x1f, 1, 2, 3};
    private static final byte[] IDR = {0x65, (byte) 0x88, 2, 3, 4};
    private static final byte[] SLICE = {0x61, (byte) 0x88, 2, 3, 4};

    private final H264Depacketizer depacketizer = new H264Depacketizer();
    private int sequence;

    private RtpPacket packet(int timestamp, byte[] payload) {
        try {
            return RtpPacket.parse(Octets.packet(sequence++, timestamp, true, payload));
        } catch (MalformedPacket impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// The types of the units of a picture.
    private List<Integer> types(int timestamp, byte[] payload) {
        var types = new ArrayList<Integer>();
        depacketizer.accept(packet(timestamp, payload), unit ->
                new AnnexB().cut(unit.data()).forEach(it -> types.add(it.get(it.position()) & 0x1f)));
        return types;
    }

    @Test
    void whatSignallingToldComesBeforeAPictureThatHasNone() {
        depacketizer.know(SETS);

        assertThat(types(0, IDR)).containsExactly(7, 8, 5);
        assertThat(types(3_000, SLICE)).containsExactly(1);
    }

    @Test
    void itComesBeforeTheFirstPictureOfASourceThatRefreshesGradually() {
        depacketizer.know(SETS);

        assertThat(types(0, SLICE)).containsExactly(7, 8, 1);
        assertThat(types(3_000, SLICE)).containsExactly(1);
    }

    @Test
    void whatIsNoBase64IsLeftOut() {
        depacketizer.know("??,,Z0LgH9oBQBbsBagxMg==,aM4yyA==,*");

        assertThat(types(0, IDR)).containsExactly(7, 8, 5);
        assertThat(new ToldParameterSets("*,?").units()).isEmpty();
        assertThat(new ToldParameterSets("").units()).isEmpty();
    }

    @Test
    void whoIsForwardedToGetsThemBeforeEachWholePictureUntilTheyComeInBand() {
        var sets = new ToldParameterSets(SETS);
        assertThat(sets.units()).extracting(ByteBuffer::remaining).containsExactly(13, 4);

        assertThat(sets.precede(packet(0, SLICE))).as("the first picture").isTrue();
        assertThat(sets.precede(packet(0, SLICE))).as("of the same").isFalse();
        assertThat(sets.precede(packet(3_000, SLICE))).isFalse();
        assertThat(sets.precede(packet(6_000, IDR))).isTrue();
        assertThat(sets.precede(packet(6_000, IDR))).as("another slice").isFalse();
        assertThat(sets.precede(packet(9_000, SPS))).isFalse();
        assertThat(sets.precede(packet(9_000, IDR))).as("newer ones came").isFalse();
    }
}
