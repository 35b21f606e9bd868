package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// MultilinkRequest (H.245 Annex A).
@Choice({MultilinkRequest.NonStandard.class, MultilinkRequest.CallInformation.class,
        MultilinkRequest.AddConnection.class, MultilinkRequest.RemoveConnection.class,
        MultilinkRequest.MaximumHeaderInterval.class})
public sealed interface MultilinkRequest extends RequestMessage {

    record NonStandard(NonStandardMessage value) implements MultilinkRequest {}

    record CallInformation(@Range(min = 1, max = 65_535) int maxNumberOfAdditionalConnections,
            Extensions extensions) implements MultilinkRequest {

        public CallInformation(int maxNumberOfAdditionalConnections) {
            this(maxNumberOfAdditionalConnections, Extensions.NONE);
        }
    }

    record AddConnection(@Range(min = 0, max = 255) int sequenceNumber, DialingInformation dialingInformation,
            Extensions extensions) implements MultilinkRequest {

        public AddConnection(int sequenceNumber, DialingInformation dialingInformation) {
            this(sequenceNumber, dialingInformation, Extensions.NONE);
        }
    }

    record RemoveConnection(ConnectionIdentifier connectionIdentifier,
            Extensions extensions) implements MultilinkRequest {

        public RemoveConnection(ConnectionIdentifier connectionIdentifier) {
            this(connectionIdentifier, Extensions.NONE);
        }
    }

    record MaximumHeaderInterval(RequestType requestType, Extensions extensions) implements MultilinkRequest {

        public MaximumHeaderInterval(RequestType requestType) {
            this(requestType, Extensions.NONE);
        }

        @Choice({RequestType.CurrentIntervalInformation.class, RequestType.RequestedInterval.class})
        public sealed interface RequestType {

            record CurrentIntervalInformation() implements RequestType {}
            record RequestedInterval(@Range(min = 0, max = 65_535) int value) implements RequestType {}
            record Unrecognized(int index, Octets octets) implements RequestType, UnknownAlternative {}
        }
    }

    record Unrecognized(int index, Octets octets) implements MultilinkRequest, UnknownAlternative {}
}
