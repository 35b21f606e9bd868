package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// DataApplicationCapability (H.245 Annex A).
public record DataApplicationCapability(Application application, @Range(min = 0, max = 4_294_967_295L) long maxBitRate,
        Extensions extensions) {

    public DataApplicationCapability(Application application, long maxBitRate) {
        this(application, maxBitRate, Extensions.NONE);
    }

    @Choice(value = {Application.NonStandard.class, Application.T120.class, Application.DsmCc.class,
            Application.UserData.class, Application.T84.class, Application.T434.class, Application.H224.class,
            Application.Nlpid.class, Application.DsvdControl.class, Application.H222DataPartitioning.class},
            additions = {Application.T30fax.class, Application.T140.class, Application.T38fax.class,
                    Application.GenericDataCapability.class, Application.DataChannelValue.class,
                    ExtendedDataApplicationCapability.class})
    public sealed interface Application
            permits Application.NonStandard, Application.T120, Application.DsmCc, Application.UserData, Application.T84,
                    Application.T434, Application.H224, Application.Nlpid, Application.DsvdControl,
                    Application.H222DataPartitioning, Application.T30fax, Application.T140, Application.T38fax,
                    Application.GenericDataCapability, Application.DataChannelValue, ExtendedDataApplicationCapability,
                    Application.Unrecognized {

        record NonStandard(NonStandardParameter value) implements Application {}
        record T120(DataProtocolCapability value) implements Application {}
        record DsmCc(DataProtocolCapability value) implements Application {}
        record UserData(DataProtocolCapability value) implements Application {}
        record T84(DataProtocolCapability t84Protocol, T84Profile t84Profile) implements Application {}
        record T434(DataProtocolCapability value) implements Application {}
        record H224(DataProtocolCapability value) implements Application {}
        record Nlpid(DataProtocolCapability nlpidProtocol, Octets nlpidData) implements Application {}
        record DsvdControl() implements Application {}
        record H222DataPartitioning(DataProtocolCapability value) implements Application {}
        record T30fax(DataProtocolCapability value) implements Application {}
        record T140(DataProtocolCapability value) implements Application {}
        record T38fax(DataProtocolCapability t38FaxProtocol, T38FaxProfile t38FaxProfile) implements Application {}
        record GenericDataCapability(GenericCapability value) implements Application {}
        record DataChannelValue(List<DataChannel> value) implements Application {}
        record Unrecognized(int index, Octets octets) implements Application, UnknownAlternative {}
    }
}
