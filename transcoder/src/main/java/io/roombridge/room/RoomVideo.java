package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Capability;
import io.roombridge.media.LegId;
import io.roombridge.mix.LatestPicture;
import io.roombridge.mix.Layout;
import io.roombridge.mix.Scene;
import io.roombridge.mix.Seating;
import io.roombridge.stream.Feed.Served;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pictures of a room: every source that is seen decoded once, composed once per distinct view, encoded once per
/// distinct profile.
///
/// ```
/// VideoReception per source ─▶ LatestPicture ─▶ ComposedView per view ─▶ VideoView ─▶ VideoEncoding ─▶ legs
///        ▲── reveal, hide ── Attention ◀── who is in a scene that is looked at, who talks
/// ```
///
/// All see the same picture, except that nobody sees only themselves beside one other: of two each sees the other, and
/// in a room that shows just the speaker, the speaker sees who spoke before.
///
/// A change seats anew, which takes as long as there are tiles, and serves only whom it concerns. Changed by the
/// control thread alone; the beat only reads the list of views.
final class RoomVideo implements Clock.Listener {

    /// How long the console's look at a room keeps its sources decoded.
    private static final long LOOK = 10_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    /// A leg in the room: what it shows, and what it sees.
    static final class Person {

        private final PictureSink sink;
        private final LatestPicture latest = new LatestPicture();
        private final Attention.Share share;
        private String name;
        private boolean muted;
        private List<String> told = List.of();
        private Optional<Capability.Video> takes = Optional.empty();
        private int limit;
        private ComposedView view;
        private volatile VideoEncoding encoding;

        private Person(String name, boolean muted, PictureSink sink, Attention.Share share) {
            this.name = name;
            this.muted = muted;
            this.sink = sink;
            this.share = share;
        }

        /// A picture of this leg was decoded; any thread.
        void shows(Picture picture) {
            latest.show(picture);
        }

        /// The peer needs a whole picture; any thread.
        void pictureWanted() {
            var encoder = encoding;
            if (encoder != null) {
                encoder.pictureWanted();
            }
        }

        /// How it is served; any thread may ask.
        Served served() {
            return VideoEncoding.served(encoding, sink);
        }
    }

    private final Works works;
    private final Attention attention = new Attention();
    private final Asides asides = new Asides();
    private final Seating<Person> seating = new Seating<>();
    private final Map<LegId, Person> people = new HashMap<>();
    /// Who has a view of their own, in which they are not.
    private final Map<Person, ComposedView> apart = new LinkedHashMap<>();
    private final ComposedView everybody;
    /// Who sees slides in its picture.
    private final Set<Person> withSlides = new HashSet<>();
    private LatestPicture slides;
    /// Null while nobody sees any.
    private ComposedView slideView;
    private volatile List<ComposedView> views;
    private Arrangement arrangement;
    private Optional<LegId> speaker = Optional.empty();
    private Scene.Marks marks = Scene.Marks.NONE;
    private List<Person> seen = List.of();
    /// The time of the last beat, on the clock of pictures.
    private volatile long now;
    private volatile long lookedAt;

    RoomVideo(Works works, Arrangement arrangement) {
        this.works = works;
        this.arrangement = arrangement;
        this.now = works.pictures().due(0);
        this.lookedAt = now - LOOK;
        this.everybody = new ComposedView(works, scene(Optional.empty()));
        this.views = List.of(everybody);
        works.pictures().join(this);
    }

    /// A leg comes in. It neither shows nor sees anything before [#agree].
    ///
    /// @param name   as drawn on the picture
    /// @param muted  drawn too
    Person join(LegId leg, String name, boolean muted, PictureSink sink, PictureSource source) {
        var person = new Person(name, muted, sink, attention.join(source));
        person.told = asides.to(leg);
        people.put(leg, person);
        return person;
    }

    void leave(LegId leg) {
        var person = people.remove(leg);
        if (person == null) {
            return;
        }
        person.takes = Optional.empty();
        serve(person);
        seating.leave(person);
        hideSlides(person);
        settle();
        attention.leave(person.share);
        person.latest.close();
    }

    /// A leg is drawn in another way now.
    void draw(LegId leg, String name, boolean muted) {
        var person = people.get(leg);
        if (person != null && !(name.equals(person.name) && muted == person.muted)) {
            person.name = name;
            person.muted = muted;
            settle();
        }
    }

    /// A leg sees lines over its picture, from now on or as soon as it sees one.
    ///
    /// @param lines    none takes them away
    /// @param seconds  from now
    void tell(LegId leg, List<String> lines, int seconds) {
        asides.say(leg, lines, now + seconds * SECOND);
        told(leg);
    }

    /// A leg sees lines over its picture whenever it is told nothing else.
    ///
    /// @param lines  none takes them away
    void remind(LegId leg, List<String> lines) {
        asides.remind(leg, lines);
        told(leg);
    }

    private void told(LegId leg) {
        var person = people.get(leg);
        if (person != null) {
            person.told = asides.to(leg);
            serve(person);
        }
    }

    /// What was agreed with a leg, or what it takes, has changed.
    ///
    /// @param shows  whether it sends pictures
    /// @param takes  what it is sent; nothing when empty
    /// @param limit  of what it is sent, in bits a second; 0 when there is none
    void agree(LegId leg, boolean shows, Optional<Capability.Video> takes, int limit) {
        var person = people.get(leg);
        if (person == null) {
            return;
        }
        person.takes = takes;
        person.limit = limit;
        serve(person);
        if (shows != seating.has(person)) {
            if (shows) {
                seating.enter(person);
            } else {
                seating.leave(person);
                person.latest.forget();
            }
            settle();
        } else {
            look();
        }
    }

