package dev.toban.say;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said when somebody wants to be replaced: to the one who asks, to those who are asked, and to the hub. */
public final class SwapWords {
    private SwapWords() {}

    // ---- to the one who asks

    public static Reply notInGroup() {
        return Reply.of("当番の交代は、このアカウントとの1対1のトークで送ってください。グループでは受け付けていません。");
    }

    public static Reply which(List<Card.Tap> own) {
        return tapping("どの当番を代わってほしいですか？", "当番の交代", own);
    }

    public static Reply noDuties() {
        return Reply.of("これから先のあなたの当番は、登録されている表にはありません。");
    }

    public static Reply notYours(String day, String there, List<Card.Tap> own) {
        return tapping(day + " は、あなたの当番ではありません。" + there, "当番の交代", own);
    }

    public static Reply past(String day) {
        return Reply.of(day + " の当番はもう終わっています。終わった当番は交代できません。実際に出た方が違うときは拠点にお知らせください。");
    }

    public static Reply started(String slot) {
        return Reply.of(slot + " はもう始まっています。交代のお願いはできませんが、「いま出られない、セカンドに」で引き継げます。", Reply.Chip.of("いま出られない、セカンドに"));
    }

    public static Reply already(String slot, String state, List<Card.Tap> taps) {
        return tapping(slot + " は、もうお願いを出しています（" + state + "）。", "お願いを出しています", taps);
    }

    public static Reply noEffect(String who, String slot) {
        return Reply.of(slot + " は、もともと " + who + " の当番です。交代しても何も変わりません。");
    }

    public static Reply bothYours() {
        return Reply.of("どちらの日もあなたの当番なので、交換しても何も変わりません。");
    }

    public static Reply nothingThere(String day) {
        return Reply.of(day + " には、交換できる同じ種類の当番がありません。日にちをご確認ください。");
    }

    public static Reply cannot(String who, String why, List<Card.Tap> others) {
        return tapping(who + " は" + why + "。" + (others.isEmpty() ? "" : "ほかの方にお願いできます。"), "当番の交代", others);
    }

    public static String notTheTrade() {
        return "この種類の当番に入る方ではありません";
    }

    public static String away() {
        return "その日は不在の届けが出ています";
    }

    public static String onDuty() {
        return "同じ時間に別の当番に入っています";
    }

    public static String nights(int run) {
        return "夜の当番が" + run + "日続きます";
    }

