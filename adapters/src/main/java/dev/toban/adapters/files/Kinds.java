package dev.toban.adapters.files;

import dev.toban.names.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kinds of offices by one name each, whatever a list calls them. */
final class Kinds {
    static final String DENTAL = "歯科";
    static final String PHARMACY = "薬局";
    static final String CLINIC = "診療所";
    static final String HOSPITAL = "病院";

    /** Official name → other words for it. The 25 services of 介護サービス事業所一覧, medical kinds, and the hub's own. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        kind("居宅介護支援", "ケアプランセンター", "ケアマネジメント");
        kind("介護予防支援");
        kind("訪問介護", "ホームヘルプ", "ヘルパーステーション");
        kind("訪問入浴介護", "訪問入浴");
        kind("訪問看護");
        kind("訪問リハビリテーション", "訪問リハビリ", "訪問リハ");
        kind("夜間対応型訪問介護");
        kind("定期巡回・随時対応型訪問介護看護", "定期巡回");
        kind("通所介護", "デイサービス");
        kind("通所リハビリテーション", "通所リハビリ", "通所リハ", "デイケア");
        kind("地域密着型通所介護");
        kind("療養通所介護");
        kind("認知症対応型通所介護");
        kind("小規模多機能型居宅介護", "小規模多機能");
        kind("看護小規模多機能型居宅介護", "複合型サービス", "看護小規模多機能", "看多機");
        kind("短期入所生活介護", "ショートステイ");
        kind("短期入所療養介護");
        kind("介護老人福祉施設", "特別養護老人ホーム", "特養");
        kind("介護老人保健施設", "老健");
        kind("介護療養型医療施設");
        kind("介護医療院");
        kind("特定施設入居者生活介護", "有料老人ホーム", "軽費老人ホーム");
        kind("認知症対応型共同生活介護", "グループホーム");
        kind("地域密着型介護老人福祉施設入所者生活介護", "地域密着型介護老人福祉施設");
        kind("地域密着型特定施設入居者生活介護");
        kind("福祉用具貸与");
        kind("特定福祉用具販売");
        kind("居宅療養管理指導");
        kind(HOSPITAL);
        kind(DENTAL, "歯科診療所", "歯科医院", "デンタル");
        kind(CLINIC, "クリニック", "医院", "内科");
        kind(PHARMACY);
        kind("地域包括支援センター", "包括支援センター", "長寿あんしん相談センター");
        kind("地域連携室", "医療連携室", "患者支援センター");
        kind("行政窓口");
        kind("保健センター", "保健所");
        kind("歯科医師会");
        kind("薬剤師会");
        kind("看護協会");
        kind("医師会");
        kind("拠点", "在宅医療連携拠点");
        kind("助産所");
    }

    private Kinds() {}

    private static void kind(String official, String... others) {
        WORDS.put(Fold.width(official), official);
        for (String other : others) {
            WORDS.put(Fold.width(other), official);
        }
    }

    /** The official name of a service: 居宅介護支援事業所 → 居宅介護支援, 無床診療所 → 診療所; empty for a word that is none. */
    static Optional<String> official(String word) {
        String text = Fold.width(word).replaceAll("\\s", "").replaceAll("介護予防(?!支援)", "");
        return WORDS.keySet().stream()
                .filter(text::contains)
                // of two words in one cell (…（看護小規模多機能型居宅介護）) the longest says most
                .max(Comparator.comparingInt(String::length))
                .map(WORDS::get);
    }

    static List<String> official(List<String> words) {
        var kinds = new ArrayList<String>();
        words.forEach(w -> official(w).filter(k -> !kinds.contains(k)).ifPresent(kinds::add));
        return kinds;
    }

    /** 点数表 of the 10-digit code: 1 medical, 3 dental, 4 pharmacy. */
    static char table(List<String> kinds) {
        return kinds.contains(DENTAL) ? '3' : kinds.contains(PHARMACY) ? '4' : '1';
    }
}
