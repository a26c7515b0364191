package dev.toban.duties;

import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.rota.Shift;
import dev.toban.say.LearnWords;
import dev.toban.say.StretchWords;
import dev.toban.say.TableWords;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The desk where staff change a stretch of days at once: closed on purpose, or fixed to somebody on certain weekdays. */
public final class StretchDesk implements Desk {
    static final String NAME = "stretch";
    private static final Pattern WORDS = Pattern.compile("(?:(休み|お休み|閉所|休診|臨時休業)(?:にする)?|まとめて(?:変更)?|固定(?:する)?)");
    private static final String DAYS = "月火水木金土日祝";

    private final Clerk clerk;
    private final Stretches stretches;
    private final SlotSearch search;

    StretchDesk(Clerk clerk) {
        this.clerk = clerk;
        this.stretches = new Stretches(clerk);
        this.search = new SlotSearch(clerk);
    }

    @Override
    public String name() {
        return NAME;
    }

    static Card.Tap tap(String label, String... words) {
        return new Card.Tap(label, NAME + "|" + String.join("|", words));
    }

    /** /toban 休み, /toban まとめて */
    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        Matcher m = WORDS.matcher(said.text().strip());
        return Edits.may(visit) && m.matches() ? Optional.of(form(visit, m.group(1) != null)) : Optional.empty();
    }

    private Reply form(Visit visit, boolean closed) {
        List<Form.Option> days = DAYS.chars().mapToObj(d -> String.valueOf((char) d)).map(d -> new Form.Option(d, d.equals("祝") ? "祝日" : d + "曜")).toList();
        return StretchWords.inSlack().form(new Form(NAME + ".set", StretchWords.title(), TableWords.formSubmit(), List.of(
                new Form.Day("from", "いつから", visit.today().plusDays(1).toString(), false),
                new Form.Day("to", "いつまで", visit.today().plusDays(1).toString(), false),
                new Form.Choices("days", "曜日（毎日なら選ばない）", days, List.of(), true),
                new Form.Choice("area", "地区（全部なら選ばない）", search.areas(), null, true),
                new Form.Choice("duty", "当番", search.duties(), null, false),
                new Form.Text("who", "だれに", closed ? "休み" : null, "名簿どおりのお名前。お休みは「休み」", false, false, 40)), Map.of()));
    }

    @Override
    public Optional<Reply> filled(Visit visit, String rest, Incoming.Filled filled) {
        if (!Edits.may(visit)) {
            return Optional.of(TableWords.staffOnly());
        }
        if (!rest.equals("set")) {
            return Optional.empty();
        }
        String name = filled.value("who");
        return Optional.of(holder(name, filled.value("duty"))
                .map(to -> plan(filled.value("from"), filled.value("to"), String.join("", filled.values().getOrDefault("days", List.of())), filled.value("area"), filled.value("duty"), to)
                        .map(p -> stretches.preview(visit, p))
                        .orElseGet(StretchWords::badDays))
                .orElseGet(() -> StretchWords.noOne(name)));
    }

    /** Nobody on purpose, nobody yet, or the one person or office of that name. */
    private Optional<Shift.Holder> holder(String name, String duty) {
        if (name.matches("お?休み|閉所|休診|当番なし|なし")) {
            return Optional.of(new Shift.Closed());
        }
        if (name.matches("未定|調整中")) {
            return Optional.of(new Shift.Open());
        }
        String plain = plain(name.replaceAll("(先生|さん|医師|看護師)$", ""));
        List<Shift.Holder> found = Stream.concat(
                        clerk.board().directory().people().stream().filter(p -> plain(p.name()).equals(plain)).map((Person p) -> (Shift.Holder) new Shift.Someone(p.id())),
                        clerk.board().directory().offices().stream().filter(o -> plain(o.name()).equals(plain) || o.aliases().stream().anyMatch(a -> plain(a).equals(plain)))
                                .map((Office o) -> (Shift.Holder) new Shift.At(o.id())))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : found.isEmpty() ? surname(plain, duty) : Optional.empty();
    }

    /** 山口先生 is the one 山口 who does that duty. */
    private Optional<Shift.Holder> surname(String plain, String duty) {
        List<Shift.Holder> found = clerk.board().directory().people().stream()
                .filter(p -> !plain.isEmpty() && plain(p.name().split("[\\s　]")[0]).equals(plain))
                .map((Person p) -> (Shift.Holder) new Shift.Someone(p.id()))
                .filter(h -> clerk.rota().all().anyMatch(row -> row.holder().equals(h) && Fit.base(row.kind()).equals(Fit.base(duty))))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String plain(String name) {
        return dev.toban.names.Fold.width(name).replaceAll("\\s", "");
    }

    private Optional<Stretches.Plan> plan(String from, String to, String days, String area, String duty, Shift.Holder who) {
        try {
            LocalDate first = LocalDate.parse(from);
            LocalDate last = LocalDate.parse(to);
            boolean sound = !last.isBefore(first) && last.isBefore(first.plusYears(1)) && clerk.hub().duty(duty).isPresent() && days.matches("[" + DAYS + "]*");
            return sound ? Optional.of(new Stretches.Plan(first, last, days, area, duty, who)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        if (!Edits.may(visit)) {
            return Optional.of(TableWords.staffOnly());
        }
        String[] w = rest.split("\\|", -1);
        if (w[0].equals("form")) {
            return Optional.of(form(visit, false));
        }
        if (w[0].equals("undo") && w.length == 2) {
            return Optional.of(stretches.undo(visit, w[1]));
        }
        return Optional.of(w[0].equals("do") && w.length == 7
                ? Edits.holder(w[6]).filter(clerk::exists).flatMap(to -> plan(w[1], w[2], w[3], w[4], w[5], to)).map(p -> stretches.done(visit, p)).orElseGet(LearnWords::oldButton)
                : LearnWords.oldButton());
    }
}
