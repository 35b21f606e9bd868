package io.roombridge.per;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads the shapes of types from their Java declarations, each type once.
final class Schema {

    private static final String NUMERIC = " 0123456789";

    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    Shape shape(Class<?> type) {
        var known = shapes.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            shapes.put(type, EnumeratedShape.of(type));
        } else if (type.isRecord()) {
            var shape = new SequenceShape(type);
            shapes.put(type, shape);
            define(shape, type);
        } else if (type.isAnnotationPresent(Choice.class)) {
            var shape = new ChoiceShape();
            shapes.put(type, shape);
            define(shape, type);
        } else {
            throw new IllegalArgumentException("neither record, enum nor @Choice: " + type);
        }
        return shapes.get(type);
    }

    private void define(SequenceShape shape, Class<?> type) {
        var root = new ArrayList<SequenceShape.Component>();
        var additions = new ArrayList<SequenceShape.Component>();
        MethodHandle extensions = null;
        for (var component : type.getRecordComponents()) {
            boolean addition = component.isAnnotationPresent(Addition.class);
            if (extensions != null || !addition && !additions.isEmpty() && component.getType() != Extensions.class) {
                throw new IllegalArgumentException("out of order in " + type + ": " + component);
            }
            if (component.getType() == Extensions.class) {
                extensions = Records.accessor(component);
            } else {
                (addition ? additions : root).add(component(component));
            }
        }
        check(type, additions, extensions != null);
        shape.define(root, additions, extensions, Records.constructor(type));
    }

    private static void check(Class<?> type, List<SequenceShape.Component> additions, boolean extensible) {
        boolean omissible = additions.stream().noneMatch(each -> each.form() == SequenceShape.Form.MANDATORY);
        if (!omissible || !additions.isEmpty() && !extensible) {
            throw new IllegalArgumentException("additions are Optional, and Extensions comes last: " + type);
        }
    }

    private SequenceShape.Component component(RecordComponent component) {
        var accessor = Records.accessor(component);
        var name = component.getName();
        if (component.isAnnotationPresent(Present.class)) {
            return new SequenceShape.Component(name, new NullShape(), SequenceShape.Form.PRESENT, accessor);
        }
        var type = component.getAnnotatedType();
        if (component.getType() != Optional.class) {
            return new SequenceShape.Component(name, shape(type), SequenceShape.Form.MANDATORY, accessor);
        }
        return new SequenceShape.Component(name, shape(argument(type)), SequenceShape.Form.OPTIONAL, accessor);
    }

    private static AnnotatedType argument(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
    }

    private Shape shape(AnnotatedType annotated) {
        var type = annotated.getType() instanceof ParameterizedType generic ? (Class<?>) generic.getRawType()
                : (Class<?>) annotated.getType();
        var builtin = BUILTIN.get(type);
        if (builtin != null) {
            return builtin.apply(annotated);
        }
        return type == List.class ? new ListShape(bounds(annotated), shape(argument(annotated))) : shape(type);
    }

    private static final Map<Class<?>, Function<AnnotatedElement, Shape>> BUILTIN = Map.of(
            boolean.class,          _ -> new BooleanShape(),
            Boolean.class,          _ -> new BooleanShape(),
            int.class,              each -> integer(each, true),
            Integer.class,          each -> integer(each, true),
            long.class,             each -> integer(each, false),
            Long.class,             each -> integer(each, false),
            Octets.class,           each -> new OctetsShape(bounds(each)),
            Bits.class,             each -> new BitsShape(bounds(each)),
            ObjectIdentifier.class, _ -> new IdentifierShape(),
            String.class,           Schema::text);

    private static Shape integer(AnnotatedElement annotated, boolean small) {
        var range = annotated.getAnnotation(Range.class);
        if (small && (range == null || range.min() < Integer.MIN_VALUE || range.max() > Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("values do not fit an int: " + annotated);
        }
        return range == null ? IntegerShape.of(Long.MIN_VALUE, Long.MAX_VALUE, false, false)
                : IntegerShape.of(range.min(), range.max(), range.extensible(), small);
    }

    private static Shape.Bounds bounds(AnnotatedElement annotated) {
        var size = annotated.getAnnotation(Size.class);
        return size == null ? Shape.Bounds.of(0, Integer.MAX_VALUE)
                : size.value() >= 0 ? Shape.Bounds.of(size.value(), size.value())
                : Shape.Bounds.of(size.min(), size.max());
    }

    private static Shape text(AnnotatedElement annotated) {
        var from = annotated.getAnnotation(From.class);
        var alphabet = from == null ? "" : from.value();
        var size = bounds(annotated);
        if (annotated.isAnnotationPresent(General.class)) {
            return new TextShape("GeneralString", Shape.Bounds.of(0, Integer.MAX_VALUE), "");
        }
        if (annotated.isAnnotationPresent(Bmp.class)) {
            return new TextShape("BMPString", size, alphabet);
        }
        if (annotated.isAnnotationPresent(Numeric.class)) {
            return new TextShape("NumericString", size, alphabet.isEmpty() ? NUMERIC : alphabet);
        }
        if (annotated.isAnnotationPresent(Ia5.class) || annotated.isAnnotationPresent(Printable.class)) {
            return new TextShape("IA5String", size, alphabet);
        }
        throw new IllegalArgumentException("which kind of string? " + annotated);
    }

    private void define(ChoiceShape shape, Class<?> type) {
        var choice = type.getAnnotation(Choice.class);
        var listed = Stream.of(choice.value(), choice.additions()).flatMap(Stream::of).toList();
        var permitted = new HashSet<Class<?>>(List.of(type.getPermittedSubclasses()));
        var unknown = permitted.stream().filter(UnknownAlternative.class::isAssignableFrom).findAny();
        unknown.ifPresent(permitted::remove);
        if (!permitted.equals(Set.copyOf(listed)) || listed.size() != permitted.size()) {
            throw new IllegalArgumentException("@Choice does not list what is permitted: " + type);
        }
        if (unknown.isEmpty() && choice.additions().length > 0) {
            throw new IllegalArgumentException("no record for unknown alternatives: " + type);
        }
        var constructor = unknown.map(Records::constructor).orElse(null);
        shape.define(shapes(choice.value()), shapes(choice.additions()), constructor);
        for (int i = 0; i < listed.size(); i++) {
            int index = i;
            values(listed.get(i)).forEach(each -> shape.alternative(each, index));
        }
    }

    private List<Shape> shapes(Class<?>[] types) {
        return Stream.of(types).map(this::shape).toList();
    }

    /// The records that a value of this type may be.
    private static Stream<Class<?>> values(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Schema::values) : Stream.of(type);
    }
}
