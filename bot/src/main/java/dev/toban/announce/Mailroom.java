package dev.toban.announce;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** All announcements with their batches, the circles they may be for, and what was taken by hand. */
public final class Mailroom {
    private final Shelf<Announcement> announcements = new Shelf<>(Announcement::id);
    private final Shelf<Circle> circles = new Shelf<>(Circle::id);
    private final Shelf<Handed> handed = new Shelf<>(Handed::id);
    private final Shelf<Sign> signs = new Shelf<>(Sign::id);
    private final Shelf<Standing> standings = new Shelf<>(Standing::announcement);
    private final Map<String, Map<Integer, Batch>> batches = new ConcurrentHashMap<>();

    public void take(Collection<Announcement> put, Collection<String> gone) {
        announcements.take(put, gone);
    }

    public void takeCircles(Collection<Circle> put, Collection<String> gone) {
        circles.take(put, gone);
    }

    public void takeHanded(Collection<Handed> put, Collection<String> gone) {
        handed.take(put, gone);
    }

    public void takeSigns(Collection<Sign> put, Collection<String> gone) {
        signs.take(put, gone);
    }

    public void takeStandings(Collection<Standing> put, Collection<String> gone) {
        standings.take(put, gone);
    }

    public Optional<Sign> sign(String id) {
        return signs.of(id);
    }

    /** By which answers to a meeting came, most first. */
    public List<Sign> signs(String meeting) {
        return signs.all().stream().filter(s -> s.meeting().equals(meeting)).sorted(Comparator.comparingInt(Sign::answers).reversed().thenComparing(Sign::place)).toList();
    }

    public Optional<Standing> standing(String announcement) {
        return standings.of(announcement);
    }

    public void takeBatches(Collection<Batch> put, Collection<String> gone) {
        gone.forEach(id -> {
            int colon = id.lastIndexOf(':');
            of(batches, id.substring(0, colon)).remove(Integer.valueOf(id.substring(colon + 1)));
        });
        put.forEach(b -> of(batches, b.announcement()).put(b.number(), b));
    }

    private static Map<Integer, Batch> of(Map<String, Map<Integer, Batch>> all, String announcement) {
        return all.computeIfAbsent(announcement, _ -> new ConcurrentSkipListMap<>());
    }

    public Optional<Announcement> announcement(String id) {
        return announcements.of(id);
    }

    /** The newest first: an id begins with the moment it was first written. */
    public List<Announcement> all() {
        return announcements.all().stream().sorted(Comparator.comparing(Announcement::id).reversed()).toList();
    }

    /** Those of all announcements. */
    public Stream<Batch> batches() {
        return batches.values().stream().flatMap(all -> all.values().stream());
    }

    /** Those of an announcement, in order. */
    public List<Batch> batches(String announcement) {
        return List.copyOf(new TreeMap<>(batches.getOrDefault(announcement, Map.of())).values());
    }

    /** The meetings somebody was asked to in LINE, the latest asked first; by id, and some may be over. */
    public List<String> invitations(String user) {
        return all().stream()
                .filter(a -> a.left() != null && a.leaflet().answers() && a.leaflet().meeting() != null)
                .filter(a -> batches.getOrDefault(a.id(), Map.of()).values().stream().anyMatch(b -> b.to().contains(user)))
                .map(a -> a.leaflet().meeting())
                .distinct()
                .toList();
    }

    public Optional<Batch> batch(String id) {
        int colon = id.lastIndexOf(':');
        return colon < 0 || !id.substring(colon + 1).matches("\\d{1,9}")
                ? Optional.empty()
                : Optional.ofNullable(batches.getOrDefault(id.substring(0, colon), Map.of()).get(Integer.valueOf(id.substring(colon + 1))));
    }

    public Optional<Circle> circle(String id) {
        return circles.of(id);
    }

    /** By name. */
    public List<Circle> circles() {
        return circles.all().stream().sorted(Comparator.comparing(Circle::name)).toList();
    }

    public Stream<Handed> allHanded() {
        return handed.all().stream();
    }

    public Optional<Handed> handed(String announcement, String office) {
        return handed.of(Handed.id(announcement, office));
    }
}
