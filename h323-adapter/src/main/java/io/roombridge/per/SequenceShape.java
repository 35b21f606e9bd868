package io.roombridge.per;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// SEQUENCE (X.691 §19): extension bit, presence bits, the components of the root, then the additions as open types
/// behind a bitmap of their own.
final class SequenceShape implements Shape {

    /// One component of the record.
    record Component(String name, Shape shape, Form form, MethodHandle accessor) {

        /// The value to write, or null when the component is absent.
        Object of(Object sequence) {
            Object value = Records.component(accessor, sequence);
            return switch (form) {
                case MANDATORY -> value;
                case OPTIONAL -> ((Optional<?>) value).orElse(null);
                case PRESENT -> (Boolean) value ? value : null;
            };
        }

        Object held(Object value) {
            return form == Form.OPTIONAL ? Optional.of(value) : value;
        }

        Object absent() {
            return form == Form.OPTIONAL ? Optional.empty() : (Object) false;
        }
    }

    /// How absence shows in the record.
    enum Form { MANDATORY, OPTIONAL, PRESENT }

    private final String name;
    /// Filled in after construction, because a type may contain itself.
    private Component[] root;
    private Component[] additions;
    private boolean extensible;
    private MethodHandle extensions;
    private MethodHandle constructor;
    /// The only value of a record without components.
    private Object only;

    SequenceShape(Class<?> type) {
        this.name = type.getSimpleName();
    }

    /// `extensions` is the accessor of the last component; null when the type is not extensible.
    void define(List<Component> root, List<Component> additions, MethodHandle extensions, MethodHandle constructor) {
        this.root = root.toArray(Component[]::new);
        this.additions = additions.toArray(Component[]::new);
        this.extensible = extensions != null;
        this.extensions = extensions;
        this.constructor = constructor;
        if (root.isEmpty() && !extensible) {
            only = Records.construct(constructor);
        }
    }

    @Override
    public Object read(BitReader in) throws MalformedPer {
        if (only != null) {
            return only;
        }
        in.enter();
        boolean extended = extensible && in.bit();
        var values = new Object[root.length + additions.length + (extensible ? 1 : 0)];
        root(in, values);
        if (extensible) {
            for (int i = 0; i < additions.length; i++) {
                values[root.length + i] = additions[i].absent();
            }
            values[values.length - 1] = extended ? additions(in, values) : Extensions.NONE;
        }
        in.leave();
        return Records.construct(constructor, values);
    }

    private void root(BitReader in, Object[] values) throws MalformedPer {
        for (int i = 0; i < root.length; i++) {
            if (root[i].form != Form.MANDATORY && !in.bit()) {
                values[i] = root[i].absent();
            }
        }
        for (int i = 0; i < root.length; i++) {
            if (values[i] == null) {
                values[i] = root[i].held(root[i].shape.read(in));
            }
        }
    }

    private Extensions additions(BitReader in, Object[] values) throws MalformedPer {
        int announced = in.smallLength();
        if (announced > in.remaining()) {
            throw in.malformed(announced + " additions in " + in.remaining() + " bits");
        }
        var present = new boolean[announced];
        boolean any = false;
        for (int i = 0; i < announced; i++) {
            present[i] = in.bit();
            any |= present[i];
        }
        var unknown = new ArrayList<Extensions.Unknown>(0);
        for (int i = 0; i < announced; i++) {
            if (!present[i]) {
                continue;
            }
            if (i < additions.length) {
                values[root.length + i] = additions[i].held(in.open(additions[i].shape));
            } else {
                unknown.add(new Extensions.Unknown(i, Octets.wrap(in.countedOctets())));
            }
        }
        return any && announced == additions.length ? Extensions.NONE : new Extensions(announced, unknown);
    }

    @Override
    public void write(BitWriter out, Object sequence) {
        if (sequence == null) {
            throw new IllegalArgumentException("no " + name);
        }
        if (only != null) {
            return;
        }
        var more = extensible ? (Extensions) Records.component(extensions, sequence) : Extensions.NONE;
        var added = new Object[additions.length];
        int announced = more.announced();
        for (int i = 0; i < additions.length; i++) {
            added[i] = additions[i].of(sequence);
            if (added[i] != null) {
                announced = Math.max(announced, more.announced() == 0 ? additions.length : i + 1);
            }
        }
        for (var unknown : more.unknown()) {
            announced = Math.max(announced, unknown.index() + 1);
        }
        if (extensible) {
            out.bit(announced > 0);
        }
        root(out, sequence);
        if (announced > 0) {
            additions(out, added, announced, more.unknown());
        }
    }

    private void root(BitWriter out, Object sequence) {
        var values = new Object[root.length];
        for (int i = 0; i < root.length; i++) {
            values[i] = root[i].of(sequence);
            if (root[i].form != Form.MANDATORY) {
                out.bit(values[i] != null);
            } else if (values[i] == null) {
                throw new IllegalArgumentException("no " + root[i].name + " in " + name);
            }
        }
        for (int i = 0; i < root.length; i++) {
            if (values[i] != null) {
                root[i].shape.write(out, values[i]);
            }
        }
    }

    private void additions(BitWriter out, Object[] added, int announced, List<Extensions.Unknown> unknown) {
        out.smallLength(announced);
        var present = new boolean[announced];
        for (int i = 0; i < Math.min(announced, added.length); i++) {
            present[i] = added[i] != null;
        }
        unknown.forEach(each -> present[each.index()] = true);
        for (boolean each : present) {
            out.bit(each);
        }
        for (int i = 0; i < Math.min(announced, added.length); i++) {
            if (added[i] != null) {
                out.open(additions[i].shape, added[i]);
            }
        }
        unknown.forEach(each -> out.countedOctets(each.octets().array()));
    }
}
