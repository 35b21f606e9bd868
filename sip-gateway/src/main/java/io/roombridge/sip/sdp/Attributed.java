package io.roombridge.sip.sdp;

import io.roombridge.media.Direction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What has `a=` and `b=` lines: the session and each medium. Names are compared without regard to case.
sealed interface Attributed permits SessionDescription, MediaDescription {

    List<Attribute> attributes();

    List<Bandwidth> bandwidths();

    default boolean has(String name) {
        return first(name).isPresent();
    }

    /// The value of the first attribute of that name, if it has one.
    default Optional<String> value(String name) {
        for (var attribute : attributes()) {
            if (attribute.value().isPresent() && attribute.name().equalsIgnoreCase(name)) {
                return attribute.value();
            }
        }
        return Optional.empty();
    }

    private Optional<Attribute> first(String name) {
        for (var attribute : attributes()) {
            if (attribute.name().equalsIgnoreCase(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /// The values of all attributes of that name, as they came.
    default Stream<String> values(String name) {
        return attributes().stream()
                .filter(attribute -> attribute.name().equalsIgnoreCase(name))
                .flatMap(attribute -> attribute.value().stream());
    }

    /// The first limit of that kind (`AS`, `TIAS`, `CT`), in the unit of the kind.
    default OptionalInt bandwidth(String kind) {
        return bandwidths().stream().filter(line -> line.kind().equalsIgnoreCase(kind)).mapToInt(Bandwidth::value)
                .findFirst();
    }

    /// As its sender sees it; empty when no line says (RFC 8866 §6.7).
    default Optional<Direction> direction() {
        return Optional.ofNullable(
                has("sendrecv") ? Direction.SEND_RECEIVE
                : has("sendonly") ? Direction.SEND_ONLY
                : has("recvonly") ? Direction.RECEIVE_ONLY
                : has("inactive") ? Direction.INACTIVE : null);
    }
}
