package io.roombridge.per;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Makes values of any type that the codec knows, from the same declarations but by a way of its own.
public final class Samples {

    private static final int ENDLESS = 1_000;

    private final RandomGenerator random;
    /// How often of ten an optional component is there, down to `depth`; below that never.
    private final int presence;
    private final int depth;
    private final boolean later;
    private final Map<String, Object> fixed = new HashMap<>();
    private final Set<String> omitted = new HashSet<>();
    private final Set<Class<?>> avoided = new HashSet<>();
    private final Map<Class<?>, Integer> heights = new HashMap<>();

    /// @param later whether to add what only a later version can have sent
    private Samples(RandomGenerator random, int presence, int depth, boolean later) {
        this.random = random;
        this.presence = presence;
        this.depth = depth;
        this.later = later;
    }

    public static Samples any(RandomGenerator random) {
        return new Samples(random, random.nextInt(11), random.nextInt(3, 12), true);
    }

    /// Of everything optional so many in ten are there, `depth` levels down, and nothing that few can read or show:
    /// unknown additions, integers of more than 32 bits, lists and bit strings without content.
    public static Samples rich(RandomGenerator random, int presence, int depth) {
        return new Samples(random, presence, depth, false);
    }

    /// Always `value` for components of this name, where they are there: octets that a reader looks into.
    public Samples with(String component, Object value) {
        fixed.put(component, value);
        return this;
    }

    /// Never this component.
    public Samples without(String component) {
        omitted.add(component);
        return this;
    }

    /// Never this alternative of a choice.
    public Samples without(Class<?> alternative) {
        avoided.add(alternative);
        return this;
    }

    public <T> T of(Class<T> type) {
        return type.cast(value(type, 0));
    }

    private Object value(Class<?> type, int level) {
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return type.isRecord() ? sequence(type, level) : choice(type, level);
    }

    private Object choice(Class<?> type, int level) {
        var choice = type.getAnnotation(Choice.class);
        var all = Stream.of(choice.value(), choice.additions()).flatMap(Stream::of)
                .filter(each -> !avoided.contains(each)).toList();
        if (level > depth) {
            return value(all.stream().min((a, b) -> height(a) - height(b)).orElseThrow(), level + 1);
        }
        if (later && random.nextInt(20) == 0) {
            for (var permitted : type.getPermittedSubclasses()) {
                if (UnknownAlternative.class.isAssignableFrom(permitted)) {
                    int index = choice.additions().length + random.nextInt(200);
                    return Records.construct(Records.constructor(permitted), index, octets(1, 9));
                }
            }
        }
        return value(all.get(random.nextInt(all.size())), level + 1);
    }

    private Object sequence(Class<?> type, int level) {
        var values = Arrays.stream(type.getRecordComponents()).map(each -> component(type, each, level)).toArray();
        return Records.construct(Records.constructor(type), values);
    }

    private Object component(Class<?> owner, RecordComponent component, int level) {
        boolean present = level <= depth && !omitted.contains(component.getName()) && random.nextInt(10) < presence;
        if (component.isAnnotationPresent(Present.class)) {
            return present;
        }
        if (component.getType() == Optional.class) {
            return !present ? Optional.empty() : Optional.of(fixed.containsKey(component.getName())
                    ? fixed.get(component.getName()) : value(argument(component.getAnnotatedType()), level + 1));
        }
        return component.getType() == Extensions.class ? extensions(owner)
                : fixed.containsKey(component.getName()) ? fixed.get(component.getName())
                : value(component.getAnnotatedType(), level + 1);
    }

    private Extensions extensions(Class<?> owner) {
        if (!later || random.nextInt(10) != 0) {
            return Extensions.NONE;
        }
        int known = (int) Arrays.stream(owner.getRecordComponents())
                .filter(each -> each.isAnnotationPresent(Addition.class)).count();
        int more = random.nextInt(1, 80);
        var unknown = new ArrayList<Extensions.Unknown>();
        for (int i = known; i < known + more; i++) {
            if (random.nextInt(10) == 0) {
                unknown.add(new Extensions.Unknown(i, octets(1, 200)));
            }
        }
        return new Extensions(known + more, unknown);
    }

