package io.roombridge.sip.bfcp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Writes attributes as [AttributeReader] reads them. The M bit has a meaning for extensions only (RFC 8855 §5.2); it
/// is set in all of ours, as a peer that does not know one of them knows no BFCP.
final class AttributeWriter {

    /// Of contents; texts are cut there, at a letter.
    private static final int LONGEST = 253;

    private AttributeWriter() {}

    static byte[] write(List<BfcpAttribute> attributes) {
        var octets = new ByteArrayOutputStream();
        attributes.forEach(attribute -> write(attribute, octets));
        return octets.toByteArray();
    }

    private static void write(BfcpAttribute attribute, ByteArrayOutputStream out) {
        switch (attribute) {
            case BfcpAttribute.BeneficiaryId(var user) -> put(out, 1, number(user));
            case BfcpAttribute.FloorId(var floor) -> put(out, 2, number(floor));
            case BfcpAttribute.FloorRequestId(var request) -> put(out, 3, number(request));
            case BfcpAttribute.Priority(var level) -> put(out, 4, number(level << 13));
            case BfcpAttribute.Status(var code, var queue) -> put(out, 5, new byte[] {(byte) code, (byte) queue});
            case BfcpAttribute.ErrorCode(var code, var details) -> put(out, 6,
                    joined(new byte[] {(byte) code}, HexFormat.of().parseHex(details)));
            case BfcpAttribute.ErrorInfo(var text) -> put(out, 7, text(text));
            case BfcpAttribute.ParticipantInfo(var text) -> put(out, 8, text(text));
            case BfcpAttribute.StatusInfo(var text) -> put(out, 9, text(text));
            case BfcpAttribute.SupportedAttributes(var types) -> put(out, 10,
                    octets(types.stream().map(it -> it << 1).toList()));
            case BfcpAttribute.SupportedPrimitives(var codes) -> put(out, 11, octets(codes));
            case BfcpAttribute.DisplayName(var text) -> put(out, 12, text(text));
            case BfcpAttribute.UserUri(var text) -> put(out, 13, text(text));
            case BfcpAttribute.Beneficiary(var user, var parts) -> put(out, 14, joined(number(user), write(parts)));
            case BfcpAttribute.FloorRequest(var it, var parts) -> put(out, 15, joined(number(it), write(parts)));
            case BfcpAttribute.RequestedBy(var user, var parts) -> put(out, 16, joined(number(user), write(parts)));
            case BfcpAttribute.FloorStatus(var floor, var parts) -> put(out, 17, joined(number(floor), write(parts)));
            case BfcpAttribute.OverallStatus(var it, var parts) -> put(out, 18, joined(number(it), write(parts)));
            case BfcpAttribute.Unknown(var type, var mandatory, var octets) ->
                    put(out, type, mandatory, HexFormat.of().parseHex(octets));
        }
    }

    private static void put(ByteArrayOutputStream out, int type, byte[] contents) {
        put(out, type, true, contents);
    }

    private static void put(ByteArrayOutputStream out, int type, boolean mandatory, byte[] contents) {
        if (contents.length > LONGEST) {
            throw new IllegalArgumentException("an attribute has 253 octets at most: " + contents.length);
        }
        out.write(type << 1 | (mandatory ? 1 : 0));
        out.write(contents.length + 2);
        out.writeBytes(contents);
        out.writeBytes(new byte[-(contents.length + 2) & 3]);
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    private static byte[] octets(List<Integer> values) {
        var octets = new byte[values.size()];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = values.get(i).byteValue();
        }
        return octets;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] text(String text) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(octets.length, LONGEST);
        while (end < octets.length && (octets[end] & 0xc0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(octets, end);
    }
}
