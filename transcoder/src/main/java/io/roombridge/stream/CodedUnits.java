package io.roombridge.stream;

import io.roombridge.media.Capability;
import io.roombridge.payload.AccessUnit;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/// Coded pictures on their way from the loop to the decoder. They leave the depacketizer's memory, so they are copied;
/// the memory, of the heap, is used again. How many are under way is for the caller to limit; a few stay here for the
/// next.
final class CodedUnits {

    /// Decodes a unit, which is lent.
    interface Decode {
        void decode(ByteBuffer unit, boolean whole, Capability.Video codec);
    }

    /// After a stall no more than these are kept.
    private static final int SPARE = 4;
    private static final int SMALLEST = 16 << 10;

    private final Decode decode;
    private final Deque<Unit> spare = new ArrayDeque<>(SPARE);

    CodedUnits(Decode decode) {
        this.decode = decode;
    }

    /// One coded picture: the task to decode it, once, and give the memory back.
    final class Unit implements Runnable {

        private ByteBuffer octets = ByteBuffer.allocate(0);
        private boolean whole;
        private Capability.Video codec;

        @Override
        public void run() {
            try {
                decode.decode(octets, whole, codec);
            } finally {
                drop();
            }
        }

        /// It is not to be decoded after all.
        void drop() {
            synchronized (spare) {
                if (spare.size() < SPARE) {
                    spare.push(this);
                }
            }
        }

        private void fill(AccessUnit unit, boolean undamaged, Capability.Video sent) {
            int length = unit.data().remaining();
            if (octets.capacity() < length) {
                octets = ByteBuffer.allocate(Math.max(SMALLEST, 2 * Integer.highestOneBit(length)));
            }
            octets.clear().put(0, unit.data(), unit.data().position(), length).limit(length);
            whole = undamaged;
            codec = sent;
        }
    }

    /// A copy, for a thread of its own.
    Unit copy(AccessUnit unit, boolean whole, Capability.Video codec) {
        Unit copy;
        synchronized (spare) {
            copy = spare.poll();
        }
        if (copy == null) {
            copy = new Unit();
        }
        copy.fill(unit, whole, codec);
        return copy;
    }
}
