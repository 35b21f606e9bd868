package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.Optional;

/// H223AL1MParameters (H.245 Annex A).
public record H223AL1MParameters(
        TransferMode transferMode,
        HeaderFEC headerFEC,
        CrcLength crcLength,
        @Range(min = 8, max = 32) int rcpcCodeRate,
        ArqType arqType,
        boolean alpduInterleaving,
        boolean alsduSplitting,
        @Addition Optional<@Range(min = 0, max = 127) Integer> rsCodeCorrection,
        Extensions extensions) {

    @Choice({TransferMode.Framed.class, TransferMode.Unframed.class})
    public sealed interface TransferMode {

        record Framed() implements TransferMode {}
        record Unframed() implements TransferMode {}
        record Unrecognized(int index, Octets octets) implements TransferMode, UnknownAlternative {}
    }

    @Choice({HeaderFEC.Sebch167.class, HeaderFEC.Golay2412.class})
    public sealed interface HeaderFEC {

        record Sebch167() implements HeaderFEC {}
        record Golay2412() implements HeaderFEC {}
        record Unrecognized(int index, Octets octets) implements HeaderFEC, UnknownAlternative {}
    }

    @Choice(value = {CrcLength.Crc4bit.class, CrcLength.Crc12bit.class, CrcLength.Crc20bit.class,
            CrcLength.Crc28bit.class},
            additions = {CrcLength.Crc8bit.class, CrcLength.Crc16bit.class, CrcLength.Crc32bit.class,
                    CrcLength.CrcNotUsed.class})
    public sealed interface CrcLength {

        record Crc4bit() implements CrcLength {}
        record Crc12bit() implements CrcLength {}
        record Crc20bit() implements CrcLength {}
        record Crc28bit() implements CrcLength {}
        record Crc8bit() implements CrcLength {}
        record Crc16bit() implements CrcLength {}
        record Crc32bit() implements CrcLength {}
        record CrcNotUsed() implements CrcLength {}
        record Unrecognized(int index, Octets octets) implements CrcLength, UnknownAlternative {}
    }

    @Choice({ArqType.NoArq.class, ArqType.TypeIArq.class, ArqType.TypeIIArq.class})
    public sealed interface ArqType {

        record NoArq() implements ArqType {}
        record TypeIArq(H223AnnexCArqParameters value) implements ArqType {}
        record TypeIIArq(H223AnnexCArqParameters value) implements ArqType {}
        record Unrecognized(int index, Octets octets) implements ArqType, UnknownAlternative {}
    }
}
