package io.roombridge.console;

import io.roombridge.admission.TurnedAway;
import io.roombridge.call.Cause;
import io.roombridge.call.LiveGateway;
import io.roombridge.call.Party;
import io.roombridge.call.StoryLine;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Passcode;
import io.roombridge.media.AddressText;
import io.roombridge.media.Arrangement;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaKind;
import io.roombridge.media.Protocol;
import io.roombridge.media.Role;
import io.roombridge.media.StreamStatistics;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the API shows of what goes on and what has been. Passcodes that were dialled are hidden.
final class LiveViews {

    private LiveViews() {}

    record StatusView(String version, Instant started, long uptimeSeconds, List<ListenerView> listening,
            int mediaPortsUsed, int mediaPorts, long legs, long rooms, long registrations,
            TurnedAway turnedAway, List<String> troubles) {

        static StatusView of(LiveGateway live, long registrations, Instant now) {
            var status = live.status();
            return new StatusView(status.version(), status.started(),
                    Duration.between(status.started(), now).toSeconds(),
                    status.listening().stream().map(ListenerView::of).toList(), status.mediaPortsUsed(),
                    status.mediaPorts(), live.legs().size(), live.rooms().size(), registrations,
                    status.turnedAway(), status.troubles());
        }
    }

    record ListenerView(Protocol protocol, Transport transport, String address) {

        static ListenerView of(LiveGateway.Listener listener) {
            return new ListenerView(listener.protocol(), listener.transport(), AddressText.of(listener.address()));
        }
    }

    record PartyView(String alias, String name, String product, String address, boolean registered,
            boolean authenticated, boolean encrypted) {

        static PartyView of(Party party) {
            return new PartyView(Passcode.hidden(party.alias().value()), Passcode.hidden(party.name()), party.product(),
                    AddressText.of(party.address()), party.registered(), party.authenticated(), party.encrypted());
        }
    }

    /// @param lossPercent     since the stream began
    /// @param lossPercentNow  over the last ten seconds; left out of what is over
    record StreamView(MediaKind kind, Role role, String direction, String codec, String resolution, double frameRate,
            long bitRate, long packets, long lost, double lossPercent, Optional<Double> lossPercentNow,
            double jitter, String path) {

        private static final Comparator<StreamStatistics> ORDER = Comparator
                .comparing((StreamStatistics stream) -> stream.stream().kind())
                .thenComparing(stream -> stream.stream().role())
                .thenComparing(StreamStatistics::sent, Comparator.reverseOrder());

        /// Sound first, what we send before what we get.
        static List<StreamView> live(List<StreamStatistics> streams) {
            return streams.stream().sorted(ORDER).map(stream -> of(stream, Optional.of(percent(stream.recentLoss()))))
                    .toList();
        }

        /// As they were in the end.
        static List<StreamView> past(List<StreamStatistics> streams) {
            return streams.stream().sorted(ORDER).map(stream -> of(stream, Optional.empty())).toList();
        }

        private static double percent(double fraction) {
            return round(100 * fraction, 100);
        }

        private static StreamView of(StreamStatistics stream, Optional<Double> lossNow) {
            return new StreamView(stream.stream().kind(), stream.stream().role(), stream.sent() ? "sent" : "received",
                    stream.codec(),
                    stream.width() == 0 ? "" : stream.width() + "x" + stream.height(), round(stream.frameRate(), 10),
                    stream.bitRate(),
                    stream.packets(), stream.lost(), percent(stream.lossFraction()), lossNow,
                    round(stream.jitter(), 10), stream.path());
        }
    }

    /// @param id  `sip:…` or `h323:…`
    record LegView(String id, String call, boolean incoming, PartyView party, String dialled, String target,
            LiveGateway.Stage stage, Instant started, Optional<Instant> answered, boolean muted, boolean host,
            boolean presents, List<StreamView> streams) {

        static LegView of(LiveGateway.LiveLeg leg) {
            return new LegView(leg.leg().toString(), leg.call(), leg.incoming(), PartyView.of(leg.party()),
                    Passcode.hidden(leg.dialled()),
                    Passcode.hidden(leg.target()), leg.stage(), leg.started(), leg.answered(), leg.muted(),
                    leg.host(), leg.presents(), StreamView.live(leg.streams()));
        }
    }

    record LegDetail(LegView leg, List<StoryLine> trace) {}

    record LiveRoomView(String name, List<String> members, Optional<String> speaker, Optional<String> presenter,
            List<String> asking, Optional<String> camera, boolean locked, Arrangement arrangement,
            Optional<Instant> endsAt, String trouble) {

        static LiveRoomView of(LiveGateway.LiveRoom room) {
            return new LiveRoomView(room.name(), room.members().stream().map(LegId::toString).toList(),
                    room.speaker().map(LegId::toString), room.presenter().map(LegId::toString),
                    room.asking().stream().map(LegId::toString).toList(), room.camera().map(LegId::toString),
                    room.locked(), room.arrangement(), room.endsAt(), room.trouble());
        }
    }

    /// All that moves, as the event stream sends it.
    record LiveView(StatusView status, List<LegView> legs, List<LiveRoomView> rooms) {}

    record RegistrationView(Protocol protocol, List<String> aliases, String contact, Transport transport,
            String address, String product, String user, Instant since, Instant expires) {

        static RegistrationView of(Registration registration) {
            return new RegistrationView(registration.protocol(),
                    registration.aliases().stream().map(Object::toString).toList(),
                    registration.contact(), registration.transport(), AddressText.of(registration.hop()),
                    registration.product(), registration.user(), registration.since(), registration.expires());
        }
    }

    record CauseView(Cause name, int q850, String words) {

        static CauseView of(Cause cause) {
            return new CauseView(cause, cause.q850(), cause.words());
        }
    }

    /// @param answered  empty when it never was
    /// @param ended     empty while it is up, and so is the cause
    /// @param seconds   since it was answered, until it ended or until now; 0 when it never was
    /// @param why       it ended, in words; empty while it is up
    record RecordView(String id, String call, boolean incoming, String from, String to, String name, String product,
            String target, Instant started, Optional<Instant> answered, Optional<Instant> ended, long seconds,
            Optional<CauseView> cause, String why, List<StreamView> streams) {

        static RecordView of(CallRecord record, Instant now) {
            return new RecordView(record.leg().toString(), record.call(), record.incoming(), record.from(),
                    Passcode.hidden(record.to()), Passcode.hidden(record.name()),
                    record.product(), Passcode.hidden(record.target()), record.started(), record.answered(),
                    record.end().map(CallRecord.End::at), record.duration(now).toSeconds(),
                    record.end().map(CallRecord.End::cause).map(CauseView::of),
                    record.end().map(CallRecord.End::why).orElse(""), StreamView.past(record.streams()));
        }
    }

    record RecordDetail(RecordView record, List<StoryLine> trace) {}

    private static double round(double value, double steps) {
        return Math.round(value * steps) / steps;
    }
}
