package dev.toban.adapters.files;

import dev.toban.books.Book;
import dev.toban.books.Diff;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A small invented hub, and files put together for one test. */
final class Seed {
    static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

    static final String HUB =
            """
            hub: {id: kanmachi, name: 上町地区在宅医療連携拠点, phone: "099-000-0100"}
            areas:
              - {name: 上町, kana: かんまち, aliases: [かみまち, kanmachi], towns: [{name: 池之上町, kana: いけのうえちょう}, 清水町, 春日町], centre: 地域包括支援センター上町}
              - {name: 吉野, kana: よしの, towns: [吉野町, 川上町]}
              - {name: 伊敷, towns: [伊敷, 伊敷台, 西伊敷]}
              - {name: 吉田, towns: [本城町]}
            duties:
              - kind: doctor
                label: 在宅当番医
                aliases: [往診当番, 当番医]
                windows:
                  - {days: weekday, from: "17:30", to: "翌08:30"}
                  - {days: [saturday, sunday, holiday, year-end], from: "08:30", to: "翌08:30"}
              - kind: nurse
                label: 訪問看護当番
                aliases: [訪看]
                windows:
                  - {days: [weekday, saturday, sunday, holiday, year-end], from: "18:00", to: "翌08:00"}
              - kind: bed
                label: 後方病院
                windows:
                  - {days: [weekday, saturday, sunday, holiday, year-end], from: "08:30", to: "17:30"}
                  - {days: [weekday, saturday, sunday, holiday, year-end], from: "17:30", to: "翌08:30"}
              - kind: pharmacy
                label: 当番薬局
                windows:
                  - {days: [weekday, saturday, sunday, holiday, year-end], from: "18:00", to: "22:00"}
            year-end: {from: "12-29", to: "01-03"}
            fallback: {label: 拠点夜間連絡先, phone: "099-000-0199"}
            quiet-hours: {from: "21:00", to: "07:00"}
            """;

    static final String OFFICES =
            """
            介護サービス事業所名称,実施サービス,住所,電話番号,事業所番号,地区,別名,対応可能項目,夜間連絡先,親事業所,公開範囲,承諾日,確認日
            さかもと内科クリニック,診療所,鹿児島市池之上町1-1,099-000-1001,,,坂元C,訪問診療;在宅酸素,099-000-1901,,住民,2026-04-01,2026-10-01
            あやめ訪問看護ステーション,訪問看護,鹿児島市吉野町2-2,099-000-1002,4660000001,,あやめ,,,,専門職;夜間連絡先=拠点,令和8年4月1日,
            つばき訪問看護,訪問看護,鹿児島市伊敷3丁目3-3,099-000-1003,4660000002,,,,,,専門職,2026/4/1,
            南風中央病院,病院,鹿児島市春日町4-4,099-000-1004,,,南風,,,,住民,2026-04-01,
            市立みなと病院,病院,鹿児島市本城町5-5,099-000-1005,,,市立,,,,住民,2026-04-01,
            北園薬局,薬局,鹿児島市吉野町6,099-000-1006,,,,,,,住民,2026-04-01,
            さくら薬局 清水店,薬局,鹿児島市清水町7,099-000-1007,,,,,,,住民,2026-04-01,
            さくら薬局 伊敷店,薬局,鹿児島市伊敷台8,099-000-1008,,,,,,,住民,2026-04-01,
            地域連携室,地域連携室,,099-000-1014,,,,,,南風中央病院,専門職,2026-04-01,
            """;

    static final String PEOPLE =
            """
            氏名,ふりがな,職種,所属,電話番号,携帯番号,担当地区,話せる時間,公開範囲,承諾日,写真,LINE
            有馬 一郎,ありま いちろう,医師,さかもと内科クリニック,,090-0000-0001,上町,,専門職;携帯番号=拠点,2026-04-01,,
            黒木 花子,くろき はなこ,医師,,099-000-1011,,吉野;伊敷,平日12-13時,専門職,2026-04-01,kuroki.jpg,
            有村 次郎,ありむら じろう,医師,,099-000-1012,,伊敷・吉田,,専門職,,,
            髙橋 ゆき,たかはし ゆき,介護支援専門員,,099-000-1013,,,,専門職,2026-04-01,,U0123456789abcdef0123456789abcdef
            佐藤 健,さとう けん,医師,南風中央病院,099-000-1021,,上町,,専門職,2026-04-01,,
            佐藤 健,さとう たける,看護師,つばき訪問看護,099-000-1022,,伊敷,,専門職,2026-04-01,,
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final java.util.List<dev.toban.books.Change.Alias> aliases = new java.util.ArrayList<>();

    static Seed hub() {
        return new Seed().with("hub.yml", HUB);
    }

    static Seed full() {
        return hub().with("directory.csv", OFFICES).with("people.csv", PEOPLE);
    }

    Seed with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Seed with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    Seed knowing(dev.toban.books.Change.Alias alias) {
        aliases.add(alias);
        return this;
    }

    SeedFolder.Report read() {
        return read(Diff.Held.NOTHING);
    }

    SeedFolder.Report read(Diff.Held held) {
        return new SeedFolder(TODAY, Seed::holiday, aliases).read(files, held, "seed", "test", (_, _) -> {});
    }

    /** The only file besides hub, directory and people. */
    Imported last() {
        var report = read();
        String name = files.keySet().stream().toList().getLast();
        return report.files().stream().filter(f -> f.file().equals(name)).findFirst().orElseThrow();
    }

    static Imported alone(String name, String text) {
        return new Seed().with(name, text).last();
    }

    static boolean holiday(LocalDate day) {
        return Set.of(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 11)).contains(day);
    }

    /** What the books hold after this diff. */
    static Diff.Held after(Diff.Held held, Diff diff) {
        return new Diff.Held(
                diff.change().of(Book.HUB).put().stream().findFirst().orElse(held.hub()),
                applied(held.offices(), diff.change().of(Book.OFFICES), o -> o.id()),
                applied(held.people(), diff.change().of(Book.PEOPLE), p -> p.id()),
                applied(held.shifts(), diff.change().of(Book.SHIFTS), s -> s.id()),
                applied(held.meetings(), diff.change().of(Book.MEETINGS), m -> m.id()));
    }

    private static <T> java.util.List<T> applied(
            java.util.Collection<T> held, dev.toban.books.Change.Set<T> set, java.util.function.Function<T, String> id) {
        var all = new LinkedHashMap<String, T>();
        held.forEach(t -> all.put(id.apply(t), t));
        set.gone().forEach(all::remove);
        set.put().forEach(t -> all.put(id.apply(t), t));
        return java.util.List.copyOf(all.values());
    }
}
