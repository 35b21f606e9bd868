package io.roombridge.per;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// SEQUENCE OF and SET OF (X.691 §20).
record ListShape(Bounds size, Shape element) implements Shape {

    @Override
    public Object read(BitReader in) throws MalformedPer {
        in.enter();
        var elements = new ArrayList<Object>(4);
        if (size.bounded()) {
            append(in, elements, size.read(in));
        } else {
            int length = in.length();
            while (length < 0) {
                append(in, elements, ~length);
                length = in.length();
            }
            append(in, elements, length);
            size.check(in, elements.size());
        }
        in.leave();
        return Collections.unmodifiableList(elements);
    }

    /// An element costs a bit at least, so a count beyond the bits that are left is a lie.
    private void append(BitReader in, ArrayList<Object> elements, int count) throws MalformedPer {
        if (count > in.remaining()) {
            throw in.malformed(count + " elements in " + in.remaining() + " bits");
        }
        for (int i = 0; i < count; i++) {
            elements.add(element.read(in));
        }
    }

    @Override
    public void write(BitWriter out, Object value) {
        var elements = (List<?>) value;
        size.check(elements.size(), "SEQUENCE OF");
        if (size.bounded()) {
            size.write(out, elements.size());
            elements.forEach(each -> element.write(out, each));
            return;
        }
        int from = 0;
        int count;
        do {
            count = out.length(elements.size() - from);
            elements.subList(from, from + count).forEach(each -> element.write(out, each));
            from += count;
        } while (count >= BitWriter.FRAGMENT);
    }
}
