package io.roombridge.dialplan;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.media.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One request on its way through the plan. Used once.
final class Search {

    private final DialPlan plan;
    private final DialRequest request;
    private final Facts facts;
    private final List<String> trace = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private Alias dialled;

    Search(DialPlan plan, DialRequest request, Facts facts) {
        this.plan = plan;
        this.request = request;
        this.facts = facts;
        this.dialled = request.dialled();
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    Decision decide() {
        say("%s %s (%s, zone %s) dials %s", request.protocol(), request.source(), standing(), request.zone(), dialled);
        if (dialled.value().indexOf('@') != dialled.value().lastIndexOf('@')) {
            return refuse(Cause.INVALID_NUMBER_FORMAT, "the alias has more than one @");
        }
        plan.transforms().forEach(this::transform);
        var forms = Forms.of(dialled, facts);
        if (forms.size() > 1) {
            say("%s is at this gateway: looked up as %s too", dialled, forms.getLast());
        }
        if (rules(true, withoutPins(forms), false)) {
            return concluded(rules(false, forms, true), forms);
        }
        var own = request.known() ? local(forms) : Optional.<Target>empty();
        if (own.isPresent()) {
            skipRules("the alias is a room's or an endpoint's own");
            return aim(own.get()) || !targets.isEmpty() ? done() : loop();
        }
        say(request.known() ? "no room has the alias and no endpoint is registered under it: the rules decide"
                : "the caller is neither registered nor authenticated: only a rule can let it in");
        return concluded(rules(false, forms, false), forms);
    }

    /// A PIN after a room's alias gets nobody past a rule that is about the alias.
    private List<Alias> withoutPins(List<Alias> forms) {
        return Stream.concat(forms.stream(), forms.stream().map(form -> DialString.parse(form.value()))
                .filter(parts -> !parts.passcode().isEmpty()).flatMap(parts -> Alias.parse(parts.id()).stream()))
                .distinct().toList();
    }

    private void transform(Transform transform) {
        var objection = transform.enabled() ? transform.when().objection(request) : Optional.of("it is switched off");
        var result = objection.isPresent() ? Optional.<Alias>empty()
                : Forms.of(dialled, facts).stream()
                        .flatMap(form -> transform.match().apply(transform.behaviour(), form.value()).stream())
                        .flatMap(text -> Alias.parse(text).stream())
                        .findFirst();
        if (result.isEmpty()) {
            verdict(transform, objection.orElse("the alias is not " + transform.match()));
            return;
        }
        say("transform \"%s\" makes %s of %s", transform.name(), result.get(), dialled);
        verdicts.add(new Verdict(Verdict.Kind.TRANSFORM, transform.name(), transform.priority(), true,
                "the alias is " + transform.match(), result.get().value()));
        dialled = result.get();
    }

    private void verdict(Transform transform, String why) {
        verdicts.add(new Verdict(Verdict.Kind.TRANSFORM, transform.name(), transform.priority(), false, why, ""));
    }

    /// Whether one of these rules, or one before them, has ended the search.
    private boolean rules(boolean policy, List<Alias> forms, boolean before) {
        boolean stopped = before;
        for (var rule : plan.rules()) {
            if (rule.policy() != policy) {
                continue;
            }
            if (stopped) {
                verdict(rule, "an earlier rule stopped the search");
            } else {
                stopped = applies(rule, forms);
            }
        }
        return stopped;
    }

    private Decision concluded(boolean stopped, List<Alias> forms) {
        var absence = targets.isEmpty() && request.known()
                ? forms.stream().flatMap(form -> facts.absence(form).stream()).findFirst() : Optional.<String>empty();
        if (absence.isPresent()) {
            return refuse(Cause.SUBSCRIBER_ABSENT, absence.get());
        }
        if (targets.isEmpty()) {
            return stopped ? refuse(Cause.UNALLOCATED_NUMBER, "nothing is left to try")
                    : refuse(request.known() ? Cause.UNALLOCATED_NUMBER : Cause.NOT_AUTHORIZED,
                            "no rule takes the call");
        }
        return done();
    }

    /// Whether the search ends with this rule.
    private boolean applies(Rule rule, List<Alias> forms) {
        var objection = rule.enabled() ? rule.when().objection(request) : Optional.of("it is switched off");
        if (objection.isPresent()) {
            verdict(rule, objection.get());
            return false;
        }
        for (var form : forms) {
            var result = rule.match().apply(rule.behaviour(), form.value());
            if (result.isPresent()) {
                matched(rule, form, result.get());
                return rule.stop() || rule.target() instanceof Aim.Refuse;
            }
        }
        verdict(rule, "the alias is not " + rule.match());
        return false;
    }

    private void matched(Rule rule, Alias form, String result) {
        verdicts.add(new Verdict(Verdict.Kind.RULE, rule.name(), rule.priority(), true, "the alias is " + rule.match()
                + missing(rule.target()).map(what -> ", but " + what).orElse(""), result));
        say("rule \"%s\" (%d) takes %s%s to %s", rule.name(), rule.priority(), form,
                form.value().equals(result) ? "" : " as " + Passcode.hidden(result), rule.target());
        Alias.parse(result).ifPresentOrElse(alias -> resolve(rule.target(), alias),
                () -> say("nothing is left of the alias"));
    }

    private void resolve(Aim aim, Alias alias) {
        switch (aim) {
            case Aim.Local _ -> local(Forms.of(alias, facts))
                    .ifPresentOrElse(this::aim,
                            () -> say("no room has the alias %s and no endpoint is registered under it", alias));
            case Aim.Room(var name) -> {
                if (facts.hasRoom(name)) {
                    aim(new Target.Room(name, DialString.parse(alias.value()).passcode()));
                } else {
                    missing(aim).ifPresent(this::say);
                }
            }
            case Aim.Trunk(var name) -> facts.trunk(name).ifPresentOrElse(
                    template -> aim(new Target.Trunk(name, DialString.fill(template, alias))),
                    () -> missing(aim).ifPresent(this::say));
            case Aim.Direct how -> direct(alias, how)
                    .ifPresentOrElse(this::aim, () -> say("%s does not name a foreign host", alias));
            case Aim.Reception _ -> aim(new Target.Reception());
            case Aim.Refuse(var cause) -> aim(new Target.Refuse(cause));
        }
    }

    private Optional<String> missing(Aim aim) {
        return aim.missing(facts);
    }

    /// A room's alias, or an endpoint's; then the same with what looks like a PIN taken off.
    private Optional<Target> local(List<Alias> forms) {
        for (var form : forms) {
            var found = facts.room(form).<Target>map(name -> new Target.Room(name, ""))
                    .or(() -> facts.endpoint(form).map(Target.Endpoint::new));
            if (found.isPresent()) {
                return found;
            }
        }
        return forms.stream().flatMap(form -> withPin(form).stream()).findFirst();
    }

    private Optional<Target> withPin(Alias form) {
        var parts = DialString.parse(form.value());
        if (parts.passcode().isEmpty() || parts.host().filter(host -> !Forms.isOurs(host, facts)).isPresent()) {
            return Optional.empty();
        }
        return Alias.parse(parts.id()).flatMap(facts::room).map(name -> new Target.Room(name, parts.passcode()));
    }

    private Optional<Target> direct(Alias alias, Aim.Direct how) {
        var hostFirst = DialString.hostFirst(alias.value());
        var host = hostFirst.map(DialString.HostFirst::host)
                .or(() -> alias.kind() == Alias.Kind.IP ? Optional.of(alias.value()) : alias.host());
        var whom = hostFirst.isPresent() ? Alias.parse(hostFirst.get().rest())
                : alias.kind() == Alias.Kind.IP ? Optional.<Alias>empty() : Optional.of(alias);
        var usual = hostFirst.isPresent() ? Protocol.H323
                : request.protocol() == Protocol.H323 ? Protocol.H323 : Protocol.SIP;
        return host.flatMap(Forms.Address::parse)
                .filter(address -> !facts.ours(address.host(), address.port()))
                .map(address -> new Target.Direct(how.protocol().orElse(usual), address.host(), address.port(),
                        whom, how.transport()));
    }

    /// Adds a target unless it is there already or would lead back to the caller.
    private boolean aim(Target target) {
        if (leadsBack(target)) {
            say("%s is where the call comes from: left out", target);
            return false;
        }
        if (!targets.contains(target)) {
            targets.add(target);
            say("→ %s", target);
        }
        return true;
    }

    private boolean leadsBack(Target target) {
        return switch (target) {
            case Target.Endpoint(var alias) -> alias.value().equals(request.source().value());
            case Target.Room(var name, _) -> facts.room(request.source()).filter(name::equals).isPresent();
            case Target.Trunk(var name, _) -> name.equalsIgnoreCase(request.zone());
            case Target.Direct _, Target.Reception _, Target.Refuse _ -> false;
        };
    }

    private Decision loop() {
        return refuse(Cause.USER_BUSY, "the caller dialled itself");
    }

    private Decision refuse(Cause cause, String why) {
        say("%s: refused, %s", why, cause.words());
        targets.add(new Target.Refuse(cause));
        return done();
    }

    /// A call that has no hop left ends in a room of ours or nowhere (RFC 3261 §16.3).
    private Decision done() {
        if (request.hops() <= 0 && targets.removeIf(Search::isFurther)) {
            say("the call has passed too many gateways, and goes no further");
            if (targets.isEmpty()) {
                targets.add(new Target.Refuse(Cause.EXCHANGE_ROUTING_ERROR));
            }
        }
        return new Decision(dialled, targets, trace);
    }

    private static boolean isFurther(Target target) {
        return switch (target) {
            case Target.Endpoint _, Target.Trunk _, Target.Direct _ -> true;
            case Target.Room _, Target.Reception _, Target.Refuse _ -> false;
        };
    }

    private void skipRules(String why) {
        plan.rules().stream().filter(rule -> !rule.policy()).forEach(rule -> verdict(rule, why));
    }

    private void verdict(Rule rule, String why) {
        verdicts.add(new Verdict(Verdict.Kind.RULE, rule.name(), rule.priority(), false, why, ""));
    }

    private String standing() {
        return request.registered() ? request.authenticated() ? "registered with a password" : "registered"
                : request.authenticated() ? "authenticated" : "unknown to us";
    }

    /// A line of the trace; without passcodes, since more people read it than may come in.
    private void say(String line, Object... parts) {
        trace.add(line.formatted(Stream.of(parts).map(Search::shown).toArray()));
    }

    private static Object shown(Object part) {
        return part instanceof Alias alias ? Passcode.hidden(alias.value()) : part;
    }
}
