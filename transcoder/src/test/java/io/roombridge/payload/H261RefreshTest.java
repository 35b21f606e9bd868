package io.roombridge.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.H261;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.RtpPacket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What h323plus put on the wire: a few macroblocks of a picture, then, asked for it, all of them.
class H261RefreshTest {

    private static final int CIF = 396;

    private static List<ByteBuffer> pictures() throws IOException, MalformedPacket {
        var depacketizer = new H261Depacketizer();
        var pictures = new ArrayList<ByteBuffer>();
        for (var packet : Vectors.packets("h261-h323plus")) {
            depacketizer.accept(RtpPacket.parse(packet), unit ->
                    pictures.add(ByteBuffer.allocateDirect(unit.data().remaining()).put(unit.data()).flip()));
        }
        return pictures;
    }

    @Test
    void macroblocksThatChangedAreFewAndThoseOfAWholePictureAreAll() throws Exception {
        var pictures = pictures();
        var changed = new BitSet();
        var whole = new BitSet();

        assertThat(H261Syntax.intra(pictures.get(0), changed)).isEqualTo(CIF);
        assertThat(H261Syntax.intra(pictures.get(1), whole)).isEqualTo(CIF);

        assertThat(changed.cardinality()).isEqualTo(32);
        assertThat(whole.cardinality()).isEqualTo(CIF);
    }

    @Test
    void theDecoderShowsWhatThereIsAndAsksUntilAllIsFresh() throws Exception {
        var pictures = pictures();
        try (var decoder = new FfmpegCodecs(new PicturePool()).decoder(new H261(1, 1, 0))) {
            var first = decoder.decode(pictures.get(0).duplicate());
            boolean afterSome = decoder.needsKeyFrame();
            var second = decoder.decode(pictures.get(1).duplicate());
            boolean afterAll = decoder.needsKeyFrame();
            decoder.lost();
            var third = decoder.decode(pictures.get(0).duplicate());

            assertThat(List.of(first, second, third)).allSatisfy(shown -> assertThat(shown).hasSize(1));
            assertThat(afterSome).isTrue();
            assertThat(afterAll).isFalse();
            assertThat(decoder.needsKeyFrame()).isTrue();
            List.of(first, second, third).forEach(shown -> shown.getFirst().close());
        }
    }

    @Test
    void aPictureRefreshedPieceByPieceIsFreshInTheEnd() throws Exception {
        var refresh = new H261Refresh();
        var pictures = pictures();

        assertThat(refresh.complete(pictures.get(0))).isFalse();
        assertThat(refresh.complete(pictures.get(1))).isTrue();
        assertThat(refresh.complete(pictures.get(0))).isTrue();
        refresh.restart();
        assertThat(refresh.complete(pictures.get(0))).isFalse();
    }
}
