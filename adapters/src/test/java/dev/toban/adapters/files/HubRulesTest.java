package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Book;
import dev.toban.books.Diff;
import dev.toban.hub.DayClass;
import dev.toban.hub.DutyRules;
import dev.toban.hub.Hub;
import dev.toban.hub.Season;
import dev.toban.hub.Turns;
import dev.toban.rota.Rota;
import dev.toban.rota.Rules;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Windows;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Turns, deputies, seasons, neighbours and the hours of single offices, as hub.yml has them. */
class HubRulesTest {
    private static final String RULES =
            """
            seasons:
              - {name: 祭り, from: "10-10", to: "10-12"}
            turns:
              - name: 吉野の輪番
                area: 吉野
                duty: doctor
                days: [weekday, お盆, 祭り, 月末, 15日, 最終営業日, 第1営業日, 振替休日]
                from: 2026-12-01
                until: 2027-03-31
                every: 2 weeks
                closed: [year-end]
                absent: next
                members: [黒木 花子, [有馬, さかもと内科クリニック]]
              - {area: 吉田, duty: bed, from: 2026-12-01, members: [南風], hours: {from: "19:00", to: "翌07:00"}, phone: 070-0000-0009}
            deputies:
              - {of: 黒木 花子, by: 有馬 一郎}
            """;

    private static final String HUB = Seed.HUB
            .replace("{name: 吉野, kana: よしの,", "{name: 吉野, kana: よしの, neighbour: 上町,")
            .replace("翌08:30\"}\n      - {days: [saturday, sunday, holiday, year-end], from: \"08:30\"", "翌08:30\"}\n"
                    + "      - {days: [saturday], from: \"09:00\", to: \"翌09:00\", office: 坂元C}\n"
                    + "      - {days: [saturday, sunday, holiday, year-end], from: \"08:30\"");

    private static Seed seed(String hub) {
        return new Seed().with("hub.yml", hub).with("directory.csv", Seed.OFFICES).with("people.csv", Seed.PEOPLE).with("rota.csv", ROTA);
    }

    private static Hub hub(SeedFolder.Report report) {
        return report.diff().change().of(Book.HUB).put().getFirst();
    }

    private static final String ROTA = "日付,開始,終了,地区,種別,順番,担当,電話番号,備考\n2026-12-12,,,上町,doctor,1,有馬 一郎,,\n2026-12-13,,,上町,doctor,1,有馬 一郎,,\n";

    @Test
    void rulesAreReadAndNamesFound() {
        var report = seed(HUB + RULES).read();
        assertThat(report.refused()).isEmpty();
        DutyRules rules = hub(report).rules();
        assertThat(rules.seasons()).containsExactly(new Season("祭り", MonthDay.of(10, 10), MonthDay.of(10, 12)));
        Turns yoshino = rules.turns().getFirst();
        assertThat(yoshino.days()).containsExactly(
                new DayClass.Weekday(), new DayClass.Season("お盆"), new DayClass.Season("祭り"), new DayClass.Date(-1), new DayClass.Date(15),
                new DayClass.Working(-1), new DayClass.Working(1), new DayClass.Substitute());
        assertThat(yoshino.every()).isEqualTo(Turns.Every.WEEK);
        assertThat(yoshino.length()).isEqualTo(2);
        assertThat(yoshino.whenAbsent()).isEqualTo(Turns.WhenAbsent.NEXT);
        assertThat(yoshino.members()).hasSize(2).allSatisfy(g -> assertThat(g).allMatch(m -> m.matches("(person|office):.+")));
        assertThat(rules.turns().getLast().hours()).isEqualTo(new Turns.Hours(19 * 60, 31 * 60));
        assertThat(rules.deputies()).hasSize(1);
        assertThat(hub(report).area("吉野").orElseThrow().neighbour()).isEqualTo("上町");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Seed seed = seed(HUB + RULES);
        var again = seed.read(Seed.after(Diff.Held.NOTHING, seed.read().diff()));
        assertThat(again.diff().change().isEmpty()).isTrue();
    }

    @Test
    void theHoursOfAnOfficeHoldForItsPeople() {
        var report = seed(HUB + RULES).read();
        assertThat(report.diff().change().of(Book.SHIFTS).put()).extracting(s -> s.day() + " " + s.span().start().toLocalTime())
                .containsExactly("2026-12-12 09:00", "2026-12-13 08:30");
    }

    @Test
    void turnsMakeRowsOnceTheFileIsRead() {
        Hub hub = hub(seed(HUB + RULES).read());
        Rota rota = Rota.EMPTY.under(Rules.of(hub, new Windows(hub, d -> false), p -> null));
        List<Stint> night = rota.day(LocalDate.of(2026, 12, 18));
        assertThat(night).extracting(s -> s.area() + " " + s.start().toLocalTime()).containsExactly("吉野 17:30", "吉野 17:30", "吉田 19:00");
        assertThat(night.getFirst().holder()).isInstanceOf(Shift.Holder.class);
    }

    @Test
    void mistakesSayWhere() {
        var report = seed(
                        Seed.HUB.replace("{name: 吉野, kana: よしの,", "{name: 吉野, kana: よしの, neighbour: 桜島,")
                        + """
                          seasons: [{name: 祭り, from: 10/10, to: "10-12"}]
                          turns:
                            - {area: 桜島, duty: surgeon, from: soon, every: fortnight, members: [], absent: nobody, hours: {from: "9", to: x}, colour: red}
                          """)
                .read();
        assertThat(report.refused()).extracting(r -> r.column() + ": " + r.reason()).contains(
                "areas.neighbour: 桜島 (expected: areas にあるほかの地区)",
                "seasons[0].from: 10/10 (expected: 月-日。例 12-29)",
                "turns[0].area: 桜島 (expected: areas にある地区。空なら全域)",
                "turns[0].duty: surgeon (expected: duties にある kind)",
                "turns[0].from: soon (expected: " + Dates.EXPECTED + ")",
                "turns[0].every: fortnight (expected: time（1回ごと）, day, week, month, 2 weeks（2週ごと）)",
                "turns[0].members:  (expected: 順番に、名前か事業所。一度に二人なら [A, B])",
                "turns[0].absent: nobody (expected: deputy（副の人）か next（次の順番の人）)");
    }

    @Test
    void aRuleWithAStrangerIsLeftOutAndTold() {
        var report = seed(Seed.HUB + RULES.replace("黒木 花子, [有馬", "山田 某, [有馬")).read();
        assertThat(report.refused()).extracting(r -> r.column() + " " + r.reason())
                .anySatisfy(r -> assertThat(r).startsWith("turns 吉野の輪番.members 「山田 某」"));
        assertThat(hub(report).rules().turns()).hasSize(1);
    }
}
