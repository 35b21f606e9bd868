package io.roombridge.per;

import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// CHOICE (X.691 §23): the index of the alternative, then the alternative; behind the extension marker as an open type.
final class ChoiceShape implements Shape {

    /// Filled in after construction, because a type may contain itself.
    private List<Shape> root;
    private List<Shape> additions;
    private final Map<Class<?>, Integer> indices = new HashMap<>();
    private IntegerShape index;
    /// Makes an [UnknownAlternative] of its index and octets; null when the choice is not extensible.
    private MethodHandle unknown;

    void define(List<Shape> root, List<Shape> additions, MethodHandle unknown) {
        this.root = root;
        this.additions = additions;
        this.unknown = unknown;
        this.index = IntegerShape.of(0, root.size() - 1L, false, false);
    }

    /// Values of this class are the alternative at `index`, additions counted on from the root.
    void alternative(Class<?> type, int index) {
        if (indices.put(type, index) != null) {
            throw new IllegalArgumentException(type + " is two alternatives of one choice");
        }
    }

    @Override
    public Object read(BitReader in) throws MalformedPer {
        in.enter();
        Object value;
        if (unknown == null || !in.bit()) {
            value = root.get((int) index.number(in)).read(in);
        } else {
            int addition = in.small();
            value = addition < additions.size() ? in.open(additions.get(addition))
                    : Records.construct(unknown, addition, Octets.wrap(in.countedOctets()));
        }
        in.leave();
        return value;
    }

    @Override
    public void write(BitWriter out, Object value) {
        Integer place = indices.get(value.getClass());
        if (place == null) {
            var alternative = (UnknownAlternative) value;
            out.bit(true);
            out.small(alternative.index());
            out.countedOctets(alternative.octets().array());
            return;
        }
        boolean addition = place >= root.size();
        if (unknown != null) {
            out.bit(addition);
        }
        if (addition) {
            out.small(place - root.size());
            out.open(additions.get(place - root.size()), value);
        } else {
            index.write(out, place);
            root.get(place).write(out, value);
        }
    }
}
