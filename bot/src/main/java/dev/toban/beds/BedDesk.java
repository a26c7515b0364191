package dev.toban.beds;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Beds;
import dev.toban.directory.Office;
import dev.toban.directory.Viewer;
import dev.toban.people.Members;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.BedWords;
import dev.toban.say.LearnWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Topic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desk of free beds: a hospital says them in one line, colleagues ask, the hub asks the hospitals. */
public final class BedDesk implements Desk {
    private static final String NAME = "bed";
    private static final Pattern ASK = Pattern.compile("(?:空床|ベッド|受け?入れ?可?否?)(?:を)?(?:確認|聞く|聞いて|お尋ね)(?:する)?\\s*(今日|明日)?");
    private static final Pattern LIST = Pattern.compile("空床(?:一覧|の一覧|状況)?");
    /** More than any one house says it has free; a typing error above. */
    private static final int MOST = 60;
    private static final int SHOWN = 12;
    private static final java.util.Set<String> YES = java.util.Set.of("はい", "お願いします", "ok", "OK", "それで");

    private final Board board;
    private final Books books;
    private final String hubChannel;

    public BedDesk(Board board, Books books, String hubChannel) {
        this.board = board;
        this.books = books;
        this.hubChannel = hubChannel;
    }

    @Override
    public String name() {
        return NAME;
    }

    private static Card.Tap tap(String label, String... words) {
        return new Card.Tap(label, NAME + "|" + String.join("|", words));
    }

