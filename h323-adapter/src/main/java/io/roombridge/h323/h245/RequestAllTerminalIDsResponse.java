package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;

/// RequestAllTerminalIDsResponse (H.245 Annex A).
public record RequestAllTerminalIDsResponse(List<TerminalInformation> terminalInformation,
        Extensions extensions) implements ConferenceResponse {

    public RequestAllTerminalIDsResponse(List<TerminalInformation> terminalInformation) {
        this(terminalInformation, Extensions.NONE);
    }
}
