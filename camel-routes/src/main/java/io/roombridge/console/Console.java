package io.roombridge.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.roombridge.call.LiveGateway;
import io.roombridge.dialplan.DialRequest;
import io.roombridge.dialplan.Explanation;
import io.roombridge.media.AddressText;
import io.roombridge.registry.AliasTaken;
import io.roombridge.registry.NameTaken;
import io.roombridge.registry.Page;
import io.roombridge.registry.PasswordsBusy;
import io.roombridge.registry.Registry;
import io.roombridge.registry.RegistryUnavailable;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The web server: pages, REST API, live feed, health, metrics.
public final class Console implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Console.class);
    private static final String API = "/api/v1";
    /// JSON is UTF-8 (RFC 8259 §8.1); without the word the server writes Latin-1.
    private static final String PROBLEM = "application/problem+json; charset=utf-8";
    private static final long LARGEST_BODY = 256 * 1024;

    /// Nothing from elsewhere is loaded, nothing inline is run, and nobody puts us in a frame.
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final ConsoleSettings settings;
    private final Registry registry;
    private final LiveGateway live;
    private final Metrics metrics;
    private final Json json = new Json();
    private final Sessions sessions;
    private final Doorkeeper doorkeeper;
    private final LiveFeed feed;
    private final List<Operation> operations;
    private final Javalin server;

    /// Starts listening.
    public Console(ConsoleSettings settings, Registry registry, Function<DialRequest, Explanation> check,
            LiveGateway live, Metrics metrics) {
        this(settings, registry, check, live, metrics, InstantSource.system());
    }

    Console(ConsoleSettings settings, Registry registry, Function<DialRequest, Explanation> check, LiveGateway live,
            Metrics metrics,
            InstantSource clock) {
        this.settings = settings;
        this.registry = registry;
        this.live = live;
        this.metrics = metrics;
        metrics.observe(live, registry);
        sessions = new Sessions(clock, settings.idle(), settings.lifetime());
        doorkeeper = new Doorkeeper(registry, sessions, clock, settings.tls().isPresent());
        feed = new LiveFeed(registry, live, clock, json);
        operations = Stream.of(
                        new UserOperations(registry, doorkeeper, sessions, clock, json).all(),
                        new LiveOperations(registry, live, clock, json).all(),
                        new MeetingOperations(live, clock, new Trail(registry.audit(), clock), json).all(),
                        new CameraOperations(live, new Trail(registry.audit(), clock), json).all(),
                        new CatalogueOperations(registry, check, live, json).all())
                .flatMap(List::stream).toList();
        server = Javalin.create(this::configure).start();
        feed.start();
        log.atInfo().addKeyValue("address", address()).log("console listens");
    }

    /// Where a browser finds it.
    public URI address() {
        var host = AddressText.bracketed(settings.host());
        return URI.create((settings.tls().isPresent() ? "https" : "http") + "://" + host + ":" + server.port() + "/");
    }

    List<Operation> operations() {
        return operations;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.jsonMapper(json.forJavalin());
        config.jetty.addConnector(this::connector);
        config.routes.before(context -> HEADERS.forEach(context::header));
        if (settings.tls().isPresent()) {
            config.routes.before(context -> context.header("Strict-Transport-Security", "max-age=31536000"));
        }
        config.routes.beforeMatched(doorkeeper::check);
        Pages.serve(config.routes);
        operations.forEach(operation -> config.routes.addHttpHandler(
                HandlerType.findOrCreate(operation.method()), API + operation.path(),
                context -> answer(operation, context), operation.access()));
        others(config);
        problems(config);
    }

    private void others(JavalinConfig config) {
        var openApi = OpenApi.of(operations, live.status().version());
        config.routes.get(API + "/openapi.json", context -> {
            Lists.refuseUnknown(context, List.of());
            send(context, openApi);
        }, Access.OPEN);
        config.routes.get(API + "/rooms/{name}/picture.jpg", context -> picture(context, live::picture),
                Access.VIEWER);
        config.routes.get(API + "/rooms/{name}/slides.jpg", context -> picture(context, live::slides), Access.VIEWER);
        config.routes.before(API + "/events", context -> Lists.refuseUnknown(context, List.of()));
        config.routes.sse(API + "/events", client -> {
            var session = doorkeeper.session(client.ctx());
            feed.watch(client, () -> session.isEmpty() || sessions.alive(session.get()));
        }, Access.VIEWER);
        config.routes.get("/health", this::health, Access.OPEN);
        config.routes.get("/metrics", context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.scrape()),
                settings.local() ? Access.OPEN : Access.VIEWER);
    }

    private ServerConnector connector(Server jetty, HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 * 1024);
        ServerConnector connector;
        if (settings.tls().isPresent()) {
            http.addCustomizer(new SecureRequestCustomizer(false));
            var tls = new SslContextFactory.Server();
            tls.setSslContext(settings.tls().get());
            tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            connector = new ServerConnector(jetty, tls, new HttpConnectionFactory(http));
        } else {
            connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        }
        var visitors = new Visitors(settings.visitors(), connector::getScheduler);
        http.addCustomizer(visitors);
        connector.addBean(visitors);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    private void answer(Operation operation, Context context) {
        Lists.refuseUnknown(context, operation.queries());
        var answer = operation.answer().to(context);
        if (answer == Operation.NOTHING) {
            context.status(204);
        } else {
            send(context, answer instanceof Page<?> page ? Lists.body(page) : answer);
        }
    }

    private void send(Context context, Object value) {
        context.header("Cache-Control", "no-store").contentType("application/json").result(json.write(value));
    }

    private static void picture(Context context, Function<String, Optional<byte[]>> pictures) {
        Lists.refuseUnknown(context, List.of("t"));
        var room = context.pathParam("name");
        var jpeg = pictures.apply(room).orElseThrow(() -> Problem.notFound("picture of room " + room));
        context.header("Cache-Control", "no-store").contentType("image/jpeg").result(jpeg);
    }

    /// For load balancers and monitors: whether the database answers. Told without asking it.
    private void health(Context context) {
        var away = registry.awaySince();
        context.status(away.isEmpty() ? 200 : 503);
        send(context, away.<Map<String, Object>>map(since -> Map.of("status", "down", "since", since, "detail",
                "the database does not answer: calls go on, known endpoints stay registered, nothing can be changed"))
                .orElse(Map.of("status", "up")));
    }

    private void problems(JavalinConfig config) {
        config.routes.exception(Problem.class, this::tell);
        config.routes.exception(IllegalArgumentException.class, (wrong, context) ->
                tell(Problem.badRequest(String.valueOf(wrong.getMessage())), context));
        config.routes.exception(RegistryUnavailable.class, (away, context) ->
                tell(Problem.unavailable(away.getMessage()), context));
        config.routes.exception(PasswordsBusy.class, (busy, context) -> tell(Problem.busy(busy.getMessage()), context));
        config.routes.exception(AliasTaken.class, (taken, context) ->
                tell(Problem.conflict(taken.getMessage()), context));
        config.routes.exception(NameTaken.class, (taken, context) ->
                tell(Problem.conflict(taken.getMessage()), context));
        config.routes.exception(EofException.class, (gone, context) ->
                log.debug("{} {}: the browser is gone", context.method(), context.path(), gone));
        config.routes.exception(HttpResponseException.class, (other, context) ->
                tell(Problem.of(other.getStatus(), other.getMessage()), context));
        config.routes.exception(Exception.class, (bug, context) -> {
            log.error("{} {} failed", context.method(), context.path(), bug);
            tell(Problem.of(500, "The gateway failed at this"), context);
        });
    }

    private void tell(Problem problem, Context context) {
        if (problem.retryAfter() > 0) {
            context.header("Retry-After", String.valueOf(problem.retryAfter()));
        }
        if (problem.status() == 401 && !context.path().equals(API + "/session")) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(problem.status()).header("Cache-Control", "no-store").contentType(PROBLEM)
                .result(json.write(problem.body(context.path())));
    }

    @Override
    public void close() {
        feed.close();
        server.stop();
    }
}
