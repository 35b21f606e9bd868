package io.roombridge.routes;

import io.roombridge.call.Alias;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.dialplan.Passcode;
import io.roombridge.dialplan.Target;
import io.roombridge.media.MediaPlane;
import io.roombridge.registry.CallRecord;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the story of every leg, and keeps its record when it is over.
final class CallLog {

    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    private final MediaPlane media;
    private final Consumer<CallRecord> records;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// @param records  takes one without waiting for where it is kept
    CallLog(MediaPlane media, Consumer<CallRecord> records, InstantSource clock) {
        this.media = media;
        this.records = records;
        this.clock = clock;
    }

    /// Somebody calls.
    ///
    /// @param user  as whom it is registered
    Story begin(LegEvent.Offered offered, String user) {
        var story = new Story(offered.leg(), true, offered.caller(), offered.caller().alias().value(),
                offered.to().value(), clock.instant());
        story.isOf(user);
        return story;
    }

    /// The gateway is about to call somebody.
    Story begin(LegCommand.Offer offer) {
        var to = offer.to();
        var dialled = Alias.parse(to.target()).orElse(Alias.of(to.host()));
        var callee = new Party(dialled, "", "", InetSocketAddress.createUnresolved(to.host(), to.port()),
                false, false, false);
        var story = new Story(offer.leg(), false, callee, offer.from().value(), dialled.value(), clock.instant());
        story.leads(to.protocol().name().toLowerCase(Locale.ROOT) + ":" + to.host() + ":" + to.port());
        story.isOf(to.user());
        story.note("called at " + to.host() + ":" + to.port() + " over " + to.transport());
        return story;
    }

    /// An offered call was routed, or refused.
    void routed(Story story, Journey journey) {
        journey.trace().forEach(story::note);
        story.leads(journey.decision().map(decision -> decision.first().toString())
                .or(() -> journey.refusal().map(cause -> new Target.Refuse(cause).toString())).orElse(""));
        log.info("routed leg={} from={} to={} target={}", story.leg(), story.from(), Passcode.hidden(story.to()),
                story.target());
        changed();
    }

    /// The gateway answers a caller.
    void answering(Story story) {
        story.isAnswered(clock.instant());
    }

    void on(Story story, LegEvent event) {
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
                records.accept(story.record(clock.instant(), cause, media.statistics(leg)));
                log.info("released leg={} from={} to={} cause={}: {}", leg, story.from(), Passcode.hidden(story.to()),
                        cause, cause.words());
            }
        }
    }

    /// Calls the listener after a leg came, changed or went, or a room changed.
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }
}
