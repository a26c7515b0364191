package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;

/** What is said when somebody leaves, is taken out, or is given a role. */
public final class MemberWords {
    public static final String LEAVE = "退会する";
    public static final String STAY = "やめておく";
    public static final String UNLINK = "LINEの登録を外す";
    public static final String QUIT = "退職：公開もやめる";
    public static final String MANAGER = "管理者にする";
    public static final String NO_MANAGER = "管理者をやめる";
    public static final String WANT_LEAD = "リーダーに加わりたい";
    public static final String LEAD = "リーダーとして認める";
    public static final String NO_LEAD = "リーダーから外す";

    private MemberWords() {}

    public static Reply leaving(boolean professional, List<Card.Tap> taps) {
        return Pane.of(
                "退会しますか？",
                List.of(
                        professional
                                ? "登録を外し、お名前などの公開をやめます。登録した方だけの連絡先は、もう見られません。"
                                : "地区と興味の登録を消し、お知らせを送らなくします。",
                        "公開のことは、そのあともお聞きになれます。LINEの画面から消すには、このトークをブロックしてください。"),
                taps);
    }

    public static Reply notRegistered() {
        return Reply.of("何も登録していません。お知らせも送っていません。LINEの画面から消すには、このトークをブロックしてください。");
    }

    public static Reply notInSlack() {
        return Reply.of("Slackの方は、拠点のワークスペースの一員として使っています。外れるときは拠点リーダーにお伝えください。LINEの登録は、LINEで「退会」と送るとやめられます。");
    }

    public static Reply left() {
        return Reply.of("退会しました。登録を消しました。お知らせは送りません。また始めるときは「登録」と送ってください。");
    }

    public static Reply leftOffice(String office) {
        return Reply.of(office + " の登録を外しました。");
    }

    public static Reply stays() {
        return Reply.of("わかりました。登録はそのままです。");
    }

    public static Reply leftForHub(String name, String office, long shifts) {
        return Reply.of("退会：" + name + (office.isEmpty() ? "" : "（" + office + "）") + " さんが退会しました。名簿ファイルも直してください。" + shifts(shifts));
    }

    private static String shifts(long shifts) {
        return shifts == 0 ? "" : "これからの当番が" + shifts + "件残っています。";
    }

    public static Reply nobody(String words) {
        return Reply.of("「" + words + "」にあたる、登録した人は見つかりませんでした。名簿どおりのお名前で送ってください。");
    }

    public static Reply whom() {
        return Reply.of("だれの登録か、お名前をつけて送ってください。例：「外す 前田 美和」");
    }

    public static Reply who(List<Card.Tap> taps) {
        return Pane.of("どなたですか？", List.of(), taps);
    }

    public static Reply notLinked(String name) {
        return Reply.of(name + " さんは、LINEにつながっていません。公開のことは「公開 " + name + "」で変えられます。");
    }

    public static Reply sure(String who, long shifts, List<Card.Tap> taps) {
        List<String> lines = new ArrayList<>();
        lines.add("外すと、その時から公開のことしか見られません。");
        if (shifts > 0) {
            lines.add(shifts(shifts) + "当番表も直してください。");
        }
        return Pane.of(who + " の登録を外しますか？", lines, taps);
    }

    public static Reply removed(String name, boolean unseen) {
        return Reply.of("外しました：" + name + " さん。いまから、公開のことしか見られません。" + (unseen ? "お名前などの公開もやめました。" : ""));
    }

    public static Reply notThere() {
        return Reply.of("その方の登録は、もう外れています。何も変えていません。");
    }

    public static Reply youAreOut(Hub hub) {
        return Reply.of(hub.name() + "です。専門職の登録を外しました。公開のことは、このままお聞きになれます。お心当たりのないときは、拠点 ☎" + hub.phone() + " へお電話ください。");
    }

    public static Reply managing(String who, boolean is, Card.Tap tap) {
        return Pane.of(who, List.of(is ? "いまは事業所の管理者です。" : "いまは管理者ではありません。管理者は、自分の事業所の招待・登録外し・公開を扱えます。"), tap);
    }

    public static Reply manager(String name, boolean is) {
        return Reply.of(name + " さん" + (is ? "を管理者にしました。" : "の管理者を外しました。"));
    }

    public static Reply youManage() {
        return Reply.of("事業所の管理者になりました。「招待」で職場の方の招待コードを、「外す お名前」で退職した方の登録外しを、「事業所の公開」で公開の設定を扱えます。");
    }

    public static Reply leads(List<String> ids, List<Card.Tap> taps) {
        String who = ids.isEmpty() ? "まだいません。設定 toban.hub-leads に、最初のリーダーのSlackのID（U…）を書いてください。" : String.join("、", ids);
        return Pane.of("拠点のリーダー", List.of(who, "リーダーは、記録を見ることと、リーダーを決めることができます。"), taps);
    }

    public static Reply wantsLead(String id, Card.Tap tap) {
        return Pane.of("リーダーに加わりたい方がいます", List.of("SlackのID：" + id + "。いまのリーダーが押してください。"), tap);
    }

    public static Reply askedToLead() {
        return Reply.of("いまのリーダーに頼みました。拠点のチャンネルのボタンが押されると、リーダーになります。");
    }

    public static Reply lead(String id, boolean is) {
        return Reply.of(id + (is ? " をリーダーにしました。" : " をリーダーから外しました。"));
    }
}
