package dev.toban.answer;

import dev.toban.ask.Doubt;
import dev.toban.ask.Intent;
import dev.toban.ask.Understanding;
import dev.toban.days.Span;
import dev.toban.hub.Area;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.Matters;
import dev.toban.say.StaffWords;
import dev.toban.say.Words;
import dev.toban.talk.Channel;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import dev.toban.talk.Reply.Note;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From what was understood to what is answered: one line for each kind of question. Nothing is ever invented here. */
public final class Answers {
    private Answers() {}

    /** @param desks whoever does something about it; what they leave is answered from the board */
    public static Reply to(Asked asked, Function<Asked, Optional<Reply>> desks) {
        Function<Asked, Reply> answer = a -> desks.apply(a).orElseGet(() -> one(a));
        Reply all = answer.apply(asked);
        for (Understanding next : asked.what().also()) {
            all = join(all, answer.apply(asked.reading(next)));
        }
        return all;
    }

    private static Reply one(Asked a) {
        Understanding u = a.what();
        Hub hub = a.board().hub();
        Reply missing = askBack(a);
        if (missing != null) {
            return missing;
        }
        return switch (u.intent()) {
            case ROTA_WHO, ROTA_HISTORY -> new RotaAnswers(a).who();
            case ROTA_PUBLIC_INFO -> new RotaAnswers(a).publicInfo();
            case ROTA_WHEN -> new PersonAnswers(a).when();
            case ROTA_IS_ON -> new PersonAnswers(a).isOn();
            case ROTA_LIST -> new RotaAnswers(a).list();
            case ROTA_UNREACHABLE -> new RotaAnswers(a).unreachable();
            case DIR_CONTACT, DIR_VERIFY -> new DirectoryAnswers(a).contact();
            case DIR_PERSON -> new DirectoryAnswers(a).person();
            case DIR_SEARCH -> new DirectoryAnswers(a).search();
            case DIR_AREA -> new DirectoryAnswers(a).area();
            case DIR_MAP -> new DirectoryAnswers(a).map();
            case DIR_META -> new DirectoryAnswers(a).meta();
            case EVENT_LIST -> new MeetingAnswers(a).list();
            case EVENT_DETAIL -> new MeetingAnswers(a).detail();
            case EVENT_SEATS -> new MeetingAnswers(a).seats();
            case SAFETY_EMERGENCY -> Words.emergency(hub);
            case SAFETY_CRISIS -> Words.crisis(hub).and(urgent("crisis", "つらい気持ちを訴える方がいました。LINEの管理画面を確認してください。", a));
            case SAFETY_ABUSE -> Words.abuse(hub).and(urgent("abuse", "虐待かもしれないという連絡がありました。電話を待ち、LINEの管理画面を確認してください。", a));
            case SAFETY_SYMPTOM -> Words.symptom(hub);
            case SAFETY_PHI -> u.also().isEmpty() ? new RotaAnswers(a).now() : Reply.SILENCE;
            case SAFETY_PHI_RETRACT -> Words.retracted();
            case SAFETY_IMAGE, SAFETY_MEDIA -> Words.noMedia();
            case SAFETY_PRIVACY -> Words.noPrivateNumber(hub).denied("number");
            case SAFETY_INJECTION -> Words.refused().denied("instruction");
            case SAFETY_OUT_OF_SCOPE -> Words.outOfScope();
            case BC_STOP -> Words.stop();
            case STATS_UNANSWERED -> Words.refused().denied("unanswered"); // the bot itself lists them, for hub staff
            case HELP_WHAT -> a.channel() == Channel.SLACK && Rights.may(a.member(), Thing.SEE_HUB)
                    ? StaffWords.help(hub)
                    : Words.help(Rights.may(a.member(), Thing.SEE_PROFESSIONAL), hub);
            case CHAT_THANKS -> Words.thanks();
            case CHAT_NOISE -> a.channel() == Channel.LINE_GROUP ? Reply.SILENCE : Words.hello();
            case CHAT_CANCEL -> Words.cancelled();
            case CHAT_CORRECT -> u.also().isEmpty() ? Lacking.unclear(a) : Reply.SILENCE;
            case CHAT_UNCLEAR -> Lacking.unclear(a);
            case CONSULT_ASK, CONSULT_TRANSFER, CONSULT_ANONYMOUS, MATCH_REQUEST, DOC_GET, BC_REQUEST -> Words.toHub(Matters.of(u.intent()), hub);
            default -> Lacking.notYet(Words.notYet(Matters.of(u.intent()), hub), a);
        };
    }

    /** One thing is missing: asked back with choices to tap. */
    private static @Nullable Reply askBack(Asked a) {
        Understanding u = a.what();
        if (u.missing() == null || !u.intent().exists()) {
            return null;
        }
        Hub hub = a.board().hub();
        return switch (u.missing()) {
            case "area" -> Words.ask("どの地区ですか？", hub.areas().stream().map(Area::name).map(Chip::of).limit(13).toList());
            case "duty" -> Words.ask("どの当番ですか？", hub.duties().stream().map(Duty::label).map(Chip::of).limit(13).toList());
            case "date" -> whichDay(a);
            default -> null;
        };
    }

    /** 11月20日(木) where the 20th is a Friday: said, not guessed. */
    private static Reply whichDay(Asked a) {
        Doubt doubt = a.what().doubt();
        Span said = a.what().interval();
        if (doubt.weekday() == null || doubt.said() == null || said == null || said.start() == null) {
            return Words.ask("いつのことですか？", List.of(Chip.of("今夜"), Chip.of("明日"), Chip.of("今週の土曜")));
        }
        LocalDate day = said.start().toLocalDate();
        LocalDate before = day.with(TemporalAdjusters.previous(doubt.said()));
        LocalDate after = day.with(TemporalAdjusters.next(doubt.said()));
        LocalDate near = ChronoUnit.DAYS.between(before, day) <= ChronoUnit.DAYS.between(day, after) ? before : after;
        return Words.whichDay(day, near, a.today());
    }

    private static Note urgent(String what, String text, Asked a) {
        return new Note(what + ":" + a.now(), text);
    }

    private static Reply join(Reply a, Reply b) {
        if (a.silent() || b.silent()) {
            return a.silent() ? b : a;
        }
        return Both.of(a, b);
    }

    /** Whether an answer of this kind is worth leaning on in the next sentence. */
    public static boolean leadsOn(Intent intent) {
        return switch (intent.group()) {
            case "rota", "dir", "event" -> true;
            default -> false;
        };
    }
}
