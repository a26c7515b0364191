package dev.toban.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has to be done for a meeting, by whom and until when. */
public record Chores(String meeting, List<Chore> all) {
    /** @param who as staff write it: a name or a house; empty = nobody yet */
    public record Chore(String what, String who, LocalDate due, boolean done) {}

    /** What every evening needs, and how many days before it (after it: negative). */
    private record Usual(String what, int days) {}

    private static final List<Usual> USUAL = List.of(
            new Usual("会場の予約", 30), new Usual("案内の配布", 21), new Usual("講師との打ち合わせ", 14), new Usual("司会を決める", 14), new Usual("資料の印刷", 3),
            new Usual("受付の準備", 1), new Usual("欠席の所へ資料を届ける", -7), new Usual("お礼状", -7));

    public Chores {
        all = all.stream().sorted(Comparator.comparing(Chore::due)).toList();
    }

    /** The usual ones, none of them due before today. */
    public static Chores usual(String meeting, LocalDate day, LocalDate today) {
        return new Chores(meeting, USUAL.stream()
                .map(u -> new Chore(u.what(), "", day.minusDays(u.days()).isBefore(today) ? today : day.minusDays(u.days()), false))
                .toList());
    }

    /** With the one at this place done, or not done after all. */
    public Chores ticking(int place) {
        List<Chore> now = new ArrayList<>(all);
        Chore c = now.get(place);
        now.set(place, new Chore(c.what(), c.who(), c.due(), !c.done()));
        return new Chores(meeting, now);
    }

    public List<Chore> overdue(LocalDate today) {
        return all.stream().filter(c -> !c.done() && c.due().isBefore(today)).toList();
    }
}
