package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.rota.Stint;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an answer about the rota reads: who, where, which number, until when, who is next, and how old the table is. */
public final class DutyWords {
    private DutyWords() {}

    /**
     * One slot that was asked for.
     *
     * @param area empty where the duty serves the whole district
     * @param label the duty's name (在宅当番医)
     * @param first first calls: two teams on one night are two
     * @param second whom to ring when the first can't be reached
     * @param next who comes after, empty if that is not in the table
     * @param missing why nobody is first: null where somebody is
     * @param neighbour the area beside it, told where this one has nobody; null = none
     */
    public record Slot(
            String area,
            String label,
            List<OnDuty> first,
            List<OnDuty> second,
            List<OnDuty> next,
            @Nullable Missing missing,
            @Nullable Slot neighbour) {
        /** Without whom to ring else and who comes next. */
        public Slot brief() {
            return new Slot(area, label, first, List.of(), missing == Missing.NOT_RUNNING ? next : List.of(), missing, null);
        }

        /** The same, and who is there in the area beside it. */
        public Slot beside(Slot other) {
            return new Slot(area, label, first, second, next, missing, other);
        }

        /** Whether somebody should be there and nobody is. */
        public boolean bare() {
            return missing == Missing.NO_ROW
                    || missing == Missing.NO_TABLE
                    || !first.isEmpty() && first.stream().allMatch(d -> d.state() == OnDuty.State.OPEN || d.state() == OnDuty.State.ABSENT);
        }

        String heading() {
            return area.isEmpty() ? label : area + "の" + label;
        }
    }

    /** Why there is nobody to name. */
    public enum Missing {
        /** The duty runs but the table has no row: 未定. */
        NO_ROW,
        /** The duty does not run at that time. */
        NOT_RUNNING,
        /** The table does not reach that far. */
        NO_TABLE
    }

    /** The answer for all slots; {@code asked} is the time as it was read. */
    public static Reply reply(List<Slot> slots, String asked, Hub hub, LocalDate today, List<Chip> chips) {
        List<String> text = new ArrayList<>();
        List<Card.Part> parts = new ArrayList<>();
        boolean one = slots.size() == 1;
        for (Slot slot : slots) {
            if (!parts.isEmpty()) {
                parts.add(new Card.Rule());
            }
            if (!one) {
                parts.add(new Card.Line(slot.heading(), true));
            }
            text.add(slot(slot, hub, today, parts));
        }
        String title = one ? slots.getFirst().heading() : titleOf(slots);
        String confirmed = confirmed(slots, today);
        if (!confirmed.isEmpty()) {
            text.add(confirmed);
        }
        return new Reply(
                asked + " " + String.join("\n", text), new Card(asked, title, parts, confirmed.isEmpty() ? null : confirmed), chips, List.of());
    }

    private static String titleOf(List<Slot> slots) {
        List<String> labels = slots.stream().map(Slot::label).distinct().toList();
        return labels.size() == 1 ? labels.getFirst() : "当番";
    }

    private static String slot(Slot slot, Hub hub, LocalDate today, List<Card.Part> parts) {
        if (slot.missing() != null) {
            return missing(slot, hub, today, parts) + neighbour(slot, hub, today, parts);
        }
        List<String> lines = new ArrayList<>();
        for (OnDuty d : slot.first()) {
            lines.add(slot.heading() + "：" + holder(d, null, hub, today, parts));
        }
        if (!slot.second().isEmpty()) {
            parts.add(new Card.Line("つながらないとき（セカンド）", true));
            for (OnDuty d : slot.second()) {
                lines.add("つながらないとき：" + holder(d, slot.first().isEmpty() ? null : slot.first().getLast(), hub, today, parts));
            }
        }
        next(slot, today, parts).ifPresent(lines::add);
        return String.join("\n", lines) + neighbour(slot, hub, today, parts);
    }

    /** 隣の吉野は: where one's own area has nobody. */
    private static String neighbour(Slot slot, Hub hub, LocalDate today, List<Card.Part> parts) {
        Slot other = slot.neighbour();
        if (other == null) {
            return "";
        }
        String heading = "隣の" + other.area() + "の" + other.label();
        parts.add(new Card.Line(heading, true));
        return other.first().stream()
                .map(d -> "\n" + heading + "：" + holder(d, null, hub, today, parts))
                .collect(Collectors.joining());
    }

