package dev.toban.say;

import dev.toban.ask.Intent;

/** What someone wants, in our words: a person's own words are never repeated to others. */
public final class Matters {
    private Matters() {}

    public static String of(Intent intent) {
        return switch (intent.id()) {
            case "rota.swap_request" -> "当番の交代のお願い";
            case "rota.swap_answer", "rota.swap_status" -> "当番の交代の返事";
            case "rota.leave" -> "不在の届け";
            case "rota.offer", "rota.fill_gap" -> "空いている当番に入る人";
            case "rota.handover_now" -> "セカンドへの引き継ぎ";
            case "rota.ack" -> "当番の了解";
            case "rota.split" -> "当番を途中で分けること";
            case "rota.discrepancy" -> "当番表の食い違い";
            case "rota.contact_override", "rota.transfer_check" -> "当番の電話番号・転送";
            case "rota.handoff_note" -> "引き継ぎメモ";
            case "rota.rule_check" -> "当番のきまりの確認";
            case "rota.preference" -> "当番の希望";
            case "rota.stats" -> "当番の回数の集計";
            case "rota.ical" -> "当番をカレンダーに入れること";
            case "rota.patient_sheet", "rota.public_sheet" -> "配る当番表";
            case "rota.set", "rota.undo", "rota.import", "rota.import_answer", "rota.gaps" -> "当番表の変更・取り込み";
            case "dir.verify", "dir.update", "dir.register" -> "名簿の登録・訂正";
            case "dir.photo_sheet", "dir.export" -> "名簿・資源マップの印刷";
            case "dir.consent_pending", "dir.survey_rate" -> "承諾書・調査の回収状況";
            case "event.rsvp", "event.rsvp_proxy" -> "行事の申し込み";
            case "event.cancel", "event.waitlist" -> "申し込みの取り消し・キャンセル待ち";
            case "event.materials" -> "会の資料";
            case "event.certificate", "event.certificate_issue" -> "受講証明・修了証";
            case "event.speaker_answer" -> "講師のお返事";
            case "event.poll_done", "event.poll_create" -> "日程調整";
            case "event.survey", "event.survey_done", "event.survey_result" -> "アンケート";
            case "event.status" -> "行事が予定どおりかの確認";
            case "bc.request", "bc.create", "bc.preview", "bc.edit", "bc.schedule", "bc.remind", "bc.stats" -> "お知らせの配信";
            case "bc.abort" -> "配信の中止";
            case "bc.stop" -> "お知らせを送らないでほしいこと";
            case "consult.relay" -> "伝言";
            case "consult.anonymous" -> "匿名での相談";
            case "consult.status" -> "お願いした件の確認";
            case "acct.link", "acct.revoke", "acct.invite" -> "LINEの登録・解除";
            case "acct.leave" -> "利用をやめること";
            case "acct.area" -> "お住まい・担当地区の変更";
            case "acct.lang" -> "ことばの設定（language）";
            case "acct.easy_ja", "acct.large_text" -> "読みやすい表示";
            case "acct.qr" -> "登録用のQRコード";
            case "doc.get" -> "資料・パンフレット・様式";
            case "info.cost" -> "費用のこと";
            case "policy.ask" -> "きまりの確認";
            case "feedback.complaint" -> "ご意見";
            case "hub.presence" -> "拠点の職員の在席";
            default -> group(intent);
        };
    }

    private static String group(Intent intent) {
        return switch (intent.group()) {
            case "rota" -> "当番のこと";
            case "dir" -> "名簿のこと";
            case "event" -> "行事のこと";
            case "bed" -> "空床・受け入れ";
            case "match" -> "主治医・副主治医さがし";
            case "conf" -> "カンファレンスの調整";
            case "dis" -> "災害時の連絡";
            case "vol" -> "ボランティア";
            case "ticket" -> "受付票";
            case "audit" -> "記録の確認";
            case "report", "stats", "quota" -> "実績・件数";
            case "text", "phi" -> "文章の確認";
            default -> "ご相談";
        };
    }
}
