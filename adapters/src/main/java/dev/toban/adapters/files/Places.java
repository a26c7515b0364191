package dev.toban.adapters.files;

import java.net.IDN;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an office is, on the map and on the web; null for what points nowhere. */
final class Places {
    private static final Pattern URL = Pattern.compile("(https?://)([^/\\s?#]+)([^\\s]*)");

    private Places() {}

    /** Degrees north; also when the two columns were swapped; null outside Japan (0.0, -, a typing error). */
    static @Nullable Double lat(String lat, String lon) {
        Double north = japan(lat, 20, 46);
        Double east = japan(lon, 122, 154);
        return north != null && east != null ? north : japan(lon, 20, 46) != null && japan(lat, 122, 154) != null ? japan(lon, 20, 46) : null;
    }

    /** Degrees east. */
    static @Nullable Double lon(String lat, String lon) {
        return lat(lat, lon) == null ? null : japan(lon, 122, 154) != null ? japan(lon, 122, 154) : japan(lat, 122, 154);
    }

    private static @Nullable Double japan(String degrees, double from, double to) {
        if (!degrees.matches("\\d{2,3}(\\.\\d+)?")) {
            return null;
        }
        double value = Double.parseDouble(degrees);
        return value >= from && value <= to ? (Double) value : null;
    }

    /** The first address of the cell; www.… gets its scheme, Japanese hosts their xn-- form; mail addresses and なし are none. */
    static @Nullable String url(String cell) {
        String text = cell.replaceAll("^(www\\.)", "https://$1");
        int second = Math.max(text.indexOf("http://", 1), text.indexOf("https://", 1));
        Matcher m = URL.matcher(second > 0 ? text.substring(0, second) : text);
        if (!m.find() || m.group(2).contains("@")) {
            return null;
        }
        try {
            String host = IDN.toASCII(m.group(2));
            return host.matches("[\\w-]+(\\.[\\w-]+)+(:\\d+)?") ? m.group(1) + host + m.group(3) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
