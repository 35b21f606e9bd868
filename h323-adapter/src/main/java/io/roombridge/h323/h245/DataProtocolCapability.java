package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// DataProtocolCapability (H.245 Annex A).
@Choice(value = {DataProtocolCapability.NonStandard.class, DataProtocolCapability.V14buffered.class,
        DataProtocolCapability.V42lapm.class, DataProtocolCapability.HdlcFrameTunnelling.class,
        DataProtocolCapability.H310SeparateVCStack.class, DataProtocolCapability.H310SingleVCStack.class,
        DataProtocolCapability.Transparent.class},
        additions = {DataProtocolCapability.SegmentationAndReassembly.class,
                DataProtocolCapability.HdlcFrameTunnelingwSAR.class, DataProtocolCapability.V120.class,
                DataProtocolCapability.SeparateLANStack.class, DataProtocolCapability.V76wCompression.class,
                DataProtocolCapability.Tcp.class, DataProtocolCapability.Udp.class, DataProtocolCapability.Sctp.class,
                DataProtocolCapability.UdpDtlsSctp.class, DataProtocolCapability.TcpDtlsSctp.class,
                DataProtocolCapability.SctpDtls.class})
public sealed interface DataProtocolCapability {

    record NonStandard(NonStandardParameter value) implements DataProtocolCapability {}
    record V14buffered() implements DataProtocolCapability {}
    record V42lapm() implements DataProtocolCapability {}
    record HdlcFrameTunnelling() implements DataProtocolCapability {}
    record H310SeparateVCStack() implements DataProtocolCapability {}
    record H310SingleVCStack() implements DataProtocolCapability {}
    record Transparent() implements DataProtocolCapability {}
    record SegmentationAndReassembly() implements DataProtocolCapability {}
    record HdlcFrameTunnelingwSAR() implements DataProtocolCapability {}
    record V120() implements DataProtocolCapability {}
    record SeparateLANStack() implements DataProtocolCapability {}

    @Choice({V76wCompression.TransmitCompression.class, V76wCompression.ReceiveCompression.class,
            V76wCompression.TransmitAndReceiveCompression.class})
    sealed interface V76wCompression extends DataProtocolCapability {

        record TransmitCompression(CompressionType value) implements V76wCompression {}
        record ReceiveCompression(CompressionType value) implements V76wCompression {}
        record TransmitAndReceiveCompression(CompressionType value) implements V76wCompression {}
        record Unrecognized(int index, Octets octets) implements V76wCompression, UnknownAlternative {}
    }

    record Tcp() implements DataProtocolCapability {}
    record Udp() implements DataProtocolCapability {}
    record Sctp(SctpParam value) implements DataProtocolCapability {}
    record UdpDtlsSctp(List<SctpParam> value) implements DataProtocolCapability {}
    record TcpDtlsSctp(List<SctpParam> value) implements DataProtocolCapability {}
    record SctpDtls(SctpParam value) implements DataProtocolCapability {}
    record Unrecognized(int index, Octets octets) implements DataProtocolCapability, UnknownAlternative {}
}
