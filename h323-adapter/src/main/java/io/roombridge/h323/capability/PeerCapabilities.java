package io.roombridge.h323.capability;

import io.roombridge.h323.h245.AudioCapability;
import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.ExtendedVideoCapability;
import io.roombridge.h323.h245.H2250Capability;
import io.roombridge.h323.h245.MultiplePayloadStreamCapability;
import io.roombridge.h323.h245.MultiplexCapability;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.UserInputCapability;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.media.Audio;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the peer takes, after each set it sent. A set replaces the entries it names and leaves the others; one without
/// any content takes all back (H.245 §B.2.2.1, H.323 §8.4.6).
public final class PeerCapabilities {

    public static final PeerCapabilities NONE = new PeerCapabilities(Map.of(), List.of(), false);

    private static final int MOST_ENTRIES = 512;

    private final Map<Integer, Capability> table;
    private final List<Integer> preference;
    private final boolean nonInterleaved;

    private PeerCapabilities(Map<Integer, Capability> table, List<Integer> preference, boolean nonInterleaved) {
        this.table = table;
        this.preference = preference;
        this.nonInterleaved = nonInterleaved;
    }

    public PeerCapabilities after(TerminalCapabilitySet set) {
        if (set.capabilityTable().isEmpty() && set.capabilityDescriptors().isEmpty()) {
            return NONE;
        }
        var merged = new LinkedHashMap<>(table);
        for (var entry : set.capabilityTable().orElse(List.of())) {
            merged.remove(entry.capabilityTableEntryNumber());
            if (merged.size() < MOST_ENTRIES) {
                entry.capability().ifPresent(it -> merged.put(entry.capabilityTableEntryNumber(), it));
            }
        }
        return new PeerCapabilities(merged, set.capabilityDescriptors().isPresent() ? preference(set) : preference,
                set.multiplexCapability().map(PeerCapabilities::nonInterleaved).orElse(nonInterleaved));
    }

    /// The order of the descriptors, which is the peer's; the table has none (H.245 §B.2.2.1).
    private static List<Integer> preference(TerminalCapabilitySet set) {
        var order = new LinkedHashSet<Integer>();
        for (var descriptor : set.capabilityDescriptors().orElse(List.of())) {
            descriptor.simultaneousCapabilities().orElse(List.of()).forEach(order::addAll);
        }
        return List.copyOf(order);
    }

    private static boolean nonInterleaved(MultiplexCapability multiplex) {
        return multiplex instanceof H2250Capability h2250
                && h2250.mediaPacketizationCapability().rtpPayloadType().orElse(List.of()).stream()
                        .anyMatch(it -> H264Spelling.nonInterleaved(Optional.of(it)));
    }

    /// True after a set that takes everything back: the peer wants nothing sent.
    public boolean empty() {
        return table.isEmpty();
    }

    /// Whether the peer takes digits as signals rather than as text.
    public boolean dtmf() {
        return table.values().stream().anyMatch(it -> switch (it) {
            case Capability.ReceiveUserInputCapability(var input) -> input instanceof UserInputCapability.Dtmf;
            case Capability.ReceiveAndTransmitUserInputCapability(var input) ->
                    input instanceof UserInputCapability.Dtmf;
            default -> false;
        });
    }

    /// What the peer can do besides that we do not speak, in words.
    public List<String> unspoken() {
        return table.values().stream().flatMap(it -> Unspoken.name(it).stream()).distinct().sorted().toList();
    }

    public CapabilitySet capabilities() {
        var audio = new LinkedHashSet<Audio>();
        var video = new LinkedHashSet<io.roombridge.media.Capability.Video>();
        for (var capability : usable()) {
            audioOf(capability).map(AudioSpelling::parse).ifPresent(audio::addAll);
            videoOf(capability).ifPresent(it -> video.addAll(codings(it)));
        }
        return new CapabilitySet(List.copyOf(audio), List.copyOf(video), slides(), 0,
                usable().stream().anyMatch(CameraSpelling::isTaken));
    }

    /// Whether the peer agrees on who shows slides: it has the messages for that (H.239 §9.2).
    public boolean presents() {
        return table.values().stream().anyMatch(PresentationSpelling::isControl);
    }

    /// None from a peer that could not be asked whether they may be shown.
    private List<io.roombridge.media.Capability.Video> slides() {
        var slides = new LinkedHashSet<io.roombridge.media.Capability.Video>();
        if (presents()) {
            slideCodings().forEach(it -> slides.addAll(codings(it)));
        }
        return List.copyOf(slides);
    }

    private Stream<VideoCapability> slideCodings() {
        return usable().stream().flatMap(it -> received(it).stream()).flatMap(it ->
                PresentationSpelling.codings(it).stream());
    }

    /// The peer's own spelling of what was agreed on, which names a profile of H.264 or a flavour of G.729 as the peer
    /// does.
    Optional<AudioCapability> spelling(Audio agreed) {
        return usable().stream().flatMap(it -> audioOf(it).stream())
                .filter(it -> AudioSpelling.parse(it).stream().anyMatch(audio -> audio.codec() == agreed.codec()))
                .findFirst();
    }

    Optional<VideoCapability> spelling(io.roombridge.media.Capability.Video agreed, Role role) {
        var named = role == Role.SLIDES ? slideCodings() : usable().stream().flatMap(it -> videoOf(it).stream());
        return named.flatMap(it -> codings(it).stream().filter(video -> agreed.intersect(video).isPresent())
                        .map(video -> Map.entry(it, agreed.distance(video))))
                .min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /// Entries that some descriptor names, in its order; all of the table for a peer that sends no descriptors. What
    /// goes into several payloads of one stream is named by the entry of that stream.
    private List<Capability> usable() {
        var named = new ArrayList<Capability>();
        preference.stream().filter(table::containsKey).map(table::get).forEach(it -> {
            named.add(it);
            if (it instanceof MultiplePayloadStreamCapability payloads) {
                payloads.capabilities().stream().flatMap(List::stream).filter(table::containsKey).map(table::get)
                        .filter(inside -> !named.contains(inside)).forEach(named::add);
            }
        });
        return named.isEmpty() ? List.copyOf(table.values()) : named;
    }

    private List<io.roombridge.media.Capability.Video> codings(VideoCapability capability) {
        return VideoSpelling.ALL.stream().flatMap(it -> it.announced(capability, nonInterleaved).stream()).toList();
    }

    private static Optional<AudioCapability> audioOf(Capability capability) {
        return switch (capability) {
            case Capability.ReceiveAudioCapability(var audio) -> Optional.of(audio);
            case Capability.ReceiveAndTransmitAudioCapability(var audio) -> Optional.of(audio);
            default -> Optional.empty();
        };
    }

    /// Not what is inside an extended capability: that is a presentation (H.239 §9.3).
    private static Optional<VideoCapability> videoOf(Capability capability) {
        return received(capability).filter(it -> !(it instanceof ExtendedVideoCapability));
    }

    private static Optional<VideoCapability> received(Capability capability) {
        return switch (capability) {
            case Capability.ReceiveVideoCapability(var video) -> Optional.of(video);
            case Capability.ReceiveAndTransmitVideoCapability(var video) -> Optional.of(video);
            default -> Optional.empty();
        };
    }
}
