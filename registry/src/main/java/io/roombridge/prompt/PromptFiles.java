package io.roombridge.prompt;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads texts and sounds: those that are shipped, and over them those of an administrator's folder, file by file and
/// text by text.
///
/// ```
/// FOLDER/en/texts.properties   UTF-8; whatever is not in it is as shipped
/// FOLDER/en/welcome.wav        … one for each prompt
/// FOLDER/zh/…
/// ```
public final class PromptFiles {

    private static final String TEXTS = "texts.properties";
    private static final String SPOKEN = "say.";
    private static final String SOUND = ".wav";
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int LONGEST_TEXT = 300;
    private static final Pattern FILLED = Pattern.compile("\\{\\d+}");
    private static final Map<String, Phrase> PHRASES = Stream.of(Phrase.values())
            .collect(Collectors.toUnmodifiableMap(Phrase::key, phrase -> phrase));

    private final Map<Language, Map<Phrase, String>> texts = new EnumMap<>(Language.class);
    private final Map<Language, Map<Prompt, Sound>> sounds = new EnumMap<>(Language.class);

    private PromptFiles() {}

    /// Those that are shipped.
    static PromptFiles shipped() throws InvalidPrompts {
        var files = new PromptFiles();
        for (var language : Language.values()) {
            var texts = files.texts.computeIfAbsent(language, _ -> new EnumMap<>(Phrase.class));
            files.read(texts, resource(language, TEXTS), language.code() + "/" + TEXTS);
            var silent = Stream.of(Phrase.values()).filter(phrase -> !texts.containsKey(phrase)).toList();
            if (!silent.isEmpty()) {
                throw new InvalidPrompts(language.code() + "/" + TEXTS + " lacks " + silent);
            }
            for (var prompt : Prompt.values()) {
                var name = prompt.key() + SOUND;
                files.sounds(language).put(prompt, WaveFile.read(resource(language, name),
                        language.code() + "/" + name));
            }
        }
        return files;
    }

    /// @param folder  of an administrator's own; empty: as shipped
    /// @param usual   where nobody has chosen another
    /// @throws InvalidPrompts when the folder is not there, or something in it cannot be used or is not known
    public static Prompts read(Optional<Path> folder, Language usual) throws InvalidPrompts {
        var files = shipped();
        if (folder.isPresent()) {
            files.replace(folder.get());
        }
        return files.prompts(usual);
    }

    Prompts prompts(Language usual) {
        var wordings = new EnumMap<Language, Wording>(Language.class);
        texts.forEach((language, all) -> wordings.put(language, new Wording(language, all)));
        return new Prompts(new Texts(wordings, usual), (language, prompt) -> sounds.get(language).get(prompt));
    }

    private Map<Prompt, Sound> sounds(Language language) {
        return sounds.computeIfAbsent(language, _ -> new EnumMap<>(Prompt.class));
    }

    private static byte[] resource(Language language, String name) throws InvalidPrompts {
        try (var stream = PromptFiles.class.getResourceAsStream(language.code() + "/" + name)) {
            if (stream == null) {
                throw new InvalidPrompts(language.code() + "/" + name + " is not there");
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new InvalidPrompts(language.code() + "/" + name + " cannot be read: " + broken.getMessage());
        }
    }

    private void replace(Path folder) throws InvalidPrompts {
        if (!Files.isDirectory(folder)) {
            throw new InvalidPrompts(folder + " is no folder");
        }
        for (var each : names(folder)) {
            var language = Language.of(each).orElseThrow(() -> new InvalidPrompts(folder.resolve(each)
                    + " is of no language: there are " + Stream.of(Language.values()).map(Language::code).toList()));
            for (var name : names(folder.resolve(each))) {
                replace(language, folder.resolve(each).resolve(name), name);
            }
        }
    }

    private void replace(Language language, Path file, String name) throws InvalidPrompts {
        if (name.equals(TEXTS)) {
            read(texts.get(language), content(file), file.toString());
            return;
        }
        var prompt = Stream.of(Prompt.values()).filter(it -> name.equals(it.key() + SOUND)).findFirst()
                .orElseThrow(() -> new InvalidPrompts(file + " is nothing that is said: there are " + TEXTS + " and "
                        + Stream.of(Prompt.values()).map(it -> it.key() + SOUND).collect(Collectors.joining(", "))));
        sounds(language).put(prompt, WaveFile.read(content(file), file.toString()));
    }

    /// What is not hidden, by name.
    private static List<String> names(Path folder) throws InvalidPrompts {
        try (var each = Files.newDirectoryStream(folder, "[!.]*")) {
            var names = new TreeSet<String>();
            each.forEach(path -> names.add(path.getFileName().toString()));
            return List.copyOf(names);
        } catch (IOException broken) {
            throw new InvalidPrompts(folder + " cannot be read as a folder: " + broken.getMessage());
        }
    }

    private static byte[] content(Path file) throws InvalidPrompts {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidPrompts(file + " is larger than " + LARGEST + " octets");
            }
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new InvalidPrompts(file + " cannot be read: " + broken.getMessage());
        }
    }

    /// Takes texts over those that are there.
    private void read(Map<Phrase, String> into, byte[] file, String name) throws InvalidPrompts {
        var wrong = new ArrayList<String>();
        properties(file, name).forEach((key, value) -> {
            var phrase = PHRASES.get(String.valueOf(key));
            var text = String.valueOf(value);
            if (phrase != null) {
                fault(into.getOrDefault(phrase, text), text).ifPresentOrElse(
                        words -> wrong.add(name + ": " + key + " " + words), () -> into.put(phrase, text));
            } else if (!isSpoken(String.valueOf(key))) {
                wrong.add(name + ": there is no text " + key);
            }
        });
        if (!wrong.isEmpty()) {
            throw new InvalidPrompts(wrong.stream().sorted().collect(Collectors.joining("; ")));
        }
    }

    /// What is said is in the sounds; the words stand beside the others for who makes them.
    private static boolean isSpoken(String key) {
        return key.startsWith(SPOKEN) && Arrays.stream(Prompt.values())
                .anyMatch(prompt -> prompt.key().equals(key.substring(SPOKEN.length())));
    }

    private static Optional<String> fault(String shipped, String text) {
        return text.isBlank() ? Optional.of("says nothing")
                : text.length() > LONGEST_TEXT ? Optional.of("is longer than " + LONGEST_TEXT + " characters")
                : FILLED.matcher(text).results().map(it -> it.group()).filter(it -> !shipped.contains(it)).findFirst()
                        .map(it -> "has " + it + ", which nothing fills in");
    }

    private static Properties properties(byte[] file, String name) throws InvalidPrompts {
        var properties = new Properties();
        try {
            properties.load(new StringReader(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file))
                    .toString()));
            return properties;
        } catch (CharacterCodingException broken) {
            throw new InvalidPrompts(name + " is not UTF-8");
        } catch (IOException | IllegalArgumentException broken) {
            throw new InvalidPrompts(name + " cannot be read: " + broken.getMessage());
        }
    }
}
