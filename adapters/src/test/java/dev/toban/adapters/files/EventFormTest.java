package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.announce.Meeting;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFormTest {
    private static final String OLD = "NO,イベント名,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,連絡先名称,連絡先電話番号,場所名称,住所,定員,URL,対象,地区\n";

    @Test
    void aPlainEventIsReadWhole() {
        Meeting m = one(",認知症講座,2026-12-20,2026-12-20,10:00,11:30,,脳の健康の話,福祉課,099-000-0200,清水公民館,池之上町1,16組（32人）,www.example.jp,,上町");
        assertThat(m.when()).isEqualTo(new Span(LocalDateTime.of(2026, 12, 20, 10, 0), LocalDateTime.of(2026, 12, 20, 11, 30)));
        assertThat(m.whenNote()).isNull();
        assertThat(m.audience()).isEqualTo(Audience.RESIDENTS);
        assertThat(m.area()).isEqualTo("上町");
        assertThat(m.capacity()).isEqualTo("16組(32人)");
        assertThat(m.contactPhone()).isEqualTo("099-000-0200");
    }

    @ParameterizedTest
    @CsvSource({"未定,未定", "2026-10-中旬,2026-10-中旬", "11月上旬,11月上旬", "随時（要調整）,随時(要調整)", "13月40日,13月40日"})
    void aDayThatIsNoneStaysInItsOwnWords(String day, String note) {
        Meeting m = one(",会," + day + ",,,,,,,,,,,,,");
        assertThat(m.when()).isEqualTo(new Span(null, null));
        assertThat(m.whenNote()).isEqualTo(note);
    }

    @Test
    void aDayWithoutItsYearIsTheOneWithThatWeekday() {
        // of the years around 2026 only 2025 has its 7th of January on a Tuesday
        assertThat(one(",会,1月7日(火),,,,,,,,,,,,,").when()).isEqualTo(Span.day(LocalDate.of(2025, 1, 7)));
        assertThat(one(",会,1月7日,,,,,,,,,,,,,").when()).isEqualTo(new Span(null, null));
    }

    @Test
    void aRangeInOneCellIsARangeAndItsExceptionIsKept() {
        Imported read = Seed.alone(
                "events.csv",
                "№,対象,開催日,開始時間,終了時間,行事名,場所名称,料金,問い合わせ先（市の担当課）,TEL\n"
                        + "1,両方,8月5日（水）～8月16日（日）※10日（月）以外,0.375,22：00,写真展,会館,無料,資料館,087-000-4520\n"
                        + "2,高校生・一般,8月12日（水）,9:00,17:00（最終入館16:30まで）,企画展,美術館,無料,美術館,087-000-1800\n");
        Meeting range = read.meetings().getFirst();
        assertThat(range.when()).isEqualTo(new Span(LocalDateTime.of(2026, 8, 5, 9, 0), LocalDateTime.of(2026, 8, 16, 22, 0)));
        assertThat(range.whenNote()).contains("※10日(月)以外", "09:00〜22:00");
        assertThat(range.audience()).isEqualTo(Audience.RESIDENTS);
        Meeting open = read.meetings().getLast();
        assertThat(open.when().start()).isEqualTo(LocalDateTime.of(2026, 8, 12, 9, 0));
        assertThat(open.when().end()).isNull();
        assertThat(open.whenNote()).contains("最終入館16:30まで");
        assertThat(open.about()).contains("対象 高校生・一般");
    }

    @Test
    void forWhomItIsDecidesWhoIsInvited() {
        Meeting doctors = one(",交流会,2026-12-20,,19:00,20:30,,,,,,,,,医師;ケアマネ,");
        assertThat(doctors.audience()).isEqualTo(Audience.PROFESSIONALS);
        assertThat(doctors.professions()).containsExactly("医師", "介護支援専門員");
        assertThat(one(",交流会,2026-12-20,,19:00,,,,,,,,,,専門職,").audience()).isEqualTo(Audience.PROFESSIONALS);
        assertThat(one(",講演会,2026-12-20,,19:00,,,,,,,,,,住民,").audience()).isEqualTo(Audience.RESIDENTS);
        Imported unknown = events(",交流会,2026-12-20,,19:00,,,,,,,,,,宇宙飛行士,\n,甲,2026-12-20,,,,,,,,,,,,,\n,乙,2026-12-20,,,,,,,,,,,,,");
        assertThat(unknown.refused()).singleElement().asString().contains("events.csv:2 対象: 「宇宙飛行士」");
    }

    @Test
    void aNumberWithoutItsAreaCodeIsForReadingOnly() {
        Meeting m = one(",祭,2026-12-20,,,,,,神社,41-4355(会長),,,,,,");
        assertThat(m.contactPhone()).isNull();
        assertThat(m.contact()).isEqualTo("神社 41-4355(会長)");
    }

    @Test
    void oneNumberForAllEveningsOfASeriesGivesEachItsOwn() {
        Imported read = events("1018433,おはなし,2026-12-06,,10:00,,,,,,,,,,,\n"
                + "1018433,おはなし,2026-12-13,,10:00,,,,,,,,,,,\n1018433,おはなし,2026-12-13,,10:00,,,,,,,,,,,");
        assertThat(read.meetings()).extracting(Meeting::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theNewFormIsReadToo() {
        Imported read = Seed.hub()
                .with(
                        "e.csv",
                        "全国地方公共団体コード,ID,地方公共団体名,イベント名,状態,開始日,終了日,開始時間,終了時間,概要,説明,対象者,場所名称,所在地_連結表記,所在地_都道府県,所在地_市区町村,建物名等(方書),Web開催URL,定員,申込URL,URL\n"
                                + "999999,KD0001200001,試験県試験市,笑いヨガ,,令和 08年12月01日,,13:30:00,15:00:00,,座ってできます,65歳以上,公民館,試験県試験市清水町1,試験県,試験市,2階,,20名,,\n")
                .last();
        Meeting m = read.meetings().getFirst();
        assertThat(m.id()).isEqualTo("m-999999KD0001200001");
        assertThat(m.address()).isEqualTo("試験県試験市清水町1 2階");
        assertThat(m.when().end()).isEqualTo(LocalDateTime.of(2026, 12, 1, 15, 0));
        assertThat(m.about()).isEqualTo("座ってできます\n対象 65歳以上");
    }

    private static Meeting one(String row) {
        Imported read = events(row);
        assertThat(read.refused()).isEmpty();
        return read.meetings().getFirst();
    }

    private static Imported events(String rows) {
        return Seed.hub().with("events.csv", OLD + rows + "\n").last();
    }
}
