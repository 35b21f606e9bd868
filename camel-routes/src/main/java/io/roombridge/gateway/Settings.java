package io.roombridge.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// Everything an administrator can set, with its default. Written in `roombridge.yaml`; `docs/configuration.md` explains each key.
///
/// @param address   IPv4 address that peers reach the gateway at, and that it binds; empty: the first address of the machine that is not loopback
/// @param routes    folder of Camel YAML routes of the administrator's own
public record Settings(
        @JsonProperty(defaultValue = "") String address,
        Sip sip, H323 h323, Media media, Console console, Database database, Calls calls,
        @JsonProperty(defaultValue = "routes") String routes) {

    /// @param domains           what we answer for besides our address; the first one is the digest realm
    /// @param keyStore          PKCS#12 file with the TLS key; empty: a self-signed one is made
    /// @param defaultExpiry     seconds a registration lasts when the endpoint does not say
    public record Sip(
            @JsonProperty(defaultValue = "true") boolean enabled,
            @JsonProperty(defaultValue = "5060") int udpPort,
            @JsonProperty(defaultValue = "5060") int tcpPort,
            @JsonProperty(defaultValue = "5061") int tlsPort,
            List<String> domains,
            @JsonProperty(defaultValue = "") String keyStore,
            @JsonProperty(defaultValue = "") String keyStorePassword,
            @JsonProperty(defaultValue = "3600") int defaultExpiry) {}

    /// @param h245FirstPort  TCP ports for H.245 connections
    /// @param timeToLive     seconds between keep-alive registrations
    public record H323(
            @JsonProperty(defaultValue = "true") boolean enabled,
            @JsonProperty(defaultValue = "1719") int rasPort,
            @JsonProperty(defaultValue = "1720") int callPort,
            @JsonProperty(defaultValue = "30000") int h245FirstPort,
            @JsonProperty(defaultValue = "30999") int h245LastPort,
            @JsonProperty(defaultValue = "RoomBridge") String gatekeeper,
            @JsonProperty(defaultValue = "300") int timeToLive) {}

    /// Ports for RTP and RTCP, both ends included.
    public record Media(
            @JsonProperty(defaultValue = "40000") int firstPort,
            @JsonProperty(defaultValue = "49999") int lastPort) {}

    /// @param host  where the console listens; anything but loopback gets TLS
    public record Console(
            @JsonProperty(defaultValue = "true") boolean enabled,
            @JsonProperty(defaultValue = "127.0.0.1") String host,
            @JsonProperty(defaultValue = "8080") int port) {}

    /// @param url  JDBC: `jdbc:h2:file:…` or `jdbc:postgresql://…`
    public record Database(
            @JsonProperty(defaultValue = "jdbc:h2:file:./data/roombridge") String url,
            @JsonProperty(defaultValue = "roombridge") String user,
            @JsonProperty(defaultValue = "") String password) {}

    /// @param bandwidth         bits a second of a call, all streams together
    /// @param maxLegs           legs at a time; one more is refused with cause 42
    /// @param ringSeconds       how long a called party may ring
    /// @param openRegistration  endpoints may register without a password under an alias that belongs to nobody
    public record Calls(
            @JsonProperty(defaultValue = "2048000") int bandwidth,
            @JsonProperty(defaultValue = "200") int maxLegs,
            @JsonProperty(defaultValue = "60") int ringSeconds,
            @JsonProperty(defaultValue = "false") boolean openRegistration) {}
}
