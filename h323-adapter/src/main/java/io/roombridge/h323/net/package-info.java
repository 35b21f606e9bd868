/// The only H.323 sockets: TPKT over TCP for Q.931 and H.245, UDP for RAS.
///
/// ```
/// TpktListener -- accepts, counts, limits --> TpktConnection -- one reader --> received(octets), closed()
/// RasSocket    -- one reader -----------------------------------------------> received(octets, from)
/// ```
///
/// Nothing here reads a message; what is here is bounded: connections in total and per source, octets of a message,
/// time until the first message. Readers are virtual threads.
package io.roombridge.h323.net;
