package dev.toban.announce;

/** The seven things a hub does to bring home care forward (在宅医療推進事業, 2013), by which municipalities ask for its figures. */
public enum Activity {
    RESOURCES("① 医療・福祉資源の把握と活用"),
    CONFERENCES("② 会議の開催"),
    TRAINING("③ 研修の実施"),
    ROUND_THE_CLOCK("④ 24時間365日の体制づくり"),
    CARE_MANAGERS("⑤ 地域包括支援センター・ケアマネの支援"),
    SHARING("⑥ 効率的な情報共有"),
    RESIDENTS("⑦ 地域住民への普及・啓発");

    private final String label;

    Activity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
