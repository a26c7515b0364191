package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.attend.Answer;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Viewer;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.DoorWords;
import dev.toban.say.HostWords;
import dev.toban.say.Words;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The table at the door: who says in LINE that they are here is noted once; the clerk notes by name who has no LINE. */
public final class Door implements Desk {
    private static final Pattern HERE = Pattern.compile(
            "(?:受付|うけつけ|(?:着|つ)きました|到着(?:しました)?)(?:(?:します|です|お願いします)?[。！!]?|[ 　]+([0-9A-Fa-f]{6}))");
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(3); // where the form gives no end

    private final Board board;
    private final ListKeeper lists;

    public Door(Board board, Books books) {
        this.board = board;
        this.lists = new ListKeeper(board, books);
    }

    @Override
    public String name() {
        return DoorWords.DESK;
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        var here = HERE.matcher(Normalizer.normalize(said.text().strip(), Normalizer.Form.NFKC));
        if (v.channel() != Channel.LINE_DM || !here.matches() || !Rights.may(v.member(), Thing.RSVP)) {
            return Optional.empty();
        }
        String code = here.group(1) == null ? null : here.group(1).toUpperCase(Locale.ROOT);
        List<Meeting> open = board.agenda().all().stream()
                .filter(m -> open(m, v.now()) && lists.terms(m).off() == null)
                .filter(m -> m.audience().opensTo(Viewer.of(v.member(), v.channel()).audience()))
                .toList();
        if (code != null) {
            return Optional.of(open.stream().filter(m -> DoorCode.of(m).equals(code)).findFirst().map(m -> arrives(v, m)).orElseGet(() -> DoorWords.closed(board.hub())));
        }
        List<Meeting> mine = open.stream().filter(m -> lists.roll(m).of(v.member().id()).filter(g -> g.answer() == Answer.ATTEND).isPresent()).toList();
        return switch (mine.size()) {
            case 0 -> open.isEmpty() ? Optional.empty() : Optional.of(DoorWords.notOnList());
            case 1 -> Optional.of(arrives(v, mine.getFirst()));
            default -> Optional.of(DoorWords.which(mine));
        };
    }

    private static boolean open(Meeting m, LocalDateTime now) {
        LocalDateTime start = m.when().start();
        if (start == null) {
            return false;
        }
        LocalDateTime end = m.when().end() == null ? start.plus(LONGEST) : m.when().end();
        return !now.isBefore(start.minus(BEFORE)) && now.isBefore(end);
    }

    /** Who stands at the door without having answered is taken in if there is a seat. */
    private Reply arrives(Visit v, Meeting m) {
        String me = v.member().id();
        Roll after = lists.turn(m, me, "arrived at a meeting", v.at(), (roll, terms) -> {
            Guest was = roll.of(me).orElse(null);
            if (was != null && was.answer() == Answer.ATTEND) {
                boolean noted = was.arrived() != null || was.waiting();
                return noted ? null : new Roll.Settled(roll.noted(was.arrived(v.at())), List.of());
            }
            Guest in = was == null
                    ? Guest.of(me, v.member().office(), v.member().profession(), Answer.ATTEND, 1, "line", v.at())
                    : was.answering(Answer.ATTEND, 1);
            Roll.Settled then = roll.with(in, terms);
            Guest seated = then.roll().of(me).orElseThrow();
            return seated.waiting() ? null : new Roll.Settled(then.roll().noted(seated.arrived(v.at())), then.movedUp());
        });
        return after.of(me).filter(g -> g.arrived() != null).map(g -> DoorWords.welcome(m, g)).orElseGet(DoorWords::full);
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (parts.length != 2) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "here" -> v.channel() != Channel.LINE_DM ? Optional.empty() : lists.meeting(parts[1])
                    .filter(m -> open(m, v.now()) && lists.roll(m).of(v.member().id()).filter(g -> g.answer() == Answer.ATTEND).isPresent())
                    .map(m -> arrives(v, m));
            case "mark" -> v.staffFor(Thing.RSVP) ? lists.meeting(parts[1]).map(this::mark) : Optional.of(Words.refused());
            default -> Optional.empty();
        };
    }

    private Reply mark(Meeting m) {
        List<HostWords.Line> awaited = lists.roll(m).coming().filter(g -> g.arrived() == null).map(lists::line).toList();
        List<HostWords.Line> here = lists.roll(m).coming().filter(g -> g.arrived() != null).map(lists::line).toList();
        return awaited.isEmpty() && here.isEmpty() ? DoorWords.nobody(m) : DoorWords.form(m, awaited, here);
    }

    @Override
    public Optional<Reply> filled(Visit v, String rest, Incoming.Filled form) {
        if (!v.staffFor(Thing.RSVP)) {
            return Optional.of(Words.refused());
        }
        return lists.meeting(form.carried().getOrDefault("meeting", "")).map(m -> {
            List<String> keys = form.values().getOrDefault("who", List.of());
            Roll after = lists.turn(m, v.member().id(), "arrivals noted at the door", v.at(), (roll, terms) -> {
                Roll then = roll;
                for (String key : keys) {
                    Guest g = roll.of(key).filter(Guest::comes).filter(x -> x.arrived() == null).orElse(null);
                    then = g == null ? then : then.noted(g.arrived(v.at()));
                }
                for (String key : form.values().getOrDefault("back", List.of())) {
                    Guest g = roll.of(key).filter(x -> x.arrived() != null).orElse(null);
                    then = g == null ? then : then.noted(g.arrived(null));
                }
                return then.equals(roll) ? null : new Roll.Settled(then, List.of());
            });
            return DoorWords.marked(m, after);
        });
    }
}
