package io.roombridge.sip.bfcp;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A piece of a message (RFC 8855 §5.2). Numbers are kept as they came, so that a peer's own ones go back to it
/// unchanged. The grouped ones hold others, two deep at most by the grammars of §5.2.14 to §5.2.18.
public sealed interface BfcpAttribute {

    /// @param user  16 bits
    record BeneficiaryId(int user) implements BfcpAttribute {}

    /// @param floor  16 bits
    record FloorId(int floor) implements BfcpAttribute {}

    /// @param request  16 bits
    record FloorRequestId(int request) implements BfcpAttribute {}

    /// @param level  0 lowest, 2 normal, 4 highest; 3 bits
    record Priority(int level) implements BfcpAttribute {}

    /// @param code   8 bits, of [RequestStatus]
    /// @param queue  place in the queue, 0 when it is not said; 8 bits
    record Status(int code, int queue) implements BfcpAttribute {}

    /// @param code     8 bits, of [ErrorReason]
    /// @param details  of an unknown mandatory attribute, its type in the upper seven bits of an octet each; in hex
    record ErrorCode(int code, String details) implements BfcpAttribute {}

    record ErrorInfo(String text) implements BfcpAttribute {}

    record ParticipantInfo(String text) implements BfcpAttribute {}

    record StatusInfo(String text) implements BfcpAttribute {}

    /// @param types  7 bits each
    record SupportedAttributes(List<Integer> types) implements BfcpAttribute {
        public SupportedAttributes {
            types = List.copyOf(types);
        }
    }

    /// @param codes  of [Primitive], 8 bits each
    record SupportedPrimitives(List<Integer> codes) implements BfcpAttribute {
        public SupportedPrimitives {
            codes = List.copyOf(codes);
        }
    }

    record DisplayName(String text) implements BfcpAttribute {}

    record UserUri(String text) implements BfcpAttribute {}

    record Beneficiary(int user, List<BfcpAttribute> parts) implements BfcpAttribute {
        public Beneficiary {
            parts = List.copyOf(parts);
        }
    }

    record FloorRequest(int request, List<BfcpAttribute> parts) implements BfcpAttribute {
        public FloorRequest {
            parts = List.copyOf(parts);
        }
    }

    record RequestedBy(int user, List<BfcpAttribute> parts) implements BfcpAttribute {
        public RequestedBy {
            parts = List.copyOf(parts);
        }
    }

    record FloorStatus(int floor, List<BfcpAttribute> parts) implements BfcpAttribute {
        public FloorStatus {
            parts = List.copyOf(parts);
        }
    }

    record OverallStatus(int request, List<BfcpAttribute> parts) implements BfcpAttribute {
        public OverallStatus {
            parts = List.copyOf(parts);
        }
    }

    /// Of an extension.
    ///
    /// @param type       7 bits
    /// @param mandatory  a receiver that does not know it refuses the message
    /// @param octets     in hex
    record Unknown(int type, boolean mandatory, String octets) implements BfcpAttribute {

        static Unknown of(int type, boolean mandatory, byte[] octets) {
            return new Unknown(type, mandatory, HexFormat.of().formatHex(octets));
        }
    }

    /// With all that it holds.
    static Stream<BfcpAttribute> all(BfcpAttribute attribute) {
        var parts = switch (attribute) {
            case Beneficiary(_, var held) -> held;
            case FloorRequest(_, var held) -> held;
            case RequestedBy(_, var held) -> held;
            case FloorStatus(_, var held) -> held;
            case OverallStatus(_, var held) -> held;
            default -> List.<BfcpAttribute>of();
        };
        return Stream.concat(Stream.of(attribute), parts.stream().flatMap(BfcpAttribute::all));
    }

    /// The first number of a kind in a list or in what its grouped ones hold.
    static OptionalInt request(List<BfcpAttribute> attributes) {
        return attributes.stream().mapToInt(attribute -> switch (attribute) {
            case FloorRequestId(var request) -> request;
            case FloorRequest(var request, _) -> request;
            default -> -1;
        }).filter(request -> request >= 0).findFirst();
    }

    /// How a request stands by its information: the overall status, else that of its first floor (RFC 8855 §5.2.15).
    static OptionalInt status(List<BfcpAttribute> attributes) {
        return attributes.stream().flatMapToInt(attribute -> switch (attribute) {
            case Status(var code, _) -> IntStream.of(code);
            case FloorRequest(_, var parts) -> status(parts).stream();
            case OverallStatus(_, var parts) -> status(parts).stream();
            case FloorStatus(_, var parts) -> status(parts).stream();
            default -> IntStream.empty();
        }).findFirst();
    }
}
