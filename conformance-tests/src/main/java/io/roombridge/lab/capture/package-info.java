/// Reads captures and shows every signalling message in them, whatever ports it used.
///
/// ```
/// CaptureFile ─ frames ─▶ Dissector ─┬─ UDP datagrams ───────────────▶ Decode ─▶ JSON lines
///   pcap, pcapng                     └─ TCP segments ─▶ TcpStream ───▶   RAS, H.225, H.245, SIP
/// ```
///
/// IPv4 and IPv6 over Ethernet, Linux cooked capture, BSD loopback or nothing. IP fragments are put together; IPsec,
/// tunnels and TLS are left alone.
package io.roombridge.lab.capture;
