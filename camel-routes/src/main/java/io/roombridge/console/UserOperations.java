package io.roombridge.console;

import static io.roombridge.console.Given.orElse;

import io.javalin.http.Context;
import io.roombridge.console.CatalogueViews.BackupView;
import io.roombridge.console.CatalogueViews.IssuedToken;
import io.roombridge.console.CatalogueViews.PasswordChange;
import io.roombridge.console.CatalogueViews.SignIn;
import io.roombridge.console.CatalogueViews.TokenRequest;
import io.roombridge.console.CatalogueViews.TokenView;
import io.roombridge.console.CatalogueViews.UserChange;
import io.roombridge.console.CatalogueViews.UserView;
import io.roombridge.registry.Audit;
import io.roombridge.registry.ChangedMeanwhile;
import io.roombridge.registry.Passwords;
import io.roombridge.registry.Precondition;
import io.roombridge.registry.Registry;
import io.roombridge.registry.User;
import io.roombridge.registry.Versioned;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Sessions, users and their tokens.
final class UserOperations {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3_650;
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    /// As whom the audit trail knows the gateway itself.
    private static final String GATEWAY = "gateway";

    private final Registry registry;
    private final Doorkeeper doorkeeper;
    private final Sessions sessions;
    private final InstantSource clock;
    private final Json json;

    UserOperations(Registry registry, Doorkeeper doorkeeper, Sessions sessions, InstantSource clock, Json json) {
        this.registry = registry;
        this.doorkeeper = doorkeeper;
        this.sessions = sessions;
        this.clock = clock;
        this.json = json;
    }

    List<Operation> all() {
        return List.of(
                Operation.post("/session", Access.OPEN, "Sign in").taking(SignIn.class).giving(UserView.class)
                        .by(this::signIn),
                Operation.get("/session", Access.SELF, "Who is signed in").giving(UserView.class)
                        .by(context -> UserView.of(current(Doorkeeper.asking(context)))),
                Operation.delete("/session", Access.SELF, "Sign out").by(this::signOut),
                Operation.put("/session/password", Access.SELF, "Change one's password").taking(PasswordChange.class)
                        .by(this::changePassword),
                Operation.post("/backup", Access.ADMIN, "Write a copy of the database, on the gateway's own disk")
                        .giving(BackupView.class).by(this::backUp),
                Operation.get("/users", Access.ADMIN, "All users").listing(UserView.class)
                        .by(context -> Lists.page(context, json, registry.users().all(), UserView.class,
                                user -> UserView.of(current(user)))),
                Operation.get("/users/{name}", Access.ADMIN, "One user").giving(UserView.class)
                        .by(context -> shown(context, there(context))),
                Operation.post("/users", Access.ADMIN, "Add a user").taking(UserChange.class).giving(UserView.class)
                        .by(this::add),
                Operation.put("/users/{name}", Access.ADMIN, "Change a user's role or password").conditional()
                        .taking(UserChange.class)
                        .giving(UserView.class).by(this::change),
                Operation.delete("/users/{name}", Access.ADMIN, "Remove a user").conditional().by(this::remove),
                Operation.get("/tokens", Access.VIEWER, "One's bearer tokens").listing(TokenView.class)
                        .by(context -> Lists.page(context, json,
                                registry.users().tokens(Doorkeeper.asking(context).name()), TokenView.class,
                                TokenView::of)),
                Operation.post("/tokens", Access.VIEWER, "Make a bearer token with one's own rights")
                        .taking(TokenRequest.class)
                        .giving(IssuedToken.class).by(this::issue),
                Operation.delete("/tokens/{id}", Access.VIEWER, "Revoke a bearer token of one's own").by(this::revoke));
    }

    /// In the folder that the gateway was started in, by name of the time: nobody says from afar what to write where.
    private Object backUp(Context context) {
        Path file;
        try {
            file = CopyName.take(Path.of("").toAbsolutePath(), clock.instant());
        } catch (IOException unwritable) {
            throw Problem.conflict("no file can be made for the copy: " + unwritable.getMessage());
        }
        copy(file);
        registry.audit().add(new Audit.Entry(clock.instant(), Doorkeeper.asking(context).name(), "backup", "database",
                file.getFileName().toString(), ""));
        context.status(201);
        return new BackupView(file.toString());
    }

    /// A name that nothing came of is free again.
    private void copy(Path file) {
        boolean done = false;
        try {
            registry.backUp(file);
            done = true;
        } catch (IllegalArgumentException impossible) {
            throw Problem.conflict(impossible.getMessage());
        } finally {
            if (!done) {
                file.toFile().delete();
            }
        }
    }

