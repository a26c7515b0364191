package dev.toban.guard;

import dev.toban.guard.Signals.Signal;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.NameHit;
import dev.toban.names.Names;
import dev.toban.talk.Guard;
import dev.toban.talk.Incoming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes patients out of what people type: two signals together, who it is and how they are, or one that is enough alone
 * (a date of birth, a patient's number). What can be answered without them is left; if anything fails, nothing is left.
 */
public final class PersonalHealth implements Guard {
    /** What stays of a message that speaks of a patient: clauses that only ask for somebody. */
    private static final Pattern USEFUL = Pattern.compile(
            "当番|オンコール|コール必要|連絡|電話|往診|番号|伝え|言っといて|言っておいて|誰|だれ|どこ|どなた|つなが|相談|先生|訪看|薬局|包括|消して|取り消し|取消|送って大丈夫|流していい|送っていい|書いていい|流して大丈夫");

    private static final Pattern TIME = Pattern.compile("今夜|今晩|いま|今すぐ|今日|明日|今週|昨夜|明朝|至急");
    /** What may be asked for beside it; each a word of ours, so that nothing else of the clause is kept. */
    private static final Pattern WANTED = Pattern.compile(
            "(?:在宅)?当番(?:医|の先生|の医師|の訪看|の薬局|の病院|薬局|病院)?|往診当番|オンコール|セカンド(?:コール)?|訪看|訪問看護|薬局|後方(?:病院|病床)?|当直"
                + "|電話番号|番号|連絡先|誰|だれ|どなた|どこ|教えて|つながら(?:ない|ん)|出(?:ない|ません)|伝えて|drコール|コール必要|往診(?=(?:を|して|の先生|でき|たの|頼))");
    private static final Pattern CLAUSES = Pattern.compile("(?<=[。、!?\\n])|[ 　]+");
    private static final Pattern QUOTE = Pattern.compile("[「『].+?[」』]", Pattern.DOTALL);
    /** What is said of one person even where the talk is of a meeting. */
    private static final Set<String> OF_ONE_PERSON = Set.of(
            "vital", "adl", "prognosis", "care_level", "condition", "birth", "id", "treatment", "admission", "discharge");

    private static final Set<String> STATE = Set.of("vital", "age", "prognosis", "admission", "discharge", "care_level");
    private static final Pattern HAPPENED = Pattern.compile(
            "発熱|高熱|熱発|嘔吐|吐血|下血|転倒|転んで|転びま|骨折し|急変|悪化|呼吸苦|意識レベル|食べられ|痛がって|脱水|けいれん|不穏|痰が|便が|尿が|[一-龥ァ-ヴー]{2,6}(?:で(?:入院|亡)|にな(?:った|りました)|が悪)");
    private static final Pattern ABSENCE = Pattern.compile("代わ|かわって|交代|交替|休みます|休ませ|お休み|欠勤|欠席|出られ|当番(?:は|を)?(?:無理|できま)|シフト");

    private static final Pattern ASKS_WHETHER =
            Pattern.compile("流していい|送っていい|書いていい|載せていい|出していい|送って大丈夫|流して大丈夫|個人情報に|個人情報で|個人情報入|やさしくして|やさしく直");
    /** Words that bring 119 before anything else; they stay even where everything else goes. */
    private static final Pattern EMERGENCY = Pattern.compile(
            "息(?:を)?して(?:い)?(?:ない|ません)|息が止ま[ぁ-ん]{0,5}|息ができ(?:ない|ません)|呼吸(?:が)?(?:し|止ま|停止)[ぁ-ん]{0,5}|倒れて(?:る|いる|ます|います)?|倒れ(?:た|ました)|意識(?:が)?(?:ない|ありません|なし|不明)|反応(?:が)?(?:ない|ありません)|胸(?:が)?(?:苦し|痛)[ぁ-ん]{0,2}|心(?:臓が止ま|停止)[ぁ-ん]{0,3}|けいれん|痙攣|窒息|(?:のど|喉)に(?:詰ま|つま)[ぁ-ん]{0,4}|救急車|助けて|たすけて|血が止まら(?:ない|ません)|死にたい|自殺|消えたい|虐待");

    private final Supplier<Names> names;
    private final Signals signals = new Signals();

    public PersonalHealth(Supplier<Names> names) {
        this.names = names;
    }

    @Override
    public Incoming pass(Incoming raw) {
        return switch (raw) {
            case Incoming.Said said -> checked(said);
            case Incoming.Filled filled -> checked(filled);
            case Incoming.Handed(var from, var at, var file, var name) when !kindsOrUnknown(name.replaceAll("\\.[^.]*$", "")).isEmpty() ->
                new Incoming.Handed(from, at, file, "ファイル" + name.replaceAll("^.*(?=\\.[^.]*$)", ""));
            default -> raw;
        };
    }

    /** A form is written with care and read by others: if one field speaks of a patient, another may go on about them, and nothing is kept. */
    private Incoming.Filled checked(Incoming.Filled filled) {
        var hidden = new LinkedHashSet<String>();
        filled.values().values().forEach(values -> hidden.addAll(kindsOrUnknown(String.join(" ", values))));
        return hidden.isEmpty()
                ? filled
                : new Incoming.Filled(filled.from(), filled.at(), filled.form(), Map.of(), filled.carried(), List.copyOf(hidden));
    }

    private List<String> kindsOrUnknown(String text) {
        try {
            return kinds(text);
        } catch (RuntimeException e) {
            return List.of("unknown");
        }
    }

    private Incoming.Said checked(Incoming.Said said) {
        try {
            List<String> kinds = kinds(said.text());
            return kinds.isEmpty() ? said : with(said, useful(said.text()), kinds);
        } catch (RuntimeException e) {
            return with(said, "", List.of("unknown"));
        }
    }

    private static Incoming.Said with(Incoming.Said said, String text, List<String> kinds) {
        return new Incoming.Said(said.from(), said.at(), said.messageId(), text, said.called(), kinds);
    }

    /** The kinds of personal health information in a text, in a fixed order; empty if it speaks of no patient. */
    List<String> kinds(String typed) {
        String text = Fold.width(typed);
        if (ASKS_WHETHER.matcher(text).find() && QUOTE.matcher(text).find()) {
            String quoted = QUOTE.matcher(text).results().map(r -> r.group()).collect(Collectors.joining(" "));
            List<String> inside = told(blotted(quoted), quoted);
            return inside.contains("name") || inside.contains("birth") || inside.contains("id") ? inside : List.of();
        }
        return told(blotted(text), text);
    }

    private List<String> told(String blotted, String text) {
        List<Signal> found = new ArrayList<>(signals.in(blotted));
        if (found.stream().noneMatch(s -> Signals.IDENTITY.contains(s.kind()))) {
            found.addAll(ofOne(found, blotted) ? signals.bareNames(blotted) : List.of());
        }
        Set<String> kinds = found.stream().map(Signal::kind).collect(Collectors.toSet());
        boolean somebody = kinds.stream().anyMatch(Signals.IDENTITY::contains);
        boolean health = kinds.stream()
                .anyMatch(k -> !Signals.IDENTITY.contains(k)
                        && !k.equals("relation")
                        && !k.equals("sex")
                        && !k.equals("image"));
        boolean meeting = signals.speaksOf(text, "event") && kinds.stream().noneMatch(OF_ONE_PERSON::contains);
        boolean described = (kinds.contains("adl") || kinds.contains("care_level") && kinds.contains("family"))
                && (kinds.contains("family")
                        || kinds.contains("discharge")
                        || kinds.contains("age")
                        || kinds.contains("condition"));
        boolean phi = !meeting
                && (somebody && health
                        || kinds.stream().anyMatch(Signals.STRONG::contains) && !text.contains("生年月日は不要")
                        || described);
        return phi ? inOrder(found) : List.of();
    }

    /** The kinds in the order in which they were told. */
    private static List<String> inOrder(List<Signal> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(Signal::from).thenComparingInt(s -> Signals.ORDER.indexOf(s.kind())))
                .map(Signal::kind).distinct().toList();
    }

    /** Whether somebody's state is told (熱38, 転倒しました), not only what kind of care is sought (褥瘡); and no colleague's who can't come. */
    private static boolean ofOne(List<Signal> found, String text) {
        boolean state = found.stream().anyMatch(s -> STATE.contains(s.kind())
                || s.kind().equals("condition") && HAPPENED.matcher(text.substring(s.from())).lookingAt());
        return state && !ABSENCE.matcher(text).find();
    }

    /** Staff and offices of the directory, areas and towns are no patients. A surname with an age beside it is one all the same. */
    private String blotted(String text) {
        var blotted = new StringBuilder(text);
        for (NameHit hit : names.get().scan(text)) {
            boolean surnameOnly = !hit.match().whole()
                    && hit.honorific().isEmpty()
                    && !hit.refs().isEmpty()
                    && hit.refs().getFirst().kind() == Kind.PERSON;
            boolean patient = surnameOnly
                    || !hit.refs().isEmpty()
                            && hit.refs().getFirst().kind() == Kind.PERSON
                            && !hit.honorific().matches("先生|dr\\.?|ドクター")
                            && text.substring(hit.to()).matches("(?s)[ 　]?(?:様|氏)?[ (（]?\\d{2,3}(?:歳|才|\\)|）).*");
            if (!patient) {
                for (int i = hit.from(); i < hit.to(); i++) {
                    blotted.setCharAt(i, '◇');
                }
            }
        }
        return blotted.toString()
                .replaceAll("(?:msw|ケアマネ|看護師|担当|薬剤師|保健師|相談員|管理者|事務|包括|居宅|薬局|病院|クリニック|ステーション)の[一-龥々]{1,4}さん", "◇");
    }

    /** What can be answered without knowing of whom it was said. */
    private String useful(String typed) {
        String text = Fold.width(typed);
        var kept = new ArrayList<String>();
        for (String clause : CLAUSES.split(text)) {
            String clean = clause.strip();
            if (clean.isEmpty()) {
                continue;
            }
            if (signals.in(blotted(clean)).isEmpty() && USEFUL.matcher(clean).find()) {
                kept.add(clean);
            } else {
                kept.addAll(harmless(clean));
            }
        }
        return String.join(" ", kept);
    }

    /** Of a clause that speaks of a patient only what is in lists of ours: times, areas, offices, doctors, what is asked for. */
    private List<String> harmless(String clause) {
        var found = new TreeMap<Integer, String>();
        for (Pattern pattern : List.of(EMERGENCY, TIME, WANTED)) {
            pattern.matcher(clause).results().forEach(r -> found.putIfAbsent(r.start(), r.group()));
        }
        for (NameHit hit : names.get().scan(clause)) {
            Kind kind = hit.refs().isEmpty() ? Kind.TOWN : hit.refs().getFirst().kind();
            boolean colleague = kind == Kind.PERSON && hit.honorific().matches("先生|dr\\.?|ドクター");
            if (colleague || kind == Kind.AREA || kind == Kind.OFFICE && hit.match().whole()) {
                found.subMap(hit.from(), hit.to()).clear();
                found.put(hit.from(), clause.substring(hit.from(), hit.to()));
            }
        }
        return List.copyOf(found.values());
    }
}
