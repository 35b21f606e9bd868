package io.roombridge.sip.bfcp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads attributes: type, M bit, length with these two octets, contents, padding to four octets (RFC 8855 §5.2).
/// Bounded by the octets there are, by their number and by depth.
final class AttributeReader {

    private static final int MOST = 256;
    private static final int DEEPEST = 4;
    private static final int HEADER = 2;

    private int left = MOST;

    private AttributeReader() {}

    static List<BfcpAttribute> read(ByteBuffer octets) throws MalformedBfcp {
        return new AttributeReader().list(octets, 0);
    }

    private List<BfcpAttribute> list(ByteBuffer octets, int depth) throws MalformedBfcp {
        var attributes = new ArrayList<BfcpAttribute>();
        while (octets.hasRemaining()) {
            int at = octets.position();
            if (octets.remaining() < HEADER || left-- == 0 || depth > DEEPEST) {
                throw new MalformedBfcp("too short, too many or too deep an attribute", at);
            }
            int kind = octets.get() & 0xff;
            int length = octets.get() & 0xff;
            if (length < HEADER || length - HEADER > octets.remaining()) {
                throw new MalformedBfcp("an attribute of " + length + " octets", at);
            }
            var contents = octets.slice(octets.position(), length - HEADER);
            try {
                attributes.add(attribute(kind >> 1, (kind & 1) != 0, contents, depth));
            } catch (BufferUnderflowException _) {
                throw new MalformedBfcp("attribute " + (kind >> 1) + " is too short", at);
            }
            octets.position(Math.min(at + (length + 3 & ~3), octets.limit()));
        }
        return attributes;
    }

    private BfcpAttribute attribute(int type, boolean mandatory, ByteBuffer octets, int depth) throws MalformedBfcp {
        return switch (type) {
            case 1 -> new BfcpAttribute.BeneficiaryId(number(octets));
            case 2 -> new BfcpAttribute.FloorId(number(octets));
            case 3 -> new BfcpAttribute.FloorRequestId(number(octets));
            case 4 -> new BfcpAttribute.Priority(number(octets) >> 13);
            case 5 -> new BfcpAttribute.Status(octets.get() & 0xff, octets.get() & 0xff);
            case 6 -> new BfcpAttribute.ErrorCode(octets.get() & 0xff, HexFormat.of().formatHex(rest(octets)));
            case 7 -> new BfcpAttribute.ErrorInfo(text(octets));
            case 8 -> new BfcpAttribute.ParticipantInfo(text(octets));
            case 9 -> new BfcpAttribute.StatusInfo(text(octets));
            case 10 -> new BfcpAttribute.SupportedAttributes(numbers(octets).stream().map(it -> it >> 1).toList());
            case 11 -> new BfcpAttribute.SupportedPrimitives(numbers(octets));
            case 12 -> new BfcpAttribute.DisplayName(text(octets));
            case 13 -> new BfcpAttribute.UserUri(text(octets));
            case 14 -> new BfcpAttribute.Beneficiary(number(octets), list(octets, depth + 1));
            case 15 -> new BfcpAttribute.FloorRequest(number(octets), list(octets, depth + 1));
            case 16 -> new BfcpAttribute.RequestedBy(number(octets), list(octets, depth + 1));
            case 17 -> new BfcpAttribute.FloorStatus(number(octets), list(octets, depth + 1));
            case 18 -> new BfcpAttribute.OverallStatus(number(octets), list(octets, depth + 1));
            default -> BfcpAttribute.Unknown.of(type, mandatory, rest(octets));
        };
    }

    private static int number(ByteBuffer octets) {
        return octets.getShort() & 0xffff;
    }

    private static byte[] rest(ByteBuffer octets) {
        var rest = new byte[octets.remaining()];
        octets.get(rest);
        return rest;
    }

    private static String text(ByteBuffer octets) {
        return new String(rest(octets), StandardCharsets.UTF_8);
    }

    private static List<Integer> numbers(ByteBuffer octets) {
        var numbers = new ArrayList<Integer>();
        for (var octet : rest(octets)) {
            numbers.add(octet & 0xff);
        }
        return numbers;
    }
}
