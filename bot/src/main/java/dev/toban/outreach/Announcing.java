package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Announcement.Approved;
import dev.toban.announce.Announcement.Draft;
import dev.toban.announce.Announcement.Sending;
import dev.toban.announce.Leaflet;
import dev.toban.announce.Occasion;
import dev.toban.announce.Quota;
import dev.toban.announce.Whom;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.paper.CopyRoom;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.DraftWords;
import dev.toban.say.PaperRoundWords;
import dev.toban.say.RequestWords;
import dev.toban.say.SendingWords;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The desk for announcements. Hub staff write them in Slack, a second one approves, and it is known at any time whom they reached;
 * whoever has to say yes in LINE does it here too.
 */
public final class Announcing implements Desk {
    private static final Pattern TYPED = Pattern.compile("(?:お知らせ|おしらせ|notice)(?:\\s+(.{1,20}))?", Pattern.CASE_INSENSITIVE);
    private static final int LISTED = 8;

    private final Board board;
    private final Writing writing;
    private final DraftCards cards;
    private final Drafting drafting;
    private final Posting posting;
    private final PaperRound paper;
    private final PrintShop prints;
    private final Circles circles;
    private final Responses answers;
    private final Requests requests;
    private final Quota.Meter meter;

    /** @param hubChannel id of the hub's Slack channel */
    public Announcing(Board board, Books books, Quota.Meter meter, CopyRoom copies, String hubChannel) {
        this.board = board;
        this.writing = new Writing(board);
        var mailing = new Mailing(board);
        this.cards = new DraftCards(board, writing, mailing, meter);
        var strand = new Strand(hubChannel);
        this.drafting = new Drafting(board, books, writing, cards, strand);
        this.posting = new Posting(board, books, cards, mailing, meter);
        this.paper = new PaperRound(board, books, strand);
        this.prints = new PrintShop(board, copies, paper, new Signs(board, books));
        this.circles = new Circles(board, books, writing);
        this.answers = new Responses(board, drafting);
        this.requests = new Requests(board, writing, drafting);
        this.meter = meter;
    }

    @Override
    public String name() {
        return "announce";
    }

    private static boolean staff(Visit visit) {
        return Rights.mayForAll(visit.member(), Thing.DRAFT);
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        Matcher m = TYPED.matcher(said.text().strip());
        if (!m.matches() || !staff(visit)) {
            return Optional.empty();
        }
        return Optional.of(visit.channel() != Channel.SLACK ? DraftWords.useSlack() : typed(m.group(1) == null ? "" : m.group(1), visit));
    }

