package io.roombridge.room;

/// Makes sound shorter or longer where it repeats itself: by so many samples that what comes after the seam is most
/// like what would have come, which of a vowel or a tone is a whole number of its periods; faded over 5 ms. A period of
/// 100 Hz and above is always found. It works on the first 20 ms of what is in a ring.
final class Splice {

    private final int fade;
    private final int longest;
    private final short[] ahead;

    /// @param rate  samples a second
    Splice(int rate) {
        this.fade = rate / 200;
        this.longest = rate * 3 / 200;
        this.ahead = new short[longest + fade];
    }

    /// Leaves out samples behind the head, which is to move forward by as many.
    ///
    /// @return how many, 5 to 15 ms
    int shorten(short[] ring, int head) {
        int lag = lag(ring, head);
        for (int i = 0; i < fade; i++) {
            ring[(head + lag + i) % ring.length] = faded(ahead[i], ahead[lag + i], i);
        }
        return lag;
    }

    /// Puts samples before the head, which is to move back by as many; there has to be room.
    ///
    /// @return how many, 5 to 15 ms
    int lengthen(short[] ring, int head) {
        int lag = lag(ring, head);
        for (int i = 0; i < lag; i++) {
            ring[Math.floorMod(head - lag + i, ring.length)] = ahead[i];
        }
        for (int i = 0; i < fade; i++) {
            ring[(head + i) % ring.length] = faded(ahead[lag + i], ahead[i], i);
        }
        return lag;
    }

    private short faded(short from, short to, int i) {
        return (short) ((from * (fade - i) + to * i) / fade);
    }

    /// The distance at which the next 5 ms come again with the least difference.
    private int lag(short[] ring, int head) {
        int first = Math.min(ahead.length, ring.length - head);
        System.arraycopy(ring, head, ahead, 0, first);
        System.arraycopy(ring, 0, ahead, first, ahead.length - first);
        int best = fade;
        int least = Integer.MAX_VALUE;
        for (int lag = fade; lag <= longest; lag++) {
            int difference = difference(lag);
            if (difference < least) {
                least = difference;
                best = lag;
            }
        }
        return best;
    }

    private int difference(int lag) {
        int sum = 0;
        for (int i = 0; i < fade; i++) {
            sum += Math.abs(ahead[i] - ahead[lag + i]);
        }
        return sum;
    }
}
