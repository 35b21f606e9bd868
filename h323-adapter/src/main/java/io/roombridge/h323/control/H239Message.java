package io.roombridge.h323.control;

import io.roombridge.h323.h245.CapabilityIdentifier;
import io.roombridge.h323.h245.CommandMessage;
import io.roombridge.h323.h245.GenericMessage;
import io.roombridge.h323.h245.GenericParameter;
import io.roombridge.h323.h245.IndicationMessage;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.ParameterIdentifier;
import io.roombridge.h323.h245.ParameterValue;
import io.roombridge.h323.h245.RequestMessage;
import io.roombridge.h323.h245.ResponseMessage;
import io.roombridge.per.Extensions;
import io.roombridge.per.ObjectIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The messages of H.239 §11 and §12, which H.245 carries as generic ones.
///
/// A `terminalLabel` is what an MC calls a terminal, (M << 8) | T, and 0 without an MC; a `channelId` is the
/// forwardLogicalChannelNumber of the channel that slides come or would come on. What a peer leaves out is 0.
public sealed interface H239Message {

    ObjectIdentifier GENERIC_MESSAGE = ObjectIdentifier.of("0.0.8.239.2");

    /// @param symmetryBreaking  1..127 by the Recommendation
    record PresentationTokenRequest(int terminalLabel, int channelId, int symmetryBreaking) implements H239Message {}

    record PresentationTokenResponse(boolean acknowledged, int terminalLabel, int channelId) implements H239Message {}

    record PresentationTokenRelease(int terminalLabel, int channelId) implements H239Message {}

    record PresentationTokenIndicateOwner(int terminalLabel, int channelId) implements H239Message {}

    /// The sender would like to send more on a channel of its own.
    ///
    /// @param bitRate  100 bit/s
    record FlowControlReleaseRequest(int channelId, int bitRate) implements H239Message {}

    record FlowControlReleaseResponse(boolean acknowledged, int channelId) implements H239Message {}

    /// Empty when a message is none of H.239, or is one in a kind of message that it does not belong to.
    static Optional<H239Message> of(MultimediaSystemControlMessage message) {
        return switch (message) {
            case RequestMessage.GenericRequest(var generic) -> of(generic).filter(it ->
                    it instanceof PresentationTokenRequest || it instanceof FlowControlReleaseRequest);
            case ResponseMessage.GenericResponse(var generic) -> of(generic).filter(it ->
                    it instanceof PresentationTokenResponse || it instanceof FlowControlReleaseResponse);
            case CommandMessage.GenericCommand(var generic) ->
                    of(generic).filter(PresentationTokenRelease.class::isInstance);
            case IndicationMessage.GenericIndication(var generic) ->
                    of(generic).filter(PresentationTokenIndicateOwner.class::isInstance);
            default -> Optional.empty();
        };
    }

    private static Optional<H239Message> of(GenericMessage message) {
        return message.messageIdentifier().equals(new CapabilityIdentifier.Standard(GENERIC_MESSAGE))
                ? message.subMessageIdentifier().flatMap(it ->
                        Optional.ofNullable(of(it, message.messageContent().orElse(List.of()))))
                : Optional.empty();
    }

    private static H239Message of(int subMessage, List<GenericParameter> content) {
        int channel = number(content, Parameter.CHANNEL_ID);
        int label = number(content, Parameter.TERMINAL_LABEL);
        boolean acknowledged = has(content, Parameter.ACKNOWLEDGE) && !has(content, Parameter.REJECT);
        return switch (subMessage) {
            case 1 -> new FlowControlReleaseRequest(channel, number(content, Parameter.BIT_RATE));
            case 2 -> new FlowControlReleaseResponse(acknowledged, channel);
            case 3 -> new PresentationTokenRequest(label, channel, number(content, Parameter.SYMMETRY_BREAKING));
            case 4 -> new PresentationTokenResponse(acknowledged, label, channel);
            case 5 -> new PresentationTokenRelease(label, channel);
            case 6 -> new PresentationTokenIndicateOwner(label, channel);
            default -> null;
        };
    }