    public static Reply suggest(String slot, List<String> lines, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(slot));
        lines.forEach(l -> parts.add(new Card.Line(l, true)));
        parts.addAll(taps);
        String names = taps.stream().map(Card.Tap::label).collect(Collectors.joining("、"));
        return new Reply(
                slot + " の交代を、どなたにお願いしますか？ " + names + (lines.isEmpty() ? "" : "\n" + String.join("\n", lines)),
                new Card("当番の交代", "どなたにお願いしますか？", parts, "その夜に空いていて、回数の少ない方から並べています"),
                List.of(),
                List.of());
    }

    public static String toTeam(String area, int people) {
        return (area.isEmpty() ? "同じ当番の方" : area + "の方") + "みんなに聞く（" + people + "人）";
    }

    public static String toAll(int people) {
        return "地区の外も全員に聞く（" + people + "人）";
    }

    public static String carries(String who, int carried) {
        return who + "：前後3か月で" + carried + "回";
    }

    public static String notInLine(String who, @Nullable String phone) {
        return who + " はLINE未登録です" + (phone == null ? "" : "。お電話で ☎" + phone);
    }

    public static Reply nobodyFits(String slot, String hubPhone) {
        return Reply.of(slot + " に入れる方が見つかりませんでした。拠点 ☎" + hubPhone + " にご相談ください。");
    }

    public static Reply nobodyInLine(String slot, List<String> phones) {
        return Reply.of(slot + " をお願いできる方は、どなたもLINEに登録していません。お電話でお願いし、決まったら拠点にお知らせください。\n" + String.join("\n", phones));
    }

    public static Reply sure(String slot, String who, List<String> remarks, Card.Tap yes, Card.Tap others) {
        String text = who + " に、" + slot + " の交代をお願いします。よろしいですか？";
        return asking(text, "お願いしてよろしいですか？", Stream.concat(Stream.of(who, slot), remarks.stream()).toList(), List.of(yes, others));
    }

    public static Reply sureExchange(String mine, String theirs, String who, List<String> remarks, Card.Tap yes) {
        String text = who + " に、あなたの " + mine + " と " + theirs + " の交換をお願いします。よろしいですか？";
        return asking(text, "交換をお願いしてよろしいですか？", Stream.concat(Stream.of("あなた：" + mine, who + "：" + theirs), remarks.stream()).toList(), List.of(yes));
    }

    private static Reply asking(String text, String title, List<String> lines, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>();
        lines.forEach(l -> parts.add(new Card.Line(l)));
        parts.addAll(taps);
        return new Reply(text + remarks(lines.subList(Math.min(2, lines.size()), lines.size())), new Card("当番の交代", title, parts, null), List.of(), List.of());
    }

    private static String remarks(List<String> lines) {
        return lines.isEmpty() ? "" : "\n" + String.join("\n", lines);
    }

    public static Reply sent(String slot, String to, List<Card.Tap> taps) {
        return tapping(to + " に、" + slot + " の交代をお願いしました。返事が来たらお知らせします。", "お願いしました", taps);
    }

    public static Reply withdrawn(String slot) {
        return Reply.of(slot + " のお願いを取り下げました。当番はあなたのままです。");
    }

    public static Reply nothingAsked() {
        return Reply.of("いま出している交代のお願いはありません。");
    }

    public static Reply status(List<String> lines, List<Card.Tap> taps) {
        return tapping(String.join("\n", lines), "交代のお願い", taps);
    }

    public static String open(String slot, int asked, int declined) {
        return slot + "：返事待ち（" + asked + "人にお願い" + (declined == 0 ? "" : "、" + declined + "人は難しいとのこと") + "）";
    }

    public static String taken(String slot, String who) {
        return slot + "：" + who + " が引き受け、拠点の承認待ち";
    }

    public static String done(String slot, String who) {
        return slot + "：" + who + " に決まりました";
    }

    public static String refused(String slot) {
        return slot + "：拠点で見送りになりました";
    }

    public static Reply someoneTakes(String slot, String who, boolean hubFirst) {
        return Reply.of(who + " が、" + slot + " を引き受けてくださいました。" + (hubFirst ? "拠点の承認を待っています。それまではあなたの当番です。" : "交代が決まりました。"));
    }

    public static Reply nobodyCan(String slot, List<Card.Tap> taps) {
        return tapping(slot + " は、お願いした方がみなさん難しいとのことでした。当番はまだあなたのままです。", "返事がそろいました", taps);
    }

    public static Reply settled(String slot, String who) {
        return Reply.of("拠点が承認しました。" + slot + " は " + who + " の当番になりました。");
    }

    public static Reply notApproved(String slot) {
        return Reply.of("拠点で見送りになりました。" + slot + " の当番は元のままです。詳しくは拠点にお聞きください。");
    }

    public static Reply backToYou(String slot, String who) {
        return Reply.of(who + " が都合で入れなくなりました。" + slot + " は、いまはあなたの当番です。ほかの方にお願いするときは「代わってほしい」と送ってください。");
    }

    public static Reply tooLateToWithdraw(String slot) {
        return Reply.of(slot + " の交代はもう決まっています。元に戻したいときは、引き受けた方か拠点にご相談ください。");
    }

    // ---- to those who are asked

    public static Reply request(String who, String slot, boolean agreed, @Nullable String inReturn, Card.Tap yes, Card.Tap no) {
        String what = inReturn == null
                ? who + "から交代のお願いです。" + slot + " を代わっていただけますか？"
                : who + "から交換のお願いです。" + slot + " に入っていただき、代わりに " + inReturn + " を" + who + "が受け持ちます。よろしいですか？";
        return tapping(what + (agreed ? "お二人で話がついているとのことです。" : ""), inReturn == null ? "当番の交代のお願い" : "当番の交換のお願い", List.of(yes, no));
    }

    public static Reply youTake(String slot, boolean hubFirst, Card.Tap back) {
        String text = hubFirst
                ? "ありがとうございます。" + slot + " を引き受けると拠点に伝えました。承認されたらお知らせします。"
                : "ありがとうございます。" + slot + " はあなたの当番になりました。";
        return tapping(text, "引き受けました", List.of(back));
    }

    public static Reply youHave(String slot, Card.Tap back) {
        return tapping(slot + " は、あなたが引き受けています。", "引き受けています", List.of(back));
    }

    public static Reply youDecline(String slot) {
        return Reply.of("承知しました。" + slot + " は難しいとお伝えします。");
    }

    public static Reply youGotIt(String slot) {
        return Reply.of("拠点が承認しました。" + slot + " はあなたの当番です。よろしくお願いします。");
    }

    public static Reply youDoNot(String slot) {
        return Reply.of("拠点で見送りになりました。" + slot + " はあなたの当番にはなりません。ありがとうございました。");
    }

    public static Reply youGaveBack(String slot) {
        return Reply.of(slot + " の引き受けを取り消しました。頼んだ方と拠点に知らせました。");
    }

    public static Reply takenByAnother() {
        return Reply.of("ほかの方が先に引き受けました。お返事ありがとうございました。");
    }

    public static Reply over(String slot) {
        return Reply.of(slot + " のお願いは、もう終わっています。");
    }

    public static Reply changedMeanwhile() {
        return Reply.of("当番表が変わったため、このお願いは取り消しになりました。");
    }

    /** @param own their next duties, in case it is one of those that they can't do */
    public static Reply nothingWaitsBut(List<Card.Tap> own) {
        return tapping("お返事をお待ちしているお願いはありません。ご自分の当番を代わってほしいときは、下から選べます。", "当番の交代", own);
    }

    public static Reply nothingWaits() {
        return Reply.of("いま、あなたのお返事を待っているお願いはありません。");
    }

    public static Reply notForYou() {
        return Reply.of("このお願いは、あなた宛てではありません。");
    }

    public static Reply youCannot(String slot, String why) {
        return Reply.of(slot + " は引き受けられません。" + why + "。");
    }

    public static Reply begun(String slot) {
        return Reply.of(slot + " はもう始まっているため、変えられません。拠点にお電話ください。");
    }

    // ---- to those beside, and to the hub

    public static Reply beside(String slot, String before, String after) {
        return Reply.of("当番の変更です。" + slot + " は " + before + " から " + after + " に変わりました。");
    }

    /** A swap as the hub's channel reads it. */
    public static Reply forHub(String title, String slot, String before, String after, List<String> remarks, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(slot));
        parts.add(new Card.Fact("変更前", before));
        parts.add(new Card.Fact("変更後", after));
        remarks.forEach(r -> parts.add(new Card.Line(r, true)));
        parts.addAll(taps);
        return new Reply(title + "：" + slot + " " + before + " → " + after + remarks(remarks), new Card(null, title, parts, null), List.of(), List.of());
    }

    public static Reply backForHub(String slot, String who, String now) {
        return Reply.of("交代が取り消されました：" + slot + " に入る予定だった " + who + " が都合で入れなくなりました。いまの担当は " + now + " です。");
    }

    public static Reply approved(String slot, String who) {
        return Reply.of("承認しました。" + slot + " → " + who + "。お二人に知らせました。");
    }

    public static Reply hubRefused(String slot) {
        return Reply.of("見送りにしました。" + slot + " は元のままです。お二人に知らせました。");
    }

    public static Reply staffOnly() {
        return Reply.of("承認は、拠点の職員だけができます。").denied("edit_rota");
    }

    static Reply tapping(String text, String title, List<Card.Tap> taps) {
        if (taps.isEmpty()) {
            return Reply.of(text);
        }
        List<Card.Part> parts = new ArrayList<>();
        text.lines().forEach(l -> parts.add(new Card.Line(l)));
        parts.addAll(taps);
        return new Reply(text, new Card(null, title, parts, null), List.of(), List.of());
    }
}
