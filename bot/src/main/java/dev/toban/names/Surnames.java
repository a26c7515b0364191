package dev.toban.names;

import java.util.List;
import java.util.Set;

/** Where the surname ends in a name written without a space: mostly after two kanji, after one or three for those listed. 前之園 is one. */
final class Surnames {
    private static final Set<String> ONE = Set.of("林はやし", "森もり", "原はら", "辻つじ", "東ひがし", "西にし", "南みなみ", "北きた", "関せき", "堀ほり", "谷たに", "岡おか", "星ほし",
            "泉いずみ", "島しま", "橘たちばな", "桂かつら", "菅すが", "菅かん", "柳やなぎ", "榊さかき", "平たいら", "牧まき", "滝たき", "浜はま", "宮みや", "乾いぬい", "畑はた", "沖おき", "旭あさひ",
            "鮫さめ", "迫さこ", "脇わき", "今こん", "金きん", "李り", "朴ぱく", "呉ご", "窪くぼ", "峰みね", "嶺みね", "淵ふち", "椿つばき", "楠くすのき", "杉すぎ", "松まつ", "梶かじ", "境さかい", "緑みどり");
    private static final Set<String> THREE = Set.of("佐々木", "長谷川", "五十嵐", "小笠原", "久保田", "大久保", "宇都宮", "日比野", "小野寺", "佐久間", "長谷部", "白男川",
            "宇佐美", "波多野", "曽我部", "喜屋武", "小野田", "大河内", "小河原", "小宮山", "小早川", "小久保", "小田島", "大和田", "大河原", "二階堂", "伊集院", "加治木", "中津川",
            "宇田川", "瀬戸口", "瀬戸山", "久木田", "久木野", "馬場園", "堀之内", "柚木崎", "今給黎", "新小田", "野間口", "市来原", "種子島", "阿久根", "阿久津", "東海林",
            "美濃部", "御手洗", "仲宗根", "我那覇", "大多和", "加賀谷", "加賀美", "河原田", "小山田", "小山内", "小松原");

    private Surnames() {}

    /** {@code reading} of the surname where it is known. More than one where it can't be told. */
    static List<String> of(String name, String reading) {
        int n = name.length();
        if (n < 2) {
            return List.of();
        }
        String key = Fold.key(name);
        if (ONE.contains(key.charAt(0) + Fold.key(reading)) || n == 2) {
            return List.of(name.substring(0, 1));
        }
        if (n > 3 && (THREE.contains(key.substring(0, 3)) || key.charAt(1) == 'の')) {
            return List.of(name.substring(0, 3));
        }
        return n < 5 ? List.of(name.substring(0, 2)) : List.of(name.substring(0, 2), name.substring(0, 3));
    }

    static boolean isOne(String kanji) {
        return ONE.stream().anyMatch(name -> name.startsWith(kanji));
    }
}
