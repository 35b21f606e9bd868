package io.roombridge.gateway;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads `roombridge.yaml` into [Settings]. A key that does not exist or a value that makes no sense is refused by its
/// path, so that a slip of the pen does not become a default. `ROOMBRIDGE_SIP_UDP_PORT` overrides `sip.udpPort`, and so
/// on for every key.
public final class SettingsFile {

    /// Read when nobody names another; need not be there.
    public static final Path USUAL = Path.of("roombridge.yaml");

    private static final String PREFIX = "ROOMBRIDGE_";

    /// Variables that are for the scripts, the log and the tests.
    private static final List<String> OTHERS = List.of("ROOMBRIDGE_LOG", "ROOMBRIDGE_HEAP", "ROOMBRIDGE_PEERS");

    private final Map<String, String> environment;

    public SettingsFile(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The settings of the file that was named; of [#USUAL], or the defaults, when none was.
    ///
    /// @throws InvalidSettings when the file is not there or cannot be read, or says what makes no sense
    public Settings load(Optional<Path> named) throws InvalidSettings {
        var file = named.orElse(USUAL);
        if (named.isPresent() && !Files.exists(file)) {
            throw new InvalidSettings("there is no settings file " + file.toAbsolutePath().normalize()
                    + ": name one that is there, or none for the defaults");
        }
        var settings = parse(Files.exists(file) ? read(file) : "", file.toString());
        var folder = file.toAbsolutePath().getParent();
        return settings.keyedBy(folder.resolve(settings.secretKeyFile()).toString());
    }

    public Settings parse(String yaml) throws InvalidSettings {
        return parse(yaml, "the settings");
    }

    /// @param from  what the text is, for who wrote it
    private Settings parse(String yaml, String from) throws InvalidSettings {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object tree;
        try {
            tree = new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (MarkedYAMLException e) {
            throw new InvalidSettings(from + ": not YAML: " + e.getProblem() + (e.getProblemMark() == null ? ""
                    : " in line " + (e.getProblemMark().getLine() + 1) + ", column "
                            + (e.getProblemMark().getColumn() + 1)));
        } catch (YAMLException e) {
            throw new InvalidSettings(from + ": not YAML: " + e.getMessage());
        }
        var wrong = new ArrayList<String>();
        var settings = (Settings) record(Settings.class, "", tree == null ? Map.of() : tree, wrong);
        if (wrong.isEmpty()) {
            SettingsCheck.check(settings);
            return settings;
        }
        throw new InvalidSettings(String.join("\n", wrong));
    }

    /// What is in the environment as if it were a setting, but is none; for each a sentence.
    public List<String> strangeVariables() {
        var known = keys("", Settings.class).map(SettingsFile::variable).toList();
        return environment.keySet().stream().filter(name -> name.startsWith(PREFIX))
                .filter(name -> !known.contains(name) && !OTHERS.contains(name)).sorted()
                .map(name -> "the variable " + name + " sets nothing" + meant(name, known)).toList();
    }

    private static String read(Path file) throws InvalidSettings {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidSettings("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static Stream<String> keys(String path, Class<?> type) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> component.getType().isRecord()
                ? keys(path + component.getName() + ".", component.getType()) : Stream.of(path + component.getName()));
    }

    private static String meant(String written, List<String> known) {
        return Nearest.to(written, known).map(it -> ": is " + it + " meant?").orElse("");
    }

    /// @param wrong  takes a sentence for everything that makes no sense; the default stands for it meanwhile
    private Record record(Class<?> type, String path, Object tree, List<String> wrong) {
        if (!(tree instanceof Map<?, ?> map)) {
            wrong.add((path.isEmpty() ? "the file" : path.substring(0, path.length() - 1))
                    + " has keys and values, not just a value: '" + tree + "'");
            return record(type, path, Map.of(), wrong);
        }
        var unknown = new TreeSet<String>();
        map.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        var values = new ArrayList<Object>();
        for (var component : type.getRecordComponents()) {
            unknown.remove(component.getName());
            values.add(value(component, path + component.getName(), map.get(component.getName()), wrong));
        }
        unknown.stream().map(name -> path + name).forEach(stranger -> wrong.add("there is no setting " + stranger
                + meant(stranger, keys("", Settings.class).toList())));
        return construct(type, values);
    }

    private Object value(RecordComponent component, String path, Object given, List<String> wrong) {
        if (component.getType().isRecord()) {
            return record(component.getType(), path + ".", given == null ? Map.of() : given, wrong);
        }
        var usual = component.getAnnotation(Default.class).value();
        try {
            return value(component, path, given == null ? usual : given);
        } catch (InvalidSettings e) {
            wrong.add(e.getMessage());
            return usual(component, usual);
        }
    }

    private static Object usual(RecordComponent component, String text) {
        return component.getType() == int.class ? (Object) Integer.valueOf(text)
                : component.getType() == boolean.class ? (Object) Boolean.valueOf(text) : text;
    }

    private Object value(RecordComponent component, String path, Object given) throws InvalidSettings {
        var variable = variable(path);
        if (environment.get(variable) instanceof String override) {
            return scalar(component, variable, override);
        }
        if (given instanceof Map || given instanceof List) {
            throw new InvalidSettings(path + " is one value, not several: " + given);
        }
        return scalar(component, path, String.valueOf(given));
    }

    /// @param name  of the key, or of the variable that was set instead
    private static Object scalar(RecordComponent component, String name, String text) throws InvalidSettings {
        var type = component.getType();
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class) {
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
            throw new InvalidSettings(name + " is true or false, not '" + text + "'");
        }
        var range = component.getAnnotation(Within.class);
        try {
            int number = Integer.parseInt(text);
            if (number >= range.from() && number <= range.to()) {
                return number;
            }
        } catch (NumberFormatException _) {
            // refused below, by its name
        }
        throw new InvalidSettings(name + " is a number from " + range.from() + " to " + range.to() + ", not '" + text
                + "'");
    }

    static String variable(String path) {
        return PREFIX + path.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
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
}