    /** @param above who stands above on the card: hours that are the same are not said again there */
    private static String holder(OnDuty d, @Nullable OnDuty above, Hub hub, LocalDate today, List<Card.Part> parts) {
        String hours = When.shift(d.stint().span(), d.stint().day(), today);
        String note = d.stint().shift().note() == null ? "" : "（" + d.stint().shift().note() + "）";
        return switch (d.state()) {
            case CLOSED -> {
                parts.add(new Card.Head("当番なし"));
                parts.add(new Card.Fact("時間", hours));
                yield "当番なし（お休み） " + hours + note + "。" + fallback(hub, parts);
            }
            case OPEN -> {
                parts.add(new Card.Head("未定"));
                parts.add(new Card.Fact("時間", hours));
                yield "未定（調整中） " + hours + note + "。" + fallback(hub, parts);
            }
            case ABSENT -> {
                String away = d.instead() == null ? "担当者は不在" : d.instead() + " さんは不在";
                parts.add(new Card.Head("未定"));
                parts.add(new Card.Line(away + "で、代わりが決まっていません。"));
                parts.add(new Card.Fact("時間", hours));
                yield "未定（" + away + "、代わりは調整中） " + hours + note + "。" + fallback(hub, parts);
            }
            case HELD -> {
                String who = Stream.of(d.office(), d.person()).filter(Objects::nonNull).collect(Collectors.joining(" "));
                parts.add(new Card.Head(who.isEmpty() ? "当番がいます" : d.name()));
                if (d.instead() != null) {
                    parts.add(new Card.Fact("代わり", d.instead() + " さんの代わり"));
                }
                if (d.person() != null && d.office() != null) {
                    parts.add(new Card.Fact("事業所", d.office()));
                }
                if (above == null || !above.stint().span().equals(d.stint().span())) {
                    parts.add(new Card.Fact("時間", hours));
                }
                if (d.stint().shift().note() != null) {
                    parts.add(new Card.Fact("備考", d.stint().shift().note()));
                }
                String number = d.phone() == null ? fallback(hub, parts) : call(d.phone(), parts);
                yield (who.isEmpty() ? "名前はここではご案内できません" : who + instead(d)) + " " + hours + note + " " + number;
            }
        };
    }

    /** （有馬 さんの代わり）; empty where nobody was replaced. */
    static String instead(OnDuty d) {
        return d.instead() == null ? "" : "（" + d.instead() + " さんの代わり）";
    }

    private static String call(String phone, List<Card.Part> parts) {
        parts.add(new Card.Call("電話", phone));
        return "☎" + phone;
    }

    /** The number that always answers. */
    static String fallback(Hub hub, List<Card.Part> parts) {
        parts.add(new Card.Call(hub.fallback().label(), hub.fallback().phone()));
        return hub.fallback().label() + " ☎" + hub.fallback().phone();
    }

    private static String missing(Slot slot, Hub hub, LocalDate today, List<Card.Part> parts) {
        return switch (Objects.requireNonNull(slot.missing())) {
            case NO_ROW -> {
                parts.add(new Card.Head("未定"));
                parts.add(new Card.Line("当番表に記載がありません。拠点に知らせました。"));
                yield slot.heading() + "：未定（当番表に記載がありません）。" + fallback(hub, parts) + "。拠点に知らせました。";
            }
            case NO_TABLE -> {
                parts.add(new Card.Head("未定"));
                parts.add(new Card.Line("この日の当番表はまだありません。"));
                yield slot.heading() + "：未定（この日の当番表はまだありません）。" + fallback(hub, parts);
            }
            case NOT_RUNNING -> {
                parts.add(new Card.Head("当番の時間ではありません"));
                String line = slot.heading() + "：当番の時間ではありません。";
                yield line + next(slot, today, parts).map(n -> n + " ").orElse("") + fallback(hub, parts);
            }
        };
    }

    private static java.util.Optional<String> next(Slot slot, LocalDate today, List<Card.Part> parts) {
        if (slot.next().isEmpty()) {
            return java.util.Optional.empty();
        }
        String who = slot.next().stream()
                .map(d -> switch (d.state()) {
                    case OPEN, ABSENT -> "未定";
                    case CLOSED -> "当番なし";
                    case HELD -> d.name().isEmpty() ? "当番あり" : d.name();
                })
                .distinct()
                .collect(Collectors.joining("、"));
        OnDuty first = slot.next().getFirst();
        String value = When.shift(first.stint().span(), first.stint().day(), today) + " " + who;
        parts.add(new Card.Fact("次", value));
        return java.util.Optional.of("次は " + value);
    }

    private static String confirmed(List<Slot> slots, LocalDate today) {
        List<Stint> stints = slots.stream()
                .flatMap(s -> Stream.of(s.first(), s.second()).flatMap(List::stream))
                .map(OnDuty::stint)
                .toList();
        Stream<String> table = stints.stream()
                .filter(s -> s.source() != Stint.Source.TURN)
                .map(s -> s.shift().confirmed())
                .min(LocalDate::compareTo)
                .map(d -> "当番表の確認日 " + When.day(d, today))
                .stream();
        Stream<String> turn = stints.stream().anyMatch(s -> s.source() == Stint.Source.TURN)
                ? Stream.of("輪番の順番による予定です")
                : Stream.empty();
        return Stream.concat(table, turn).collect(Collectors.joining("。"));
    }
}
