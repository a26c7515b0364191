package dev.toban.adapters.files;

import dev.toban.names.Fold;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses put together from their parts, compared, and looked up in the hub's towns. */
final class Addresses {
    // five cities have 郡 in their own name
    private static final Pattern MUNICIPALITY = Pattern.compile(
            "^(?:((?:大和郡山|郡山|郡上|蒲郡|小郡)市)|(?:[^\\d市区町村]{1,4}郡)?([^\\d郡]{1,6}?[市町村]|[^\\d]{1,4}区))");
    private static final String PREFECTURE = "^(東京都|北海道|大阪府|京都府|[^\\d]{2,3}県)";
    private static final Pattern PREFECTURE_FIRST = Pattern.compile(PREFECTURE);
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern JOINT = Pattern.compile("(?<=\\d)(丁目|番地の|番地|番|号|の|[‐‑–—―−ー])(?=\\d)");
    private static final Pattern SAID_ANYWAY = Pattern.compile("(?<=\\d)(番地|番|号)|大字|字(?=.)");

    private Addresses() {}

    /** The address of a row, from the joined cell or from its parts. A city's cell with digits holds a whole address by mistake. */
    static @Nullable String of(Entry e) {
        String city = e.text(Col.CITY).matches(".*\\d.*") ? "" : e.text(Col.CITY);
        String written = e.text(Col.ADDRESS);
        String town = e.text(Col.TOWN_PART);
        String block = written.isEmpty() ? e.text(Col.BLOCK_PART) : written;
        boolean parts = written.isEmpty() || written.matches("[\\d-]+"); // 10-27 beside a column for the town
        return full(e.text(Col.PREFECTURE), city, parts ? town + block : written, e.text(Col.BUILDING));
    }

    /** With prefecture and city in front where the cell lacks them, and the building behind unless it is there already. */
    static @Nullable String full(String prefecture, String city, String address, String building) {
        String text = Text.clean(address).replaceAll("\\s+", " ").replaceAll("(?<=\\d)[‐‑–—―−ー](?=\\d)", "-");
        text = text.replaceAll("〒?\\d{3}-\\d{4} ", "");
        if (text.isEmpty()) {
            return null;
        }
        Matcher named = PREFECTURE_FIRST.matcher(text);
        String first = named.find() ? named.group() : "";
        String rest = text.substring(first.length());
        text = once((first.isEmpty() ? prefecture : first) + (rest.contains(city) ? rest : overlapping(city, rest)));
        return building.isEmpty() || text.endsWith(building) ? text : text + " " + building;
    }

    /** 熊毛郡田布施町 and 田布施町波野1 → 熊毛郡田布施町波野1. */
    private static String overlapping(String city, String rest) {
        int k = Math.min(city.length(), rest.length());
        while (!city.endsWith(rest.substring(0, k))) {
            k--;
        }
        return city + rest.substring(k);
    }

    /** …1号305号 305号 → …1号305号: the building that was joined twice. */
    private static String once(String text) {
        for (int gap = text.indexOf(' '); gap >= 0; gap = text.indexOf(' ', gap + 1)) {
            String tail = text.substring(gap + 1);
            if (tail.length() > 1 && text.substring(0, gap).endsWith(tail)) {
                return text.substring(0, gap);
            }
        }
        return text;
    }

    /** As two writings of one address are compared: 西田一丁目１６の１ = 西田1丁目16-1. */
    static String key(String address) {
        String text = PREFECTURE_FIRST.matcher(SPACE.matcher(Fold.width(address)).replaceAll("")).replaceFirst("");
        String joined = JOINT.matcher(Fold.key(text)).replaceAll("-");
        return SAID_ANYWAY.matcher(joined).replaceAll("");
    }

    /** 鹿児島県鹿児島市池之上町1 → 鹿児島市; empty where the address does not say. */
    static String municipality(String address) {
        return municipalityOfKey(key(address));
    }

    static String municipalityOfKey(String key) {
        Matcher m = MUNICIPALITY.matcher(key);
        return !m.find() ? "" : m.group(1) == null ? m.group(2) : m.group(1);
    }
}
