package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// ConferenceRequest (H.245 Annex A).
@Choice(value = {ConferenceRequest.TerminalListRequest.class, ConferenceRequest.MakeMeChair.class,
        ConferenceRequest.CancelMakeMeChair.class, ConferenceRequest.DropTerminal.class,
        ConferenceRequest.RequestTerminalID.class, ConferenceRequest.EnterH243Password.class,
        ConferenceRequest.EnterH243TerminalID.class, ConferenceRequest.EnterH243ConferenceID.class},
        additions = {ConferenceRequest.EnterExtensionAddress.class, ConferenceRequest.RequestChairTokenOwner.class,
                ConferenceRequest.RequestTerminalCertificate.class, ConferenceRequest.BroadcastMyLogicalChannel.class,
                ConferenceRequest.MakeTerminalBroadcaster.class, ConferenceRequest.SendThisSource.class,
                ConferenceRequest.RequestAllTerminalIDs.class, RemoteMCRequest.class})
public sealed interface ConferenceRequest extends RequestMessage
        permits ConferenceRequest.TerminalListRequest, ConferenceRequest.MakeMeChair,
                ConferenceRequest.CancelMakeMeChair, ConferenceRequest.DropTerminal,
                ConferenceRequest.RequestTerminalID, ConferenceRequest.EnterH243Password,
                ConferenceRequest.EnterH243TerminalID, ConferenceRequest.EnterH243ConferenceID,
                ConferenceRequest.EnterExtensionAddress, ConferenceRequest.RequestChairTokenOwner,
                ConferenceRequest.RequestTerminalCertificate, ConferenceRequest.BroadcastMyLogicalChannel,
                ConferenceRequest.MakeTerminalBroadcaster, ConferenceRequest.SendThisSource,
                ConferenceRequest.RequestAllTerminalIDs, RemoteMCRequest, ConferenceRequest.Unrecognized {

    record TerminalListRequest() implements ConferenceRequest {}
    record MakeMeChair() implements ConferenceRequest {}
    record CancelMakeMeChair() implements ConferenceRequest {}
    record DropTerminal(TerminalLabel value) implements ConferenceRequest {}
    record RequestTerminalID(TerminalLabel value) implements ConferenceRequest {}
    record EnterH243Password() implements ConferenceRequest {}
    record EnterH243TerminalID() implements ConferenceRequest {}
    record EnterH243ConferenceID() implements ConferenceRequest {}
    record EnterExtensionAddress() implements ConferenceRequest {}
    record RequestChairTokenOwner() implements ConferenceRequest {}

    record RequestTerminalCertificate(
            Optional<TerminalLabel> terminalLabel,
            Optional<@Size(min = 1, max = 16) List<Criteria>> certSelectionCriteria,
            Optional<@Range(min = 1, max = 4_294_967_295L) Long> sRandom,
            Extensions extensions) implements ConferenceRequest {

        public RequestTerminalCertificate() {
            this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }

    record BroadcastMyLogicalChannel(@Range(min = 1, max = 65_535) int value) implements ConferenceRequest {}
    record MakeTerminalBroadcaster(TerminalLabel value) implements ConferenceRequest {}
    record SendThisSource(TerminalLabel value) implements ConferenceRequest {}
    record RequestAllTerminalIDs() implements ConferenceRequest {}
    record Unrecognized(int index, Octets octets) implements ConferenceRequest, UnknownAlternative {}
}
