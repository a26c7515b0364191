package dev.toban.say;

/** How many evenings of the year brought everybody together. */
public final class GatheringWords {
    private GatheringWords() {}

    public static String count(int held, int wanted, int planned, int managers, int managersPlanned, boolean behind) {
        String first = "今年度の一堂に会する場：" + held + "/" + wanted + "回（これからの予定 " + planned + "回）\n管理者・行政の回：" + managers + "/1回（これからの予定 " + managersPlanned + "回）";
        return behind ? "⚠ 年" + wanted + "回（うち1回は管理者・行政の回）に遅れています。\n" + first : first;
    }
}
