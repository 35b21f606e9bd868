/// One thing at a time and in order: what a leg, a call, a room or a picture source has done for it.
///
/// Threads are shared, order is not: whoever owns a [Serial][io.roombridge.serial.Serial] needs no lock for what only
/// its tasks touch. [Timers][io.roombridge.serial.Timers] only say that time is over; what is to be done then is a task
/// of the owner's. A [Deadline][io.roombridge.serial.Deadline] is for what has no owner: a thread that waits for a
/// peer.
package io.roombridge.serial;