    /// In the kind of message that H.239 puts it into.
    default MultimediaSystemControlMessage message() {
        return switch (this) {
            case FlowControlReleaseRequest(var channel, var rate) -> new RequestMessage.GenericRequest(generic(1,
                    number(Parameter.CHANNEL_ID, channel), number(Parameter.BIT_RATE, rate)));
            case FlowControlReleaseResponse(var yes, var channel) -> new ResponseMessage.GenericResponse(generic(2,
                    answer(yes), number(Parameter.CHANNEL_ID, channel)));
            case PresentationTokenRequest(var label, var channel, var symmetry) ->
                    new RequestMessage.GenericRequest(generic(3, number(Parameter.TERMINAL_LABEL, label),
                            number(Parameter.CHANNEL_ID, channel), number(Parameter.SYMMETRY_BREAKING, symmetry)));
            case PresentationTokenResponse(var yes, var label, var channel) ->
                    new ResponseMessage.GenericResponse(generic(4, answer(yes),
                            number(Parameter.TERMINAL_LABEL, label), number(Parameter.CHANNEL_ID, channel)));
            case PresentationTokenRelease(var label, var channel) -> new CommandMessage.GenericCommand(generic(5,
                    number(Parameter.TERMINAL_LABEL, label), number(Parameter.CHANNEL_ID, channel)));
            case PresentationTokenIndicateOwner(var label, var channel) ->
                    new IndicationMessage.GenericIndication(generic(6, number(Parameter.TERMINAL_LABEL, label),
                            number(Parameter.CHANNEL_ID, channel)));
        };
    }

    private static GenericMessage generic(int subMessage, GenericParameter... content) {
        return new GenericMessage(new CapabilityIdentifier.Standard(GENERIC_MESSAGE), Optional.of(subMessage),
                Optional.of(List.of(content)), Extensions.NONE);
    }

    private static GenericParameter number(Parameter parameter, int value) {
        return new GenericParameter(new ParameterIdentifier.Standard(parameter.number),
                new ParameterValue.UnsignedMin(value));
    }

    private static GenericParameter answer(boolean yes) {
        return new GenericParameter(
                new ParameterIdentifier.Standard((yes ? Parameter.ACKNOWLEDGE : Parameter.REJECT).number),
                new ParameterValue.Logical());
    }

    private static List<ParameterValue> values(List<GenericParameter> content, Parameter wanted) {
        var values = new ArrayList<ParameterValue>();
        for (var parameter : content) {
            if (parameter.parameterIdentifier() instanceof ParameterIdentifier.Standard(var id)
                    && id == wanted.number) {
                values.add(parameter.parameterValue());
            }
        }
        return values;
    }

    private static boolean has(List<GenericParameter> content, Parameter wanted) {
        return !values(content, wanted).isEmpty();
    }

    /// As unsignedMin, and as the other types of numbers that peers put it into; 0 for none that 16 bits hold.
    private static int number(List<GenericParameter> content, Parameter wanted) {
        return values(content, wanted).stream().findFirst().map(it -> switch (it) {
            case ParameterValue.UnsignedMin(var value) -> value;
            case ParameterValue.UnsignedMax(var value) -> value;
            case ParameterValue.Unsigned32Min(var value) -> value <= 65_535 ? (int) value : 0;
            case ParameterValue.Unsigned32Max(var value) -> value <= 65_535 ? (int) value : 0;
            case ParameterValue.BooleanArray(var value) -> value;
            default -> 0;
        }).orElse(0);
    }

    /// Of H.239 §11.3.
    enum Parameter {
        BIT_RATE(41), CHANNEL_ID(42), SYMMETRY_BREAKING(43), TERMINAL_LABEL(44), ACKNOWLEDGE(126), REJECT(127);

        private final int number;

        Parameter(int number) {
            this.number = number;
        }
    }
}
