package io.roombridge.gateway;

/// Everything an administrator can set, with its default. Written in `roombridge.yaml`; `docs/configuration.md`
/// explains each key.
///
/// @param address  IPv4 address that peers reach the gateway at, and that it binds; empty: the first address of the
///                 machine that is not loopback
/// @param routes   folder of Camel YAML routes of the administrator's own
public record Settings(
        @Default("") String address,
        Sip sip, H323 h323, Media media, Console console, Database database, Calls calls,
        @Default("routes") String routes) {

    /// @param keyStore          PKCS#12 file with the TLS key; empty: a self-signed one is made
    /// @param defaultExpiry     seconds a registration lasts when the endpoint does not say
    public record Sip(
            @Default("true") boolean enabled,
            @Default("5060") int udpPort,
            @Default("5060") int tcpPort,
            @Default("5061") int tlsPort,
            @Default("") String keyStore,
            @Default("") String keyStorePassword,
            @Default("300") int defaultExpiry) {}

    /// @param h245FirstPort  TCP ports for H.245 connections
    /// @param timeToLive     seconds between keep-alive registrations
    public record H323(
            @Default("true") boolean enabled,
            @Default("1719") int rasPort,
            @Default("1720") int callPort,
            @Default("30000") int h245FirstPort,
            @Default("30999") int h245LastPort,
            @Default("RoomBridge") String gatekeeper,
            @Default("300") int timeToLive) {}

    /// Ports for RTP and RTCP, both ends included.
    public record Media(
            @Default("40000") int firstPort,
            @Default("49999") int lastPort) {}

    /// @param host      where the console listens; anything but loopback needs TLS
    /// @param keyStore  PKCS#12 file with the TLS key; empty: plain HTTP
    public record Console(
            @Default("true") boolean enabled,
            @Default("127.0.0.1") String host,
            @Default("8080") int port,
            @Default("") String keyStore,
            @Default("") String keyStorePassword) {}

    /// @param url  JDBC: `jdbc:h2:file:…` or `jdbc:postgresql://…`
    public record Database(
            @Default("jdbc:h2:file:./data/roombridge") String url,
            @Default("roombridge") String user,
            @Default("") String password) {}

    /// @param bandwidth    bits a second of a call, all streams together
    /// @param maxLegs      legs at a time; one more is refused with cause 42
    /// @param ringSeconds  how long a called party may ring
    public record Calls(
            @Default("2048000") int bandwidth,
            @Default("200") int maxLegs,
            @Default("60") int ringSeconds) {}
}
