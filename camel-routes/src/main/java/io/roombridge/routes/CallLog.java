package io.roombridge.routes;

import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.camera.CameraMessage;
import io.roombridge.dialplan.Passcode;
import io.roombridge.dialplan.Target;
import io.roombridge.media.AddressText;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.registry.CallRecord;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the story of every leg, and keeps its record: from when it is connected, and for good when it is over.
final class CallLog {

    /// Takes records without waiting for where they are kept.
    interface Records {

        /// A leg is on its way.
        void up(CallRecord record);

        void answered(CallRecord record);

        void over(CallRecord record);
    }

    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    private final MediaPlane media;
    private final Records records;
    private final Strangers strangers;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// @param strangers  who leave a record only now and then
    CallLog(MediaPlane media, Records records, Strangers strangers, InstantSource clock) {
        this.media = media;
        this.records = records;
        this.strangers = strangers;
        this.clock = clock;
    }

    /// Somebody calls.
    Story begin(LegEvent.Offered offered) {
        var story = new Story(offered.leg(), true, offered.caller(), offered.caller().alias().value(),
                offered.to().value(), clock);
        story.isOf(offered.caller().user());
        return story;
    }

    /// The gateway is about to call somebody.
    Story begin(LegCommand.Offer offer) {
        var to = offer.to();
        var dialled = to.called();
        var callee = new Party(dialled, "", "", InetSocketAddress.createUnresolved(to.host(), to.port()),
                false, false, false, "");
        var story = new Story(offer.leg(), false, callee, offer.from().value(), dialled.value(), clock);
        var where = AddressText.bracketed(to.host()) + ":" + to.port();
        story.leads(to.protocol().name().toLowerCase(Locale.ROOT) + ":" + where);
        story.isOf(to.user());
        to.way().forEach(story::note);
        story.note("called at " + where + " over " + to.transport());
        return story;
    }

    /// An offered call was routed, or refused.
    void routed(Story story, Journey journey) {
        journey.trace().forEach(story::note);
        story.leads(journey.decision().map(decision -> decision.first().toString())
                .or(() -> journey.refusal().map(cause -> new Target.Refuse(cause).toString())).orElse(""));
        if (!journey.refused()) {
            log.info("routed leg={} from={} to={} target={}", story.leg(), story.from(), Passcode.hidden(story.to()),
                    story.target());
        }
        changed();
    }

    /// The gateway answers a caller, or is answered.
    void answering(Story story) {
        if (story.isAnswered(clock.instant())) {
            story.keep(records::answered);
        }
    }

    /// The leg is part of a call or room: should the gateway be killed, there is a record of it.
    void keep(Story story) {
        story.keep(records::up);
    }

    /// The leg is over.
    void close(Story story, Cause cause) {
        story.close(clock.instant(), cause, media.statistics(story.leg()), record -> {
            var end = record.end().orElseThrow();
            if (strangers.leavesRecord(story)) {
                records.over(record);
            }
            if (story.isRefused()) {
                refused(story.leg(), story.party().address(), story.from(), story.to(), end.why());
            } else {
                log.info("released leg={} from={} to={} address={} cause={}: {}", story.leg(), story.from(),
                        Passcode.hidden(story.to()), story.party().address(), end.cause(), end.why());
            }
        });
    }

    /// A call that is not even looked at.
    void refused(LegEvent.Offered offered, String reason) {
        refused(offered.leg(), offered.caller().address(), offered.caller().alias().value(), offered.to().value(),
                reason);
    }

    private static void refused(LegId leg, InetSocketAddress address, String from, String to, String reason) {
        log.atInfo().addKeyValue("leg", leg).addKeyValue("address", address).addKeyValue("alias", from)
                .addKeyValue("dialled", Passcode.hidden(to)).addKeyValue("reason", reason).log("call refused");
    }

    void on(Story story, LegEvent event) {
        switch (event) {
            case LegEvent.Offered _ -> { }
            case LegEvent.Alerting _ -> story.isRinging();
            case LegEvent.DigitsPressed(_, var digits) -> story.pressed(digits.length());
            case LegEvent.Answered(_, var party, _) -> {
                story.isWith(party);
                answering(story);
            }
            case LegEvent.FloorAsked _ -> story.asksForTheFloor();
            case LegEvent.FloorReturned _ -> story.givesTheFloorBack();
            case LegEvent.SlidesFlowed(_, var flow) -> story.slidesFlow(flow);
            case LegEvent.CameraAsked(_, var message) -> {
                if (message instanceof CameraMessage.Start) {
                    story.noteOnce("asks for the camera of another to be turned");
                }
            }
            case LegEvent.Noted(_, var words) -> story.says(words);
            case LegEvent.MediaChanged(_, var streams) -> story.agree(streams);
            case LegEvent.Released(_, var cause) -> close(story, cause);
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
