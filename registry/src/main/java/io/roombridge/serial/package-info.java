/// One thing at a time and in order: what a leg, a call, a room or a picture source has done for it.
///
/// Threads are shared, order is not: whoever owns a [Serial][io.roombridge.serial.Serial] needs no lock for what only
/// its tasks touch.
package io.roombridge.serial;
