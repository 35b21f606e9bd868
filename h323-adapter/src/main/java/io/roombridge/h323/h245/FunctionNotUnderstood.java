package io.roombridge.h323.h245;

import io.roombridge.per.Choice;

/// FunctionNotUnderstood (H.245 Annex A).
@Choice({FunctionNotUnderstood.Request.class, FunctionNotUnderstood.Response.class,
        FunctionNotUnderstood.Command.class})
public sealed interface FunctionNotUnderstood extends IndicationMessage {

    record Request(RequestMessage value) implements FunctionNotUnderstood {}
    record Response(ResponseMessage value) implements FunctionNotUnderstood {}
    record Command(CommandMessage value) implements FunctionNotUnderstood {}
}
