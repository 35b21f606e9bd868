/// The load of a whole gateway: registrations and calls a second, forwarded packets, what a leg in a room costs, and
/// how fast a large room fills.
///
/// Everything runs on free ports of loopback. The gateway is in this process, so that the time this process used on the
/// cores is the gateway's; who loads it (SIPp, room systems) and the rivals (Kamailio, rtpengine) have processes of
/// their own, and share the cores with it. Nothing here judges: it prints figures, and fails only when the work was not
/// done.
package io.roombridge.lab.load;
