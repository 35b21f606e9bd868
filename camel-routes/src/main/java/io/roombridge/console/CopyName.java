package io.roombridge.console;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// How a copy of the database is called: by its time, and with a number where there is one of that second already.
final class CopyName {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private CopyName() {}

    /// Takes a name that nobody else has, by an empty file.
    static Path take(Path folder, Instant at) throws IOException {
        var name = "roombridge-" + TIME.format(at);
        for (int number = 1;; number++) {
            try {
                return Files.createFile(folder.resolve(name + (number == 1 ? "" : "-" + number) + ".zip"));
            } catch (FileAlreadyExistsException _) {
                // the next
            }
        }
    }
}
