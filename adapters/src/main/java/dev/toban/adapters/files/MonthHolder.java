package dev.toban.adapters.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One name of a cell as somebody of the directory: 有馬（代 川畑） is 川畑, 有馬(坂元C) is 有馬. Brackets that nobody understands are refused. */
final class MonthHolder {
    private static final Pattern STAND_IN = Pattern.compile("(.*?)\\s*\\(\\s*(?:代(?:理|行|わり|診)?)[:\\s]*(.+?)\\s*\\)");
    private static final Pattern STAND_IN_AFTER = Pattern.compile("(.*?)\\s*\\(\\s*([^()\\s]+?)\\s*(?:が?代(?:理|行|わり|診))\\s*\\)");
    private static final Pattern REMARK = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");
    private static final Pattern HARMLESS = Pattern.compile("往診|電話|待機|オンコール|内科|外科|院長|副院長|確定|済|祝|祝日");

    private final Holders holders;

    MonthHolder(Holders holders) {
        this.holders = holders;
    }

    /** @param note what the cell says besides */
    record Held(Holders.Found found, @Nullable String note) {}

    Held find(String named, MonthColumn c, String area) throws Unreadable {
        String word = MonthCell.clean(named);
        Matcher m = STAND_IN.matcher(word);
        Matcher after = STAND_IN_AFTER.matcher(word);
        if (m.matches() || after.matches()) {
            Matcher hit = m.matches() ? m : after;
            String whose = hit.group(1).strip();
            return new Held(holders.look(hit.group(2), null, area, c.kind(), c.name()), whose.isEmpty() ? null : whose + "の代わり");
        }
        m = REMARK.matcher(word);
        if (m.matches() && !holders.knows(word, area, c.kind())) {
            if (!HARMLESS.matcher(m.group(2)).matches()) {
                throw Unreadable.of(c.name(), word, "名だけ。かっこの中が誰か、何のことか分かりません");
            }
            return new Held(holders.look(m.group(1), null, area, c.kind(), c.name()), m.group(2));
        }
        return new Held(holders.look(word, null, area, c.kind(), c.name()), null);
    }
}
