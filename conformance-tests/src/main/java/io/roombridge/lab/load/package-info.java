/// The load of a whole gateway: registrations a second, and what a leg in a room costs.
///
/// Everything runs on free ports of loopback. The gateway is in this process, so that the time this process used on the
/// cores is the gateway's; who loads it (SIPp, room systems) and the rival (Kamailio) have processes of their own, and
/// share the cores with it. Nothing here judges: it prints figures, and fails only when the work was not done.
package io.roombridge.lab.load;
