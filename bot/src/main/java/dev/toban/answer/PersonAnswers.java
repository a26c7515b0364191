package dev.toban.answer;

import dev.toban.ask.Intent;
import dev.toban.days.Span;
import dev.toban.directory.Person;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.RotaWords;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about one person's duties: the asker's own, or those of somebody named. */
final class PersonAnswers {
    /** Shifts one card holds. */
    private static final int SHOWN = 20;
    private static final int CHOICES = 4;

    private final Asked asked;
    private final Board board;
    private final Hub hub;

    PersonAnswers(Asked asked) {
        this.asked = asked;
        this.board = asked.board();
        this.hub = board.hub();
    }

    /** 来月ぼくの当番いつだっけ: the shifts of one person, the asker or somebody named. */
    Reply when() {
        Person person = person();
        if (person == null) {
            return nobody();
        }
        Span said = asked.what().interval();
        Span span = said != null && said.start() != null ? said : new Span(asked.now(), null);
        List<Stint> stints = board.rota().within(span).filter(s -> holds(s, person)).limit(SHOWN).toList();
        return RotaWords.shiftsOf(person.name(), stints, this::label, asked.today());
    }

    private Reply nobody() {
        String name = asked.slot("person");
        if ("self".equals(name)) {
            return RotaWords.notKnownAsHolder(hub);
        }
        List<Person> alike = name == null ? List.of() : alike(name);
        return alike.isEmpty() ? RotaWords.noSuchPerson(name, hub) : RotaWords.perhaps(name, alike.stream().map(this::again).toList());
    }

    /** Those whose names sound like one that nobody has: 有間 is perhaps 有馬. They are asked about, never taken. */
    private List<Person> alike(String name) {
        return board.names().fuzzy(Fold.width(name)).stream()
                .flatMap(h -> h.refs().stream())
                .filter(r -> r.kind() == Kind.PERSON)
                .distinct()
                .flatMap(r -> board.directory().person(r.id()).stream())
                .flatMap(p -> asked.viewer().sees(p).stream())
                .limit(CHOICES)
                .toList();
    }

    private Chip again(Person p) {
        LocalDate day = asked.date("date");
        boolean when = asked.what().intent() == Intent.ROTA_WHEN;
        String rest = when ? "さんの当番はいつ？" : "さんは" + (day == null ? "今日" : day.getMonthValue() + "/" + day.getDayOfMonth()) + "当番ですか？";
        return new Chip(p.name(), p.name() + rest);
    }

    /** 黒木先生って今日当番？ */
    Reply isOn() {
        Person person = person();
        if (person == null) {
            return nobody();
        }
        DutyTime time = DutyTime.of(asked).getFirst();
        List<Stint> stints = (time.day() != null ? board.rota().day(time.day()).stream() : time.stints(asked))
                .filter(s -> holds(s, person))
                .toList();
        return RotaWords.isOn(person.name(), time.said(asked.today()), stints, this::label, asked.today());
    }

    private boolean holds(Stint s, Person p) {
        return s.held() && switch (s.holder()) {
            case Shift.Someone(String id) -> id.equals(p.id());
            case Shift.At(String office) -> office.equals(p.office()) && "self".equals(asked.slot("person"));
            case Shift.Open(), Shift.Closed() -> false;
        };
    }

    private @Nullable Person person() {
        if ("self".equals(asked.slot("person"))) {
            return asked.member().person() == null
                    ? null
                    : board.directory().person(asked.member().person()).orElse(null);
        }
        List<Ref> refs = asked.refs(Kind.PERSON);
        return refs.size() == 1
                ? board.directory().person(refs.getFirst().id()).flatMap(asked.viewer()::sees).orElse(null)
                : null;
    }

    private String label(String kind) {
        return hub.duty(kind).map(Duty::label).orElse(kind);
    }
}
