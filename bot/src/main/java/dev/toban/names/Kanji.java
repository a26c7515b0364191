package dev.toban.names;

/** Old, popular and look-alike forms of kanji that names are written with, each folded to today's. */
final class Kanji {
    /** Each group: today's form, then those that fold to it. NFKC leaves all of these apart. */
    private static final String GROUPS = """
            高髙 崎﨑嵜碕 浜濱濵 辺邊邉 斉齊斎齋 島嶋嶌嶹 冨富 鼓皷皼 竜龍 桜櫻 沢澤 広廣 国國圀 恵惠 真眞 滝瀧 万萬
            会會 医醫 薬藥 歯齒 亜亞 悪惡 圧壓 囲圍 為爲 壱壹 隠隱 栄榮 営營 衛衞 円圓 塩鹽 縁緣 応應 欧歐 殴毆 奥奧
            横橫 温溫 穏穩 仮假 価價 画畫 絵繪 壊壞 懐懷 拡擴 覚覺 学學斈 岳嶽 楽樂 勧勸 巻卷 寛寬 歓歡 観觀 関關
            館舘 気氣 帰歸 亀龜 器噐 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄕 尭堯 暁曉 区區 駆驅 勲勳
            薫薰 径徑 渓溪谿 経經 継繼 茎莖 軽輕 鶏鷄雞 芸藝 撃擊 県縣 倹儉 剣劍劒劔 険險 圏圈 検檢 献獻 権權 顕顯
            験驗 厳嚴 戸戶 呉吳 娯娛 効效 恒恆 黄黃 鉱鑛砿 号號 黒黑 済濟 砕碎 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊
            残殘 糸絲 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 奨奬 将將 渉涉
            焼燒 称稱 証證 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 慎愼 晋晉 寝寢 尽盡 図圖
            酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 静靜 窃竊 摂攝 専專 戦戰 浅淺 潜潛 繊纖 践踐 銭錢 禅禪 双雙 壮壯
            荘莊 捜搜 挿插 巣巢 争爭 装裝 総總 騒騷 増增 蔵藏 続續 属屬 堕墮 対對 体體軆躰 帯帶 滞滯 台臺䑓 択擇 単單
            担擔 胆膽 団團 弾彈 断斷 痴癡 遅遲 昼晝 虫蟲 鋳鑄 庁廳 聴聽 鎮鎭 逓遞 鉄鐵鉃銕 転轉 点點 伝傳 党黨 灯燈
            当當 盗盜 稲稻 闘鬪 徳德悳 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 廃廢 拝拜 売賣 麦麥 発發 髪髮 抜拔 晩晚
            蛮蠻 秘祕 瓶甁 払拂 仏佛 併倂 並竝 変變 弁辨瓣辯 歩步 宝寶寳 豊豐 褒襃 翻飜 毎每 満滿 麺麵 黙默 弥彌 訳譯
            予豫 余餘 与與 誉譽 揺搖 様樣 謡謠 遥遙 瑶瑤 来來 頼賴 乱亂 覧覽 両兩 猟獵 緑綠 涙淚 塁壘 礼禮 励勵 戻戾
            霊靈 隷隸 齢齡 暦曆 歴歷 恋戀 炉爐 労勞 楼樓 録錄 湾灣 柳栁 桑桒 橋槗 蔭䕃 峰峯 岩巌巖嵓 杉椙 船舩 鎌鐮
            曽曾 柿柹 梅楳 桧檜 松枩 野埜 秋穐 草艸 淵渕渊 靴鞾 蔣蒋 晃晄 昂昻 清淸 青靑 郎郞 賢贒 雄䧺 涌湧 猪豬
            祢禰 儘侭 桶樋 薮藪籔 鴬鶯 鴎鷗 頬頰 涛濤 蛎蠣 砺礪 侠俠 角⻆ 籠篭 箪簞 繋繫 噛嚙 掴摑 填塡 嘘噓 剥剝
            屏屛 蝉蟬 蝋蠟 醤醬 躯軀 麹麴 痩瘦 掻搔 騨驒 焔焰 莱萊 祷禱 枡桝 竈竃 昇曻 芦蘆 喜㐂憙 鉤鈎 穣穰 壺壷
            櫨枦 鯵鰺 迫廹 涼凉 凛凜 裏裡 皐皋 槙槇 舗舖 迪廸 厨廚 纏纒 瀦潴 鶴靏靍靎 宜冝 勢㔟 頴穎 諫諌 餅餠 間閒
            欠缺 蝿蠅 迩邇 鞆靹 翠翆
            """;

    private static final char[] TODAY = new char[Character.MAX_VALUE + 1];

    static {
        for (String group : GROUPS.split("\\s+")) {
            for (int i = 1; i < group.length(); i++) {
                TODAY[group.charAt(i)] = group.charAt(0);
            }
        }
    }

    private Kanji() {}

    static char today(char c) {
        return TODAY[c] == 0 ? c : TODAY[c];
    }

    static boolean is(char c) {
        return c >= '\u3400' && c <= '\u9fff' || c == '々' || c == '〆' || c >= '\uf900' && c <= '\ufaff';
    }
}
