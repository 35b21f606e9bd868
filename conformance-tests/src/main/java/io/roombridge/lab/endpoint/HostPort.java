package io.roombridge.lab.endpoint;

import io.roombridge.media.AddressText;

/// `host:port` as one writes it on a command line; an IPv6 address with a port has brackets.
record HostPort(String host, int port) {

    /// @throws IllegalArgumentException when the port is no number from 1 to 65535
    static HostPort parse(String text, int standardPort) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || AddressText.literal(text).isPresent()) {
            return new HostPort(bare(text), standardPort);
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1..65535: " + text);
        }
        return new HostPort(bare(text.substring(0, colon)), port);
    }

    private static String bare(String host) {
        return AddressText.literal(host).map(AddressText::of).orElse(host);
    }

    @Override
    public String toString() {
        return AddressText.bracketed(host) + ":" + port;
    }
}
