package dev.toban.say;

import dev.toban.talk.Reply;
import java.util.List;

/** Why a group of the hub's chat is not in step with the rota, and what to do. */
public final class GroupWords {
    private GroupWords() {}

    public static String missing(String area, List<String> who) {
        return "当番グループ（" + area + "）を更新していません：" + String.join("、", who)
                + " のSlackがわかりません。ご本人がSlackで「/toban 私は（氏名）」と送ると登録できます。Slackを使わない方の当番では、グループではなく「/toban 今夜の" + area + "の当番は？」をお使いください。";
    }

    /** @param outcome one of PLAN, RIGHTS, UNKNOWN, PEOPLE */
    public static String failed(String area, String outcome) {
        String what = switch (outcome) {
            case "PLAN" -> "いまのSlackのプランではユーザーグループを使えません（有料プランが必要です）。使わないときは設定 toban.slack.groups から外してください。";
            case "RIGHTS" -> "ボットにユーザーグループを変える権利がありません。Slackの管理画面で、グループの管理を「全員」にしてください。";
            case "UNKNOWN" -> "設定 toban.slack.groups のグループIDが見つかりません。IDをご確認ください。";
            default -> "グループに入れられない方がいます（ゲスト、または退会した方）。";
        };
        return "当番グループ（" + area + "）を更新できません：" + what;
    }

    public static Reply linked(String name) {
        return Reply.of(name + " さんとして登録しました。当番のお知らせがSlackにも届き、当番グループに入ります。");
    }

    public static Reply notOne(String name) {
        return Reply.of("「" + name + "」は、拠点の職員の名簿でお一人に決められませんでした。名簿どおりの姓名で送ってください。");
    }

    public static Reply taken(String name) {
        return Reply.of(name + " さんは、もう別のアカウントで登録されています。");
    }
}
