package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import io.roombridge.per.PerCodec;
import io.roombridge.per.UnknownAlternative;
import java.util.List;

/// One message between an endpoint and its gatekeeper: registration, admission and status (H.225.0 §7.7).
@Choice(value = {GatekeeperRequest.class, GatekeeperConfirm.class, GatekeeperReject.class, RegistrationRequest.class,
        RegistrationConfirm.class, RegistrationReject.class, UnregistrationRequest.class, UnregistrationConfirm.class,
        UnregistrationReject.class, AdmissionRequest.class, AdmissionConfirm.class, AdmissionReject.class,
        BandwidthRequest.class, BandwidthConfirm.class, BandwidthReject.class, DisengageRequest.class,
        DisengageConfirm.class, DisengageReject.class, LocationRequest.class, LocationConfirm.class,
        LocationReject.class, InfoRequest.class, InfoRequestResponse.class, NonStandardMessage.class,
        UnknownMessageResponse.class},
        additions = {RequestInProgress.class, ResourcesAvailableIndicate.class, ResourcesAvailableConfirm.class,
                InfoRequestAck.class, InfoRequestNak.class, ServiceControlIndication.class,
                ServiceControlResponse.class, RasMessage.AdmissionConfirmSequence.class})
public sealed interface RasMessage
        permits GatekeeperRequest, GatekeeperConfirm, GatekeeperReject, RegistrationRequest, RegistrationConfirm,
                RegistrationReject, UnregistrationRequest, UnregistrationConfirm, UnregistrationReject,
                AdmissionRequest, AdmissionConfirm, AdmissionReject, BandwidthRequest, BandwidthConfirm,
                BandwidthReject, DisengageRequest, DisengageConfirm, DisengageReject, LocationRequest, LocationConfirm,
                LocationReject, InfoRequest, InfoRequestResponse, NonStandardMessage, UnknownMessageResponse,
                RequestInProgress, ResourcesAvailableIndicate, ResourcesAvailableConfirm, InfoRequestAck,
                InfoRequestNak, ServiceControlIndication, ServiceControlResponse, RasMessage.AdmissionConfirmSequence,
                RasMessage.Unrecognized {

    PerCodec<RasMessage> CODEC = PerCodec.of(RasMessage.class);

    static RasMessage decode(byte[] octets) throws MalformedPer {
        return CODEC.decode(octets);
    }

    default byte[] encode() {
        return CODEC.encode(this);
    }

    record AdmissionConfirmSequence(List<AdmissionConfirm> value) implements RasMessage {}
    record Unrecognized(int index, Octets octets) implements RasMessage, UnknownAlternative {}
}
