package io.roombridge.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PromptFilesTest {

    @TempDir
    private Path folder;

    private Prompts read() throws InvalidPrompts {
        return PromptFiles.read(Optional.of(folder), Language.ENGLISH);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static byte[] wave(int rate, int channels, int seconds) throws IOException {
        var octets = new byte[rate * channels * 2 * seconds];
        for (int i = 0; i < octets.length; i += 2) {
            octets[i] = (byte) (i / 2);
        }
        var format = new AudioFormat(rate, 16, channels, true, false);
        var file = new ByteArrayOutputStream();
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(octets), format,
                octets.length / format.getFrameSize()), AudioFileFormat.Type.WAVE, file);
        return file.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryTextAndEverySoundAndTheyAreShort(Language language) {
        var prompts = Prompts.shipped(language);
        long octets = 0;
        for (var phrase : Phrase.values()) {
            assertThat(prompts.texts().in(Optional.empty()).text(phrase)).as("%s", phrase).isNotBlank()
                    .hasSizeLessThan(60);
        }
        for (var prompt : Prompt.values()) {
            var sound = prompts.sounds().of(language, prompt);
            assertThat(sound.rate()).isEqualTo(16_000);
            assertThat(sound.samples().length).as("%s", prompt).isBetween(sound.rate() / 2, 5 * sound.rate());
            int peak = 0;
            for (var sample : sound.samples()) {
                peak = Math.max(peak, Math.abs(sample));
            }
            assertThat(peak).as("%s is heard", prompt).isGreaterThan(5_000);
            octets += sound.samples().length;
        }
        assertThat(octets).as("of all sounds of a language").isLessThan(700_000);
    }

    @Test
    void bothLanguagesFillInTheSame() {
        for (var phrase : Phrase.values()) {
            var english = Prompts.shipped(Language.ENGLISH).texts().in(Optional.empty());
            var chinese = Prompts.shipped(Language.ENGLISH).texts().in(Optional.of(Language.CHINESE));
            assertThat(chinese.text(phrase, "@").indexOf('@') >= 0).as("%s", phrase)
                    .isEqualTo(english.text(phrase, "@").indexOf('@') >= 0);
            assertThat(chinese.lines(phrase)).as("%s", phrase).hasSameSizeAs(english.lines(phrase));
        }
    }

    @Test
    void whatAnAdministratorHasIsTakenAndTheRestIsAsShipped() throws Exception {
        write("en/texts.properties", "locked=Zu – fermé 已锁定\nslides={0} zeigt etwas\n# say.welcome is a word too\n"
                + "say.welcome=Hello");
        Files.write(folder.resolve("en/welcome.wav"), wave(8_000, 1, 1));
        write(".hidden", "");

        var english = read().texts().in(Optional.empty());
        assertThat(english.text(Phrase.LOCKED)).isEqualTo("Zu – fermé 已锁定");
        assertThat(english.lines(Phrase.SLIDES, "Ann")).containsExactly("Ann zeigt etwas");
        assertThat(english.lines(Phrase.HOST_NOW)).hasSize(2);
        assertThat(read().texts().in(Optional.of(Language.CHINESE)).text(Phrase.LOCKED)).isEqualTo("会议已锁定");
        assertThat(read().sounds().of(Language.ENGLISH, Prompt.WELCOME).rate()).isEqualTo(8_000);
        assertThat(read().sounds().of(Language.ENGLISH, Prompt.WELCOME).samples()).hasSize(8_000)
                .startsWith((short) 0, (short) 1, (short) 2);
        assertThat(read().sounds().of(Language.ENGLISH, Prompt.LOCKED).rate()).isEqualTo(16_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en/texts.properties  | loked=Shut             | there is no text loked
            en/texts.properties  | say.hello=Hello        | there is no text say.hello
            en/texts.properties  | locked=                | locked says nothing
            en/texts.properties  | slides={1} shows       | slides has {1}, which nothing fills in
            en/texts.properties  | locked=\\uZZZZ         | cannot be read
            en/greeting.wav      | x                      | greeting.wav is nothing that is said
            en/welcome.wav       | x                      | welcome.wav is no WAV file
            de/texts.properties  | locked=Zu              | de is of no language
            en                   | x                      | cannot be read as a folder
            """)
    void whatCannotBeUsedIsRefusedByItsName(String file, String text, String words) throws IOException {
        write(file, text);

        assertThatThrownBy(this::read).isInstanceOf(InvalidPrompts.class).hasMessageContaining(words)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aSoundOfOtherShapeIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("zh"));
        for (var shape : new byte[][] {wave(16_000, 2, 1), wave(16_000, 1, 31), wave(96_000, 1, 1)}) {
            Files.write(folder.resolve("zh/locked.wav"), shape);
            assertThatThrownBy(this::read).isInstanceOf(InvalidPrompts.class).hasMessageContaining("locked.wav");
        }
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> PromptFiles.read(Optional.of(folder.resolve("no")), Language.ENGLISH))
                .isInstanceOf(InvalidPrompts.class).hasMessageContaining("is no folder");
    }

    @Test
    void anyOctetsAreASoundOrRefused() throws IOException {
        var random = new Random(4_711);
        var file = wave(8_000, 1, 1);
        for (int round = 0; round < 2_000; round++) {
            var changed = file.clone();
            for (int i = 0; i < 3; i++) {
                changed[random.nextInt(round % 2 == 0 ? 44 : changed.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(WaveFile.read(changed, "any").samples().length).isLessThanOrEqualTo(48_000 * 30);
            } catch (InvalidPrompts refused) {
                assertThat(refused).hasMessageStartingWith("any ");
            }
        }
    }
}
