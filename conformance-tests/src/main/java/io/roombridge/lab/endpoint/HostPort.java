package io.roombridge.lab.endpoint;

/// `host:port` as one writes it on a command line.
record HostPort(String host, int port) {

    /// @throws IllegalArgumentException when the port is no number from 1 to 65535
    static HostPort parse(String text, int standardPort) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new HostPort(text, standardPort);
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1..65535: " + text);
        }
        return new HostPort(text.substring(0, colon), port);
    }
}
