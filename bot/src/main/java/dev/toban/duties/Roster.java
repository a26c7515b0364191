package dev.toban.duties;

import dev.toban.directory.Person;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.talk.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Those who may be put into a slot, as the choices of a form: who does that duty there first, then all of the trade, then nobody. */
final class Roster {
    /** Slack takes 100 choices in a list. */
    private static final int CHOICES = 98;

    private final Clerk clerk;

    Roster(Clerk clerk) {
        this.clerk = clerk;
    }

    /** @param now whoever stands there is no choice */
    List<Form.Option> choices(Stint s) {
        Stream<Shift.Holder> doing = clerk.rota().within(dev.toban.days.Span.days(s.day().minusDays(45), s.day().plusDays(45)))
                .filter(o -> o.held() && Fit.base(o.kind()).equals(Fit.base(s.kind())))
                .sorted(Comparator.comparing((Stint o) -> !o.area().equals(s.area())))
                .map(Stint::holder);
        Stream<Shift.Holder> trade = clerk.board().directory().people().stream()
                .filter(p -> clerk.fit().why(p, s, s.span()) != Fit.Why.NOT_THE_TRADE)
                .sorted(Comparator.comparing((Person p) -> !Fit.near(p, s.area())).thenComparing(p -> p.kana() == null ? p.name() : p.kana()))
                .map(p -> new Shift.Someone(p.id()));
        var options = new ArrayList<Form.Option>();
        Stream.concat(doing, trade).filter(h -> !h.equals(s.holder())).distinct().limit(CHOICES).forEach(h -> options.add(new Form.Option(
                Shift.Holder.word(h), clerk.name(h, Clerk.STAFF) + "（" + clerk.fit().carried(h, s.kind(), s.day()) + "回）")));
        options.add(new Form.Option("open", "未定（調整中）"));
        options.add(new Form.Option("closed", "当番なし（お休み）"));
        return options;
    }
}
