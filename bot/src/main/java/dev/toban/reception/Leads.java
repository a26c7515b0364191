package dev.toban.reception;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.MemberWords;
import dev.toban.say.RightsWords;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the hub's leads are named, in Slack: the first by the settings, others by those who lead already. */
final class Leads implements Desk {
    static final String NAME = "lead";
    private static final Set<String> WORDS = Set.of("リーダー", "リーダー一覧", "leads");

    /** How Slack names people of a workspace. */
    private static final Pattern STAFF = Pattern.compile("[UW][A-Z0-9]{2,20}");

    private final Board board;
    private final Books books;
    private final String hubChannel;
    private final Staff staff;

    Leads(Board board, Books books, String hubChannel, Staff staff) {
        this.board = board;
        this.books = books;
        this.hubChannel = hubChannel;
        this.staff = staff;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        Member m = visit.member();
        if (visit.channel() != Channel.SLACK || !WORDS.contains(said.text().strip()) || !Rights.may(m, Thing.SEE_HUB)) {
            return Optional.empty();
        }
        List<String> leads = board.members().leads();
        List<Card.Tap> taps = new ArrayList<>();
        if (Rights.may(m, Thing.NAME_LEAD)) {
            leads.stream().filter(id -> !id.equals(m.id())).forEach(id -> taps.add(tap(MemberWords.NO_LEAD + " " + called(id), "out|" + id)));
        } else {
            taps.add(tap(MemberWords.WANT_LEAD, "want"));
        }
        return Optional.of(MemberWords.leads(leads.stream().map(this::called).toList(), taps));
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] what = rest.split("\\|", 2);
        Member by = visit.member();
        if (visit.channel() != Channel.SLACK || !Rights.may(by, Thing.SEE_HUB)) {
            return Optional.of(RightsWords.denied(Thing.NAME_LEAD, by.role()));
        }
        if (what[0].equals("want")) {
            Card.Tap yes = tap(MemberWords.LEAD, "in|" + by.id());
            books.write(Change.nothing(by.id(), "asked to lead")
                    .telling(Parcel.slack("lead:" + by.id() + ":" + visit.at(), hubChannel, MemberWords.wantsLead(called(by.id()), yes), "joining", visit.at())));
            return Optional.of(MemberWords.askedToLead());
        }
        return what.length < 2 || !STAFF.matcher(what[1]).matches()
                ? Optional.empty()
                : Optional.of(RightsWords.unless(by, Thing.NAME_LEAD).orElseGet(() -> named(by, what[1], what[0].equals("in"))));
    }

    /** Who is in nobody's books as one of the staff is staff all the same: the workspace says so. */
    private Reply named(Member by, String user, boolean lead) {
        Member was = board.members().written(user).orElse(null);
        Role role = lead ? Role.HUB_LEAD : Role.HUB_STAFF;
        books.write(Change.nothing(by.id(), lead ? "made lead" : "lead no more")
                .expecting(Book.MEMBERS, user, was)
                .put(Book.MEMBERS, new Member(user, role, null, null, null, List.of())));
        return MemberWords.lead(called(user), lead);
    }

    private String called(String id) {
        return staff.name(id).orElse(id);
    }

    private static Card.Tap tap(String label, String data) {
        return new Card.Tap(label, NAME + "|" + data);
    }
}
