package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.Range;
import io.roombridge.per.UnknownAlternative;

/// EncryptionCommand (H.245 Annex A).
@Choice({EncryptionCommand.EncryptionSE.class, EncryptionCommand.EncryptionIVRequest.class,
        EncryptionCommand.EncryptionAlgorithmID.class})
public sealed interface EncryptionCommand extends CommandMessage {

    record EncryptionSE(Octets value) implements EncryptionCommand {}
    record EncryptionIVRequest() implements EncryptionCommand {}

    record EncryptionAlgorithmID(@Range(min = 0, max = 255) int h233AlgorithmIdentifier,
            NonStandardParameter associatedAlgorithm) implements EncryptionCommand {}

    record Unrecognized(int index, Octets octets) implements EncryptionCommand, UnknownAlternative {}
}