    private Reply typed(String what, Visit visit) {
        return switch (what) {
            case "先月", "前回", "写す", "コピー", "先月のをコピー" -> DraftWords.whichToCopy(sent().limit(LISTED).map(DraftWords::copy).toList());
            case "名簿" -> circles.list();
            case "報告" -> RequestWords.whichReported(requests.reported(visit), visit.today());
            case "一覧", "状況" -> home();
            default -> drafting.form(writing.template(Occasion.of(what).orElse(Occasion.NEWS)), null);
        };
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).map(l -> l.substring(0, Math.min(40, l.length()))).distinct().limit(30).toList();
    }

    private Stream<Announcement> sent() {
        return board.mailroom().all().stream().filter(a -> a.left() != null);
    }

    @Override
    public Optional<Reply> opened(Visit visit) {
        return staff(visit) ? Optional.of(home()) : Optional.empty();
    }

    private Reply home() {
        List<Card.Tap> templates = Stream.concat(
                        Stream.of(Occasion.values()).map(DraftWords::template), sent().limit(1).map(DraftWords::copy))
                .toList();
        List<Card.Tap> running = board.mailroom().all().stream()
                .filter(a -> a instanceof Draft || a instanceof Approved || a instanceof Sending)
                .limit(LISTED)
                .map(DraftWords::show)
                .toList();
        return DraftWords.home(templates, running);
    }

    @Override
    public Optional<Reply> filled(Visit visit, String rest, Incoming.Filled filled) {
        if (!staff(visit)) {
            return Optional.of(DraftWords.staffOnly());
        }
        return switch (rest) {
            case "draft" -> Optional.of(drafting.written(visit, filled));
            case "when" -> Optional.of(posting.at(filled, visit));
            case "circle" -> Optional.of(circles.written(visit, filled));
            case "posters" -> Optional.of(board.mailroom().announcement(filled.carried().getOrDefault("id", "")).map(a -> prints.posters(a, lines(filled.value("places")), visit)).orElseGet(DraftWords::gone));
            case "assent" -> Optional.of(drafting.current(
                    filled.carried().getOrDefault("id", ""), filled.carried().getOrDefault("revision", ""), d -> drafting.assented(d, filled, visit)));
            case "tick" -> Optional.of(board.mailroom().announcement(filled.carried().getOrDefault("id", "")).map(a -> paper.ticked(a, filled, visit)).orElseGet(DraftWords::gone));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] data = rest.split("\\|", 3);
        String verb = data[0];
        String id = data.length > 1 ? data[1] : "";
        String more = data.length > 2 ? data[2] : "";
        if (verb.equals("yes") || verb.equals("no")) {
            return Optional.of(drafting.cosigned(id, more, verb.equals("yes"), visit));
        }
        if (!staff(visit)) {
            return Optional.of(DraftWords.staffOnly());
        }
        return switch (verb) {
            case "report" -> Optional.of(requests.report(id).map(l -> drafting.form(l, null)).orElseGet(DraftWords::gone));
            case "new" -> Optional.of(drafting.form(writing.template(Occasion.of(id).orElse(Occasion.NEWS)), null));
            case "circle" -> Optional.of(circles.form(id));
            case "ok" -> Optional.of(drafting.current(id, more, d -> posting.approve(d, visit)));
            case "assent" -> Optional.of(drafting.current(id, more, d -> drafting.assentForm(d, visit)));
            case "ask" -> Optional.of(drafting.current(id, more, d -> drafting.askCosigners(d, visit)));
            case "plain" -> Optional.of(drafting.current(id, more, d -> drafting.plainer(d, visit)));
            case "use" -> Optional.of(drafting.current(id, more, d -> drafting.usePlainer(d, visit)));
            case "keep" -> Optional.of(drafting.current(id, more, d -> drafting.keep(d, visit)));
            case "test" -> Optional.of(drafting.current(id, more, d -> drafting.test(d, visit)));
            case "drop" -> Optional.of(drafting.current(id, more, d -> drafting.drop(d, visit)));
            case "send" -> Optional.of(posting.current(id, more, a -> posting.now(a, visit)));
            case "when" -> Optional.of(posting.current(id, more, a -> posting.whenForm(a, visit.today().plusDays(1).atTime(9, 0))));
            default -> known(verb, id, more, visit);
        };
    }

    /** What can be done with one in any state. */
    private Optional<Reply> known(String verb, String id, String more, Visit visit) {
        Announcement a = board.mailroom().announcement(id).orElse(null);
        if (a == null) {
            return Optional.of(DraftWords.gone());
        }
        return switch (verb) {
            case "copy" -> Optional.of(drafting.form(writing.copy(a.leaflet(), visit.today()), null));
            case "edit" -> Optional.of(drafting.edit(a));
            case "show" -> Optional.of(show(a, visit));
            case "stop" -> Optional.of(posting.stop(a, visit));
            case "resume" -> Optional.of(posting.resume(a, visit));
            case "missed" -> Optional.of(posting.missed(a));
            case "paper" -> Optional.of(paper.list(a));
            case "tick" -> Optional.of(paper.ticks(a, more));
            case "posters" -> Optional.of(Reply.of(DraftWords.formInSlack()).form(PaperRoundWords.places(a.id())));
            case "silent" -> Optional.of(answers.silent(a));
            case "remind" -> Optional.of(answers.remind(a, List.of(), visit));
            case "print" -> Optional.of(prints.print(a, more, visit));
            default -> Optional.empty();
        };
    }

    private Reply show(Announcement a, Visit visit) {
        return switch (a) {
            case Draft d -> cards.of(d, visit.at());
            case Approved p -> DraftWords.approved(p);
            case Sending s -> SendingWords.whichToStop(List.of(SendingWords.stop(s))).reworded(SendingWords.state(s, posting.tally(s), visit.at()).text(), null);
            case Announcement.Done _, Announcement.Stopped _ -> SendingWords.state(a, posting.tally(a), visit.at());
        };
    }

    /** 案内を訪看とケアマネだけに送って, プレビュー, 配信ストップ …: in Slack, where staff is. */
    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (visit.inGroup() || !Rights.may(visit.member(), Thing.SEE_PROFESSIONAL)) {
            return Optional.empty();
        }
        Map<String, Object> slots = asked.what().slots();
        if (asked.what().intent() == Intent.TEXT_EASY) {
            return Optional.of(easy(asked.slot("text"), visit));
        }
        if (asked.what().intent() == Intent.BC_REQUEST && visit.channel() == Channel.LINE_DM) {
            return Optional.of(requests.ask());
        }
        if (!staff(visit)) {
            return Optional.empty();
        }
        return switch (asked.what().intent()) {
            case QUOTA_ASK -> Optional.of(SendingWords.left(meter.read()));
            case BC_REQUEST -> Optional.of(drafting.form(begun(slots), null));
            case BC_CREATE -> Optional.of(visit.channel() == Channel.SLACK ? drafting.form(begun(slots), null) : DraftWords.useSlack());
            case BC_PREVIEW -> drafts().findFirst().map(d -> cards.of(d, visit.at()));
            case BC_EDIT -> drafts().findFirst().map(d -> drafting.form(edited(d.leaflet(), slots), d.id()));
            case BC_ABORT -> Optional.of(running());
            case BC_SCHEDULE -> board.mailroom().all().stream()
                    .flatMap(a -> a instanceof Approved p ? Stream.of(p) : Stream.empty())
                    .findFirst()
                    .map(a -> posting.whenForm(a, moment(slots).orElse(visit.today().plusDays(1).atTime(9, 0))));
            case BC_REMIND -> Optional.of(answers.remind(professions(slots), visit));
            case BC_STATS -> Optional.of(answers.rate(visit));
            case EVENT_DELIVERED -> Optional.of(paper.delivered(asked.what().names(), words(slots.get("orgs")), visit));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        return switch (step) {
            case "request" -> requests.written(visit, said.text());
            case "easy" -> Optional.of(easy(said.text(), visit));
            default -> Optional.empty();
        };
    }

    /** 住民向けにやさしくして: what was quoted, else the next sentence. It is only shown. */
    private Reply easy(@Nullable String text, Visit visit) {
        return text == null || text.isBlank() ? RequestWords.whichText().asking("announce", "easy", Map.of()) : cards.easier(text, visit.at());
    }

    private Stream<Draft> drafts() {
        return board.mailroom().all().stream().flatMap(a -> a instanceof Draft d ? Stream.of(d) : Stream.empty());
    }

    private Reply running() {
        List<Card.Tap> taps = board.mailroom().all().stream().filter(Sending.class::isInstance).map(SendingWords::stop).limit(LISTED).toList();
        return taps.isEmpty() ? SendingWords.notRunning() : SendingWords.whichToStop(taps);
    }

    /** A new one with what was said of it. */
    private Leaflet begun(Map<String, Object> slots) {
        String event = slots.get("event") instanceof String s ? s : slots.get("topic") instanceof String t ? t : "";
        Leaflet l = writing.template(Occasion.of(event).orElse(event.contains("勉強会") ? Occasion.STUDY : Occasion.NEWS));
        List<Profession> professions = professions(slots);
        Whom whom = !professions.isEmpty() ? Whom.forProfessionals(professions.toArray(Profession[]::new))
                : "resident".equals(slots.get("segment")) ? Whom.forResidents()
                : "all".equals(slots.get("segment")) ? Whom.forProfessionals()
                : l.whom();
        return l.forWhom(whom);
    }

    private static List<Profession> professions(Map<String, Object> slots) {
        return slots.get("segment") instanceof Map<?, ?> segment
                ? words(segment.get("profession")).stream().flatMap(w -> profession(w).stream()).toList()
                : List.of();
    }

    private static Optional<Profession> profession(String word) {
        return Profession.of(word).or(() -> Stream.of(Profession.values()).filter(p -> p.label().startsWith(word) || word.startsWith(p.label())).findFirst());
    }

    private static List<String> words(Object slot) {
        return slot instanceof List<?> l ? l.stream().map(Object::toString).toList() : slot instanceof String s ? List.of(s) : List.of();
    }

    private static Leaflet edited(Leaflet l, Map<String, Object> slots) {
        String value = slots.get("value") instanceof String s ? s : "";
        try {
            return "start".equals(slots.get("field")) ? l.startingAt(LocalTime.parse(value)) : l;
        } catch (DateTimeParseException e) {
            return l;
        }
    }

    private static Optional<LocalDateTime> moment(Map<String, Object> slots) {
        try {
            return slots.get("at") instanceof String s && s.length() >= 16 ? Optional.of(LocalDateTime.parse(s.substring(0, 16))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
