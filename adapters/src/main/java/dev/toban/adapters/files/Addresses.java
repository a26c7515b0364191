package dev.toban.adapters.files;

import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses put together from their parts, compared, and looked up in the hub's towns. */
final class Addresses {
    private static final Pattern MUNICIPALITY = Pattern.compile("^(?:[^\\d市区町村]{2,3}[都道府県])?(?:[^\\d市区町村]{1,4}郡)?([^\\d郡]{1,6}?[市町村]|[^\\d]{1,4}区)");
    private static final String PREFECTURE = "^(東京都|北海道|大阪府|京都府|[^\\d]{2,3}県)";
    private static final String CHOME = "一二三四五六七八九";

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
        if (!city.isEmpty() && !text.contains(city) && !city.endsWith(text) && !text.matches(PREFECTURE + ".*")) {
            text = city + text;
        }
        if (!prefecture.isEmpty() && !text.startsWith(prefecture) && !text.matches(PREFECTURE + ".*")) {
            text = prefecture + text;
        }
        text = once(text);
        return building.isEmpty() || text.endsWith(building) ? text : text + " " + building;
    }

    /** …1号305号 305号 → …1号305号: the building that was joined twice. */
    private static String once(String text) {
        for (int gap = text.indexOf(' '); gap >= 0; gap = text.indexOf(' ', gap + 1)) {
            String tail = text.substring(gap + 1);
            if (text.substring(0, gap).endsWith(tail)) {
                return text.substring(0, gap);
            }
        }
        return text;
    }

    /** As two writings of one address are compared: 西田一丁目１６の１ = 西田1丁目16-1. */
    static String key(String address) {
        var text = new StringBuilder(Fold.width(address).replaceAll("\\s", "").replaceAll(PREFECTURE, ""));
        for (int i = 0; i + 1 < text.length(); i++) {
            int digit = CHOME.indexOf(text.charAt(i));
            if (digit >= 0 && text.substring(i + 1).startsWith("丁目")) {
                text.setCharAt(i, (char) ('1' + digit));
            }
        }
        return text.toString()
                .replaceAll("(?<=\\d)(丁目|番地の|番地|番|号|の|[‐‑–—―−ー])(?=\\d)", "-")
                .replaceAll("(?<=\\d)(番地|番|号)", "")
                .replaceAll("大字|字(?=.)", "");
    }

    /** 鹿児島県鹿児島市池之上町1 → 鹿児島市; empty where the address does not say. */
    static String municipality(String address) {
        Matcher m = MUNICIPALITY.matcher(Fold.width(address).replaceAll("\\s", ""));
        return m.find() ? m.group(1) : "";
    }

    /**
     * The area whose town the address names: the longest that fits, standing at a word's start (川上町 holds no 上町).
     *
     * @param home municipalities of the hub; an address elsewhere has no area; empty = not known
     */
    static @Nullable String area(Hub hub, @Nullable String address, Set<String> home) {
        if (address == null) {
            return null;
        }
        String there = municipality(address);
        if (!home.isEmpty() && !there.isEmpty() && !home.contains(there)) {
            return null;
        }
        String text = key(address);
        record Hit(Area area, int length) {}
        Optional<Hit> best = hub.areas().stream()
                .flatMap(a -> a.towns().stream().map(t -> new Hit(a, at(text, key(t.name())) ? t.name().length() : 0)))
                .filter(h -> h.length() > 0)
                .max(Comparator.comparingInt(Hit::length));
        return best.map(h -> h.area().name()).orElse(null);
    }

    private static boolean at(String text, String town) {
        int i = town.isEmpty() ? -1 : text.indexOf(town);
        while (i > 0 && "市区町村郡".indexOf(text.charAt(i - 1)) < 0) {
            i = text.indexOf(town, i + 1);
        }
        return i >= 0;
    }
}
