package io.roombridge.per;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// The method handles of records: what is left of reflection once a type is compiled.
final class Records {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private Records() {}

    /// The canonical constructor as `Object (Object[])`.
    static MethodHandle constructor(Class<?> type) {
        var components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return LOOKUP.findConstructor(type, MethodType.methodType(void.class, components))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a public record: " + type, e);
        }
    }

    /// The accessor of a component as `Object (Object)`.
    static MethodHandle accessor(RecordComponent component) {
        try {
            return LOOKUP.unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("not public: " + component, e);
        }
    }

    static Object construct(MethodHandle constructor, Object... values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static Object component(MethodHandle accessor, Object of) {
        try {
            return (Object) accessor.invokeExact(of);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
