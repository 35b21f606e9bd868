package io.roombridge.lab.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Users register by turns, as fast as the registrar answers: REGISTER, 401, REGISTER with the digest, 200.
final class RegistrationLoad {

    /// How many may be under way at a time.
    private static final String WINDOW = "50";
    /// More a second than any registrar answers: the window sets the pace.
    private static final String RATE = "20000";

    private final Sipp sipp;
    private final Path scenario;
    private final Path users;

    RegistrationLoad(Path folder, Sipp sipp) throws IOException {
        this.sipp = sipp;
        scenario = sipp.scenario("register.xml");
        users = folder.resolve("users.csv");
        var lines = IntStream.range(Site.FIRST_USER, Site.FIRST_USER + Site.USERS)
                .mapToObj(user -> "%d;[authentication username=%d password=%s]\n".formatted(user, user, Site.PASSWORD));
        Files.writeString(users, "SEQUENTIAL\n" + String.join("", lines.toList()));
    }

    Sipp.Result run(int registrar, int count, Processor processor) throws IOException, InterruptedException {
        return sipp.run(registrar, List.of("-sf", scenario.toString(), "-inf", users.toString(),
                "-m", String.valueOf(count), "-l", WINDOW, "-r", RATE), processor);
    }
}
