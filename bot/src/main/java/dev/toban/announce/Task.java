package dev.toban.announce;

/** The five tasks that every hub has had since 2012 (必須のタスク), by which it reports what it did. */
public enum Task {
    MEET("1 多職種連携の課題の解決策（一堂に会する場）"),
    RELIEVE("2 在宅医療従事者の負担軽減（24時間体制・情報共有）"),
    CONNECT("3 効率的な医療提供のための多職種連携"),
    SPREAD("4 地域住民への普及啓発"),
    TRAIN("5 人材育成");

    private final String label;

    Task(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
