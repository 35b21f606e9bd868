package io.roombridge.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// The files a browser needs: our own from the resources, the libraries' from their webjars. Only what is listed here
/// is served.
final class Pages {

    private static final String OWN = "/console/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("/", OWN + "index.html"),
            Map.entry("/favicon.svg", OWN + "favicon.svg"),
            Map.entry("/console.css", OWN + "console.css"),
            Map.entry("/app.js", OWN + "app.js"),
            Map.entry("/api.js", OWN + "api.js"),
            Map.entry("/store.js", OWN + "store.js"),
            Map.entry("/parts.js", OWN + "parts.js"),
            Map.entry("/forms.js", OWN + "forms.js"),
            Map.entry("/lists.js", OWN + "lists.js"),
            Map.entry("/pages/leg.js", OWN + "pages/leg.js"),
            Map.entry("/pages/live.js", OWN + "pages/live.js"),
            Map.entry("/pages/rooms.js", OWN + "pages/rooms.js"),
            Map.entry("/pages/endpoints.js", OWN + "pages/endpoints.js"),
            Map.entry("/pages/history.js", OWN + "pages/history.js"),
            Map.entry("/pages/dialplan.js", OWN + "pages/dialplan.js"),
            Map.entry("/pages/settings.js", OWN + "pages/settings.js"),
            Map.entry("/lib/lit-html.js", WEBJARS + "lit-html/3.3.2/lit-html.js"),
            Map.entry("/lib/directives/live.js", WEBJARS + "lit-html/3.3.2/directives/live.js"),
            Map.entry("/lib/directive.js", WEBJARS + "lit-html/3.3.2/directive.js"),
            Map.entry("/lib/directive-helpers.js", WEBJARS + "lit-html/3.3.2/directive-helpers.js"));

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private record File(byte[] octets, String type, String tag) {}

    private Pages() {}

    static void serve(RoutesConfig routes) {
        FILES.forEach((path, resource) -> {
            var file = load(resource);
            routes.get(path, context -> answer(context, file), Access.OPEN);
        });
    }

    private static void answer(Context context, File file) {
        context.header("ETag", file.tag()).header("Cache-Control", "no-cache");
        if (file.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(file.type()).result(file.octets());
    }

    private static File load(String resource) {
        try (var in = Pages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("a file of the console is missing: " + resource);
            }
            var octets = in.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-256").digest(octets);
            return new File(octets, TYPES.get(resource.substring(resource.lastIndexOf('.') + 1)),
                    "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
