package dev.toban.adapters.files;

import dev.toban.names.Fold;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an office can do, read from the 届出 it has filed with the 地方厚生局 and from the words other lists use for those. */
final class Filings {
    private static final Map<Pattern, String> LABELS = new LinkedHashMap<>();

    static {
        // 特掲診療料の施設基準等 第九の一 and 第十四の二: (1) alone, (2) with others, (3) the usual
        label("第9」の1の\\(1\\).*在宅療養支援診療所", "在宅療養支援診療所(機能強化型・単独)");
        label("第9」の1の\\(2\\).*在宅療養支援診療所", "在宅療養支援診療所(機能強化型・連携)");
        label("第9」の1の\\(3\\).*在宅療養支援診療所", "在宅療養支援診療所");
        label("第14の2」の1の\\(1\\)", "在宅療養支援病院(機能強化型・単独)");
        label("第14の2」の1の\\(2\\)", "在宅療養支援病院(機能強化型・連携)");
        label("第14の2」の1の\\(3\\)", "在宅療養支援病院");
        label("^在宅時医学総合管理料", "訪問診療");
        label("^在宅がん医療総合診療料", "在宅がん医療");
        label("^在宅療養後方支援病院", "在宅療養後方支援病院");
        label("在宅緩和ケア充実", "在宅緩和ケア");
        label("^緩和ケア病棟", "緩和ケア病棟");
        label("^がん性疼痛緩和", "がん性疼痛緩和");
        label("^在宅患者訪問薬剤管理指導料|^訪問薬剤管理指導", "訪問薬剤管理指導");
        label("^在宅薬学総合体制加算", "在宅薬学総合体制");
        label("^在宅療養支援歯科診療所", "在宅療養支援歯科診療所");
        label("^歯科訪問診療", "訪問歯科");
        label("^地域包括ケア(病棟|入院医療管理料)", "地域包括ケア病棟");
    }

    private Filings() {}

    private static void label(String filing, String capability) {
        LABELS.put(Pattern.compile(filing), capability);
    }

    /** The capability a filing stands for; empty for the many that say nothing about home care. */
    static Optional<String> capability(String filing) {
        String text = Fold.width(filing).replaceAll("\\s", "");
        return LABELS.entrySet().stream()
                .filter(e -> e.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
