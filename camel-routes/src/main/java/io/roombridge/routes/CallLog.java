package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.dialplan.Passcode;
import io.roombridge.dialplan.Target;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.registry.CallRecord;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows every leg and keeps its record when it is over.
public final class CallLog {

    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    private final Map<LegId, Story> stories = new ConcurrentHashMap<>();
    private final MediaPlane media;
    private final Consumer<CallRecord> records;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public CallLog(MediaPlane media, Consumer<CallRecord> records, Clock clock) {
        this.media = media;
        this.records = records;
        this.clock = clock;
    }

    /// An offered call was routed, or refused.
    public void routed(Journey journey) {
        var offered = journey.offered();
        var story = new Story(offered.leg(), true, offered.caller(), offered.caller().alias().value(),
                offered.to().value(), clock.instant());
        journey.trace().forEach(story::note);
        story.belongs("", journey.decision().map(decision -> decision.first().toString())
                .or(() -> journey.refusal().map(cause -> new Target.Refuse(cause).toString())).orElse(""));
        stories.put(offered.leg(), story);
        listeners.forEach(Runnable::run);
        log.info("routed leg={} from={} to={} target={}", offered.leg(), story.from(), Passcode.hidden(story.to()),
                story.target());
    }

    /// A leg has become part of a call or room.
    void joined(LegId leg, String conversation) {
        story(leg).ifPresent(story -> story.belongs(conversation, story.target()));
    }

    /// The gateway is about to ask something of a leg.
    void asked(LegCommand command, String conversation) {
        if (command instanceof LegCommand.Offer(var leg, var from, _, var to, _)) {
            var dialled = Alias.parse(to.target()).orElse(Alias.of(to.host()));
            var callee = new Party(dialled, "", "", InetSocketAddress.createUnresolved(to.host(), to.port()),
                    false, false, false);
            var story = new Story(leg, false, callee, from.value(), dialled.value(), clock.instant());
            var scheme = to.protocol().name().toLowerCase(Locale.ROOT);
            story.belongs(conversation, scheme + ":" + to.host() + ":" + to.port());
            story.note("called at " + to.host() + ":" + to.port() + " over " + to.transport());
            stories.put(leg, story);
        } else if (command instanceof LegCommand.Answer(var leg, _)) {
            story(leg).ifPresent(story -> story.isAnswered(clock.instant()));
        }
    }

    public void on(LegEvent event) {
        story(event.leg()).ifPresent(story -> {
            follow(story, event);
            listeners.forEach(Runnable::run);
        });
    }

    /// Calls the listener after a leg came, changed or went.
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void follow(Story story, LegEvent event) {
        switch (event) {
            case LegEvent.Offered _ -> { }
            case LegEvent.Alerting _ -> story.isRinging();
            case LegEvent.DigitsPressed(_, var digits) -> story.note(digits.length() + " keys pressed");
            case LegEvent.Answered(_, var party, _) -> {
                story.isWith(party);
                story.isAnswered(clock.instant());
            }
            case LegEvent.MediaChanged(_, var streams) -> story.agree(streams);
            case LegEvent.Released(var leg, var cause) -> {
                stories.remove(leg);
                records.accept(story.record(clock.instant(), cause, media.statistics(leg)));
                log.info("released leg={} from={} to={} cause={}: {}", leg, story.from(), Passcode.hidden(story.to()),
                        cause, cause.words());
            }
        }
    }

    public Collection<Story> stories() {
        return List.copyOf(stories.values());
    }

    public Optional<Story> story(LegId leg) {
        return Optional.ofNullable(stories.get(leg));
    }
}
