package io.roombridge.h323.h225;

import io.roombridge.per.Addition;
import io.roombridge.per.Bits;
import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// What a sender is (terminal, gateway, MCU, gatekeeper) and who made it (H.225.0 §7.6).
public record EndpointType(
        Optional<NonStandardParameter> nonStandardData,
        Optional<VendorIdentifier> vendor,
        Optional<GatekeeperInfo> gatekeeper,
        Optional<GatewayInfo> gateway,
        Optional<McuInfo> mcu,
        Optional<TerminalInfo> terminal,
        boolean mc,
        boolean undefinedNode,
        @Addition Optional<@Size(32) Bits> set,
        @Addition Optional<List<TunnelledProtocol>> supportedTunnelledProtocols,
        Extensions extensions) {

    public EndpointType(boolean mc, boolean undefinedNode) {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                mc, undefinedNode, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Puts a `EndpointType` together, component by component.
    public static final class Builder {

        private Optional<VendorIdentifier> vendor = Optional.empty();
        private Optional<GatewayInfo> gateway = Optional.empty();
        private Optional<TerminalInfo> terminal = Optional.empty();
        private boolean mc;
        private boolean undefinedNode;

        private Builder() {}

        public Builder vendor(VendorIdentifier value) { vendor = Optional.of(value); return this; }
        public Builder gateway(GatewayInfo value) { gateway = Optional.of(value); return this; }
        public Builder terminal(TerminalInfo value) { terminal = Optional.of(value); return this; }
        public Builder mc(boolean value) { mc = value; return this; }
        public Builder undefinedNode(boolean value) { undefinedNode = value; return this; }

        public EndpointType build() {
            return new EndpointType(Optional.empty(), vendor, Optional.empty(), gateway, Optional.empty(), terminal, mc,
                    undefinedNode, Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
