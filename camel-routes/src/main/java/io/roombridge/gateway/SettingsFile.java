package io.roombridge.gateway;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads `roombridge.yaml` into [Settings]. A key that does not exist or a value of the wrong kind is refused by its
/// path, so that a slip of the pen does not become a default. `ROOMBRIDGE_SIP_UDP_PORT` overrides `sip.udpPort`, and so
/// on for every key.
public final class SettingsFile {

    private final Map<String, String> environment;

    public SettingsFile(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The file's settings, or the defaults when there is no such file.
    ///
    /// @throws InvalidSettings when the file cannot be read, or says what makes no sense
    public Settings load(Path file) throws InvalidSettings {
        return Files.exists(file) ? parse(read(file)) : parse("");
    }

    public Settings parse(String yaml) throws InvalidSettings {
        Object tree;
        try {
            tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new InvalidSettings("not YAML: " + e.getMessage());
        }
        return (Settings) record(Settings.class, "", tree == null ? Map.of() : tree);
    }

    private static String read(Path file) throws InvalidSettings {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidSettings("cannot read " + file + ": " + e.getMessage());
        }
    }

    private Record record(Class<?> type, String path, Object tree) throws InvalidSettings {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new InvalidSettings((path.isEmpty() ? "the file" : path) + " has keys and values, not just a value");
        }
        var unknown = new HashSet<Object>(map.keySet());
        var values = new ArrayList<Object>();
        for (var component : type.getRecordComponents()) {
            unknown.remove(component.getName());
            var below = path.isEmpty() ? component.getName() : path + "." + component.getName();
            values.add(value(component, below, map.get(component.getName())));
        }
        if (!unknown.isEmpty()) {
            throw new InvalidSettings(
                    "there is no setting " + (path.isEmpty() ? "" : path + ".") + unknown.iterator().next());
        }
        return construct(type, values);
    }

    private Object value(RecordComponent component, String path, Object given) throws InvalidSettings {
        var type = component.getType();
        if (type.isRecord()) {
            return record(type, path, given == null ? Map.of() : given);
        }
        var override = Optional.ofNullable(environment.get(variable(path)));
        var text = override.orElseGet(() ->
                given == null ? component.getAnnotation(Default.class).value() : String.valueOf(given));
        return scalar(type, path, text);
    }

    private static Object scalar(Class<?> type, String path, String text) throws InvalidSettings {
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        try {
            if (type == int.class && Integer.parseInt(text) >= 0) {
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException _) {
            // refused below, by its path
        }
        var wanted = type == int.class ? "a number from 0" : "true or false";
        throw new InvalidSettings(path + " is " + wanted + ", not '" + text + "'");
    }

    static String variable(String path) {
        return "ROOMBRIDGE_" + path.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Record construct(Class<?> type, List<Object> values) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Record) type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The settings cannot be used; the message says which key and why.
    public static final class InvalidSettings extends Exception {
        private static final long serialVersionUID = 1L;

        public InvalidSettings(String message) {
            super(message, null, false, false);
        }
    }
}
