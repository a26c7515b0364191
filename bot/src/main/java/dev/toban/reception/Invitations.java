package dev.toban.reception;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Tokyo;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.names.Fold;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.QrPicture;
import dev.toban.people.Invite;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.ApplyWords;
import dev.toban.say.InviteWords;
import dev.toban.say.RightsWords;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where invitation codes are made, looked over and taken back: by the hub for everybody, by an office's manager for the own office. */
final class Invitations implements Desk {
    static final String NAME = "invite";

    private static final Pattern MAKE = Pattern.compile("(?:招待(?:コード)?|invite)(?:を|の)?(?:[\\s:：]+(.*)|(?:発行|作成|作って|ください|お願い|ほしい).*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("招待(?:コード)?(?:の)?[\\s:：]*(?:一覧|リスト)");
    private static final Pattern GROUP = Pattern.compile("グループ(?:の)?(?:登録|コード)?");
    private static final Pattern PEOPLE = Pattern.compile("([0-9]{1,3})\\s*(?:人|名|回)");
    private static final Pattern SLIPS = Pattern.compile("([0-9]{1,3})\\s*(?:枚|件|個|つ)");
    private static final Pattern DAYS = Pattern.compile("([0-9]{1,3})\\s*(?:日|days?)");

    private static final int MOST_PEOPLE = 50; // of one code: an office's staff, not a district's
    private static final int MOST_SLIPS = 20; // read on one card
    private static final int PICTURES = 3; // of a card
    private static final int MOST_DAYS = 60;
    private static final int USUAL_DAYS = 7;
    private static final Duration FOR_A_GROUP = Duration.ofMinutes(30);

    private final Board board;
    private final Books books;
    private final Codes codes;
    private final CopyRoom copies;

    Invitations(Board board, Books books, Codes codes, CopyRoom copies) {
        this.board = board;
        this.books = books;
        this.codes = codes;
        this.copies = copies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        String words = said.text().strip();
        if (LIST.matcher(words).matches()) {
            return Optional.of(RightsWords.unless(visit.member(), Thing.INVITE).orElseGet(() -> outstanding(visit)));
        }
        if (visit.channel() == Channel.SLACK && GROUP.matcher(words).matches()) {
            return Optional.of(RightsWords.unless(visit.member(), Thing.REGISTER_GROUP).orElseGet(() -> group(visit)));
        }
        Matcher make = MAKE.matcher(words);
        if (!make.matches()) {
            return Optional.empty();
        }
        String rest = make.group(1) == null ? "" : make.group(1);
        return Optional.of(wanted(visit, rest, Search.by(visit.member(), board).offices(rest), profession(rest), count(SLIPS, Fold.width(rest), 1, MOST_SLIPS)));
    }

    /** 居宅向けの招待コード10枚 */
    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() != Intent.ACCT_INVITE || visit.inGroup()) {
            return Optional.empty();
        }
        Profession profession = asked.what().slots().get("profession") instanceof String p ? Profession.of(p).orElse(null) : null;
        int slips = asked.what().slots().get("count") instanceof Number n ? n.intValue() : 1;
        return Optional.of(wanted(visit, "", Search.by(visit.member(), board).offices(asked.what()), profession, slips));
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] what = rest.split("\\|", -1);
        return switch (what[0]) {
            case "void" -> Optional.of(taken(visit, List.of(what).subList(1, what.length)));
            case "for" -> what.length < 7 ? Optional.empty() : Optional.of(made(visit, new Wish(
                    what[1], Profession.of(what[2]).orElse(null), what[3].equals("m"), number(what[4]), number(what[5]), number(what[6]))));
            default -> Optional.empty();
        };
    }

    /** What somebody wants made. */
    private record Wish(@Nullable String office, @Nullable Profession profession, boolean manager, int people, int slips, int days) {
        Wish at(String other) {
            return new Wish(other, profession, manager, people, slips, days);
        }

        String data() {
            return String.join(
                    "|", NAME, "for", office == null ? "" : office, profession == null ? "" : profession.label(), manager ? "m" : "-",
                    Integer.toString(people), Integer.toString(slips), Integer.toString(days));
        }
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 1;
    }

    private Reply wanted(Visit visit, String words, List<Office> found, @Nullable Profession said, int slips) {
        Member by = visit.member();
        if (!Rights.may(by, Thing.INVITE)) {
            return InviteWords.whereFrom(new Card.Tap(ApplyWords.START, Entrance.NAME + "|start"));
        }
        String text = Fold.width(words);
        Wish wish = new Wish(
                null,
                said,
                words.contains("管理者"),
                count(PEOPLE, text, 1, MOST_PEOPLE),
                Math.clamp(slips, 1, MOST_SLIPS),
                count(DAYS, text, USUAL_DAYS, MOST_DAYS));
        List<Office> named = found.stream().filter(o -> Rights.mayFor(by, Thing.INVITE, o.id())).toList();
        if (named.isEmpty() && !Rights.mayForAll(by, Thing.INVITE)) {
            named = by.offices().stream().flatMap(id -> board.directory().office(id).stream()).toList();
        }
        if (named.size() > 1) {
            return InviteWords.which(named.stream().limit(10).map(o -> new Card.Tap(Search.label(o), wish.at(o.id()).data())).toList());
        }
        if (named.isEmpty() && wish.profession() == null) {
            return InviteWords.whichOffice(words.isBlank() ? "事業所か職種がありません" : words.strip());
        }
        return made(visit, named.isEmpty() ? wish : wish.at(named.getFirst().id()));
    }

    private static @Nullable Profession profession(String words) {
        return Stream.of(words.split("[\\s　、,]+"))
                .flatMap(w -> Profession.of(w.replaceFirst("(さん|用|向け|の)+$", "")).stream())
                .findFirst()
                .orElse(null);
    }

    private static int count(Pattern pattern, String text, int otherwise, int most) {
        Matcher m = pattern.matcher(text);
        return m.find() ? Math.clamp(Integer.parseInt(m.group(1)), 1, most) : otherwise;
    }

    private Reply made(Visit visit, Wish wish) {
        String office = wish.office() == null || wish.office().isEmpty() ? null : wish.office();
        Member by = visit.member();
        if (!Rights.mayFor(by, Thing.INVITE, office) || wish.manager() && !Rights.may(by, Thing.NAME_MANAGER)) {
            return RightsWords.denied(wish.manager() ? Thing.NAME_MANAGER : Thing.INVITE, by.role());
        }
        if (office != null && board.directory().office(office).isEmpty()) {
            return InviteWords.gone();
        }
        var work = new Invite.Work(office, wish.profession(), wish.manager());
        Instant until = visit.at().plus(Duration.ofDays(Math.clamp(wish.days(), 1, MOST_DAYS)));
        int people = Math.clamp(wish.people(), 1, MOST_PEOPLE);
        List<String> slips = new ArrayList<>();
        Change change = Change.nothing(by.id(), "invitations made");
        for (int i = 0; i < Math.clamp(wish.slips(), 1, MOST_SLIPS); i++) {
            String code = codes.fresh();
            slips.add(code);
            change = change.put(Book.INVITES, new Invite(codes.hash(code), work, people, until, by.id()));
        }
        books.write(change);
        List<String> ids = change.of(Book.INVITES).put().stream().map(Invite::id).toList();
        var made = new InviteWords.Made(described(work), slips, links(slips), local(until), people);
        Duration kept = Duration.between(visit.at(), until);
        return InviteWords.made(made, codes(slips, kept), paper(made, kept), voiding(ids));
    }

    /** A picture of each, where a few are made; a district's worth is on paper. */
    private List<String> codes(List<String> slips, Duration kept) {
        return slips.size() > PICTURES
                ? List.of()
                : links(slips).stream().flatMap(link -> copies.link(kept, press -> press.png(new QrPicture("qr", link))).stream()).toList();
    }

    /** A page for each, to hand over. */
    private @Nullable String paper(InviteWords.Made made, Duration kept) {
        return made.links().isEmpty() ? null : copies.link(kept, press -> press.pdf("invitation", InviteWords.pages(made, board.hub()))).orElse(null);
    }

    /** As many as one button's data can name. */
    private static List<Card.Tap> voiding(List<String> ids) {
        return ids.size() > 8 ? List.of() : List.of(new Card.Tap(InviteWords.VOID, NAME + "|void|" + String.join("|", ids)));
    }

    private List<String> links(List<String> slips) {
        return slips.stream().flatMap(code -> Stream.ofNullable(copies.says("参加 " + code))).toList();
    }

    private Reply group(Visit visit) {
        String code = codes.fresh();
        Instant until = visit.at().plus(FOR_A_GROUP);
        Invite invite = new Invite(codes.hash(code), new Invite.Registration(), 1, until, visit.member().id());
        books.write(Change.nothing(visit.member().id(), "group code made").put(Book.INVITES, invite));
        return InviteWords.groupCode(code, local(until), new Card.Tap(InviteWords.VOID, NAME + "|void|" + invite.id()));
    }

    private Reply outstanding(Visit visit) {
        List<Invite> mine = board.invitations().invites()
                .filter(i -> i.good(visit.at()) && mayTake(visit.member(), i))
                .sorted(Comparator.comparing(Invite::until))
                .limit(MOST_SLIPS)
                .toList();
        List<String> lines = mine.stream().map(i -> InviteWords.line(described(i.what()), i.left(), local(i.until()))).toList();
        List<Card.Tap> taps = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            taps.add(new Card.Tap(InviteWords.VOID + "（" + (i + 1) + "番目）", NAME + "|void|" + mine.get(i).id()));
        }
        return InviteWords.open(lines, taps);
    }

    private Reply taken(Visit visit, List<String> ids) {
        List<String> there = ids.stream()
                .filter(id -> board.invitations().invite(id).filter(i -> mayTake(visit.member(), i)).isPresent())
                .toList();
        if (there.isEmpty()) {
            return RightsWords.unless(visit.member(), Thing.INVITE).orElseGet(InviteWords::gone);
        }
        books.write(Change.nothing(visit.member().id(), "invitations taken back").remove(Book.INVITES, there.toArray(String[]::new)));
        return InviteWords.voided();
    }

    private static boolean mayTake(Member member, Invite invite) {
        return switch (invite.what()) {
            case Invite.Work(String office, _, _) -> Rights.mayFor(member, Thing.INVITE, office);
            case Invite.Registration() -> Rights.may(member, Thing.REGISTER_GROUP);
        };
    }

    private String described(Invite.For what) {
        return switch (what) {
            case Invite.Work(String office, Profession profession, boolean manager) -> InviteWords.what(
                    office == null ? null : board.directory().office(office).map(Office::name).orElse(null), profession, manager);
            case Invite.Registration() -> "専門職のグループ";
        };
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, Tokyo.ZONE);
    }
}
