package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;

/// T38FaxTcpOptions (H.245 Annex A).
public record T38FaxTcpOptions(boolean t38TCPBidirectionalMode, Extensions extensions) {

    public T38FaxTcpOptions(boolean t38TCPBidirectionalMode) {
        this(t38TCPBidirectionalMode, Extensions.NONE);
    }
}
