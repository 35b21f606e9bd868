package io.roombridge.sip.front;

/// Where we listen: 0 takes any free port, [#OFF] none.
public record Ports(int udp, int tcp, int tls) {

    public static final int OFF = -1;
    public static final Ports USUAL = new Ports(5060, 5060, 5061);
}
