package io.roombridge.h323.call;

import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.GatewayInfo;
import io.roombridge.h323.h225.H221NonStandard;
import io.roombridge.h323.h225.TerminalInfo;
import io.roombridge.h323.h225.VendorIdentifier;
import io.roombridge.per.Octets;
import java.nio.charset.StandardCharsets;

/// What we say that we are.
public record Equipment(boolean gateway, String product, String version) {

    private static final H221NonStandard VENDOR = new H221NonStandard(181, 0, 0);

    public EndpointType type() {
        var vendor = VendorIdentifier.builder().vendor(VENDOR).productId(octets(product)).versionId(octets(version))
                .build();
        var type = EndpointType.builder().vendor(vendor).mc(false).undefinedNode(false);
        return (gateway ? type.gateway(new GatewayInfo()) : type.terminal(new TerminalInfo())).build();
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
