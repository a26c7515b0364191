package dev.toban.reception;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.hub.Area;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.QrPicture;
import dev.toban.paper.Shelf;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.ApplyWords;
import dev.toban.say.JoinWords;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Interest;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The front desk: greets who comes, asks whether they live or work here, and writes down where residents live and what interests them. */
final class Front implements Desk {
    static final String NAME = "join";

    private final Board board;
    private final Books books;
    private final CopyRoom copies;

    /** @param copies knows how the account is added as a friend, and draws it */
    Front(Board board, Books books, CopyRoom copies) {
        this.board = board;
        this.books = books;
        this.copies = copies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Reply> noticed(Visit visit, Incoming what) {
        if (visit.inGroup()) {
            return inGroup(visit, what);
        }
        if (!(what instanceof Incoming.Joined)) {
            return Optional.empty();
        }
        boolean known = visit.member().role() != Role.STRANGER;
        return Optional.of(known ? JoinWords.back(board.hub()) : JoinWords.greeting(board.hub(), who()));
    }

    /** A group the bot is brought into is a strangers' one until the hub says otherwise; one it leaves is none of ours. */
    private Optional<Reply> inGroup(Visit visit, Incoming what) {
        String room = String.valueOf(visit.from().room());
        if (what instanceof Incoming.Joined) {
            return Optional.of(JoinWords.groupGreeting(board.hub()).and(JoinWords.groupNote(room, visit.at())));
        }
        if (what instanceof Incoming.Left && board.members().group(room).isPresent()) {
            books.write(Change.nothing("line", "the bot left a group").remove(Book.GROUPS, room));
        }
        return what instanceof Incoming.Arrived arrived && board.members().group(room).isPresent() ? arrived(visit, room, arrived) : Optional.empty();
    }

    /** One who is no professional of ours reads along from now on: the group is everybody's until the hub says otherwise. */
    private Optional<Reply> arrived(Visit visit, String room, Incoming.Arrived who) {
        boolean all = who.who().stream().allMatch(id -> board.members().known(id).filter(m -> Rights.may(m, Thing.SEE_PROFESSIONAL)).isPresent());
        if (all) {
            return Optional.empty();
        }
        books.write(Change.nothing("line", "somebody unknown came into a group").remove(Book.GROUPS, room));
        return Optional.of(JoinWords.groupOpened().and(JoinWords.groupOpenedNote(room, visit.at())));
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        if (visit.channel() != Channel.LINE_DM) {
            return Optional.empty();
        }
        return switch (said.text().strip()) {
            case "住民の方", "住民です", "住民" -> Optional.of(resident(visit.member()));
            case "医療・介護の仕事の方", "医療・介護の仕事です", "専門職です" -> Optional.of(professional());
            case "登録", "登録する", "登録したい", "参加", "参加する", "はじめる" -> Optional.of(JoinWords.greeting(board.hub(), who()));
            case "地区を変える", "地区を変えたい", "地区変更" -> Optional.of(area(visit.member()));
            case "興味を変える", "興味を変えたい", "興味" -> Optional.of(interests(visit.member()));
            default -> Optional.empty();
        };
    }

    /** 引っ越して吉田になりました; 回覧板に載せたいのでQRをください */
    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() == Intent.ACCT_QR) {
            return Optional.of(friend());
        }
        if (asked.what().intent() != Intent.ACCT_AREA || visit.channel() != Channel.LINE_DM) {
            return Optional.empty();
        }
        Object said = asked.what().slots().get("value");
        String name = said instanceof List<?> several && !several.isEmpty() ? several.getFirst().toString() : String.valueOf(said);
        boolean resident = visit.member().role() == Role.RESIDENT;
        return Optional.of(board.hub().area(name)
                .filter(area -> resident)
                .map(area -> JoinWords.sureArea(name, tap("変える", "area|" + name), tap("ほかの地区", "area")))
                .orElseGet(() -> area(visit.member())));
    }

    private Reply friend() {
        String address = copies.friend();
        return JoinWords.friend(board.hub(), address, address == null ? null : copies.link(Shelf.LONGEST, press -> press.png(new QrPicture("qr", address))).orElse(null));
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] what = rest.split("\\|", 2);
        Member m = visit.member();
        return switch (what[0]) {
            case "resident" -> Optional.of(resident(m));
            case "pro" -> Optional.of(professional());
            case "no" -> Optional.of(JoinWords.notNow());
            case "agree" -> Optional.of(agreed(visit));
            case "area" -> what.length == 1 ? Optional.of(area(m)) : board.hub().area(what[1]).map(a -> moved(visit, a));
            case "interest" -> what.length == 1 ? Optional.of(interests(m)) : chosen(m, what[1]);
            case "done" -> Optional.of(m.role() == Role.RESIDENT ? settled(m) : first());
            default -> Optional.empty();
        };
    }

    private Reply resident(Member m) {
        if (m.role().professional()) {
            return JoinWords.alreadyProfessional();
        }
        return m.role() == Role.RESIDENT
                ? area(m)
                : JoinWords.residentConsent(List.of(tap(JoinWords.AGREE, "agree"), tap(JoinWords.NOT_NOW, "no")));
    }

    private Reply professional() {
        return JoinWords.professionals(List.of(new Card.Tap(ApplyWords.START, Entrance.NAME + "|start")));
    }

    private Reply first() {
        return JoinWords.firstJoin(who());
    }

    /** Tapping it twice is agreeing once. */
    private Reply agreed(Visit visit) {
        Member m = visit.member();
        if (m.role() == Role.STRANGER) {
            books.write(Change.nothing(m.id(), "resident joined")
                    .expecting(Book.MEMBERS, m.id(), board.members().written(m.id()).orElse(null))
                    .put(Book.MEMBERS, Member.resident(m.id(), visit.today())));
        } else if (m.role() != Role.RESIDENT) {
            return JoinWords.alreadyProfessional();
        }
        return JoinWords.askArea(m.role() == Role.STRANGER, areas());
    }

    private Reply area(Member m) {
        return switch (m.role()) {
            case STRANGER -> first();
            case RESIDENT -> JoinWords.askArea(false, areas());
            case PROFESSIONAL, OFFICE_MANAGER, HUB_STAFF, HUB_LEAD -> JoinWords.whereDoYouWork();
        };
    }

    private Reply interests(Member m) {
        return m.role() == Role.RESIDENT ? JoinWords.askInterests(choices(m.interests())) : area(m);
    }

    private Reply moved(Visit visit, Area to) {
        Member m = visit.member();
        if (m.role() != Role.RESIDENT) {
            return area(m);
        }
        boolean first = m.areas().isEmpty();
        if (!m.areas().equals(List.of(to.name()))) {
            write(m, m.in(List.of(to.name())), "area chosen");
        }
        return first ? JoinWords.askInterests(choices(m.interests())) : JoinWords.areaSet(to.name());
    }

    /** {@code SALON|+}, {@code SALON|-}: what it is to be, so that tapping twice is tapping once. */
    private Optional<Reply> chosen(Member m, String what) {
        int bar = what.indexOf('|');
        Optional<Interest> interest = bar < 0 ? Optional.empty() : Interest.of(what.substring(0, bar));
        return interest.map(i -> {
            if (m.role() != Role.RESIDENT) {
                return area(m);
            }
            List<Interest> now = new ArrayList<>(m.interests());
            now.remove(i);
            if (what.endsWith("+")) {
                now.add(i);
                now.sort(null);
            }
            if (!now.equals(m.interests())) {
                write(m, m.interested(now), "interests chosen");
            }
            return JoinWords.askInterests(choices(now));
        });
    }

    private void write(Member was, Member now, String why) {
        books.write(Change.nothing(was.id(), why)
                .expecting(Book.MEMBERS, was.id(), board.members().written(was.id()).orElse(null))
                .put(Book.MEMBERS, now));
    }

    private static Reply settled(Member m) {
        return JoinWords.settled(String.join("・", m.areas()), m.interests());
    }

    private List<Card.Tap> who() {
        return List.of(tap(JoinWords.RESIDENT, "resident"), tap(JoinWords.PROFESSIONAL, "pro"));
    }

    private List<Card.Tap> areas() {
        return board.hub().areas().stream().map(a -> tap(a.name(), "area|" + a.name())).toList();
    }

    private static List<Card.Tap> choices(List<Interest> chosen) {
        return Stream.concat(
                        Stream.of(Interest.values()).map(i -> tap(JoinWords.interest(i, chosen.contains(i)), "interest|" + i.name() + (chosen.contains(i) ? "|-" : "|+"))),
                        Stream.of(tap(JoinWords.DONE, "done")))
                .toList();
    }

    private static Card.Tap tap(String label, String data) {
        return new Card.Tap(label, NAME + "|" + data);
    }
}
