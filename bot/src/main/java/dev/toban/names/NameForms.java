package dev.toban.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The ways in which people write a name, from the full one. An empty reading means that none is stored; none is ever guessed. */
public final class NameForms {
    private static final Pattern AREA_WORD = Pattern.compile("(?<=..)(?:地区|地域|圏域|エリア)$");
    private static final Pattern CHOME = Pattern.compile("(?<=..)[0-9一二三四五六七八九十]+丁目$");
    private static final Pattern TOWN_WORD = Pattern.compile("(?<=..)(?:町|村)$");
    private static final Pattern TOWN_READING = Pattern.compile("(?<=..)(?:ちょう|まち|むら|そん)$");

    private NameForms() {}

    /** What is left of an office's name without its office words: くろき在宅 of くろき在宅クリニック; empty if nothing is. */
    public static String own(String office) {
        return OfficeName.own(office);
    }

    /** {@code services} are names such as 訪問看護, for offices whose name does not say what they are. */
    public static List<Form> office(String name, String kana, Collection<String> aliases, Collection<String> services) {
        return OfficeName.forms(name, kana, aliases, services);
    }

    public static List<Form> office(String name, String kana, Collection<String> aliases) {
        return office(name, kana, aliases, List.of());
    }

    /** 姓 and 名 apart, or together as many lists have it. */
    public static List<Form> person(String name, String kana) {
        List<Form> forms = new ArrayList<>();
        String[] written = Fold.width(name).strip().split(" +");
        String[] read = Fold.width(kana).strip().split(" +");
        bothWays(written, Match.EXACT, forms);
        bothWays(read, Match.READING, forms);
        for (String surname : written.length > 1 ? List.of(written[0]) : Surnames.of(written[0], read.length > 1 ? read[0] : "")) {
            forms.add(new Form(surname, Match.PART));
        }
        if (read.length > 1) {
            forms.add(new Form(read[0], Match.PART));
        }
        return List.copyOf(forms);
    }

    private static void bothWays(String[] words, Match as, List<Form> forms) {
        if (!words[0].isEmpty()) {
            forms.add(new Form(String.join("", words), as));
        }
        if (words.length > 1) {
            forms.add(new Form(String.join(" ", words), as));
        }
    }

    /** A town or an area. 上町地区 is 上町; of 坂元町 and 吉野一丁目, 坂元 and 吉野 are a part. */
    public static List<Form> place(String name, String kana, Collection<String> aliases) {
        List<Form> forms = new ArrayList<>();
        String written = Fold.width(name).strip();
        forms.add(new Form(written, Match.EXACT));
        forms.add(new Form(AREA_WORD.matcher(written).replaceFirst(""), Match.EXACT));
        String town = CHOME.matcher(written).replaceFirst("");
        forms.add(new Form(town, Match.PART));
        forms.add(new Form(TOWN_WORD.matcher(town).replaceFirst(""), Match.PART));
        for (String alias : aliases) {
            forms.add(new Form(alias, Match.EXACT));
        }
        if (!kana.isBlank()) {
            String read = Fold.width(kana).strip();
            forms.add(new Form(read, Match.READING));
            if (TOWN_WORD.matcher(town).find()) {
                forms.add(new Form(TOWN_READING.matcher(Fold.key(read)).replaceFirst(""), Match.PART));
            }
        }
        return List.copyOf(forms);
    }

    /** A desk, event, duty, capability or service: name, reading and aliases, nothing derived. */
    public static List<Form> plain(String name, String kana, Collection<String> aliases) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(name, Match.EXACT));
        aliases.forEach(alias -> forms.add(new Form(alias, Match.EXACT)));
        forms.add(new Form(kana, Match.READING));
        return List.copyOf(forms);
    }
}
