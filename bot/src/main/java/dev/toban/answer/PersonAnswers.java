package dev.toban.answer;

import dev.toban.days.Span;
import dev.toban.directory.Person;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.RotaWords;
import dev.toban.talk.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about one person's duties: the asker's own, or those of somebody named. */
final class PersonAnswers {
    /** Shifts one card holds. */
    private static final int SHOWN = 20;

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
        return "self".equals(asked.slot("person")) ? RotaWords.notKnownAsHolder(hub) : RotaWords.noSuchPerson(asked.slot("person"), hub);
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
