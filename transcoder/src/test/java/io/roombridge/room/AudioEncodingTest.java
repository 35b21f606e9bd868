package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.AudioCodec;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioEncodingTest {

    /// Of six beats of 20 ms.
    @ParameterizedTest
    @CsvSource({"PCMU, 10, 80, 12", "PCMU, 20, 160, 6", "PCMA, 30, 240, 4", "G722, 30, 240, 4", "PCMU, 40, 320, 3",
            "PCMU, 50, 400, 2", "PCMU, 60, 480, 2", "G729, 30, 240, 4", "G729, 10, 80, 12", "GSM, 30, 160, 6",
            "OPUS, 10, 960, 6", "OPUS, 30, 960, 6", "OPUS, 40, 1920, 3", "OPUS, 60, 2880, 2", "G7221_24, 10, 320, 6",
            "G7221_32, 40, 640, 3", "G7221C_24, 30, 640, 6", "G7221C_48, 60, 1920, 2"})
    void cutsPacketsAsLongAsThePeerWantsThem(AudioCodec codec, int packetTime, int ticks, int packets) {
        var heard = new ArrayList<Integer>();
        var encoding = new AudioEncoding(AudioEncoding.Profile.of(codec, packetTime),
                new FfmpegCodecs(new PicturePool()));
        encoding.join((_, _, length) -> heard.add(length));

        for (int beat = 0; beat < 6; beat++) {
            encoding.accept(Samples.of(new short[960], 48_000));
        }
        encoding.close();

        assertThat(heard).hasSize(packets).containsOnly(ticks);
    }
}
