package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply.Chip;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the hub's own people can have done in Slack, each with the words that do it. */
public final class StaffWords {
    /**
     * A matter of the hub, and what is typed for it.
     *
     * @param commands each as it may be typed after {@code /toban}
     */
    public record Matter(String name, List<String> commands) {}

    /** In the order of a hub's day. */
    public static final List<Matter> MATTERS = List.of(
            new Matter("当番", List.of("今夜の上町の当番は？", "週間表", "週間表 画像", "今月の当番の回数", "集計 エクセル", "取り込み")),
            new Matter("名簿", List.of("承諾書まだのところ教えて", "公開 氏名か事業所", "個人データ 氏名", "保存期間")),
            new Matter("人", List.of("招待 事業所", "申込", "外す 氏名", "管理者 氏名", "グループ", "私は 氏名")),
            new Matter("お知らせ", List.of("お知らせ", "お知らせ サロン", "お知らせ 先月", "お知らせ 報告", "お知らせ 名簿", "回答率は？", "返事まだの所にもう一回", "LINEの残り通数は？", "住民向けにやさしくして")),
            new Matter("会", List.of("出欠", "出欠 集計", "アンケート", "アンケート 推移", "実績 11月", "日程調整", "講師", "幹事", "準備", "予定を入れる", "実習", "交流会の回数")),
            new Matter("ことば", List.of("未回答", "覚えて 略称=正式名", "忘れて 略称", "explain 今夜の上町の当番は？")),
            new Matter("拠点リーダー", List.of("監査", "監査 検証", "リーダー", "メニュー 作り直す")));

    private StaffWords() {}

    public static Reply help(Hub hub) {
        List<Card.Part> parts = new ArrayList<>();
        MATTERS.forEach(m -> parts.add(new Card.Fact(m.name(), quoted(m))));
        parts.add(new Card.Line("/toban のあとに続けて送ります。当番の変更とお知らせは、このボットの「ホーム」からもできます。当番表や名簿のファイルは、@toban を付けてこのチャンネルに置いてください。"));
        parts.add(new Card.Line("患者さんのお名前や病状は書かないでください。", true));
        return new Reply(
                "/toban でできること\n" + MATTERS.stream().map(m -> m.name() + "：" + quoted(m)).collect(Collectors.joining("\n")),
                new Card(hub.name(), "/toban でできること", parts, null),
                List.of(Chip.of("今夜の当番は？"), Chip.of("週間表"), Chip.of("未回答")),
                List.of());
    }

    private static String quoted(Matter m) {
        return m.commands().stream().map(c -> "「" + c + "」").collect(Collectors.joining());
    }
}
