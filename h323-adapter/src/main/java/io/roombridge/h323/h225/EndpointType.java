package io.roombridge.h323.h225;

import static java.util.Objects.requireNonNull;

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

    public Builder toBuilder() {
        return new Builder(this);
    }

    /// Puts a `EndpointType` together, component by component.
    public static final class Builder {

        private Optional<NonStandardParameter> nonStandardData = Optional.empty();
        private Optional<VendorIdentifier> vendor = Optional.empty();
        private Optional<GatekeeperInfo> gatekeeper = Optional.empty();
        private Optional<GatewayInfo> gateway = Optional.empty();
        private Optional<McuInfo> mcu = Optional.empty();
        private Optional<TerminalInfo> terminal = Optional.empty();
        private boolean mc;
        private boolean undefinedNode;
        private Optional<Bits> set = Optional.empty();
        private Optional<List<TunnelledProtocol>> supportedTunnelledProtocols = Optional.empty();
        private Extensions extensions = Extensions.NONE;

        private Builder() {}

        private Builder(EndpointType from) {
            nonStandardData = from.nonStandardData;
            vendor = from.vendor;
            gatekeeper = from.gatekeeper;
            gateway = from.gateway;
            mcu = from.mcu;
            terminal = from.terminal;
            mc = from.mc;
            undefinedNode = from.undefinedNode;
            set = from.set;
            supportedTunnelledProtocols = from.supportedTunnelledProtocols;
            extensions = from.extensions;
        }

        public Builder nonStandardData(NonStandardParameter value) {
            nonStandardData = Optional.of(value);
            return this;
        }
        public Builder vendor(VendorIdentifier value) { vendor = Optional.of(value); return this; }
        public Builder gatekeeper(GatekeeperInfo value) { gatekeeper = Optional.of(value); return this; }
        public Builder gateway(GatewayInfo value) { gateway = Optional.of(value); return this; }
        public Builder mcu(McuInfo value) { mcu = Optional.of(value); return this; }
        public Builder terminal(TerminalInfo value) { terminal = Optional.of(value); return this; }
        public Builder mc(boolean value) { mc = value; return this; }
        public Builder undefinedNode(boolean value) { undefinedNode = value; return this; }
        public Builder set(Bits value) { set = Optional.of(value); return this; }
        public Builder supportedTunnelledProtocols(List<TunnelledProtocol> value) {
            supportedTunnelledProtocols = Optional.of(value);
            return this;
        }
        public Builder extensions(Extensions value) { extensions = value; return this; }

        public EndpointType build() {
            return new EndpointType(nonStandardData, vendor, gatekeeper, gateway, mcu, terminal, mc, undefinedNode, set,
                    supportedTunnelledProtocols, extensions);
        }
    }
}
