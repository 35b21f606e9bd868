package io.roombridge.payload;

import io.roombridge.media.PictureSize;
import java.nio.ByteBuffer;

/// The picture size in an H.264 sequence parameter set (H.264 §7.3.2.1.1).
final class H264PictureSize {

    private static final int LARGEST = 8_192;

    private H264PictureSize() {}

    /// Null when it cannot be read.
    static PictureSize of(ByteBuffer unit) {
        var bits = new PictureBits(unescaped(unit));
        bits.skip(8);
        int profile = bits.read(8);
        bits.skip(16);
        bits.exponential();
        int chroma = 1;
        if (profile >= 100 && profile != 144 || profile == 44 || profile == 83 || profile == 86) {
            chroma = bits.exponential();
            if (chroma == 3) {
                bits.skip(1);
            }
            bits.exponential();
            bits.exponential();
            bits.skip(1);
            if (bits.read(1) == 1) {
                return null; // scaling matrices: nobody sends them to a room
            }
        }
        bits.exponential();
        order(bits);
        bits.exponential();
        bits.skip(1);
        int width = 16 * (bits.exponential() + 1);
        int mapUnits = 16 * (bits.exponential() + 1);
        boolean framesOnly = bits.read(1) == 1;
        bits.skip(framesOnly ? 1 : 2);
        return cropped(bits, width, framesOnly ? mapUnits : 2 * mapUnits, framesOnly, chroma);
    }

    private static void order(PictureBits bits) {
        int type = bits.exponential();
        if (type == 0) {
            bits.exponential();
        } else if (type == 1) {
            bits.skip(1);
            bits.exponential();
            bits.exponential();
            int cycle = Math.min(255, bits.exponential());
            for (int i = 0; i < cycle; i++) {
                bits.exponential();
            }
        }
    }

    private static PictureSize cropped(PictureBits bits, int width, int height, boolean framesOnly, int chroma) {
        int right = 0;
        int bottom = 0;
        if (bits.read(1) == 1) {
            right = bits.exponential() + bits.exponential();
            bottom = bits.exponential() + bits.exponential();
        }
        int across = chroma == 1 || chroma == 2 ? 2 : 1;
        int down = (chroma == 1 ? 2 : 1) * (framesOnly ? 1 : 2);
        return bits.left() < 0 ? null : even(width - across * right, height - down * bottom);
    }

    static PictureSize even(int width, int height) {
        boolean sensible = width >= 2 && height >= 2 && width <= LARGEST && height <= LARGEST;
        return sensible ? new PictureSize(width & ~1, height & ~1) : null;
    }

    /// Without the emulation prevention octets (H.264 §7.4.1.1).
    static ByteBuffer unescaped(ByteBuffer unit) {
        var plain = ByteBuffer.allocate(unit.remaining());
        int zeros = 0;
        for (int i = unit.position(); i < unit.limit(); i++) {
            byte octet = unit.get(i);
            if (zeros >= 2 && octet == 3) {
                zeros = 0;
                continue;
            }
            zeros = octet == 0 ? zeros + 1 : 0;
            plain.put(octet);
        }
        return plain.flip();
    }
}
