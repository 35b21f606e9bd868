package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// MultilinkResponse (H.245 Annex A).
@Choice({MultilinkResponse.NonStandard.class, MultilinkResponse.CallInformation.class,
        MultilinkResponse.AddConnection.class, MultilinkResponse.RemoveConnection.class,
        MultilinkResponse.MaximumHeaderInterval.class})
public sealed interface MultilinkResponse extends ResponseMessage {

    record NonStandard(NonStandardMessage value) implements MultilinkResponse {}

    record CallInformation(
            DialingInformation dialingInformation,
            @Range(min = 0, max = 4_294_967_295L) long callAssociationNumber,
            Extensions extensions) implements MultilinkResponse {

        public CallInformation(DialingInformation dialingInformation, long callAssociationNumber) {
            this(dialingInformation, callAssociationNumber, Extensions.NONE);
        }
    }

    record AddConnection(@Range(min = 0, max = 255) int sequenceNumber, ResponseCode responseCode,
            Extensions extensions) implements MultilinkResponse {

        public AddConnection(int sequenceNumber, ResponseCode responseCode) {
            this(sequenceNumber, responseCode, Extensions.NONE);
        }

        @Choice({ResponseCode.Accepted.class, ResponseCode.Rejected.class})
        public sealed interface ResponseCode {

            record Accepted() implements ResponseCode {}

            @Choice({Rejected.ConnectionsNotAvailable.class, Rejected.UserRejected.class})
            sealed interface Rejected extends ResponseCode {

                record ConnectionsNotAvailable() implements Rejected {}
                record UserRejected() implements Rejected {}
                record Unrecognized(int index, Octets octets) implements Rejected, UnknownAlternative {}
            }

            record Unrecognized(int index, Octets octets) implements ResponseCode, UnknownAlternative {}
        }
    }

    record RemoveConnection(ConnectionIdentifier connectionIdentifier,
            Extensions extensions) implements MultilinkResponse {

        public RemoveConnection(ConnectionIdentifier connectionIdentifier) {
            this(connectionIdentifier, Extensions.NONE);
        }
    }

    record MaximumHeaderInterval(@Range(min = 0, max = 65_535) int currentInterval,
            Extensions extensions) implements MultilinkResponse {

        public MaximumHeaderInterval(int currentInterval) {
            this(currentInterval, Extensions.NONE);
        }
    }

    record Unrecognized(int index, Octets octets) implements MultilinkResponse, UnknownAlternative {}
}
