package dev.toban.directory;

import java.util.List;
import java.util.Map;

/**
 * From what people call a sort of office to the official names of services in open data (介護サービス事業所一覧, 実施サービス).
 * A sort that is not here is looked for by its own name.
 */
public final class Services {
    private static final Map<String, List<String>> OFFICIAL = Map.ofEntries(
            Map.entry("診療所", List.of("診療所", "有床診療所", "無床診療所")),
            Map.entry("歯科", List.of("歯科", "歯科診療所")),
            Map.entry("薬局", List.of("薬局")),
            Map.entry("ケアマネ", List.of("居宅介護支援")),
            Map.entry("居宅", List.of("居宅介護支援")),
            Map.entry("小規模多機能", List.of("小規模多機能型居宅介護")),
            Map.entry("看護小規模多機能", List.of("看護小規模多機能型居宅介護", "複合型サービス")),
            Map.entry("看多機", List.of("看護小規模多機能型居宅介護", "複合型サービス")),
            Map.entry("定期巡回", List.of("定期巡回・随時対応型訪問介護看護")),
            Map.entry("訪問入浴", List.of("訪問入浴介護")),
            Map.entry("訪問リハ", List.of("訪問リハビリテーション")),
            Map.entry("訪問リハビリ", List.of("訪問リハビリテーション")),
            Map.entry("デイサービス", List.of("通所介護", "地域密着型通所介護", "認知症対応型通所介護")),
            Map.entry("デイケア", List.of("通所リハビリテーション")),
            Map.entry("ショートステイ", List.of("短期入所生活介護", "短期入所療養介護")),
            Map.entry("特養", List.of("介護老人福祉施設", "地域密着型介護老人福祉施設入所者生活介護")),
            Map.entry("老健", List.of("介護老人保健施設")),
            Map.entry("介護医療院", List.of("介護医療院")),
            Map.entry("グループホーム", List.of("認知症対応型共同生活介護")),
            Map.entry("有料老人ホーム", List.of("特定施設入居者生活介護", "地域密着型特定施設入居者生活介護")),
            Map.entry("福祉用具", List.of("福祉用具貸与", "特定福祉用具販売")),
            Map.entry("包括", List.of("地域包括支援センター")));

    private Services() {}

    public static List<String> official(String sort) {
        return OFFICIAL.getOrDefault(sort, List.of(sort));
    }
}
