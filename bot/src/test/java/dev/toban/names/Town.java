package dev.toban.names;

import java.util.List;
import java.util.stream.Collectors;

/** An invented district whose names collide the way real ones do. */
final class Town {
    final Names names = new Names();

    Town() {
        place(Kind.AREA, "松上", "まつがみ", "まつうえ");
        place(Kind.AREA, "岩敷", "いわしき");
        place(Kind.AREA, "芳野", "よしの");
        place(Kind.TOWN, "岩敷台", "いわしきだい");
        place(Kind.TOWN, "小坂元町", "こさかもとちょう");
        place(Kind.TOWN, "皷滝町", "つづみだきちょう");
        place(Kind.TOWN, "千日之出町", "せんにちのでちょう");
        place(Kind.TOWN, "藤ヶ丘一丁目", "ふじがおか");
        place(Kind.TOWN, "灘浦郡磯崎海岸町", "");
        place(Kind.TOWN, "上荒浜", "かみあらはま");
        office("松上薬局", "まつがみやっきょく", "薬局");
        office("医療法人社団 若葉会 真坂クリニック", "イリョウホウジンシャダン ワカバカイ マサカクリニック", "診療所");
        office("岡村内科医院", "おかむらないかいいん", "診療所");
        office("岡村歯科医院", "おかむらしかいいん", "歯科診療所");
        office("居宅介護支援事業所　あおなみ", "きょたくかいごしえんじぎょうしょ　あおなみ", "居宅介護支援");
        office("あおなみ訪問看護ステーション", "あおなみほうもんかんごすてーしょん", "訪問看護");
        office("地域包括支援センター芳野", "ちいきほうかつしえんせんたーよしの", "地域包括支援センター");
        office("地域包括支援センター岩敷", "", "地域包括支援センター", List.of("岩敷の包括"));
        office("みどりの薬局", "", "薬局");
        office("有限会社ケアみさき", "ゆうげんがいしゃけあみさき", "訪問介護");
        office("訪問看護ステーション縁", "ほうもんかんごすてーしょんえにし", "訪問看護");
        office("介護老人保健施設　汐見の里", "かいごろうじんほけんしせつ　しおみのさと", "介護老人保健施設");
        office("デイサービスあした", "でいさーびすあした", "通所介護");
        office("北斗灘中央総合病院", "ほくとなだちゅうおうそうごうびょういん", "病院");
        office("そよかね訪問看護リハビリステーション西浜", "", "訪問看護");
        office("さざなみ薬局 松上店", "", "薬局");
        office("浜田薬局岩敷店", "", "薬局");
        office("灘浦市立病院", "なだうらしりつびょういん", "病院");
        office("こもれびホスピタル灘浦", "", "");
        office("グランホーム", "", "有料老人ホーム");
        person("髙木 健一", "たかぎ けんいち");
        person("高木 美和", "たかぎ みわ");
        person("日高 望", "ひだか のぞむ");
        person("望月　さやか", "もちづき　さやか");
        person("森 千夏", "もり ちなつ");
        person("前之園春樹", "まえのその はるき");
        names.put(new Ref(Kind.SERVICE, "訪問看護"), NameForms.plain("訪問看護", "ほうもんかんご", List.of("訪看")));
        names.put(new Ref(Kind.EVENT, "多職種の夕べ"), NameForms.plain("多職種の夕べ", "たしょくしゅのゆうべ", List.of()));
    }

    void place(Kind kind, String name, String kana, String... aliases) {
        names.put(new Ref(kind, name), NameForms.place(name, kana, List.of(aliases)));
    }

    void office(String name, String kana, String service, List<String> aliases) {
        names.put(new Ref(Kind.OFFICE, name), NameForms.office(name, kana, aliases, List.of(service)));
    }

    void office(String name, String kana, String service) {
        office(name, kana, service, List.of());
    }

    void person(String name, String kana) {
        names.put(new Ref(Kind.PERSON, name), NameForms.person(name, kana));
    }

    /** As {@code words>ids:MATCH honorific}, one after the other. */
    String read(String typed) {
        String text = Fold.width(typed);
        return names.scan(text).stream().map(h -> show(h, text)).collect(Collectors.joining(" | "));
    }

    String nearly(String typed) {
        String text = Fold.width(typed);
        return names.fuzzy(text).stream().map(h -> show(h, text)).sorted().collect(Collectors.joining(" | "));
    }

    private static String show(NameHit h, String text) {
        String ids = h.refs().stream().map(Ref::id).sorted().collect(Collectors.joining("+"));
        return text.substring(h.from(), h.to()) + ">" + ids + ":" + h.match() + (h.honorific().isEmpty() ? "" : " " + h.honorific());
    }
}
