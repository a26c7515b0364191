package dev.toban.adapters.files;

/** Open-data lists that look like a directory and are none: AED, population. */
final class NotOurs implements Form {
    @Override
    public String name() {
        return "対象外の一覧";
    }

    @Override
    public int turn() {
        return 2;
    }

    @Override
    public boolean fits(Heading heading) {
        return heading.hasAny(Col.AED, Col.POPULATION);
    }

    @Override
    public Reading open(Heading heading, Task task) throws Unfit {
        throw new Unfit(heading.has(Col.AED) ? "AED設置箇所の一覧です（連絡帳には取り込みません）" : "人口の一覧です（取り込む相手がありません）");
    }
}
