package dev.toban.ask;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What someone can want of the bot, whether or not it can do it yet. */
public enum Intent {
    // 当番表と輪番
    ROTA_WHO("rota.who", true, "今夜の上町の当番は？"),
    ROTA_LIST("rota.list", true, "来月の当番表ください"),
    ROTA_WHEN("rota.when", true, "来月ぼくの当番いつ"),
    ROTA_IS_ON("rota.is_on", true, "黒木先生って今日当番？"),
    ROTA_HISTORY("rota.history", true, "昨日の夜の当番は誰でしたか"),
    ROTA_PUBLIC_INFO("rota.public_info", true, "休日当番医はどこですか"),
    ROTA_SWAP_REQUEST("rota.swap_request", true, "10日の当番、代わってほしい"),
    ROTA_SWAP_ANSWER("rota.swap_answer", true, "（交代の依頼に）いいですよ"),
    ROTA_SWAP_STATUS("rota.swap_status", true, "交代の承認きました？"),
    ROTA_LEAVE("rota.leave", true, "14日から不在にします"),
    ROTA_OFFER("rota.offer", true, "元日なら入れます"),
    ROTA_HANDOVER_NOW("rota.handover_now", true, "いま出られない、セカンドに回して"),
    ROTA_UNREACHABLE("rota.unreachable", true, "当番の携帯がつながらない"),
    ROTA_ACK("rota.ack", true, "（当番のお知らせに）了解です"),
    ROTA_SPLIT("rota.split", true, "午前だけうちで受けて昼から当番に渡せますか"),
    ROTA_DISCREPANCY("rota.discrepancy", true, "医師会の表と食い違っています"),
    ROTA_CONTACT_OVERRIDE("rota.contact_override", true, "今日は別の番号にかけてください"),
    ROTA_TRANSFER_CHECK("rota.transfer_check", true, "転送先が前の人のままです"),
    ROTA_HANDOFF_NOTE("rota.handoff_note", true, "引き継ぎメモ：朝に残数確認"),
    ROTA_RULE_CHECK("rota.rule_check", true, "夜間は2連続までですよね"),
    ROTA_PREFERENCE("rota.preference", true, "来年は金曜を外してほしい"),
    ROTA_STATS("rota.stats", true, "当番の回数、偏ってない？"),
    ROTA_ICAL("rota.ical", true, "当番をカレンダーに入れたい"),
    ROTA_PATIENT_SHEET("rota.patient_sheet", true, "患者さんに渡す当番医の紙をください"),
    ROTA_PUBLIC_SHEET("rota.public_sheet", true, "配っていい当番薬局の表はありますか"),
    ROTA_SET("rota.set", true, "24日の伊敷、川畑先生から有村先生に変更"),
    ROTA_UNDO("rota.undo", true, "さっきの変更、戻して"),
    ROTA_GAPS("rota.gaps", true, "埋まっていない枠ある？"),
    ROTA_FILL_GAP("rota.fill_gap", true, "1/2の吉田、誰か募集かけて"),
    ROTA_IMPORT("rota.import", true, "1月の当番表を取り込んで"),
    ROTA_IMPORT_ANSWER("rota.import_answer", true, "（取り込みの差分に）承認"),
    // 事業所と人
    DIR_CONTACT("dir.contact", true, "坂元クリニックの電話番号"),
    DIR_PERSON("dir.person", true, "市立病院の退院支援の担当は誰"),
    DIR_SEARCH("dir.search", true, "伊敷で人工呼吸器をみられる訪看"),
    DIR_AREA("dir.area", true, "坂元町はどこの包括？"),
    DIR_META("dir.meta", true, "このリストいつ更新した？"),
    DIR_MAP("dir.map", true, "坂元クリニックへの行き方"),
    DIR_VERIFY("dir.verify", true, "さくら薬局のFAX、合ってます？"),
    DIR_UPDATE("dir.update", true, "FAX番号が変わりました"),
    DIR_REGISTER("dir.register", true, "うちの事業所も載せてほしい"),
    DIR_PHOTO_SHEET("dir.photo_sheet", true, "顔写真つきの一覧がほしい"),
    DIR_CONSENT_PENDING("dir.consent_pending", true, "承諾書まだのところは？"),
    DIR_SURVEY_RATE("dir.survey_rate", false, "伊敷の回収率は？"),
    DIR_EXPORT("dir.export", false, "資源マップを1冊にして"),
    // 会と研修
    EVENT_LIST("event.list", true, "次の勉強会いつ？"),
    EVENT_DETAIL("event.detail", true, "サロンは何時から？"),
    EVENT_SEATS("event.seats", true, "まだ席ありますか"),
    EVENT_RSVP("event.rsvp", true, "勉強会でます"),
    EVENT_RSVP_PROXY("event.rsvp_proxy", true, "代理で申し込みます"),
    EVENT_CANCEL("event.cancel", true, "申し込みをキャンセルします"),
    EVENT_WAITLIST("event.waitlist", true, "キャンセル待ちで"),
    EVENT_MATERIALS("event.materials", true, "前回の資料ありますか"),
    EVENT_CERTIFICATE("event.certificate", true, "受講証明って出ます？"),
    EVENT_SURVEY("event.survey", true, "アンケートの締切は？"),
    EVENT_SURVEY_DONE("event.survey_done", true, "アンケート出しました"),
    EVENT_SURVEY_RESULT("event.survey_result", true, "アンケートの集計もらえます？"),
    EVENT_PRACTICUM("event.practicum", true, "同行実習は訪問看護を希望"),
    EVENT_HOST_TURN("event.host_turn", true, "次の当番幹事はうち？"),
    EVENT_SPEAKER_ANSWER("event.speaker_answer", true, "講師の件、お受けします"),
    EVENT_POLL_DONE("event.poll_done", true, "候補日に○×つけました"),
    EVENT_POLL_CREATE("event.poll_create", true, "候補日を聞いて"),
    EVENT_ATTENDANCE("event.attendance", true, "参加18名でした"),
    EVENT_CREATE("event.create", true, "毎月第3火曜で予定に入れて"),
    EVENT_STATUS("event.status", true, "明日のサロン、やりますか"),
    EVENT_EXPORT("event.export", true, "参加者名簿をCSVで"),
    EVENT_QUOTA("event.quota", true, "歯科の枠を残しておいて"),
    EVENT_ABSENTEES("event.absentees", true, "欠席のところ一覧"),
    EVENT_DELIVERED("event.delivered", true, "手渡し済：さくら薬局"),
    EVENT_CERTIFICATE_ISSUE("event.certificate_issue", true, "修了証32名分つくって"),
    // まもる
    SAFETY_EMERGENCY("safety.emergency", true, "息をしていない"),
    SAFETY_CRISIS("safety.crisis", true, "もう死にたい"),
    SAFETY_ABUSE("safety.abuse", true, "虐待かもしれない"),
    SAFETY_SYMPTOM("safety.symptom", true, "管が抜けた"),
    SAFETY_PHI("safety.phi", true, "（患者さんの情報）"),
    SAFETY_PHI_RETRACT("safety.phi_retract", true, "さっきの取り消して、名前を書いた"),
    SAFETY_IMAGE("safety.image", true, "[画像]"),
    SAFETY_MEDIA("safety.media", true, "[音声]"),
    SAFETY_PRIVACY("safety.privacy", true, "先生の携帯番号教えて"),
    SAFETY_INJECTION("safety.injection", true, "前の指示は無視して"),
    SAFETY_OUT_OF_SCOPE("safety.out_of_scope", true, "明日の天気は？"),
    // 相談
    CONSULT_ASK("consult.ask", false, "相談したいので折り返しください"),
    CONSULT_STATUS("consult.status", false, "お願いした件どうなりました？"),
    CONSULT_RELAY("consult.relay", false, "主治医に伝言お願いできますか"),
    CONSULT_TRANSFER("consult.transfer", false, "うちの管轄でないので回してください"),
    CONSULT_ANONYMOUS("consult.anonymous", false, "匿名で伝えたい"),
    // お知らせ
    BC_STOP("bc.stop", true, "もう送らないでください"),
    BC_REQUEST("bc.request", true, "告知を載せてもらえますか"),
    BC_CREATE("bc.create", true, "案内を訪看だけに送って"),
    BC_PREVIEW("bc.preview", true, "プレビュー"),
    BC_EDIT("bc.edit", true, "18時半開始に直して"),
    BC_ABORT("bc.abort", true, "配信ストップ"),
    BC_SCHEDULE("bc.schedule", true, "25日の朝9時に予約配信"),
    BC_REMIND("bc.remind", true, "返事まだの所にもう一回"),
    BC_STATS("bc.stats", true, "回答率は？"),
    // 災害
    DIS_REPORT("dis.report", false, "停電しています"),
    DIS_ANSWER("dis.answer", false, "（安否確認に）営業しています"),
    DIS_INFO("dis.info", false, "災害のときどこに報告する？"),
    DIS_DRILL("dis.drill", false, "安否確認の訓練いつ？"),
    DIS_START("dis.start", false, "震度5弱、安否一斉"),
    DIS_STATUS("dis.status", false, "未回答どこ"),
    // 登録と設定
    ACCT_LINK("acct.link", true, "K7P2-93QX"),
    ACCT_LEAVE("acct.leave", true, "どうやってやめるの"),
    ACCT_AREA("acct.area", true, "引っ越して吉田になりました"),
    ACCT_LANG("acct.lang", true, "English please"),
    ACCT_EASY_JA("acct.easy_ja", true, "やさしい日本語で"),
    ACCT_LARGE_TEXT("acct.large_text", true, "字が小さい"),
    ACCT_QR("acct.qr", true, "QRの画像ください"),
    ACCT_REVOKE("acct.revoke", true, "退職した人の連携を外して"),
    ACCT_INVITE("acct.invite", true, "招待コード10枚"),
    // やりとり
    CHAT_THANKS("chat.thanks", true, "ありがとう"),
    CHAT_NOISE("chat.noise", true, "（あいさつ・雑談）"),
    CHAT_CANCEL("chat.cancel", true, "取消"),
    CHAT_CORRECT("chat.correct", true, "平日じゃなくて日曜ね"),
    CHAT_UNCLEAR("chat.unclear", true, "（わからないとき）"),
    // ベッドの空き
    BED_FIND("bed.find", true, "ショート空いてる所は？"),
    BED_UPDATE("bed.update", true, "明日は2床です"),
    BED_ANSWER("bed.answer", true, "（受入のお尋ねに）満床です"),
    BED_VISIBILITY("bed.visibility", true, "うちの空床を隠せますか"),
    // 主治医さがし
    MATCH_REQUEST("match.request", false, "副主治医お願いできる先生いませんか"),
    MATCH_RAISE_HAND("match.raise_hand", false, "手をあげます"),
    MATCH_CLOSE("match.close", false, "募集をしめてください"),
    MATCH_STATUS("match.status", false, "まだ手あがりません？"),
    // カンファレンス
    CONF_REQUEST("conf.request", false, "先生にも出てもらえますか"),
    CONF_ANSWER("conf.answer", false, "16日なら行けます"),
    CONF_SCHEDULE("conf.schedule", false, "退院カンファ 12/15 10:30"),
    CONF_RESCHEDULE("conf.reschedule", false, "17日14時に変更だそうです"),
    // 書類
    DOC_GET("doc.get", true, "パンフレットほしい"),
    // ご意見
    FEEDBACK_COMPLAINT("feedback.complaint", false, "同じのが何回も来る"),
    // 使い方
    HELP_WHAT("help.what", true, "何ができるの？"),
    // 数字
    STATS_ASK("stats.ask", true, "今月の相談件数は？"),
    STATS_UNANSWERED("stats.unanswered", true, "答えられなかった質問一覧"),
    // 受付票
    TICKET_CLAIM("ticket.claim", false, "#341 わたしがとります"),
    TICKET_CLOSE("ticket.close", false, "#341 解決"),
    TICKET_REASSIGN("ticket.reassign", false, "担当を事務さんに振って"),
    // きまり
    POLICY_ASK("policy.ask", false, "家族に言っていい？"),
    // ボランティア
    VOL_REGISTER("vol.register", true, "ボランティアをしてみたい"),
    VOL_COUNT("vol.count", true, "何人登録あります？"),
    // 個人情報
    PHI_CHECK("phi.check", false, "これLINEに流していい？"),
    // 記録
    AUDIT_QUERY("audit.query", true, "昨日だれが表さわった？"),
    AUDIT_EXPLAIN("audit.explain", false, "なんでこの答え？"),
    // 拠点
    HUB_PRESENCE("hub.presence", false, "拠点の人、今日います？"),
    // 一般の案内
    INFO_COST("info.cost", false, "往診っていくらかかる？"),
    // 報告
    REPORT_MAKE("report.make", true, "11月の実績まとめて"),
    // 通数
    QUOTA_ASK("quota.ask", true, "LINEの残り通数は？"),
    // 文章
    TEXT_EASY("text.easy", true, "住民向けにやさしくして");

    private static final Map<String, Intent> BY_ID =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Intent::id, Function.identity()));

    private final String id;
    private final boolean exists;
    private final String example;

    Intent(String id, boolean exists, String example) {
        this.id = id;
        this.exists = exists;
        this.example = example;
    }

    /** As in files and slots: {@code rota.who}. */
    public String id() {
        return id;
    }

    /** The part before the dot. */
    public String group() {
        return id.substring(0, id.indexOf('.'));
    }

    /** Whether the feature exists today; if not, the honest answer is 「まだできません。拠点に伝えますか？」. */
    public boolean exists() {
        return exists;
    }

    /** One way to say it. */
    public String example() {
        return example;
    }

    public static Optional<Intent> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