    /** /toban 空床, /toban 空床確認 明日 */
    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        String words = said.text().strip();
        Matcher ask = ASK.matcher(words);
        if (!Rights.may(visit.member(), Thing.EDIT_ROTA) || visit.inGroup()) {
            return Optional.empty();
        }
        if (ask.matches()) {
            return Optional.of(inquire(visit, "明日".equals(ask.group(1)) ? visit.today().plusDays(1) : visit.today()));
        }
        return LIST.matcher(words).matches() ? Optional.of(list(visit, visit.today(), "")) : Optional.empty();
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        boolean colleague = Rights.may(visit.member(), Thing.SEE_PROFESSIONAL);
        return switch (asked.what().intent()) {
            case BED_FIND -> Optional.of(colleague ? find(visit, asked) : BedWords.forResidents(board.hub().phone()));
            case BED_UPDATE -> Optional.of(house(visit).map(h -> update(visit, asked, h)).orElseGet(() -> BedWords.housesOnly(board.hub().phone())));
            case BED_ANSWER -> Optional.of(house(visit).map(h -> answer(visit, asked, h)).orElseGet(() -> BedWords.housesOnly(board.hub().phone())));
            case BED_VISIBILITY -> Optional.of(colleague ? hidden(visit) : BedWords.forResidents(board.hub().phone()));
            default -> Optional.empty();
        };
    }

    /** The house that somebody speaks for: their own, or the one that their office is a desk of. */
    private Optional<Office> house(Visit visit) {
        return Optional.ofNullable(visit.member().office()).flatMap(board.directory()::office)
                .flatMap(o -> o.parent() == null ? Optional.of(o) : board.directory().office(o.parent()))
                .filter(BedDesk::hasBeds);
    }

    private static boolean hasBeds(Office o) {
        return o.kinds().stream().anyMatch(k -> k.matches("病院|.*入所.*|.*入居.*|.*老人福祉施設|.*老人保健施設|介護医療院|.*多機能.*|助産所")) || o.capacity() != null && o.capacity().contains("床");
    }

    private Reply update(Visit visit, Asked asked, Office house) {
        LocalDate day = Optional.ofNullable(asked.date("date")).orElse(visit.today());
        Object count = asked.what().slots().get("count");
        if (!(count instanceof Integer free) || free < 0 || free > MOST) {
            return BedWords.howMany(When.day(day, visit.today()), numbers(day));
        }
        if (day.isBefore(visit.today())) {
            return BedWords.past();
        }
        Optional<LocalDate> wanted = board.ward().waiting().stream().filter(b -> b.office().equals(house.id()) && !b.day().isBefore(visit.today())).map(Beds::day).findFirst();
        if (wanted.isPresent() && day.equals(visit.today())) {
            return put(visit, house, wanted.get(), free, asked.slot("sex")); // it answers what the hub has asked
        }
        String only = asked.slot("sex");
        String put = "put|" + day + "|" + free + (only == null ? "" : "|" + only);
        return BedWords.sure(house.name(), When.day(day, visit.today()), free, only, before(house, day, visit), tap("この内容で知らせる", put.split("\\|")))
                .asking(NAME, "sure", Map.of("tap", put));
    }

    private @Nullable String before(Office house, LocalDate day, Visit visit) {
        return board.ward().of(house.id(), day).filter(b -> b.free() != null).map(b -> BedWords.free(b.free(), b.only()) + BedWords.asOf(b.at(), b.stale(visit.at()), visit.today())).orElse(null);
    }

    private static List<Card.Tap> numbers(LocalDate day) {
        return Stream.of(0, 1, 2, 3).map(n -> tap(BedWords.free(n, null), "put", day.toString(), String.valueOf(n))).toList();
    }

    /** To the hub's question: no is full, yes needs a number. */
    private Reply answer(Visit visit, Asked asked, Office house) {
        LocalDate day = board.ward().waiting().stream().filter(b -> b.office().equals(house.id())).map(Beds::day).findFirst().orElse(visit.today());
        return "no".equals(asked.slot("answer")) ? put(visit, house, day, 0, null) : BedWords.howMany(When.day(day, visit.today()), numbers(day));
    }

    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        String tap = soFar.get("tap");
        return step.equals("sure") && tap != null && YES.contains(said.text().strip().replaceAll("[。!！]+$", "")) ? tapped(visit, tap) : Optional.empty();
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] w = rest.split("\\|");
        Optional<Office> house = house(visit);
        if (house.isEmpty()) {
            return Optional.of(BedWords.housesOnly(board.hub().phone()));
        }
        try {
            int free = w.length > 2 ? Integer.parseInt(w[2]) : -1;
            boolean sound = w[0].equals("put") && free >= 0 && free <= MOST && (w.length < 4 || w[3].matches("女性|男性"));
            return Optional.of(sound ? put(visit, house.get(), LocalDate.parse(w[1]), free, w.length > 3 ? w[3] : null) : LearnWords.oldButton());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.of(LearnWords.oldButton());
        }
    }

    private Reply put(Visit visit, Office house, LocalDate day, int free, @Nullable String only) {
        if (day.isBefore(visit.today())) {
            return BedWords.past();
        }
        Beds before = board.ward().of(house.id(), day).orElse(null);
        boolean asked = before != null && before.asked();
        var beds = new Beds(house.id(), day, free, only, visit.member().id(), visit.at(), asked);
        Change change = Change.nothing(visit.member().id(), "free beds told").expecting(Book.BEDS, beds.id(), before).put(Book.BEDS, beds);
        String said = BedWords.free(free, only);
        books.write(asked
                ? change.telling(Parcel.slack("beds/" + beds.id() + "/" + visit.at(), hubChannel, BedWords.hub(house.name(), When.day(day, visit.today()), said), "beds", visit.at()))
                : change);
        return BedWords.noted(house.name(), When.day(day, visit.today()), said);
    }

    private Reply find(Visit visit, Asked asked) {
        LocalDate day = Optional.ofNullable(asked.date("date_from")).or(() -> Optional.ofNullable(asked.date("date"))).orElse(visit.today());
        return list(visit, day.isBefore(visit.today()) ? visit.today() : day, Optional.ofNullable(asked.slot("type")).orElse(""));
    }

    /** What was said of that day; of a day nobody has spoken of yet, what they said last. */
    private Reply list(Visit visit, LocalDate day, String type) {
        Viewer viewer = Viewer.of(visit.member().role());
        List<BedWords.House> told = new ArrayList<>();
        board.directory().offices().stream()
                .filter(o -> hasBeds(o) && fits(o, type))
                .sorted(Comparator.comparing(o -> o.kana() == null ? o.name() : o.kana()))
                .forEach(o -> latest(o, day, visit).ifPresent(b -> viewer.sees(o).ifPresent(seen -> told.add(new BedWords.House(
                        seen.name(), When.day(b.day(), visit.today()), BedWords.free(b.free(), b.only()), b.free() > 0, BedWords.asOf(b.at(), b.stale(visit.at()), visit.today()), desk(o, viewer, seen.phone()))))));
        List<BedWords.House> silent = board.directory().offices().stream()
                .filter(o -> hasBeds(o) && !type.isEmpty() && fits(o, type) && latest(o, day, visit).isEmpty())
                .flatMap(o -> viewer.sees(o).stream())
                .limit(SHOWN)
                .map(o -> new BedWords.House(o.name(), "", "", false, "", o.phone()))
                .toList();
        List<String> waiting = Rights.may(visit.member(), Thing.EDIT_ROTA)
                ? board.ward().waiting().stream().flatMap(b -> board.directory().office(b.office()).stream()).map(Office::name).toList()
                : List.of();
        return BedWords.list(When.day(day, visit.today()), type.isEmpty() ? "空床" : type, told.stream().sorted(Comparator.comparing((BedWords.House h) -> !h.any())).limit(SHOWN).toList(), silent, waiting);
    }

    /** The number of the desk that takes admissions, else the house's. */
    private @Nullable String desk(Office house, Viewer viewer, @Nullable String own) {
        return board.directory().offices().stream().filter(o -> house.id().equals(o.parent())).flatMap(o -> viewer.sees(o).stream())
                .sorted(Comparator.comparing(o -> !o.name().contains("連携")))
                .map(Office::phone).filter(java.util.Objects::nonNull).findFirst().orElse(own);
    }

    private Optional<Beds> latest(Office o, LocalDate day, Visit visit) {
        return board.ward().of(o.id(), day).filter(b -> b.free() != null).or(() -> board.ward().all()
                .filter(b -> b.office().equals(o.id()) && b.free() != null && !b.day().isAfter(day) && !b.day().isBefore(visit.today().minusDays(7)))
                .max(Comparator.comparing(Beds::day)));
    }

    private static boolean fits(Office o, String type) {
        String kinds = String.join(" ", o.kinds()) + " " + String.join(" ", o.capabilities());
        return switch (type) {
            case "", "空床" -> true;
            case "病院" -> o.kinds().contains("病院");
            case "ショートステイ" -> kinds.contains("短期入所");
            case "施設" -> !o.kinds().contains("病院");
            case "特養" -> kinds.contains("老人福祉施設");
            case "老健" -> kinds.contains("老人保健施設");
            case "グループホーム" -> kinds.contains("共同生活");
            case "有料老人ホーム" -> kinds.contains("特定施設") || kinds.contains("有料");
            case "レスパイト" -> kinds.contains("レスパイト");
            default -> kinds.contains(type);
        };
    }

    private Reply hidden(Visit visit) {
        String who = house(visit).map(Office::name).orElse("専門職の方");
        return BedWords.visibility().and(new Reply.Note("bed-visibility:" + visit.member().id() + ":" + visit.today(), BedWords.visibilityNote(who)));
    }

    /** The hub's question to all hospitals that somebody speaks for in LINE. */
    private Reply inquire(Visit visit, LocalDate day) {
        Change change = Change.nothing(visit.member().id(), "free beds asked");
        List<Parcel> tells = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        List<String> byPhone = new ArrayList<>();
        for (Office o : board.directory().offices().stream().filter(o -> o.parent() == null && o.kinds().contains("病院")).sorted(Comparator.comparing(Office::name)).toList()) {
            List<String> line = speakers(o).filter(m -> !Members.inSlack(m.id())).map(Member::id).toList();
            if (line.isEmpty()) {
                byPhone.add(o.name() + (o.phone() == null ? "" : " ☎" + o.phone()));
                continue;
            }
            Beds before = board.ward().of(o.id(), day).orElse(null);
            var beds = new Beds(o.id(), day, null, null, visit.member().id(), visit.at(), true);
            change = change.expecting(Book.BEDS, beds.id(), before).put(Book.BEDS, beds);
            tells.add(new Parcel("beds/ask/" + beds.id() + "/" + visit.at(), Channel.LINE_DM, line, BedWords.inquiry(When.day(day, visit.today()), numbers(day)), "beds", visit.at(),
                    day.plusDays(1).atStartOfDay(dev.toban.days.Tokyo.ZONE).toInstant(), null));
            asked.add(o.name());
        }
        if (!asked.isEmpty()) {
            books.write(change.telling(tells));
        }
        return BedWords.asked(When.day(day, visit.today()), asked, byPhone);
    }

    private Stream<Member> speakers(Office house) {
        return board.members().all().filter(m -> m.office() != null && (m.office().equals(house.id())
                || board.directory().office(m.office()).filter(o -> house.id().equals(o.parent())).isPresent()));
    }

    @Override
    public Optional<Topic> open(Visit visit) {
        return house(visit).filter(h -> board.ward().waiting().stream().anyMatch(b -> b.office().equals(h.id()) && !b.day().isBefore(visit.today())))
                .map(_ -> new Topic(Intent.BED_ANSWER.id(), Map.of(), null, visit.at()));
    }
}
