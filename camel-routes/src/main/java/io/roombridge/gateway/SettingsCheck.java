package io.roombridge.gateway;

import io.roombridge.prompt.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What single values cannot tell: whether they fit together, and whether the files they name are there.
final class SettingsCheck {

    enum Over { UDP, TCP }

    /// Ports that a setting takes, both ends included.
    ///
    /// @param key  `sip.udpPort`, or `media.firstPort–media.lastPort`
    record Span(String key, Over over, int first, int last) {

        boolean meets(Span other) {
            return over == other.over && first <= other.last && other.first <= last;
        }

        @Override
        public String toString() {
            return key + " " + (first == last ? first : first + "–" + last);
        }
    }

    private SettingsCheck() {}

    static void check(Settings settings) throws InvalidSettings {
        ordered("h323.h245FirstPort", settings.h323().h245FirstPort(), "h323.h245LastPort",
                settings.h323().h245LastPort());
        ordered("sip.bfcpFirstPort", settings.sip().bfcpFirstPort(), "sip.bfcpLastPort",
                settings.sip().bfcpLastPort());
        ordered("media.firstPort", settings.media().firstPort(), "media.lastPort", settings.media().lastPort());
        if (settings.media().firstPort() == settings.media().lastPort()) {
            throw new InvalidSettings("media.firstPort to media.lastPort is one port: RTP and RTCP take two");
        }
        var spans = spans(settings);
        for (int one = 0; one < spans.size(); one++) {
            for (var other : spans.subList(one + 1, spans.size())) {
                if (spans.get(one).meets(other)) {
                    throw new InvalidSettings(spans.get(one) + " and " + other + " are the same port of "
                            + other.over() + ": set another for one of them");
                }
            }
        }
        there("sip.keyStore", settings.sip().keyStore());
        there("console.keyStore", settings.console().keyStore());
        if (Language.of(settings.prompts().language()).isEmpty()) {
            throw new InvalidSettings("prompts.language is one of " + Stream.of(Language.values()).map(Language::code)
                    .collect(Collectors.joining(", ")) + ", not '" + settings.prompts().language() + "'");
        }
        if (!settings.database().url().startsWith("jdbc:h2:")
                && !settings.database().url().startsWith("jdbc:postgresql:")) {
            throw new InvalidSettings("database.url is jdbc:h2:file:… or jdbc:postgresql://…, not '"
                    + settings.database().url() + "'");
        }
    }

    private static void ordered(String firstKey, int first, String lastKey, int last) throws InvalidSettings {
        if (first > last) {
            throw new InvalidSettings(firstKey + " " + first + " is more than " + lastKey + " " + last
                    + ": the first port comes first");
        }
    }

    private static void there(String key, String file) throws InvalidSettings {
        if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
            throw new InvalidSettings(key + " " + file + " is not there, or cannot be read");
        }
    }

    /// The ports that are to be opened, those of media last.
    static List<Span> spans(Settings settings) {
        var spans = new ArrayList<Span>();
        if (settings.sip().enabled()) {
            add(spans, "sip.udpPort", Over.UDP, settings.sip().udpPort());
            add(spans, "sip.tcpPort", Over.TCP, settings.sip().tcpPort());
            add(spans, "sip.tlsPort", Over.TCP, settings.sip().tlsPort());
            for (var over : Over.values()) {
                spans.add(new Span("sip.bfcpFirstPort–sip.bfcpLastPort", over, settings.sip().bfcpFirstPort(),
                        settings.sip().bfcpLastPort()));
            }
        }
        if (settings.h323().enabled()) {
            add(spans, "h323.rasPort", Over.UDP, settings.h323().rasPort());
            add(spans, "h323.callPort", Over.TCP, settings.h323().callPort());
            spans.add(new Span("h323.h245FirstPort–h323.h245LastPort", Over.TCP, settings.h323().h245FirstPort(),
                    settings.h323().h245LastPort()));
        }
        spans.add(new Span("media.firstPort–media.lastPort", Over.UDP, settings.media().firstPort(),
                settings.media().lastPort()));
        return spans;
    }

    private static void add(List<Span> spans, String key, Over over, int port) {
        if (port != 0) {
            spans.add(new Span(key, over, port, port));
        }
    }
}
