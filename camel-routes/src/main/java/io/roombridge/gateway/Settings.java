package io.roombridge.gateway;

import io.roombridge.media.CapabilitySet;

/// Everything an administrator can set, with its default. Written in `roombridge.yaml`; `docs/configuration.md`
/// explains each key.
///
/// @param address  that peers reach the gateway at, and that it binds: one of IPv4, one of IPv6, or both with a comma
///                 between; empty: the first address of the machine that is not loopback, of IPv4 where there is one
/// @param routes   folder of Camel YAML routes of the administrator's own
/// @param secretKey      Base64 of the 32 octets that passwords and PINs in the database are encrypted with; empty: it
///                       is in a file
/// @param secretKeyFile  that file, beside the settings file unless it says where; made at the first start
public record Settings(
        @Default("") String address,
        Sip sip, H323 h323, Media media, Console console, Database database, Calls calls, Prompts prompts,
        @Default("routes") String routes,
        @Default("") String secretKey,
        @Default("roombridge.key") String secretKeyFile) {

    Settings keyedBy(String file) {
        return new Settings(address, sip, h323, media, console, database, calls, prompts, routes, secretKey, file);
    }

    @Override
    public String toString() {
        return "Settings";
    }

    /// @param keyStore          PKCS#12 file with the TLS key; empty: a self-signed one is made
    /// @param defaultExpiry     seconds a registration lasts when the endpoint does not say
    /// @param bfcpFirstPort     UDP and TCP ports for floor control, one a call with slides
    public record Sip(
            @Default("true") boolean enabled,
            @Default("5060") @Within(from = 0) int udpPort,
            @Default("5060") @Within(from = 0) int tcpPort,
            @Default("5061") @Within(from = 0) int tlsPort,
            @Default("") String keyStore,
            @Default("") String keyStorePassword,
            @Default("300") @Within(from = 60, to = 86_400) int defaultExpiry,
            @Default("39000") @Within(from = 1) int bfcpFirstPort,
            @Default("39999") @Within(from = 1) int bfcpLastPort) {}

    /// @param h245FirstPort  TCP ports for H.245 connections
    /// @param timeToLive     seconds between keep-alive registrations
    /// @param md5Tokens      take tokens that hash password and time by MD5 beside those of H.235.1
    public record H323(
            @Default("true") boolean enabled,
            @Default("1719") @Within(from = 1) int rasPort,
            @Default("1720") @Within(from = 1) int callPort,
            @Default("30000") @Within(from = 1) int h245FirstPort,
            @Default("30999") @Within(from = 1) int h245LastPort,
            @Default("RoomBridge") String gatekeeper,
            @Default("300") @Within(from = 10, to = 86_400) int timeToLive,
            @Default("false") boolean md5Tokens) {}

    /// Ports for RTP and RTCP, both ends included.
    public record Media(
            @Default("40000") @Within(from = 1) int firstPort,
            @Default("49999") @Within(from = 1) int lastPort) {}

    /// @param host      where the console listens; anything but loopback needs TLS
    /// @param keyStore  PKCS#12 file with the TLS key; empty: plain HTTP
    public record Console(
            @Default("true") boolean enabled,
            @Default("127.0.0.1") String host,
            @Default("8080") @Within(from = 0) int port,
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
    /// @param cameras      room systems may turn each other's cameras
    public record Calls(
            @Default("2048000") @Within(from = 64_000, to = 100_000_000) int bandwidth,
            @Default("200") @Within(from = 1, to = 100_000) int maxLegs,
            @Default("60") @Within(from = 1, to = 3_600) int ringSeconds,
            @Default("true") boolean cameras) {

        /// What the gateway takes in a call, as far as it is permitted.
        CapabilitySet capabilities() {
            return CapabilitySet.ours(bandwidth).withCamera(cameras);
        }
    }

    /// What people are told on the picture and by voice.
    ///
    /// @param folder    of texts and sounds of the administrator's own; empty: those that are shipped
    /// @param language  where neither endpoint nor room has another: `en` or `zh`
    public record Prompts(
            @Default("") String folder,
            @Default("en") String language) {}
}
