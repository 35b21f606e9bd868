package io.roombridge.sip.sdp;

import io.roombridge.media.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A medium that the peer wants and does not get, for the call's story.
final class RefusedLine {

    private static final int MOST_NAMES = 4;

    private RefusedLine() {}

    /// One sentence each, without a full stop.
    ///
    /// @param answer  ours, which has a line for each of the offer's
    static Stream<String> words(SessionDescription offer, SessionDescription answer) {
        return IntStream.range(0, Math.min(offer.media().size(), answer.media().size()))
                .filter(line -> offer.media().get(line).port() > 0 && answer.media().get(line).port() == 0)
                .mapToObj(line -> words(RemoteMedium.of(offer, offer.media().get(line)))).flatMap(Optional::stream);
    }

    /// Empty for what is no such thing; of a floor and of addresses other words are said.
    private static Optional<String> words(RemoteMedium remote) {
        return remote.medium().kind().map(kind -> switch (kind) {
            case AUDIO -> "sound";
            case VIDEO -> remote.role() == Role.SLIDES ? "a stream of slides" : "a picture";
            case CAMERA -> "camera control";
        }).flatMap(what -> why(remote).map(why -> what + " is offered " + why));
    }

    /// Empty where it is not the line that is at fault.
    private static Optional<String> why(RemoteMedium remote) {
        if (remote.isProtected()) {
            return Optional.of("encrypted alone (SRTP), which is not spoken here");
        }
        if (!remote.isAcceptable()) {
            return Optional.of("by " + remote.medium().protocol() + ", which is not spoken here");
        }
        return remote.formats().isEmpty() ? Optional.of("in no coding that is spoken here" + names(remote.payloads()))
                : Optional.empty();
    }

    private static String names(List<Payload> payloads) {
        return payloads.stream().map(payload -> payload.rtpmap().split("/")[0]).filter(Text::isToken).distinct()
                .limit(MOST_NAMES).collect(Collectors.collectingAndThen(Collectors.joining(", "),
                        names -> names.isEmpty() ? "" : ": " + names));
    }
}
