package io.roombridge.console;

import static io.roombridge.console.Given.orElse;

import io.javalin.http.Context;
import io.roombridge.console.CatalogueViews.IssuedToken;
import io.roombridge.console.CatalogueViews.PasswordChange;
import io.roombridge.console.CatalogueViews.SignIn;
import io.roombridge.console.CatalogueViews.TokenRequest;
import io.roombridge.console.CatalogueViews.TokenView;
import io.roombridge.console.CatalogueViews.UserChange;
import io.roombridge.console.CatalogueViews.UserView;
import io.roombridge.registry.Registry;
import io.roombridge.registry.User;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Sessions, users and their tokens.
final class UserOperations {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3_650;

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
                        .by(context -> UserView.of(Doorkeeper.asking(context))),
                Operation.delete("/session", Access.SELF, "Sign out").by(this::signOut),
                Operation.put("/session/password", Access.SELF, "Change one's password").taking(PasswordChange.class)
                        .by(this::changePassword),
                Operation.get("/users", Access.ADMIN, "All users").asking("limit", "offset").listing(UserView.class)
                        .by(context -> Lists.page(context, registry.users().all(), UserView::of)),
                Operation.post("/users", Access.ADMIN, "Add a user").taking(UserChange.class).giving(UserView.class)
                        .by(this::add),
                Operation.put("/users/{name}", Access.ADMIN, "Change a user's role or password")
                        .taking(UserChange.class)
                        .giving(UserView.class).by(this::change),
                Operation.delete("/users/{name}", Access.ADMIN, "Remove a user").by(this::remove),
                Operation.get("/tokens", Access.VIEWER, "One's bearer tokens").listing(TokenView.class)
                        .by(context -> Lists.page(context, registry.users().tokens(Doorkeeper.asking(context).name()),
                                TokenView::of)),
                Operation.post("/tokens", Access.VIEWER, "Make a bearer token with one's own rights")
                        .taking(TokenRequest.class)
                        .giving(IssuedToken.class).by(this::issue),
                Operation.delete("/tokens/{id}", Access.VIEWER, "Revoke a bearer token of one's own").by(this::revoke));
    }

    private Object signIn(Context context) {
        var given = json.read(context.body(), SignIn.class);
        return UserView.of(doorkeeper.signIn(context, orElse(given.name(), ""), orElse(given.password(), "")));
    }

    private Object signOut(Context context) {
        doorkeeper.signOut(context);
        return Operation.NOTHING;
    }

    private Object changePassword(Context context) {
        var user = Doorkeeper.asking(context);
        var change = json.read(context.body(), PasswordChange.class);
        if (doorkeeper.authenticate(user.name(), orElse(change.old(), "")).isEmpty()) {
            throw Problem.forbidden("the old password is wrong");
        }
        if (orElse(change.fresh(), "").equals(change.old())) {
            throw Problem.badRequest("fresh: has to differ from the old one");
        }
        registry.users().password(user.name(), orElse(change.fresh(), ""), user.name());
        sessions.endOthers(user.name(), doorkeeper.session(context).orElse(""));
        return Operation.NOTHING;
    }

    private Object add(Context context) {
        var change = json.read(context.body(), UserChange.class);
        if (registry.users().find(orElse(change.name(), "")).isPresent()) {
            throw Problem.conflict("there is a user " + change.name() + " already");
        }
        context.status(201);
        return save(context, orElse(change.name(), ""), change, User.Role.VIEWER);
    }

    private Object change(Context context) {
        var was = there(context);
        return save(context, was.name(), json.read(context.body(), UserChange.class), was.role());
    }

    private UserView save(Context context, String name, UserChange change, User.Role otherwise) {
        var by = Doorkeeper.asking(context).name();
        boolean fresh = change.password() != null;
        if (fresh && (change.password().length() < 8 || change.password().length() > 256)) {
            throw Problem.badRequest("password: 8 to 256 characters");
        }
        boolean mustChange = fresh || registry.users().find(name).map(User::mustChangePassword).orElse(true);
        var user = new User(name, orElse(change.role(), otherwise), mustChange);
        registry.users().save(user, by);
        if (fresh) {
            registry.users().password(name, change.password(), by);
            registry.users().save(user, by);
            sessions.endOthers(name, "");
        }
        return UserView.of(user);
    }

    private Object remove(Context context) {
        var user = there(context);
        registry.users().remove(user.name(), Doorkeeper.asking(context).name());
        sessions.endOthers(user.name(), "");
        return Operation.NOTHING;
    }

    private User there(Context context) {
        var name = context.pathParam("name");
        return registry.users().find(name).orElseThrow(() -> Problem.notFound("user " + name));
    }

    private Object issue(Context context) {
        var request = json.read(context.body(), TokenRequest.class);
        int days = orElse(request.days(), USUAL_DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.badRequest("days: 1 to " + MOST_DAYS);
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
