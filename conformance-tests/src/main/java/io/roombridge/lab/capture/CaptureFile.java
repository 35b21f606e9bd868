package io.roombridge.lab.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The frames of a capture in libpcap's format or in pcapng's.
public final class CaptureFile {

    /// @param number    from 1, as Wireshark counts
    /// @param linkType  LINKTYPE value: 1 Ethernet, 101 raw IP, 113 and 276 Linux cooked, 0 BSD loopback
    public record Frame(int number, int linkType, ByteBuffer bytes) {}

    private static final int PCAP = 0xa1b2c3d4;
    private static final int PCAP_NANOSECONDS = 0xa1b23c4d;
    private static final int SECTION_HEADER = 0x0a0d0d0a;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;

    private CaptureFile() {}

    /// @throws MalformedCapture when the file is neither, or a length in it cannot be
    public static List<Frame> read(ByteBuffer file) throws MalformedCapture {
        if (file.remaining() < 24) {
            throw new MalformedCapture("too short for a capture");
        }
        int magic = file.getInt(file.position());
        if (magic == SECTION_HEADER) {
            return pcapng(file);
        }
        for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            int value = file.order(order).getInt(file.position());
            if (value == PCAP || value == PCAP_NANOSECONDS) {
                return pcap(file);
            }
        }
        throw new MalformedCapture("neither pcap nor pcapng");
    }

    private static List<Frame> pcap(ByteBuffer file) throws MalformedCapture {
        var frames = new ArrayList<Frame>();
        int linkType = file.getInt(file.position() + 20) & 0xffff;
        file.position(file.position() + 24);
        while (file.remaining() >= 16) {
            int length = file.getInt(file.position() + 8);
            file.position(file.position() + 16);
            frames.add(new Frame(frames.size() + 1, linkType, take(file, length)));
        }
        return frames;
    }

    private static List<Frame> pcapng(ByteBuffer file) throws MalformedCapture {
        var frames = new ArrayList<Frame>();
        var linkTypes = new ArrayList<Integer>();
        while (file.remaining() >= 12) {
            if (file.getInt(file.position()) == SECTION_HEADER) {
                file.order(ByteOrder.BIG_ENDIAN);
                boolean big = file.getInt(file.position() + 8) == BYTE_ORDER_MAGIC;
                file.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                linkTypes.clear();
            }
            int type = file.getInt();
            int length = file.getInt() - 8;
            var block = take(file, length);
            switch (type) {
                case INTERFACE_DESCRIPTION ->
                        linkTypes.add(slice(block, 0, 2).order(block.order()).getShort(0) & 0xffff);
                case ENHANCED_PACKET -> frames.add(enhanced(block, frames.size() + 1, linkTypes));
                case SIMPLE_PACKET -> frames.add(new Frame(frames.size() + 1, linkType(linkTypes, 0),
                        slice(block, 4, block.remaining() - 8)));
                default -> { }
            }
        }
        return frames;
    }

    private static Frame enhanced(ByteBuffer block, int number, List<Integer> linkTypes) throws MalformedCapture {
        if (block.remaining() < 24) {
            throw new MalformedCapture("packet block " + number + " is too short");
        }
        return new Frame(number, linkType(linkTypes, block.getInt(0)), slice(block, 20, block.getInt(12)));
    }

    private static int linkType(List<Integer> linkTypes, int index) throws MalformedCapture {
        if (index < 0 || index >= linkTypes.size()) {
            throw new MalformedCapture("a packet of interface " + index + ", which is not described");
        }
        return linkTypes.get(index);
    }

    private static ByteBuffer take(ByteBuffer file, int length) throws MalformedCapture {
        if (length < 0 || length > file.remaining()) {
            throw new MalformedCapture("a length of " + length + " at octet " + file.position()
                    + " with " + file.remaining() + " left");
        }
        var taken = file.slice(file.position(), length).order(file.order());
        file.position(file.position() + length);
        return taken;
    }

    private static ByteBuffer slice(ByteBuffer block, int start, int length) throws MalformedCapture {
        if (length < 0 || length > block.remaining() - start) {
            throw new MalformedCapture("a packet of " + length + " octets in a block of " + block.remaining());
        }
        return block.slice(start, length);
    }
}