    /// Slides are in the picture of a leg from now on, or no more when empty.
    void compose(LegId leg, Optional<LatestPicture> shown) {
        var person = people.get(leg);
        if (person == null) {
            return;
        }
        if (shown.isEmpty()) {
            hideSlides(person);
        } else {
            slides = shown.get();
            if (slideView == null) {
                slideView = new ComposedView(works, slideScene());
            }
            if (withSlides.add(person)) {
                serve(person);
            }
        }
        settle();
    }

    private void hideSlides(Person person) {
        if (!withSlides.remove(person)) {
            return;
        }
        serve(person);
        if (withSlides.isEmpty()) {
            slideView.close();
            slideView = null;
            slides = null;
        }
    }

    /// The slides, and who speaks beside them.
    private Scene slideScene() {
        return Scene.slides(slides, beside().map(it -> new Scene.Seat(it.latest, it.name, it.muted, false)),
                marks);
    }

    private Optional<Person> beside() {
        return seating.seated(1, Optional.empty()).stream().findFirst();
    }

    /// What is drawn in the corner from now on.
    void mark(Scene.Marks now) {
        if (!now.equals(marks)) {
            marks = now;
            settle();
        }
    }

    void arrange(Arrangement wanted) {
        arrangement = wanted;
        settle();
    }

    void speaker(Optional<LegId> leg) {
        speaker = leg;
        settle();
    }

    /// A leg is heard in the room, or no more.
    void talks(LegId leg, boolean talks) {
        var person = people.get(leg);
        if (person != null) {
            attention.talk(person.share, talks, now);
        }
    }

    /// Seats everybody, and serves those who get another view by it.
    private void settle() {
        seating.seat(speaker.map(people::get), layout(seating.size()));
        var alone = apart();
        for (var person : List.copyOf(apart.keySet())) {
            if (!alone.contains(person)) {
                var view = apart.remove(person);
                serve(person);
                view.close();
            }
        }
        for (var person : alone) {
            if (!apart.containsKey(person)) {
                apart.put(person, new ComposedView(works, scene(Optional.of(person))));
                serve(person);
            }
        }
        everybody.show(scene(Optional.empty()));
        apart.forEach((person, view) -> view.show(scene(Optional.of(person))));
        var all = new ArrayList<>(apart.values());
        all.add(everybody);
        if (slideView != null) {
            slideView.show(slideScene());
            all.add(slideView);
        }
        views = List.copyOf(all);
        look();
    }

    private Layout layout(int size) {
        return Layout.of(arrangement, Math.max(1, size));
    }

    private List<Person> apart() {
        boolean ofTwo = arrangement == Arrangement.AUTOMATIC && seating.size() == 2;
        boolean shown = arrangement == Arrangement.ONE && seating.size() > 1;
        return ofTwo || shown ? seating.seated(ofTwo ? 2 : 1, Optional.empty()) : List.of();
    }

    private Scene scene(Optional<Person> without) {
        var layout = layout(seating.size() - (without.isPresent() ? 1 : 0));
        var speaking = speaker.map(people::get).orElse(null);
        return new Scene(layout, seating.seated(layout.tiles().size(), without).stream()
                .map(it -> new Scene.Seat(it.latest, it.name, it.muted, it == speaking)).toList(), marks);
    }

    private void serve(Person person) {
        var view = person.takes.isEmpty() ? null : withSlides.contains(person) ? slideView
                : apart.getOrDefault(person, everybody);
        if (person.view != null && person.view != view) {
            person.view.drop(person.sink);
        }
        person.view = view;
        person.encoding = view == null ? null : view.serve(person.sink, person.takes.get(), person.limit,
                person.told);
    }

    /// Who is in a picture that somebody looks at is decoded from now on.
    private void look() {
        var looked = new ArrayList<Person>();
        if (!everybody.unseen() || now - lookedAt < LOOK) {
            looked.addAll(seating.seated(layout(seating.size()).tiles().size(), Optional.empty()));
        }
        if (slideView != null && !slideView.unseen()) {
            beside().ifPresent(looked::add);
        }
        for (var person : apart.keySet()) {
            if (!apart.get(person).unseen()) {
                looked.addAll(seating.seated(layout(seating.size() - 1).tiles().size(), Optional.of(person)));
            }
        }
        for (var person : seen) {
            if (!looked.contains(person)) {
                attention.see(person.share, false, now);
            }
        }
        looked.forEach(person -> attention.see(person.share, true, now));
        seen = looked;
    }

    @Override
    public void beat(long number, long due) {
        now = due;
        var there = views;
        for (int i = 0; i < there.size(); i++) {
            there.get(i).beat(number);
        }
        if (number % works.pictures().perSecond() == 0) {
            works.control().execute(this::watch);
        }
    }

    private void watch() {
        asides.expire(now).forEach(this::told);
        look();
        attention.expire(now);
    }

    /// The picture of the whole room. Any thread may ask; the caller closes it.
    Optional<Picture> latest() {
        lookedAt = now;
        return everybody.latest();
    }

    void close() {
        works.pictures().leave(this);
        views.forEach(ComposedView::close);
        people.values().forEach(person -> person.latest.close());
        people.clear();
    }
}
