package io.roombridge.h323.control;

import io.roombridge.h323.h245.FunctionNotSupported;
import io.roombridge.h323.h245.MaintenanceLoopReject;
import io.roombridge.h323.h245.MaintenanceLoopRequest;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.RequestChannelClose;
import io.roombridge.h323.h245.RequestChannelCloseAck;
import io.roombridge.h323.h245.RequestChannelCloseReject;
import io.roombridge.h323.h245.RequestMessage;
import io.roombridge.h323.h245.RequestMode;
import io.roombridge.h323.h245.RequestModeReject;
import io.roombridge.per.Extensions;
import java.util.Optional;

/// Answers to requests that we do not serve: the reject of their own procedure where they have one, else
/// FunctionNotSupported (H.245 §B.14).
final class Refusals {

    private Refusals() {}

    static ControlOutput.Send of(RequestMessage request) {
        return new ControlOutput.Send(switch (request) {
            case RequestMode mode ->
                    new RequestModeReject(mode.sequenceNumber(), new RequestModeReject.Cause.RequestDenied());
            case MaintenanceLoopRequest loop -> loopReject(loop);
            default -> unsupported(request);
        });
    }

    static ControlOutput.Send channelClose(RequestChannelClose request, boolean known) {
        int number = request.forwardLogicalChannelNumber();
        return new ControlOutput.Send(known ? new RequestChannelCloseAck(number)
                : new RequestChannelCloseReject(number, new RequestChannelCloseReject.Cause.Unspecified()));
    }

    private static MultimediaSystemControlMessage loopReject(MaintenanceLoopRequest request) {
        var type = switch (request.type()) {
            case MaintenanceLoopRequest.Type.MediaLoop(var channel) ->
                    new MaintenanceLoopReject.Type.MediaLoop(channel);
            case MaintenanceLoopRequest.Type.LogicalChannelLoop(var channel) ->
                    new MaintenanceLoopReject.Type.LogicalChannelLoop(channel);
            case MaintenanceLoopRequest.Type.SystemLoop _, MaintenanceLoopRequest.Type.Unrecognized _ ->
                    new MaintenanceLoopReject.Type.SystemLoop();
        };
        return new MaintenanceLoopReject(type, new MaintenanceLoopReject.Cause.CanNotPerformLoop());
    }

    private static FunctionNotSupported unsupported(RequestMessage request) {
        return new FunctionNotSupported(new FunctionNotSupported.Cause.UnknownFunction(),
                Optional.of(MultimediaSystemControlMessage.CODEC.encodeToOctets(request)), Extensions.NONE);
    }
}
