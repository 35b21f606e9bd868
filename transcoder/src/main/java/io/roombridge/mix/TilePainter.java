package io.roombridge.mix;

import io.roombridge.codec.Area;
import io.roombridge.codec.Colour;
import io.roombridge.media.PictureSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Works out how a tile is drawn: a card with initials for who sends no picture; the name on a plate; a frame for the
/// speaker; rounded corners. Texts and shapes are made once and kept.
final class TilePainter {

    static final Colour BACKGROUND = Colour.rgb(0x1b1e24);

    static final Colour CARD = Colour.rgb(0x2a2f38);
    private static final Colour PLATE = Colour.rgb(0x0c0e12);
    private static final Colour TEXT = Colour.rgb(0xf4f6f8);
    private static final Colour LOCKED = Colour.rgb(0xffc857);
    private static final Colour MUTED = Colour.rgb(0xff6b6b);
    /// Between the hues of test pictures, so that marks are not taken for one.
    private static final Colour SPEAKING = hue(150, 62, 5);
    private static final double PLATE_OPACITY = 0.62;
    private static final List<Colour> DISCS = List.of(hue(96, 42, 0), hue(92, 38, 1), hue(92, 42, 2), hue(100, 38, 3),
            hue(104, 34, 4), hue(92, 36, 5), hue(98, 38, 6), hue(98, 40, 7));
    private static final int KEPT = 256;

    private record Key(String what, int width, int height) {}

