package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of applications to join, to who applies and to the hub. */
public final class ApplyWords {
    public static final String START = "申し込む";
    public static final String AGREE = "同意して申し込む";
    public static final String NO_LICENCE = "書かない";

    private ApplyWords() {}

    public static Reply consent(List<Card.Tap> taps) {
        return Pane.of("専門職の申し込み", InviteWords.vow(), taps);
    }

    public static Reply askLicence() {
        return Reply.of("免許・登録の番号があれば送ってください。拠点が確かめるためだけに使い、承認のあと消します。", Chip.of(NO_LICENCE), Chip.of("やめます"));
    }

    public static Reply received(String name, Hub hub) {
        return Reply.of(name + " さんの申し込みを拠点に送りました。承認されたら、ここでお知らせします。お急ぎのときは拠点 ☎" + hub.phone());
    }

    public static Reply waiting() {
        return Reply.of("申し込みは、もう拠点に届いています。承認されたら、ここでお知らせします。");
    }

    /** For the hub's channel. {@code why} says why a person is asked where a code might have done. */
    public static Reply card(String name, String office, String profession, String licence, @Nullable String why, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("お名前", name));
        parts.add(new Card.Fact("所属", office));
        parts.add(new Card.Fact("職種", profession));
        if (!licence.isEmpty()) {
            parts.add(new Card.Fact("免許・登録の番号", licence));
        }
        if (why != null) {
            parts.add(new Card.Line(why));
        }
        parts.add(new Card.Line("ご本人か、事業所に電話で確かめてから承認してください。", true));
        parts.addAll(taps);
        String text = "参加の申込：" + name + "（" + office + "・" + profession + "）";
        return new Reply(text, new Card(null, "参加の申込", parts, null), List.of(), List.of());
    }

    public static final String LINKED = "名簿のこの方は、もう別のLINEにつながっています。承認すると、前のLINEは外れます（機種変更など）。";

    public static final String UNLISTED = "名簿にない事業所";

    public static String admit(String person, String office) {
        return "承認：名簿の " + person + (office.isEmpty() ? "" : "（" + office + "）");
    }

    public static final String ADMIT = "承認";
    public static final String ADMIT_NEW = "承認：新しい人として";
    public static final String REFUSE = "却下";

    public static Reply admitted(String name) {
        return Reply.of("承認しました：" + name + " さん。ご本人にLINEでお知らせしました。");
    }

    public static Reply refused(String name) {
        return Reply.of("却下しました：" + name + " さん。ご本人にLINEでお知らせしました。");
    }

    public static Reply decidedBefore(boolean admitted) {
        return Reply.of("この申込は、もう" + (admitted ? "承認" : "却下") + "されています。何も変えていません。");
    }

    public static Reply gone() {
        return Reply.of("この申込は、もうありません（出しなおされたか、取り下げられました）。新しい申込をご覧ください。");
    }

    public static Reply youAreIn(Hub hub) {
        return Reply.of(
                hub.name() + "です。登録を承認しました。当番の人や連絡先をお聞きになれます。",
                Chip.of("今夜の当番は？"),
                Chip.of("次の自分の当番は？"),
                Chip.of("公開設定"));
    }

    public static Reply notIn(Hub hub) {
        return Reply.of(hub.name() + "です。今回は登録を見合わせました。お心当たりのないときは、拠点 ☎" + hub.phone() + " へお電話ください。公開のことは、このままお聞きになれます。");
    }

    public static Reply none() {
        return Reply.of("待っている申込はありません。");
    }

    public static Reply list(List<String> lines, List<Card.Tap> taps) {
        return Pane.of("待っている申込 " + lines.size() + "件", lines, taps);
    }

    /** The person of the directory is linked to another phone: a code is not enough. */
    public static Reply checking(Hub hub) {
        return Reply.of("名簿のこのお名前は、もう別のLINEにつながっています。拠点が確かめてからお知らせします。お急ぎのときは拠点 ☎" + hub.phone());
    }
}
