package io.roombridge.sip.bfcp;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// Messages of all kinds.
final class Messages {

    private Messages() {}

    static BfcpMessage hello(int transaction) {
        return new BfcpMessage(2, false, Primitive.HELLO.code(), 1, transaction, 3,
                List.of(new BfcpAttribute.DisplayName("somebody who has a name")));
    }

    static BfcpMessage any(Random random) {
        return new BfcpMessage(1 + random.nextInt(2), random.nextBoolean(), 1 + random.nextInt(18),
                random.nextInt() & 0xffffffffL, number(random), number(random), attributes(random, 2));
    }

    private static List<BfcpAttribute> attributes(Random random, int depth) {
        var attributes = new ArrayList<BfcpAttribute>();
        for (int left = random.nextInt(5); left > 0; left--) {
            attributes.add(attribute(random, 1 + random.nextInt(depth == 0 ? 13 : 20), depth - 1));
        }
        return attributes;
    }

    private static BfcpAttribute attribute(Random random, int type, int depth) {
        int number = number(random);
        int octet = random.nextInt(256);
        return switch (type) {
            case 1 -> new BfcpAttribute.BeneficiaryId(number);
            case 2 -> new BfcpAttribute.FloorId(number);
            case 3 -> new BfcpAttribute.FloorRequestId(number);
            case 4 -> new BfcpAttribute.Priority(random.nextInt(8));
            case 5 -> new BfcpAttribute.Status(octet, random.nextInt(256));
            case 6 -> new BfcpAttribute.ErrorCode(octet, hex(random));
            case 7 -> new BfcpAttribute.ErrorInfo(text(random));
            case 8 -> new BfcpAttribute.ParticipantInfo(text(random));
            case 9 -> new BfcpAttribute.StatusInfo(text(random));
            case 10 -> new BfcpAttribute.SupportedAttributes(List.of(1, 2, 127));
            case 11 -> new BfcpAttribute.SupportedPrimitives(List.of(1, 17, 255));
            case 12 -> new BfcpAttribute.DisplayName(text(random));
            case 13 -> new BfcpAttribute.UserUri(text(random));
            case 14 -> new BfcpAttribute.Beneficiary(number, attributes(random, depth));
            case 15 -> new BfcpAttribute.FloorRequest(number, attributes(random, depth));
            case 16 -> new BfcpAttribute.RequestedBy(number, attributes(random, depth));
            case 17 -> new BfcpAttribute.FloorStatus(number, attributes(random, depth));
            case 18 -> new BfcpAttribute.OverallStatus(number, attributes(random, depth));
            default -> new BfcpAttribute.Unknown(19 + random.nextInt(109), random.nextBoolean(), hex(random));
        };
    }

    private static int number(Random random) {
        return random.nextInt(0x10000);
    }

    private static String hex(Random random) {
        var octets = new byte[random.nextInt(6)];
        random.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    private static String text(Random random) {
        return "Größe 演示".substring(random.nextInt(8));
    }
}
