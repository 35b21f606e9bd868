package io.roombridge.h323.h245;

import static java.util.Objects.requireNonNull;

import io.roombridge.per.Addition;
import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

import java.util.Optional;

/// H223AL3MParameters (H.245 Annex A).
public record H223AL3MParameters(
        HeaderFormat headerFormat,
        CrcLength crcLength,
        @Range(min = 8, max = 32) int rcpcCodeRate,
        ArqType arqType,
        boolean alpduInterleaving,
        @Addition Optional<@Range(min = 0, max = 127) Integer> rsCodeCorrection,
        Extensions extensions) {

    public H223AL3MParameters(HeaderFormat headerFormat, CrcLength crcLength, int rcpcCodeRate, ArqType arqType,
            boolean alpduInterleaving) {
        this(headerFormat, crcLength, rcpcCodeRate, arqType, alpduInterleaving, Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Choice({HeaderFormat.Sebch167.class, HeaderFormat.Golay2412.class})
    public sealed interface HeaderFormat {

        record Sebch167() implements HeaderFormat {}
        record Golay2412() implements HeaderFormat {}
        record Unrecognized(int index, Octets octets) implements HeaderFormat, UnknownAlternative {}
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

    /// Puts a `H223AL3MParameters` together, component by component.
    public static final class Builder {

        private HeaderFormat headerFormat;
        private CrcLength crcLength;
        private int rcpcCodeRate;
        private ArqType arqType;
        private boolean alpduInterleaving;
        private Optional<Integer> rsCodeCorrection = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(H223AL3MParameters from) {
            headerFormat = from.headerFormat;
            crcLength = from.crcLength;
            rcpcCodeRate = from.rcpcCodeRate;
            arqType = from.arqType;
            alpduInterleaving = from.alpduInterleaving;
            rsCodeCorrection = from.rsCodeCorrection;
            extensions = from.extensions;
        }

        public Builder headerFormat(HeaderFormat value) { headerFormat = value; return this; }
        public Builder crcLength(CrcLength value) { crcLength = value; return this; }
        public Builder rcpcCodeRate(int value) { rcpcCodeRate = value; return this; }
        public Builder arqType(ArqType value) { arqType = value; return this; }
        public Builder alpduInterleaving(boolean value) { alpduInterleaving = value; return this; }
        public Builder rsCodeCorrection(int value) { rsCodeCorrection = Optional.of(value); return this; }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public H223AL3MParameters build() {
            return new H223AL3MParameters(requireNonNull(headerFormat, "headerFormat"),
                    requireNonNull(crcLength, "crcLength"), rcpcCodeRate, requireNonNull(arqType, "arqType"),
                    alpduInterleaving, rsCodeCorrection, extensions);
        }
    }
}
