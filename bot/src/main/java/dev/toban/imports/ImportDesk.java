package dev.toban.imports;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.books.Version;
import dev.toban.days.Tokyo;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.paper.Almanac;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.ImportWords;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The desk where hub staff hand in lists. A list is read, what it would change is shown, names nobody knows are asked once, and only a
 * person's yes writes it. Past duties stay; an approved import can be taken back.
 */
public final class ImportDesk implements Desk {
    private static final Pattern HOW = Pattern.compile("(?:取り?込み?|とりこみ|インポート|import)(?:方|方法|の?(?:履歴|一覧|取り?消し|やり直し|戻す))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile(".+\\.(csv|tsv|xlsx?|xlsm|ya?ml)", Pattern.CASE_INSENSITIVE);
    private static final int LATEST = 3;

    private final Board board;
    private final Books books;
    private final Hatch hatch;
    private final Scribe scribe;
    private final Tray tray;
    private final AwayFiles calendars;

    public ImportDesk(Board board, Books books, Hatch hatch, Scribe scribe, Tray tray, Almanac almanac) {
        this.board = board;
        this.books = books;
        this.hatch = hatch;
        this.scribe = scribe;
        this.tray = tray;
        this.calendars = new AwayFiles(board, books, almanac, name());
    }

    /** Whether a file's name says that it is about somebody's absences; any other calendar is another association's. */
    public static boolean saysAbsences(String file) {
        return AwayFiles.is(file);
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        return staff(visit) && HOW.matcher(said.text().strip()).matches() ? Optional.of(how(visit)) : Optional.empty();
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        Intent intent = asked.what().intent();
        if (intent != Intent.ROTA_IMPORT && intent != Intent.ROTA_IMPORT_ANSWER) {
            return Optional.empty();
        }
        return Optional.of(staff(visit) && !visit.inGroup() ? how(visit) : ImportWords.forOthers(board.hub().phone()));
    }

    /** 承認 or 却下 typed under a proposal, or the name of whose calendar it is. */
    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        String id = soFar.get("id");
        String words = said.text().strip();
        if (id == null || !staff(visit)) {
            return Optional.empty();
        }
        if (step.equals("whose")) {
            return Optional.of(onTray(id, p -> calendars.whose(visit, p, words)));
        }
        boolean yes = words.matches("(承認|OK|ok|はい|お願いします)(します|で)?[。!！]?");
        if (step.equals("sure") && (yes || words.startsWith("却下"))) {
            return Optional.of(onTray(id, p -> yes ? approve(visit, p, soFar.getOrDefault("mark", "")) : deny(p)));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Reply> noticed(Visit visit, Incoming what) {
        return what instanceof Incoming.Handed handed ? Optional.of(handed(visit, handed)) : Optional.empty();
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        if (!staff(visit)) {
            return Optional.of(ImportWords.staffOnly());
        }
        String[] data = rest.split("\\|");
        return switch (data[0] + data.length) {
            case "ok3" -> Optional.of(onTray(data[1], p -> approve(visit, p, data[2])));
            case "no2" -> Optional.of(onTray(data[1], p -> deny(p)));
            case "is5" -> Optional.of(onTray(data[1], p -> answer(visit, p, data[2], new Ref(Kind.valueOf(kind(data[3])), data[4]))));
            case "show2" -> Optional.of(onTray(data[1], p -> show(visit, p)));
            case "undo2" -> Optional.of(undo(visit, data[1]));
            case "away4" -> Optional.of(onTray(data[1], p -> calendars.approve(visit, p, data[2], data[3], tray)));
            case "other2" -> Optional.of(onTray(data[1], p -> calendars.ask(p)));
            case "unaway2" -> Optional.of(calendars.undo(visit, data[1]));
            default -> Optional.empty();
        };
    }

    private static String kind(String given) {
        return given.equals("person") ? Kind.PERSON.name() : Kind.OFFICE.name();
    }

    private static boolean staff(Visit visit) {
        return Rights.may(visit.member(), Thing.IMPORT);
    }

    private Reply how(Visit visit) {
        return ImportWords.how(board.archive().latest(LATEST).stream().map(v -> said(v, visit)).toList());
    }

    private ImportWords.Done said(Version v, Visit visit) {
        return new ImportWords.Done(v.file(), v.at(), visit.today(), v.undone() != null, data("undo", v.id()));
    }

    private Reply handed(Visit visit, Incoming.Handed handed) {
        if (!staff(visit)) {
            return ImportWords.staffOnly();
        }
        if (!LIST.matcher(handed.name()).matches() && !AwayFiles.is(handed.name())) {
            return ImportWords.noList(handed.name());
        }
        String id = "i" + Marks.of(handed.file()); // the same letter again is the same proposal
        try {
            Proposal proposal = tray.of(id).orElse(null);
            if (proposal == null) {
                proposal = Proposal.of(id, visit.member().id(), handed.name(), visit.at(), hatch.fetch(handed.file()));
                tray.put(proposal);
            }
            return AwayFiles.is(handed.name()) ? calendars.show(visit, proposal) : show(visit, proposal);
        } catch (Hatch.TooBig e) {
            return ImportWords.tooBig(handed.name(), Hatch.MOST / 1024 / 1024);
        } catch (IOException e) {
            return ImportWords.notFetched(handed.name());
        }
    }

    /** A file of the hub's own folder of which something could not be read without asking: it waits on the tray like any other. */
    public Reply offered(String name, byte[] file, Instant at) {
        Proposal proposal = Proposal.of("s" + Marks.of(name + Marks.of(file) + at), "seed", name, at, file);
        tray.put(proposal);
        return show(LocalDateTime.ofInstant(at, Tokyo.ZONE), proposal, false);
    }

    private interface Deed {
        Reply of(Proposal proposal);
    }

    private Reply onTray(String id, Deed deed) {
        Version done = board.archive().version(id).orElse(null);
        return done != null ? ImportWords.already(done.file(), done.undone() != null) : tray.of(id).map(deed::of).orElseGet(ImportWords::gone);
    }

    private Reply show(Visit visit, Proposal proposal) {
        return show(visit.now(), proposal, false);
    }

    private Reply show(LocalDateTime now, Proposal proposal, boolean moved) {
        Sketch sketch = Sketch.of(proposal, scribe, board, new Past(now));
        var words = new Differences(board, now.toLocalDate());
        List<ImportWords.Choice> choices = sketch.read().questions().stream()
                .map(q -> new ImportWords.Choice(q.written(), duty(q), q.where(), q.candidates().stream()
                        .map(c -> new ImportWords.Answer(c.label(), data("is", proposal.id(), Marks.of(q.key()), c.who().kind().name().toLowerCase(Locale.ROOT), c.who().id())))
                        .toList()))
                .toList();
        var shown = new ImportWords.Shown(
                proposal.name(), sketch.read().form(), words.counts(sketch.diff()), words.steps(sketch), sketch.steps().size(), (int) sketch.locked(),
                sketch.read().refused(), Stream.concat(sketch.read().remarks().stream(), words.kept(sketch).stream()).toList(), choices, moved);
        return sketch.empty()
                ? ImportWords.nothingNew(shown, data("no", proposal.id()))
                : ImportWords.proposal(shown, data("ok", proposal.id(), sketch.mark()), data("no", proposal.id()))
                        .asking(name(), "sure", Map.of("id", proposal.id(), "mark", sketch.mark()));
    }

    private String duty(Question q) {
        return board.hub().duty(q.duty()).map(d -> d.label()).orElse(q.duty()) + (q.area().isEmpty() ? "" : "・" + q.area());
    }

    private Sketch sketch(Visit visit, Proposal proposal) {
        return Sketch.of(proposal, scribe, board, new Past(visit.now()));
    }

    private Reply approve(Visit visit, Proposal proposal, String mark) {
        Sketch sketch = sketch(visit, proposal);
        if (!sketch.mark().equals(mark)) {
            return show(visit.now(), proposal, true);
        }
        try {
            books.write(sketch.change(board, visit.member().id(), visit.at()));
        } catch (Books.Moved e) {
            Version done = board.archive().version(proposal.id()).orElse(null);
            return done == null ? show(visit.now(), proposal, true) : ImportWords.already(done.file(), done.undone() != null);
        }
        tray.remove(proposal.id());
        return ImportWords.approved(proposal.name(), new Differences(board, visit.today()).counts(sketch.diff()), sketch.read().refused().size(), data("undo", proposal.id()));
    }

    private Reply deny(Proposal proposal) {
        tray.remove(proposal.id());
        return ImportWords.denied(proposal.name());
    }

    private Reply answer(Visit visit, Proposal proposal, String key, Ref who) {
        Optional<Question> asked = sketch(visit, proposal).read().questions().stream()
                .filter(q -> Marks.of(q.key()).equals(key) && q.candidates().stream().anyMatch(c -> c.who().equals(who)))
                .findFirst();
        asked.ifPresent(q -> books.write(Change.nothing(visit.member().id(), "name in a rota answered").put(Book.ALIASES, q.answered(who).alias())));
        return show(visit, proposal);
    }

    private Reply undo(Visit visit, String id) {
        Version version = board.archive().version(id).orElse(null);
        if (version == null) {
            return ImportWords.gone();
        }
        if (version.undone() != null) {
            return ImportWords.already(version.file(), true);
        }
        Undoing undoing = Undoing.of(version, board, new Past(visit.now()), visit.member().id());
        books.write(undoing.change());
        return ImportWords.undone(version.file(), undoing.back(), undoing.left());
    }

    private String data(String... parts) {
        return name() + "|" + String.join("|", parts);
    }
}
