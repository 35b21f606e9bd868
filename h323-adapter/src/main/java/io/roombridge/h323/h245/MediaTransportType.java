package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// MediaTransportType (H.245 Annex A).
@Choice(value = {MediaTransportType.IpUdp.class, MediaTransportType.IpTcp.class, MediaTransportType.AtmAal5Unidir.class,
        MediaTransportType.AtmAal5Bidir.class},
        additions = {MediaTransportType.AtmAal5Compressed.class, MediaTransportType.Sctp.class,
                MediaTransportType.UdpDtlsSctp.class, MediaTransportType.TcpDtlsSctp.class,
                MediaTransportType.SctpDtls.class})
public sealed interface MediaTransportType {

    record IpUdp() implements MediaTransportType {}
    record IpTcp() implements MediaTransportType {}
    record AtmAal5Unidir() implements MediaTransportType {}
    record AtmAal5Bidir() implements MediaTransportType {}

    record AtmAal5Compressed(boolean variableDelta, Extensions extensions) implements MediaTransportType {

        public AtmAal5Compressed(boolean variableDelta) {
            this(variableDelta, Extensions.NONE);
        }
    }

    record Sctp(SctpParam value) implements MediaTransportType {}
    record UdpDtlsSctp(List<SctpParam> value) implements MediaTransportType {}
    record TcpDtlsSctp(List<SctpParam> value) implements MediaTransportType {}
    record SctpDtls(SctpParam value) implements MediaTransportType {}
    record Unrecognized(int index, Octets octets) implements MediaTransportType, UnknownAlternative {}
}
