package dev.toban.ask;

import dev.toban.hub.Area;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.names.Kind;
import dev.toban.names.NameForms;
import dev.toban.names.Names;
import dev.toban.names.Ref;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/** An invented district for the ear's tests: four areas of a real city, nobody real. */
final class District {
    static final Hub HUB = new Hub(
            "kanmachi",
            "上町地区在宅医療連携拠点",
            "099-000-0100",
            List.of(
                    area("上町", "かんまち", "kanmachi", "池之上町", "清水町", "春日町"),
                    area("吉野", "よしの", "yoshino", "坂元町", "大明丘", "吉野町"),
                    area("伊敷", "いしき", "ishiki", "伊敷町", "玉里町", "下伊敷"),
                    area("吉田", "よしだ", "yoshida", "本城町", "宮之浦町", "牟礼岡")),
            List.of(
                    duty("doctor", "在宅当番医", 1050, 1950), duty("doctor2", "セカンドコール医", 1050, 1950), duty("nurse", "訪問看護当番", 1050, 1950),
                    duty("nurse2", "訪問看護セカンド", 1050, 1950), duty("pharmacy", "当番薬局", 1080, 1980), duty("dental", "休日歯科当番", 540, 960),
                    duty("bed", "後方病床当番", 510, 1950), duty("hub", "拠点当番", 510, 1035)),
            MonthDay.of(12, 29),
            MonthDay.of(1, 3),
            new Hub.Fallback("拠点夜間連絡先", "099-000-0199"),
            LocalTime.of(21, 0),
            LocalTime.of(7, 0));

    static final Names NAMES = names();

    private District() {}

    private static Names names() {
        var names = new Names();
        for (Area a : HUB.areas()) {
            names.put(new Ref(Kind.AREA, a.name()), NameForms.place(a.name(), String.valueOf(a.kana()), a.aliases()));
            a.towns().forEach(t -> names.put(new Ref(Kind.TOWN, t.name()), NameForms.place(t.name(), "", List.of())));
        }
        for (String o : List.of(
                "坂元クリニック/診療所", "くろき在宅クリニック/診療所", "市立病院/病院", "南風病院/病院", "さくら薬局/薬局", "吉野中央薬局/薬局", "北園薬局/薬局",
                "訪問看護ステーションあやめ/訪問看護", "訪問看護ステーションつばき/訪問看護", "居宅介護支援事業所あおぞら/居宅介護支援", "居宅介護支援事業所ひまわり/居宅介護支援",
                "地域包括支援センター上町/地域包括支援センター", "地域包括支援センター吉野/地域包括支援センター", "地域包括支援センター伊敷/地域包括支援センター",
                "地域包括支援センター吉田/地域包括支援センター", "伊敷ゆうやけ歯科/歯科")) {
            String[] parts = o.split("/");
            names.put(new Ref(Kind.OFFICE, parts[0]), NameForms.office(parts[0], "", List.of(), List.of(parts[1])));
        }
        for (String p : List.of("黒木 航平/くろき こうへい", "有馬 誠一/ありま せいいち", "山口 隆史/やまぐち たかし", "川畑 亮/かわばた りょう", "有村 千尋/ありむら ちひろ")) {
            String[] parts = p.split("/");
            names.put(new Ref(Kind.PERSON, parts[0]), NameForms.person(parts[0], parts[1]));
        }
        return names;
    }

    private static Area area(String name, String kana, String romaji, String... towns) {
        return new Area(name, kana, List.of(romaji), Stream.of(towns).map(t -> new Area.Town(t, null)).toList(), "地域包括支援センター" + name);
    }

    private static Duty duty(String kind, String label, int from, int to) {
        return new Duty(kind, label, List.of(), List.of(new Duty.Window(List.of(new DayClass.Weekday()), from, to)));
    }
}
