package io.roombridge.rtcp;

/// Wallclock time as sender reports carry it: 32 bits of seconds since 1900, 32 of fraction (RFC 3550 §4).
public final class NtpTime {

    private static final long FROM_1900_TO_1970 = 2_208_988_800L;

    private NtpTime() {}

    public static long ofEpochMillis(long millis) {
        long seconds = Math.floorDiv(millis, 1_000) + FROM_1900_TO_1970;
        return seconds << 32 | ((long) Math.floorMod(millis, 1_000) << 32) / 1_000;
    }

    /// The middle 32 bits, by which a report block names the sender report it answers (§6.4.1 LSR).
    public static int middle(long ntp) {
        return (int) (ntp >> 16);
    }
}
