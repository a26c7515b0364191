package dev.toban.adapters.files;

/** Signs in a cell that repeat another: 〃, 同上, 同左. */
final class MonthWords {
    private MonthWords() {}

    static boolean isDitto(String text) {
        return text.matches("[〃々\"”″“]|[〃\"]{2}|''|同上|同じ|上に同じ|〃{2}|\\( ?〃 ?\\)");
    }

    static boolean repeats(String own) {
        return isDitto(own) || own.matches("(?s).*[〃″].*|.*同上.*");
    }

    /** A cell's words with what it repeats put in. */
    static String repeated(MonthColumn c, String own, String above, String left) throws Unreadable {
        boolean up = isDitto(own);
        if (up || own.matches("同左|左に同じ|←")) {
            String text = up ? above : left;
            if (text.isEmpty()) {
                throw Unreadable.of(c.name(), own, up ? "上の行に名がある" : "左の列に名がある");
            }
            return text;
        }
        if (!own.matches("(?s).*[〃″].*|.*同上.*|.*同左.*")) {
            return own;
        }
        String[] now = own.split("/", -1);
        String[] was = above.split("/", -1);
        if (now.length != 2 || was.length != 2) {
            throw Unreadable.of(c.name(), own, "名か〃だけ。組み合わせは読めません");
        }
        for (int i = 0; i < 2; i++) {
            now[i] = isDitto(now[i].strip()) ? was[i] : now[i];
        }
        if (String.join("/", now).matches(".*[〃″].*")) {
            throw Unreadable.of(c.name(), own, "名か〃だけ。組み合わせは読めません");
        }
        return String.join("/", now);
    }
}
