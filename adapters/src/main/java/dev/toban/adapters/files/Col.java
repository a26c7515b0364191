package dev.toban.adapters.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a column means, by all the headers seen for it, best first. Columns that name a private person (代表者, 管理者, 担当医師,
 * 開設者) have no entry here and so are never read.
 */
enum Col {
    CODE("全国地方公共団体コード", "都道府県コード又は市区町村コード", "都道府県コード又は市町村コード", "市区町村コード", "都道府県コード", "prefcode"),
    ID("no", "id", "no.", "№"),
    PREFECTURE("所在地_都道府県", "都道府県名", "都道府県", "pref", "prefecture"),
    CITY("所在地_市区町村", "市区町村名", "市町村名", "city", "cityname"),
    MUNICIPALITY("地方公共団体名"),
    NAME("名称", "介護サービス事業所名称", "事業所名", "事業所名称", "医療機関名称", "医療機関名", "正式名称", "施設名", "施設名称", "center_name", "name"),
    KANA("名称_カナ", "介護サービス事業所名称_カナ", "事業所名カナ", "正式名称(フリガナ)", "医療機関名称_カナ", "フリガナ", "ふりがな", "カナ", "fullnameinkana", "kana"),
    KIND("実施サービス", "サービスの種類", "医療機関の種類", "機関区分", "servicetype", "service_type", "alternativename", "service", "category_label", "種類"),
    SECTION("区分", "kubun"),
    TYPE("種別"),
    POSTAL("郵便番号", "医療機関所在地(郵便番号)", "postal"),
    ADDRESS("所在地_連結表記", "住所", "所在地", "医療機関所在地(住所)", "address_full", "address"),
    TOWN_PART("所在地_町字", "townname"),
    BLOCK_PART("所在地_番地以下", "所在地_-以下"),
    BUILDING("方書", "方書(ビル名等)", "建物名等(方書)", "katagaki", "buildingname"),
    LAT("緯度", "所在地座標(緯度)", "latitude", "lat"),
    LON("経度", "所在地座標(経度)", "longitude", "lng", "lon"),
    PHONE("電話番号", "電話", "tel", "telephonenumber", "telephone", "代表電話"),
    EXTENSION("内線番号", "内線"),
    FAX("fax番号", "fax", "faxnumber"),
    ORGANISATION("法人の名称", "法人名", "団体名"),
    OFFICE_CODE("事業所番号", "jigyosho_id", "id13"),
    MEDICAL_CODE("医療機関コード", "medicalcode"),
    SHORT_CODE("医療機関番号", "code7"),
    DAYS("診療曜日", "利用可能曜日", "営業曜日", "営業日", "availabledate", "opendays"),
    FROM("診療開始時間", "利用開始時間", "開始時間", "営業開始時間", "starttime"),
    TO("診療終了時間", "利用終了時間", "終了時間", "営業終了時間", "endtime"),
    HOURS("診療時間", "営業時間", "受付時間"),
    HOURS_NOTE("診療日時特記事項", "利用可能曜日特記事項", "利用可能日時特記事項", "利用可能時間特記事項", "availabledatenote", "opendaysnote"),
    AFTER_HOURS("時間外における対応", "overtimeresponse"),
    SUBJECTS("診療科目", "medicalsubjects"),
    CAPACITY("病床数", "定員", "合計病床数", "beds", "numberofbeds", "total_beds", "capacity"),
    URL("url", "案内用ホームページアドレス", "referenceobject", "website", "ホームページ"),
    NOTE("備考", "note"),
    FILING("受理届出名称"),
    AS_OF("as_of"),
    DISTRICTS("school_districts"),

    AREA("地区"),
    ALIASES("別名", "通称"),
    CAPABILITIES("対応可能項目", "capabilities"),
    CAREMANE_TIME("ケアマネタイム"),
    CONTACT_WAY("連絡のとり方"),
    NIGHT_PHONE("夜間連絡先"),
    PARENT("親事業所"),
    AUDIENCE("公開範囲"),
    CONSENTED("承諾日"),
    CONFIRMED("確認日"),

    PERSON("氏名"),
    PROFESSION("職種"),
    OFFICE("所属"),
    MOBILE("携帯番号", "携帯電話", "携帯"),
    AREAS("担当地区"),
    TALK_TIME("話せる時間"),
    PHOTO("写真"),
    LINE("line"),

    DATE("日付", "当番日", "年月日"),
    START("開始"),
    END("終了"),
    ORDER("順番"),
    HOLDER("担当", "担当者"),

    EVENT("イベント名", "行事名", "eventname"),
    EVENT_KANA("イベント名_カナ"),
    FIRST_DAY("開始日", "開催日", "startdate"),
    LAST_DAY("終了日", "enddate"),
    WHEN_NOTE("開始日時特記事項"),
    ABOUT("説明", "概要", "overview"),
    FEE("料金(基本)", "料金"),
    FEE_NOTE("料金(詳細)"),
    CONTACT("連絡先名称", "問い合わせ先(市の担当課)", "問い合わせ先"),
    CONTACT_PHONE("連絡先電話番号"),
    HOST("主催者", "organizer"),
    PLACE("場所名称", "venue"),
    APPLY_BY("参加申込終了日", "申込期間"),
    APPLY_TIME("参加申込終了時間"),
    APPLY_HOW("参加申込方法"),
    FOR("対象"),
    FOR_TEXT("対象者"),

    // what tells that a list is of something else
    AED("設置位置"),
    POPULATION("総人口");

    private static final Map<String, Col> BY_HEADER = new HashMap<>();
    private static final Map<String, Integer> RANK = new HashMap<>();

    static {
        for (Col col : values()) {
            for (String header : col.headers) {
                BY_HEADER.put(header, col);
                RANK.put(header, col.headers.indexOf(header));
            }
        }
    }

    private final List<String> headers;

    Col(String... headers) {
        this.headers = List.of(headers);
    }

    /** Its best header. */
    String label() {
        return headers.getFirst();
    }

    static @Nullable Col of(String header) {
        return BY_HEADER.get(fold(header));
    }

    /** Among several headers for the same thing, the lower the better. */
    static int rank(String header) {
        return RANK.getOrDefault(fold(header), Integer.MAX_VALUE);
    }

    /** {@code telephone　number} → telephonenumber, 所在地_ｰ以下 → 所在地_-以下, 電話番号（代表）※ → 電話番号, 名称(カナ) → 名称_カナ. */
    private static String fold(String header) {
        String text = plain(header);
        if (!BY_HEADER.containsKey(text)) { // the same column in two spellings, one below the other
            text = header.lines().map(Col::plain).filter(BY_HEADER::containsKey).findFirst().orElse(text);
        }
        if (BY_HEADER.containsKey(text)) {
            return text;
        }
        return text.replaceAll("[※*]", "").replaceAll("\\((フリ)?(カナ|がな|かな)\\)$", "_カナ").replaceAll("\\((必須|任意|代表)[^)]*\\)$", "");
    }

    private static String plain(String header) {
        return Text.clean(header).toLowerCase().replaceAll("[\\s\"]", "").replaceAll("[‐−–ー](?=以下)", "-");
    }
}
