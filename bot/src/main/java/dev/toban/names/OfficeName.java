package dev.toban.names;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An office's name taken apart: 医療法人　慈恵会 | 上町内科 | クリニック. */
final class OfficeName {
    private static final String COMPANY = "株式会社|有限会社|合同会社|合資会社|合名会社|\\((?:株|有|同|医|福|社|財|名|資)\\)|"
            + "かぶしき[がか]いしゃ|ゆうげん[がか]いしゃ|ごうどう[がか]いしゃ";
    private static final String BODY = "特定非営利活動法人|npo法人|(?:一般|公益)?(?:社団|財団)法人|社会福祉法人|(?:特定|特別|社会)?医療法人(?:社団|財団)?|"
            + "(?:地方)?独立行政法人|国立大学法人|学校法人|宗教法人|"
            + "とくていひえいりかつどうほうじん|(?:いっぱん|こうえき)?(?:しゃだん|ざいだん)ほうじん|しゃかいふくしほうじん|(?:しゃかい)?いりょうほうじん(?:しゃだん|ざいだん)?";
    private static final Pattern LEGAL = Pattern.compile("^(?:" + COMPANY + "|" + BODY + ") *|(?: *(?:" + COMPANY + "))$");
    /** The legal person whose office it is: up to a space, or up to its 会. */
    private static final Pattern OWNER = Pattern.compile("^(?:[^ ]+ |[^ ]{1,7}?(?:会|福祉会|協会|学園|財団)|[ぁ-んー]{2,9}?かい)(?=.{2,})");
    /** What nobody says at home: 灘 of 灘市立病院. */
    private static final Pattern SEAT = Pattern.compile("^[^ 市県町村]{1,5}(?=[市県町村]立.|[市郡]医師会.)");
    private static final String TRIM = " ・-.,/「」『』()";

    private final Set<Form> forms = new LinkedHashSet<>();
    private final long services;

    private OfficeName(Collection<String> services) {
        this.services = OfficeWords.given(services);
    }

    static List<Form> forms(String name, String kana, Collection<String> aliases, Collection<String> services) {
        var office = new OfficeName(services);
        office.take(Fold.width(name).strip(), Match.EXACT);
        office.take(Fold.key(Fold.width(kana).strip()), Match.READING);
        for (String alias : aliases) {
            office.take(Fold.width(alias).strip(), Match.EXACT);
        }
        return List.copyOf(office.forms);
    }

    /** What is left of a name without its office words. */
    static String own(String name) {
        return Core.of(name).stem;
    }

    private void take(String name, Match as) {
        if (name.isEmpty()) {
            return;
        }
        add(name, as, 0);
        String free = name;
        for (Matcher m = LEGAL.matcher(free); m.find() && m.end() - m.start() < free.length(); m = LEGAL.matcher(free)) {
            free = m.replaceFirst("").strip();
        }
        Match other = as == Match.EXACT ? Match.VARIANT : as;
        Core core = Core.of(free);
        if (!free.equals(name)) {
            add(free, other, 0);
            String own = OWNER.matcher(free).replaceFirst("").strip();
            Core inner = Core.of(own);
            if (!own.equals(free) && !inner.stem.isEmpty()) {
                add(own, other, 0);
                core = inner;
            }
        }
        parts(core);
        Matcher seat = SEAT.matcher(free);
        if (seat.find()) {
            add(seat.replaceFirst(""), Match.PART, 0);
        }
    }

    private void parts(Core core) {
        var inner = OfficeWords.within(core.stem);
        long beside = core.gives | inner.gives() | services;
        if (beside == 0 || core.stem.isEmpty()) {
            return;
        }
        add(core.stem, Match.PART, beside);
        add(core.shortest, Match.PART, beside);
        // what follows a space or an office word is mostly a branch, called after its town
        String head = core.stem.substring(0, inner.at()).split(" ")[0];
        if (head.length() > 1) {
            add(head, Match.PART, beside);
        }
    }

    private void add(String text, Match as, long beside) {
        forms.add(new Form(text.replace(" ", ""), as, beside));
        if (as != Match.READING && text.contains(" ")) {
            forms.add(new Form(text, as, beside));
        }
    }

    /** What is left of a name without the office words at both ends; {@code shortest} goes without branches of medicine too. */
    private record Core(String stem, String shortest, long gives) {
        static Core of(String name) {
            var t = Folded.of(name);
            int[] rims = {0, name.length()};
            long gives = strip(t, rims, false);
            String stem = name.substring(rims[0], rims[1]);
            gives |= strip(t, rims, true);
            return new Core(stem, rims[0] < rims[1] ? name.substring(rims[0], rims[1]) : stem, gives);
        }

        private static long strip(Folded t, int[] rims, boolean branches) {
            long gives = 0;
            for (boolean more = true; more; ) {
                while (rims[0] < rims[1] && TRIM.indexOf(t.text().charAt(rims[0])) >= 0) {
                    rims[0]++;
                }
                while (rims[0] < rims[1] && TRIM.indexOf(t.text().charAt(rims[1] - 1)) >= 0) {
                    rims[1]--;
                }
                var left = OfficeWords.startingAt(t, rims[0], rims[1]);
                var right = OfficeWords.endingAt(t, rims[1], rims[0] + left.length());
                boolean takeLeft = left.length() > 0 && left.word().branch() == branches;
                boolean takeRight = right.length() > 0 && right.word().branch() == branches;
                rims[0] += takeLeft ? left.length() : 0;
                rims[1] -= takeRight ? right.length() : 0;
                rims[1] -= takeRight && joined(t.text(), rims) ? 1 : 0;
                gives |= (takeLeft ? left.word().gives() : 0) | (takeRight ? right.word().gives() : 0);
                more = takeLeft || takeRight;
            }
            return gives;
        }

        /** Whether what is left ends in the の that tied the office word to it: 上町の of 上町の包括, but not みどりの of みどりの薬局. */
        private static boolean joined(String text, int[] rims) {
            int no = rims[1] - 1;
            return no - rims[0] > 1
                    && text.charAt(no) == 'の'
                    && Character.UnicodeBlock.of(text.charAt(no - 1)) != Character.UnicodeBlock.HIRAGANA;
        }
    }
}