    private final Lettering lettering;
    private final Map<Key, Mask> masks = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Mask> eldest) {
            return size() > KEPT;
        }
    };

    TilePainter(Lettering lettering) {
        this.lettering = lettering;
    }

    private static Colour hue(int luma, int saturation, int eighth) {
        double angle = Math.PI * eighth / 4;
        return new Colour(luma, (int) Math.round(128 + saturation * Math.cos(angle)),
                (int) Math.round(128 + saturation * Math.sin(angle)));
    }

    /// @param size  of the whole picture
    Tile tile(Scene.Seat seat, Area area, PictureSize size) {
        var marks = new ArrayList<Step>();
        if (!seat.name().isBlank() || seat.muted()) {
            plate(marks, area, seat, size);
        }
        boolean whole = area.width() == size.width();
        if (!whole) {
            corners(marks, area, seat.speaking());
        }
        return new Tile(seat, area, card(area, seat.name()), marks);
    }

    private List<Step> card(Area area, String name) {
        int diameter = Math.max(12, area.height() * 2 / 5) & ~1;
        var disc = mask("disc", diameter, diameter, () -> Shapes.disc(diameter));
        int left = area.x() + (area.width() - diameter) / 2;
        int top = area.y() + (area.height() - diameter) / 2;
        var colour = DISCS.get(Math.floorMod(name.hashCode(), DISCS.size()));
        var initials = initials(name);
        var shown = initials.isEmpty() ? mask("person", diameter, diameter, () -> Shapes.person(diameter))
                : text(initials, diameter / 2, diameter);
        return List.of(new Step.Fill(area, CARD), new Step.Stamp(disc, left, top, colour, 1),
                initials.isEmpty() ? new Step.Stamp(shown, left, top, TEXT, 1)
                        : new Step.Stamp(shown, left + (diameter - shown.width()) / 2, top + diameter / 4, TEXT, 1));
    }

    /// The first letters of the first and last word; none for a number or an address. Of Arabic, whose letters would
    /// join to no word, but one.
    private static String initials(String name) {
        var initials = new StringBuilder();
        var words = Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0))).toList();
        for (int i = 0; i < words.size(); i += Math.max(1, words.size() - 1)) {
            initials.appendCodePoint(Character.toTitleCase(words.get(i).codePointAt(0)));
            if (Character.getDirectionality(initials.codePointAt(0))
                    == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                break;
            }
        }
        return initials.toString();
    }

    private void plate(List<Step> marks, Area area, Scene.Seat seat, PictureSize size) {
        int height = Math.clamp(Math.min(area.height() / 12, size.height() / 28), 14, 40) & ~1;
        int margin = Math.max(2, height / 3);
        int padding = height / 3;
        int icon = seat.muted() ? height * 3 / 4 : 0;
        int most = area.width() - 2 * margin - 2 * padding - icon;
        if (most < height) {
            return;
        }
        var name = seat.name().isBlank() ? Optional.<Mask>empty()
                : Optional.of(text(seat.name(), height * 7 / 8, most));
        int gap = icon > 0 && name.isPresent() ? padding / 2 : 0;
        int width = (2 * padding + icon + gap + name.map(Mask::width).orElse(0)) & ~1;
        int left = area.x() + margin;
        int top = area.bottom() - margin - height;
        marks.add(new Step.Stamp(
                mask("plate", width, height, () -> Shapes.roundedRectangle(width, height, height / 4.0)),
                left, top, PLATE, PLATE_OPACITY));
        if (icon > 0) {
            marks.add(new Step.Stamp(mask("muted", icon, icon, () -> Shapes.crossedMicrophone(icon)),
                    left + padding - 1, top + (height - icon) / 2, MUTED, 1));
        }
        name.ifPresent(mask -> marks.add(new Step.Stamp(mask, left + padding + icon + gap,
                top + (height - mask.height()) / 2, TEXT, 1)));
    }

    /// How the marks of a room are drawn at the top right; empty when there are none.
    ///
    /// @param size  of the whole picture
    Optional<Badge> badge(Scene.Marks marks, PictureSize size) {
        int height = Math.clamp(size.height() / 26, 14, 40) & ~1;
        int icon = height * 3 / 4;
        var items = new ArrayList<Step.Stamp>();
        int width = height / 3;
        if (marks.locked()) {
            width = add(items, width, height, mask("padlock", icon, icon, () -> Shapes.padlock(icon)), LOCKED);
        }
        if (marks.people() > 0) {
            width = add(items, width, height, mask("person", icon, icon, () -> Shapes.person(icon)), TEXT) - height / 6;
            width = add(items, width, height, text(Integer.toString(marks.people()), height * 7 / 8, 4 * height), TEXT);
        }
        if (!marks.presenter().isBlank()) {
            width = add(items, width, height, mask("screen", icon, icon, () -> Shapes.screen(icon)), TEXT) - height / 6;
            width = add(items, width, height, text(marks.presenter(), height * 7 / 8, size.width() / 4), TEXT);
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        int whole = width + 1 & ~1;
        int left = size.width() - whole - height / 2 & ~1;
        int top = height / 2 & ~1;
        var steps = new ArrayList<Step>();
        steps.add(new Step.Stamp(mask("plate", whole, height,
                () -> Shapes.roundedRectangle(whole, height, height / 4.0)), left, top, PLATE, PLATE_OPACITY));
        items.forEach(it -> steps.add(new Step.Stamp(it.mask(), left + it.left(), top + it.top(), it.colour(), 1)));
        return Optional.of(new Badge(new Area(left, top, whole, height), steps));
    }

    /// One more thing beside those there are, in the middle of the height.
    ///
    /// @return where the next begins
    private static int add(List<Step.Stamp> items, int left, int height, Mask mask, Colour colour) {
        items.add(new Step.Stamp(mask, left, (height - mask.height()) / 2, colour, 1));
        return left + mask.width() + height / 3;
    }

    private void corners(List<Step> marks, Area area, boolean speaking) {
        int radius = Math.max(4, area.height() / 36) & ~1;
        if (speaking) {
            int thickness = Math.max(2, area.height() / 80) & ~1;
            int width = area.width() - 2 * radius;
            int height = area.height() - 2 * radius;
            marks.add(frame(area.x() + radius, area.y(), width, thickness));
            marks.add(frame(area.x() + radius, area.bottom() - thickness, width, thickness));
            marks.add(frame(area.x(), area.y() + radius, thickness, height));
            marks.add(frame(area.right() - thickness, area.y() + radius, thickness, height));
            fourCorners(marks, area, mask("bend " + thickness, radius, radius, () -> Shapes.bend(radius, thickness)),
                    SPEAKING);
        }
        fourCorners(marks, area, mask("corner", radius, radius, () -> Shapes.corner(radius)), BACKGROUND);
    }

    private static Step frame(int x, int y, int width, int height) {
        return new Step.Fill(new Area(x, y, width, height), SPEAKING);
    }

    /// @param corner  as at the top left
    private static void fourCorners(List<Step> marks, Area area, Mask corner, Colour colour) {
        int right = area.right() - corner.width();
        int bottom = area.bottom() - corner.height();
        marks.add(new Step.Stamp(corner, area.x(), area.y(), colour, 1));
        marks.add(new Step.Stamp(corner.mirrored(true, false), right, area.y(), colour, 1));
        marks.add(new Step.Stamp(corner.mirrored(false, true), area.x(), bottom, colour, 1));
        marks.add(new Step.Stamp(corner.mirrored(true, true), right, bottom, colour, 1));
    }

    private Mask text(String text, int height, int maxWidth) {
        return mask("text " + text, maxWidth, height, () -> lettering.text(text, height, maxWidth));
    }

    private Mask mask(String what, int width, int height, Supplier<Mask> make) {
        return masks.computeIfAbsent(new Key(what, width, height), _ -> make.get());
    }
}
