package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Size;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// ConferenceResponse (H.245 Annex A).
@Choice(value = {ConferenceResponse.MCTerminalIDResponse.class, ConferenceResponse.TerminalIDResponse.class,
        ConferenceResponse.ConferenceIDResponse.class, ConferenceResponse.PasswordResponse.class,
        ConferenceResponse.TerminalListResponse.class, ConferenceResponse.VideoCommandReject.class,
        ConferenceResponse.TerminalDropReject.class, ConferenceResponse.MakeMeChairResponse.class},
        additions = {ConferenceResponse.ExtensionAddressResponse.class,
                ConferenceResponse.ChairTokenOwnerResponse.class, ConferenceResponse.TerminalCertificateResponse.class,
                ConferenceResponse.BroadcastMyLogicalChannelResponse.class,
                ConferenceResponse.MakeTerminalBroadcasterResponse.class,
                ConferenceResponse.SendThisSourceResponse.class, RequestAllTerminalIDsResponse.class,
                RemoteMCResponse.class})
public sealed interface ConferenceResponse extends ResponseMessage
        permits ConferenceResponse.MCTerminalIDResponse, ConferenceResponse.TerminalIDResponse,
                ConferenceResponse.ConferenceIDResponse, ConferenceResponse.PasswordResponse,
                ConferenceResponse.TerminalListResponse, ConferenceResponse.VideoCommandReject,
                ConferenceResponse.TerminalDropReject, ConferenceResponse.MakeMeChairResponse,
                ConferenceResponse.ExtensionAddressResponse, ConferenceResponse.ChairTokenOwnerResponse,
                ConferenceResponse.TerminalCertificateResponse, ConferenceResponse.BroadcastMyLogicalChannelResponse,
                ConferenceResponse.MakeTerminalBroadcasterResponse, ConferenceResponse.SendThisSourceResponse,
                RequestAllTerminalIDsResponse, RemoteMCResponse, ConferenceResponse.Unrecognized {

    record MCTerminalIDResponse(TerminalLabel terminalLabel, @Size(min = 1, max = 128) Octets terminalID,
            Extensions extensions) implements ConferenceResponse {

        public MCTerminalIDResponse(TerminalLabel terminalLabel, Octets terminalID) {
            this(terminalLabel, terminalID, Extensions.NONE);
        }
    }

    record TerminalIDResponse(TerminalLabel terminalLabel, @Size(min = 1, max = 128) Octets terminalID,
            Extensions extensions) implements ConferenceResponse {

        public TerminalIDResponse(TerminalLabel terminalLabel, Octets terminalID) {
            this(terminalLabel, terminalID, Extensions.NONE);
        }
    }

    record ConferenceIDResponse(TerminalLabel terminalLabel, @Size(min = 1, max = 32) Octets conferenceID,
            Extensions extensions) implements ConferenceResponse {

        public ConferenceIDResponse(TerminalLabel terminalLabel, Octets conferenceID) {
            this(terminalLabel, conferenceID, Extensions.NONE);
        }
    }

    record PasswordResponse(TerminalLabel terminalLabel, @Size(min = 1, max = 32) Octets password,
            Extensions extensions) implements ConferenceResponse {

        public PasswordResponse(TerminalLabel terminalLabel, Octets password) {
            this(terminalLabel, password, Extensions.NONE);
        }
    }

    record TerminalListResponse(@Size(min = 1, max = 256) List<TerminalLabel> value) implements ConferenceResponse {}
    record VideoCommandReject() implements ConferenceResponse {}
    record TerminalDropReject() implements ConferenceResponse {}

    @Choice({MakeMeChairResponse.GrantedChairToken.class, MakeMeChairResponse.DeniedChairToken.class})
    sealed interface MakeMeChairResponse extends ConferenceResponse {

        record GrantedChairToken() implements MakeMeChairResponse {}
        record DeniedChairToken() implements MakeMeChairResponse {}
        record Unrecognized(int index, Octets octets) implements MakeMeChairResponse, UnknownAlternative {}
    }

    record ExtensionAddressResponse(@Size(min = 1, max = 128) Octets extensionAddress,
            Extensions extensions) implements ConferenceResponse {

        public ExtensionAddressResponse(Octets extensionAddress) {
            this(extensionAddress, Extensions.NONE);
        }
    }

    record ChairTokenOwnerResponse(TerminalLabel terminalLabel, @Size(min = 1, max = 128) Octets terminalID,
            Extensions extensions) implements ConferenceResponse {

        public ChairTokenOwnerResponse(TerminalLabel terminalLabel, Octets terminalID) {
            this(terminalLabel, terminalID, Extensions.NONE);
        }
    }

    record TerminalCertificateResponse(
            Optional<TerminalLabel> terminalLabel,
            Optional<@Size(min = 1, max = 65_535) Octets> certificateResponse,
            Extensions extensions) implements ConferenceResponse {

        public TerminalCertificateResponse() {
            this(Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }

    @Choice({BroadcastMyLogicalChannelResponse.GrantedBroadcastMyLogicalChannel.class,
            BroadcastMyLogicalChannelResponse.DeniedBroadcastMyLogicalChannel.class})
    sealed interface BroadcastMyLogicalChannelResponse extends ConferenceResponse {

        record GrantedBroadcastMyLogicalChannel() implements BroadcastMyLogicalChannelResponse {}
        record DeniedBroadcastMyLogicalChannel() implements BroadcastMyLogicalChannelResponse {}

        record Unrecognized(int index, Octets octets)
                implements BroadcastMyLogicalChannelResponse, UnknownAlternative {}
    }

    @Choice({MakeTerminalBroadcasterResponse.GrantedMakeTerminalBroadcaster.class,
            MakeTerminalBroadcasterResponse.DeniedMakeTerminalBroadcaster.class})
    sealed interface MakeTerminalBroadcasterResponse extends ConferenceResponse {

        record GrantedMakeTerminalBroadcaster() implements MakeTerminalBroadcasterResponse {}
        record DeniedMakeTerminalBroadcaster() implements MakeTerminalBroadcasterResponse {}
        record Unrecognized(int index, Octets octets) implements MakeTerminalBroadcasterResponse, UnknownAlternative {}
    }

    @Choice({SendThisSourceResponse.GrantedSendThisSource.class, SendThisSourceResponse.DeniedSendThisSource.class})
    sealed interface SendThisSourceResponse extends ConferenceResponse {

        record GrantedSendThisSource() implements SendThisSourceResponse {}
        record DeniedSendThisSource() implements SendThisSourceResponse {}
        record Unrecognized(int index, Octets octets) implements SendThisSourceResponse, UnknownAlternative {}
    }

    record Unrecognized(int index, Octets octets) implements ConferenceResponse, UnknownAlternative {}
}
