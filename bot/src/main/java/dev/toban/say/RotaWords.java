package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.rota.Stint;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything else about the rota: my duties, is she on, the list, and what can't be said. */
public final class RotaWords {
    /** Rows a phone can show before a list stops being read. */
    private static final int ROWS = 31;

    private RotaWords() {}

    public static Reply noSuchDuty(Hub hub) {
        List<Card.Part> parts = new ArrayList<>();
        return Reply.of("その種類の当番は、この拠点の当番表にはありません。" + DutyWords.fallback(hub, parts));
    }

    public static Reply notOurRota(String wanted, Hub hub) {
        return Reply.of("「" + wanted + "」の表はここにはありません。市の広報か医師会の案内をご覧ください。急病は119へ。拠点 ☎" + hub.phone());
    }

    public static Reply notKnownAsHolder(Hub hub) {
        return Reply.of("どなたの当番かわかりませんでした。まだお名前が登録されていないようです。拠点 ☎" + hub.phone() + " へお知らせください。");
    }

    /** A name that nobody has, with those that sound like it. */
    public static Reply perhaps(String name, List<Chip> alike) {
        String whom = alike.size() == 1 ? alike.getFirst().label() + "さんのことですか？" : "どなたのことですか？";
        return Words.ask("「" + name + "」は名簿にありません。" + whom, alike);
    }

    public static Reply noSuchPerson(@Nullable String name, Hub hub) {
        return Reply.of((name == null ? "その方" : "「" + name + "」") + "は、お一人に決められませんでした。姓名で送るか、拠点 ☎" + hub.phone() + " へお聞きください。");
    }

    public static Reply shiftsOf(String name, List<Stint> stints, UnaryOperator<String> label, LocalDate today) {
        if (stints.isEmpty()) {
            return Reply.of(name + " さんの当番は、登録されている表にはありません。");
        }
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        text.add(name + " さんの当番");
        for (Stint s : stints) {
            String where = (s.area().isEmpty() ? "" : s.area() + " ") + label.apply(s.kind()) + (s.order() > 1 ? "（" + s.order() + "番手）" : "");
            String when = When.shift(s.span(), s.day(), today);
            parts.add(new Card.Fact(when, where));
            text.add(when + " " + where);
        }
        return new Reply(
                String.join("\n", text), new Card(null, name + " さんの当番", parts, null), List.of(Chip.of("今夜の当番は？")), List.of());
    }

    public static Reply isOn(String name, String when, List<Stint> stints, UnaryOperator<String> label, LocalDate today) {
        if (stints.isEmpty()) {
            return Reply.of("いいえ、" + name + " さんは " + when + " の当番ではありません。", Chip.of("今夜の当番は？"));
        }
        List<String> lines = stints.stream()
                .map(s -> (s.area().isEmpty() ? "" : s.area() + " ") + label.apply(s.kind()) + " " + When.shift(s.span(), s.day(), today))
                .toList();
        return Reply.of("はい、" + name + " さんは当番です。\n" + String.join("\n", lines));
    }

    /**
     * @param months the same as calendars, which the card shows instead of rows; empty for none
     * @param until last day the table reaches
     */
    public static Reply list(String what, String span, List<OnDuty> rows, List<Card.Part> months, String until, LocalDate today) {
        if (rows.isEmpty()) {
            return Reply.of(what + "（" + span + "）は、まだ登録されていません。登録されている表は " + until + " までです。");
        }
        List<Card.Part> parts = new ArrayList<>(months);
        List<String> text = new ArrayList<>();
        text.add(what + "（" + span + "）");
        int shown = months.isEmpty() ? ROWS : rows.size();
        for (OnDuty d : rows.stream().limit(shown).toList()) {
            String who = switch (d.state()) {
                case OPEN, ABSENT -> "未定";
                case CLOSED -> "当番なし";
                case HELD -> d.name().isEmpty() ? "当番あり" : d.name() + DutyWords.instead(d);
            };
            String day = When.day(d.stint().day(), today) + (d.stint().area().isEmpty() ? "" : " " + d.stint().area());
            if (months.isEmpty()) {
                parts.add(new Card.Fact(day, who));
            }
            text.add(day + " " + When.hours(d.stint().span(), d.stint().day()) + " " + who);
        }
        if (rows.size() > shown) {
            parts.add(new Card.Line("ほか" + (rows.size() - shown) + "件。地区や日にちを足して送ると絞れます。", true));
        }
        String foot = "登録されている表は " + until + " まで";
        text.add(foot);
        return new Reply(String.join("\n", text), new Card(span, what, parts, foot), List.of(), List.of());
    }

    /** The note for the hub when a slot of this duty day is empty, the same however it was asked for. */
    public static Reply.Note gap(String area, String kind, String label, LocalDate day, LocalDate today) {
        return new Reply.Note(
                "gap:" + day + ":" + area + ":" + kind,
                "当番表が未定です：" + When.day(day, today) + " " + (area.isEmpty() ? "" : area + "の") + label + "。問い合わせがありました。");
    }

    /** Puts first what to do when the number does not answer, and calls the hub. */
    public static Reply unreachable(Reply who, Hub hub, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        String fallback = DutyWords.fallback(hub, parts);
        if (who.card() != null) {
            parts.addAll(who.card().parts());
        }
        return new Reply(
                "つながらないときは、次の番号へ。" + fallback + "。拠点にも知らせました。\n" + who.text(),
                new Card("拠点にも知らせました", "つながらないときは、こちらへ", parts, null),
                who.chips(),
                List.of(new Reply.Note("unreachable:" + today, "当番につながらないという連絡がありました。確認をお願いします。")));
    }
}
