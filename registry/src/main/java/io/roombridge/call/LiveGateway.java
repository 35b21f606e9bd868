package io.roombridge.call;

import io.roombridge.admission.TurnedAway;
import io.roombridge.camera.CameraMessage;
import io.roombridge.media.Arrangement;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamStatistics;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The running gateway as its console and API see it: what goes on now, and what one may ask for. Every method
/// returns quickly, from any thread.
public interface LiveGateway {

    Status status();

    /// Calls of two legs and rooms' legs alike, in the order they began.
    List<LiveLeg> legs();

    Optional<LiveLeg> leg(LegId leg);

    /// Rooms somebody is in.
    List<LiveRoom> rooms();

    /// The picture that the room's members see now, as JPEG.
    Optional<byte[]> picture(String room);

    /// The slides that a room's members see now, as JPEG; empty while nobody shows any.
    Optional<byte[]> slides(String room);

    /// Ends a leg; false when there is none of that name.
    boolean hangUp(LegId leg);

    /// Lets nobody else into an open room, or again; false when nobody is in it.
    boolean lock(String room, boolean locked);

    /// Lays out the pictures of an open room; false when nobody is in it.
    boolean arrange(String room, Arrangement arrangement);

    /// Ends the meeting of an open room: who is in it, or waits to be, reads and hears so for a moment and is released;
    /// at once when it is asked for again. False when nobody is.
    boolean close(String room);

    /// Has the meeting of an open room end by itself then, or not when empty. False when nobody is in it.
    boolean end(String room, Optional<Instant> at);

    /// Has one in a room neither be heard nor count as a speaker, or again; false when it is in none.
    boolean mute(LegId leg, boolean muted);

    /// Has no guest of an open room be heard, or all of them again; false when nobody is in it.
    boolean muteGuests(String room, boolean muted);

    /// Lets in who waits for the host of an open room or at its lock; false when nobody is in it.
    boolean admit(String room);

    /// As [#admit(String)], one alone; false when it is in no room.
    boolean admit(LegId leg);

    /// What the others in its room see it called; empty: what it calls itself. False when it is in none.
    boolean rename(LegId leg, String name);

    /// Makes one in a room a host, or a guest again; false when it is in none.
    boolean makeHost(LegId leg, boolean host);

    /// Gives one in a room the floor: it shows slides now if it waits for that, else as soon as it asks. False when it
    /// is in none.
    boolean giveFloor(LegId leg);

    /// Turns the camera of a leg, or has it keep a position or go to one; false when its camera cannot be turned.
    boolean steer(LegId leg, CameraMessage message);

    /// Has everybody in a room who turns a camera turn that of one in it, or of whoever speaks again; false when it is
    /// in none.
    boolean chooseCamera(LegId leg, boolean chosen);

    /// Ends the slides of an open room; false when nobody is in it.
    boolean stopSlides(String room);

    /// Ends the slides that a leg shows, in a room or in a call of two; false when it shows none.
    boolean stopSlides(LegId leg);

    /// Lets a room call an alias; the dial plan says where that is.
    Dialled dial(String room, String alias, Protocol protocol);

    /// Calls the listener, on any thread, after a leg came, changed or went, or a room changed. It is called rarely
    /// enough to send something each time.
    void onChange(Runnable listener);

    /// @param version     of the program
    /// @param listening   every signalling socket
    /// @param turnedAway  since the start
    /// @param troubles    what an administrator has to mend, a sentence each: a file of routes that cannot be loaded
    /// @param accounts    where the gateway itself is to be registered
    record Status(String version, Instant started, List<Listener> listening, int mediaPortsUsed, int mediaPorts,
            TurnedAway turnedAway, List<String> troubles, List<Account> accounts) {
        public Status {
            listening = List.copyOf(listening);
            troubles = List.copyOf(troubles);
            accounts = List.copyOf(accounts);
        }
    }

    /// The gateway at a registrar or gatekeeper of somebody else.
    ///
    /// @param host     as it was given
    /// @param refusal  why the last attempt failed, in the protocol's word; empty when it did not
    record Account(Protocol protocol, String host, int port, boolean registered, String refusal) {}

    record Listener(Protocol protocol, Transport transport, InetSocketAddress address) {}

    /// `LOBBY`: answered by a room and not in yet, for want of a PIN or a host; the trace says which.
    enum Stage { OFFERED, ALERTING, LOBBY, UP }

    /// One leg as it is now.
    ///
    /// @param call      the conversation it belongs to: `room:board`, or the call's name
    /// @param incoming  the far end called us
    /// @param dialled   what was dialled
    /// @param target    where it was routed: `room:board`, `endpoint:8001`, `trunk:zoom 123@zoomcrc.com`
    /// @param answered  empty until it is
    /// @param streams   each stream and direction
    /// @param muted     nobody in its room hears it
    /// @param host      of the room it is in
    /// @param presents  it shows slides to the others, or to the other
    /// @param trace     what was decided and befell it on the way
    record LiveLeg(LegId leg, String call, boolean incoming, Party party, String dialled, String target, Stage stage,
                   Instant started, Optional<Instant> answered, List<StreamStatistics> streams, boolean muted,
                   boolean host, boolean presents, List<StoryLine> trace) {
        public LiveLeg {
            streams = List.copyOf(streams);
            trace = List.copyOf(trace);
        }
    }

    /// @param speaker    who is loudest; empty when nobody
    /// @param presenter  who shows slides; empty when nobody
    /// @param asking     who wants to and waits for a host's word, the first who asked first
    /// @param camera     whose camera everybody turns; empty: that of who speaks
    /// @param endsAt     when the meeting ends by itself; empty when it does not
    /// @param trouble    what keeps its meeting in the cloud from being there, in words; empty when nothing does
    record LiveRoom(String name, List<LegId> members, Optional<LegId> speaker, Optional<LegId> presenter,
            List<LegId> asking, Optional<LegId> camera, boolean locked, Arrangement arrangement,
            Optional<Instant> endsAt, String trouble) {
        public LiveRoom {
            asking = List.copyOf(asking);
            members = List.copyOf(members);
        }
    }

    /// What became of a wish to dial out.
    sealed interface Dialled {

        /// It rings, or soon will.
        record Calling(LegId leg) implements Dialled {}

        /// The dial plan, or a lack of something, forbids it.
        record Refused(Cause cause, List<String> trace) implements Dialled {}

        record NoSuchRoom() implements Dialled {}
    }
}