    private Object value(AnnotatedType annotated, int level) {
        var type = annotated.getType() instanceof ParameterizedType generic ? (Class<?>) generic.getRawType()
                : (Class<?>) annotated.getType();
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> random.nextBoolean();
            case "int", "Integer" -> (int) number(annotated);
            case "long", "Long" -> number(annotated);
            case "Octets" -> octets(least(annotated), most(annotated, 20));
            case "Bits" -> bits(random.nextInt(Math.max(later ? 0 : 1, least(annotated)), most(annotated, 40) + 1));
            case "ObjectIdentifier" -> ObjectIdentifier.of("1.3.6.1.4.1.54321." + random.nextInt(100_000));
            case "String" -> text(annotated);
            case "List" -> list(annotated, level);
            default -> value(type, level);
        };
    }

    private List<Object> list(AnnotatedType annotated, int level) {
        int least = Math.max(later || level > depth ? 0 : 1, least(annotated));
        int count = random.nextInt(least, Math.max(least, most(annotated, level > depth ? 0 : 2)) + 1);
        return Stream.generate(() -> value(argument(annotated), level + 1)).limit(count).toList();
    }

    private long number(AnnotatedElement annotated) {
        var range = annotated.getAnnotation(Range.class);
        if (range == null) {
            return later ? random.nextLong() >> random.nextInt(64) : random.nextInt();
        }
        return switch (random.nextInt(4)) {
            case 0 -> range.min();
            case 1 -> range.max();
            default -> range.max() == Long.MAX_VALUE ? range.min() + random.nextInt(1 << 20)
                    : random.nextLong(range.min(), range.max() + 1);
        };
    }

    private static int least(AnnotatedElement annotated) {
        var size = annotated.getAnnotation(Size.class);
        return size == null ? 0 : size.value() >= 0 ? size.value() : size.min();
    }

    private static int most(AnnotatedElement annotated, int enough) {
        var size = annotated.getAnnotation(Size.class);
        return size == null ? enough : size.value() >= 0 ? size.value()
                : Math.min(size.max(), size.min() + enough);
    }

    private Octets octets(int least, int most) {
        var bytes = new byte[random.nextInt(least, most + 1)];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }

    private Bits bits(int length) {
        var bytes = new byte[(length + 7) / 8];
        random.nextBytes(bytes);
        if (length % 8 != 0) {
            bytes[bytes.length - 1] &= (byte) (0xff00 >> length % 8);
        }
        return new Bits(Octets.of(bytes), length);
    }

    private String text(AnnotatedElement annotated) {
        var alphabet = annotated.isAnnotationPresent(From.class) ? annotated.getAnnotation(From.class).value()
                : annotated.isAnnotationPresent(Bmp.class) ? "abcdefgh é会議室"
                : annotated.isAnnotationPresent(Numeric.class) ? "0123456789 "
                : "abcdefghijklmnopqrstuvwxyz.@0123456789";
        var text = new StringBuilder();
        int length = random.nextInt(least(annotated), most(annotated, 20) + 1);
        random.ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }

    private static AnnotatedType argument(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
    }

    /// How many levels the smallest value of a type has, so that a descent can end.
    private int height(Class<?> type) {
        if (heights.putIfAbsent(type, ENDLESS) == null) {
            int before;
            do {
                before = heights.get(type);
                heights.put(type, Math.min(before, measure(type)));
            } while (heights.get(type) < before);
        }
        return heights.get(type);
    }

    private int measure(Class<?> type) {
        if (type.isRecord()) {
            return 1 + Arrays.stream(type.getRecordComponents())
                    .mapToInt(each -> measure(each.getAnnotatedType())).max().orElse(0);
        }
        return type.isEnum() ? 0 : 1 + Arrays.stream(type.getAnnotation(Choice.class).value())
                .mapToInt(this::height).min().orElseThrow();
    }

    private int measure(AnnotatedType annotated) {
        if (annotated.getType() instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class && least(annotated) > 0 ? measure(argument(annotated)) : 0;
        }
        var type = (Class<?>) annotated.getType();
        boolean declared = type != Extensions.class && (type.isRecord() && type != Bits.class
                && type != ObjectIdentifier.class || type.isAnnotationPresent(Choice.class));
        return declared ? height(type) : 0;
    }
}