    private Object signIn(Context context) {
        var given = json.read(context.body(), SignIn.class);
        return UserView.of(current(
                doorkeeper.signIn(context, orElse(given.name(), ""), orElse(given.password(), ""))));
    }

    private Object signOut(Context context) {
        doorkeeper.signOut(context);
        return Operation.NOTHING;
    }

    private Object changePassword(Context context) {
        var user = Doorkeeper.asking(context);
        var change = json.read(context.body(), PasswordChange.class);
        if (registry.users().authenticate(user.name(), orElse(change.old(), "")).isEmpty()) {
            throw Problem.forbidden("the old password is wrong");
        }
        if (orElse(change.fresh(), "").equals(change.old())) {
            throw Problem.invalid("fresh", "has to differ from the old one");
        }
        requireStrong("fresh", user.name(), orElse(change.fresh(), ""));
        registry.users().password(user.name(), orElse(change.fresh(), ""), user.name());
        sessions.endOthers(user.name(), doorkeeper.session(context).orElse(""));
        return Operation.NOTHING;
    }

    private Object add(Context context) {
        var body = json.read(context.body(), UserChange.class);
        var name = orElse(body.name(), "");
        if (!USER.matcher(name).matches() || name.equalsIgnoreCase(GATEWAY)) {
            throw Problem.invalid("name", "has 1 to 64 letters, digits, dots, dashes, underscores or @, and is not "
                    + GATEWAY);
        }
        if (orElse(body.password(), "").isEmpty()) {
            throw Problem.invalid("password", "has to be there: nobody could sign in without one");
        }
        save(context, new User(name, orElse(body.role(), User.Role.VIEWER), true), body.password(),
                Precondition.ABSENT);
        context.status(201);
        return shown(context, there(name));
    }

    private Object change(Context context) {
        var was = there(context).thing();
        var body = json.read(context.body(), UserChange.class);
        if (!was.name().equalsIgnoreCase(orElse(body.name(), was.name()))) {
            throw Problem.invalid("name", "stays " + was.name() + ": a new name is a new thing");
        }
        boolean mustChange = was.mustChangePassword() || body.password() != null;
        return guarded(context, was.name(), given -> {
            save(context, new User(was.name(), orElse(body.role(), was.role()), mustChange), body.password(), given);
            return shown(context, there(was.name()));
        });
    }

    private void save(Context context, User user, String password, Precondition given) {
        if (password != null) {
            requireStrong("password", user.name(), password);
        }
        registry.users().save(user, Optional.ofNullable(password), given, Doorkeeper.asking(context).name());
        if (password != null) {
            sessions.endOthers(user.name(), "");
        }
    }

    private static void requireStrong(String field, String user, String password) {
        try {
            Passwords.check(user, password);
        } catch (IllegalArgumentException weak) {
            throw Problem.invalid(field, weak.getMessage());
        }
    }

    private Object remove(Context context) {
        var name = there(context).thing().name();
        return guarded(context, name, given -> {
            registry.users().remove(name, given, Doorkeeper.asking(context).name());
            sessions.endOthers(name, "");
            return Operation.NOTHING;
        });
    }

    private Object guarded(Context context, String name, Function<Precondition, Object> change) {
        try {
            return change.apply(Conditional.of(context, Optional.empty()));
        } catch (ChangedMeanwhile late) {
            throw Problem.outdated(late, registry.users().current(name).map(UserView::of));
        }
    }

    private Versioned<User> there(Context context) {
        return there(context.pathParam("name"));
    }

    private Versioned<User> there(String name) {
        return registry.users().current(name).orElseThrow(() -> Problem.notFound("user " + name));
    }

    private Versioned<User> current(User user) {
        return registry.users().current(user.name()).orElse(new Versioned<>(user, 0));
    }

    private static UserView shown(Context context, Versioned<User> user) {
        Conditional.tag(context, user.version());
        return UserView.of(user);
    }

    private Object issue(Context context) {
        var request = json.read(context.body(), TokenRequest.class);
        int days = orElse(request.days(), USUAL_DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.invalid("days", "is 1 to " + MOST_DAYS);
        }
        var user = Doorkeeper.asking(context).name();
        var expires = clock.instant().plus(Duration.ofDays(days));
        context.status(201);
        return new IssuedToken(registry.users().issueToken(user, orElse(request.description(), ""), expires, user),
                expires);
    }

    private Object revoke(Context context) {
        var user = Doorkeeper.asking(context).name();
        long id = Optional.of(context.pathParam("id")).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong)
                .orElse(-1L);
        if (registry.users().tokens(user).stream().noneMatch(token -> token.id() == id)) {
            throw Problem.notFound("token " + context.pathParam("id"));
        }
        registry.users().revokeToken(id, user);
        return Operation.NOTHING;
    }
}
