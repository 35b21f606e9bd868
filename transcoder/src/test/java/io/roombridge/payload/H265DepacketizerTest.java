package io.roombridge.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.H265;
import io.roombridge.media.PictureSize;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.Octets;
import io.roombridge.rtp.RtpPacket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// RFC 7798 §4.4, by hand and by what others sent.
class H265DepacketizerTest {

    private static final H265Coding CODING = new H265Coding(new H265(93, 0));
    private static final String START = "00000001";
    private static final String VPS = "4001aa";
    private static final String SPS = "4201bb";
    /// pps_pic_parameter_set_id 0 and 1.
    private static final String PPS = "4401c0";
    private static final String OTHER_PPS = "440140";
    /// The first slice of an IDR_W_RADL picture, and of one that leans on others.
    private static final String WHOLE = "2601af09";
    private static final String SLICE = "0201d009";

    private final H265Depacketizer depacketizer = new H265Depacketizer();
    private final List<String> units = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private int sequence;

    private void comes(int timestamp, boolean marker, String hex) {
        try {
            accept(RtpPacket.parse(Octets.packet(sequence++ & 0xffff, timestamp, marker,
                    HexFormat.of().parseHex(hex.replace(" ", "")))));
        } catch (MalformedPacket impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void accept(RtpPacket packet) {
        depacketizer.accept(packet, unit -> {
            units.add(Octets.hex(unit.data()).replace(" ", ""));
            whole.add(unit.whole());
        });
    }

    @Test
    void whatFfmpegSendsIsDecodedPictureByPicture() throws IOException, MalformedPacket {
        var pictures = new ArrayList<ByteBuffer>();
        var sizes = new ArrayList<PictureSize>();
        for (var octets : Vectors.packets("h265-ffmpeg")) {
            var packet = RtpPacket.parse(octets);
            if (CODING.size(packet) != null) {
                sizes.add(CODING.size(packet));
            }
            depacketizer.accept(packet, unit -> {
                assertThat(unit.whole()).isTrue();
                pictures.add(ByteBuffer.allocateDirect(unit.data().remaining()).put(unit.data()).flip());
            });
        }
        assertThat(pictures).hasSize(3);
        assertThat(sizes).containsExactly(PictureSize.QCIF);
        assertThat(pictures).extracting(CODING::weight).containsExactly(PictureWeight.WHOLE, PictureWeight.NEEDED,
                PictureWeight.NEEDED);
        int decoded = 0;
        try (var decoder = new FfmpegCodecs(new PicturePool()).decoder(CODING.codec())) {
            for (var unit : pictures) {
                for (var picture : decoder.decode(unit)) {
                    assertThat(picture.size()).isEqualTo(PictureSize.QCIF);
                    picture.close();
                    decoded++;
                }
            }
            assertThat(decoder.needsKeyFrame()).isFalse();
        }
        assertThat(decoded).isEqualTo(3);
    }

    @Test
    void unitsComeAloneTogetherAndInFragments() {
        comes(0, false, "6001 0003" + VPS + "0003" + SPS + "0003" + PPS);
        comes(0, false, "6201 93 af");  // FU of type 19, begins
        comes(0, false, "6201 13 09");
        comes(0, true, "6201 53 0a");   // ends
        comes(3_000, true, SLICE);

        assertThat(units).containsExactly(START + VPS + START + SPS + START + PPS + START + "2601af090a",
                START + SLICE);
        assertThat(whole).containsOnly(true);
    }

    @Test
    void aUnitThatLostAFragmentIsLeftOut() {
        comes(0, false, SLICE);
        comes(0, false, "6201 81 d0");
        sequence++;
        comes(0, true, "6201 41 0a");
        comes(3_000, true, SLICE);

        assertThat(units).containsExactly(START + SLICE, START + SLICE);
        assertThat(whole).containsExactly(false, true);
    }

    @Test
    void aWholePictureWithoutParameterSetsGetsThoseSeenLast() {
        comes(0, true, "6001 0003" + VPS + "0003" + SPS + "0003" + PPS + "0003" + OTHER_PPS + "0004" + WHOLE);
        comes(3_000, true, SLICE);
        comes(6_000, true, WHOLE);

        assertThat(units).containsExactly(
                START + VPS + START + SPS + START + PPS + START + OTHER_PPS + START + WHOLE, START + SLICE,
                START + VPS + START + SPS + START + PPS + START + OTHER_PPS + START + WHOLE);
    }

    @Test
    void whatSignallingToldComesBeforeTheFirstPicture() {
        var base64 = Base64.getEncoder();
        depacketizer.know(String.join(",", base64.encodeToString(HexFormat.of().parseHex(VPS)), "??",
                base64.encodeToString(HexFormat.of().parseHex(SPS)),
                base64.encodeToString(HexFormat.of().parseHex(PPS))));

        comes(0, true, SLICE);
        comes(3_000, true, SLICE);

        assertThat(units).containsExactly(START + VPS + START + SPS + START + PPS + START + SLICE, START + SLICE);
    }

    /// A marker on every slice: the second does not begin a picture (first_slice_segment_in_pic_flag).
    @Test
    void markersInTheMiddleOfAPictureAreBelievedNoMore() {
        comes(0, true, SLICE);
        comes(0, true, "02015009");
        comes(3_000, true, SLICE);
        comes(3_000, true, "02015009");
        comes(6_000, true, SLICE);

        assertThat(units).last().isEqualTo(START + SLICE + START + "02015009");
    }

    @Test
    void whatIsNoUnitIsPassedOver() {
        comes(0, false, "6401 ff");           // PACI
        comes(0, false, "6001 00ff aa");      // longer than it is
        comes(0, false, "6001 0001 aa bb");
        comes(0, false, "6201 81");           // a fragment of nothing
        comes(0, false, "62");
        comes(0, true, SLICE);

        assertThat(units).containsExactly(START + SLICE);
        assertThat(whole).containsExactly(false);
    }

    @Test
    void anyOctetsAtAllDoNoHarm() throws MalformedPacket {
        var random = new Random(17);
        for (int i = 0; i < 30_000; i++) {
            var payload = new byte[random.nextInt(40)];
            random.nextBytes(payload);
            if (payload.length > 0 && i % 2 == 0) {
                payload[0] = (byte) (new int[] {48, 49, 33, 34, 32, 19}[random.nextInt(6)] << 1);
            }
            var packet = RtpPacket.parse(Octets.packet(i % 7 == 0 ? sequence += 2 : sequence++ & 0xffff,
                    i / 5 * 3_000, random.nextInt(4) == 0, payload));
            CODING.size(packet);
            depacketizer.accept(packet, unit -> CODING.weight(unit.data()));
        }
    }
}
