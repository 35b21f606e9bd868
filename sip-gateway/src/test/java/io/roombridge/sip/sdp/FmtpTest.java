package io.roombridge.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.H264.Profile;
import io.roombridge.media.Vp8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each spelling of codec parameters, as tables of what was seen.
class FmtpTest {

    /// RFC 6184 table 5 and what vendors write; level 9 is 1b.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "profile-level-id=42e01f                  | CONSTRAINED_BASELINE | 31 | 0",
            "profile-level-id=42E01F                  | CONSTRAINED_BASELINE | 31 | 0",
            "Profile-Level-ID=42C01E; Packetization-Mode=1 | CONSTRAINED_BASELINE | 30 | 1",
            "profile-level-id=428014;packetization-mode=1  | BASELINE        | 20 | 1",
            "profile-level-id=4280D                   | BASELINE             | 13 | 0",
            "profile-level-id=42000A                  | BASELINE             | 10 | 0",
            "profile-level-id=42f00b                  | CONSTRAINED_BASELINE |  9 | 0",
            "profile-level-id=42e00b                  | CONSTRAINED_BASELINE | 11 | 0",
            "profile-level-id=4d4028                  | MAIN                 | 40 | 0",
            "profile-level-id=4d8028                  | CONSTRAINED_BASELINE | 40 | 0",
            "profile-level-id=58000d                  | EXTENDED             | 13 | 0",
            "profile-level-id=58c00d                  | CONSTRAINED_BASELINE | 13 | 0",
            "profile-level-id=640032                  | HIGH                 | 50 | 0",
            "profile-level-id=640c1f                  | CONSTRAINED_HIGH     | 31 | 0",
            "profile-level-id=640009                  | HIGH                 |  9 | 0",
            "profile-level-id=6e0028                  | HIGH                 | 40 | 0",
            "profile-level-id=0x42801f                | BASELINE             | 31 | 0",
            "profile-level-id=xyz                     | BASELINE             | 13 | 0",
            "profile-level-id=                        | BASELINE             | 13 | 0",
            "packetization-mode=1                     | BASELINE             | 13 | 1",
            "''                                       | BASELINE             | 13 | 0",
            "profile-level-id=4280ff                  | BASELINE             | 62 | 0"})
    void readsAnySpellingOfProfileAndLevel(String fmtp, Profile profile, int level, int mode) {
        assertThat(H264Fmtp.parse(fmtp).capability()).isEqualTo(new H264(profile, level, 0, 0, mode, 0));
    }

    @Test
    void readsTheLimitsBeyondALevelInTheirUnits() {
        var capability = H264Fmtp.parse("profile-level-id=42e016; max-mbps=245000 ;max-fs=9000;max-br=5000;max-smbps=1")
                .capability();

        assertThat(capability).isEqualTo(new H264(Profile.CONSTRAINED_BASELINE, 22, 245_000, 9_000, 0, 5_000_000));
    }

    @Test
    void keepsParameterSetsWithTheirEqualsSigns() {
        var fmtp = H264Fmtp.parse("sprop-parameter-sets=Z0LgH9oBQBbsBagxMg==,aM4yyA==;profile-level-id=42e01f");

        assertThat(fmtp.spropParameterSets()).contains("Z0LgH9oBQBbsBagxMg==,aM4yyA==");
        assertThat(H264Fmtp.parse(fmtp.print())).isEqualTo(fmtp);
    }

    @ParameterizedTest
    @CsvSource({"CONSTRAINED_BASELINE, 31, 42e01f", "CONSTRAINED_BASELINE, 9, 42f00b", "BASELINE, 30, 42801e",
            "MAIN, 40, 4d4028",
        "EXTENDED, 13, 58000d", "CONSTRAINED_HIGH, 31, 640c1f", "HIGH, 40, 640028", "HIGH, 9, 640009"})
    void writesWhatItReads(Profile profile, int level, String id) {
        var capability = H264.of(profile, level, 1);

        assertThat(H264Fmtp.of(capability).print())
                .startsWith("profile-level-id=" + id + ";packetization-mode=1;max-fs=");
        var read = H264Fmtp.parse(H264Fmtp.of(capability).print()).capability();
        assertThat(read.intersect(capability)).contains(capability);
    }

    @Test
    void knowsInterleavedModeForAnother() {
        var medium = new Payload(96, "H264/90000", "profile-level-id=42e01f;packetization-mode=2");

        assertThat(medium.capability(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "42e01f | 1 | 42e01f", "42e00d | 0 | 42e00d", "42e00d | 1 | 42e01f", "42e028 | 0 | 42e01f",
                    "64001f | 0 | 64001f",
            "42f00b | 0 | 42f00b", "42f00b | 1 | 42e01f"})
    void answersWithTheProfileOfTheOfferAndTheLowerLevelUnlessBothMayDiffer(String offered, int asymmetry,
            String answered) {
        var offer = H264Fmtp.parse("profile-level-id=" + offered + ";packetization-mode=1;level-asymmetry-allowed="
                + asymmetry);

        assertThat(offer.answer(H264.of(Profile.CONSTRAINED_BASELINE, 31, 1)).print())
                .startsWith("profile-level-id=" + answered + ";");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CIF=1;QCIF=1                      | 1 | 1 | 0 |       0",
            "CIF=1; QCIF=2                     | 2 | 1 | 0 |       0",
            "QCIF=1 CIF=2 MaxBR=3840           | 1 | 2 | 0 |  384000",
            "CIF=1/QCIF=1/4CIF=2               | 1 | 1 | 2 |       0",
            "CIF=1,QCIF=1                      | 1 | 1 | 0 |       0",
            "F=1;CIF=1;CIF4=1                  | 0 | 1 | 1 |       0",
            "CUSTOM=352,240,1;cif4=1;cif=1;qcif=1;maxbr=19200 | 1 | 1 | 1 | 1920000",
            "profile=0;level=10                | 1 | 1 | 0 |       0",
            "''                                | 1 | 1 | 0 |       0",
            "CIF=99                            | 0 | 32 | 0 |      0"})
    void readsH263InOldAndNewSpelling(String fmtp, int qcif, int cif, int cif4, int rate) {
        assertThat(H263Fmtp.parse(fmtp, true)).isEqualTo(new H263(qcif, cif, cif4, true, rate));
    }

    @Test
    void writesH263LargestFirst() {
        assertThat(H263Fmtp.print(new H263(1, 2, 0, false, 384_000))).isEqualTo("CIF=2;QCIF=1;MaxBR=3840");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value =
            {"CIF=1;QCIF=1 | 1 | 1", "QCIF=2 | 2 | 0", "cif=9 | 0 | 4", "D=1 | 1 | 1", "'' | 1 | 1"})
    void readsH261(String fmtp, int qcif, int cif) {
        var capability = H261Fmtp.parse(fmtp);

        assertThat(capability).isEqualTo(new H261(qcif, cif, 0));
        assertThat(H261Fmtp.parse(H261Fmtp.print(capability))).isEqualTo(capability);
    }

    @Test
    void readsTheRest() {
        assertThat(Vp8Fmtp.parse("max-fr=30; max-fs=3600")).isEqualTo(new Vp8(30, 3_600, 0));
        assertThat(Vp8Fmtp.parse("")).isEqualTo(new Vp8(0, 0, 0));
        assertThat(Vp8Fmtp.print(new Vp8(30, 0, 0))).isEmpty();
        assertThat(OpusFmtp.parse("maxplaybackrate=48000;maxaveragebitrate=64000").maxAverageBitRate())
                .isEqualTo(64_000);
        assertThat(OpusFmtp.parse("maxaveragebitrate=1").maxAverageBitRate()).isEqualTo(6_000);
        assertThat(OpusFmtp.parse("stereo=1").maxAverageBitRate()).isZero();
    }
}
