package dev.toban.adapters.files;

/** Lists of offices in all their shapes: the municipalities' old and new forms, the ministry's, the health bureau's, the hub's own. */
final class OfficeForm implements Form {
    @Override
    public String name() {
        return "事業所一覧";
    }

    @Override
    public int turn() {
        return 1;
    }

    @Override
    public boolean fits(Heading heading) {
        return heading.has(Col.NAME) && heading.hasAny(Col.ADDRESS, Col.PHONE, Col.KIND, Col.PARENT);
    }

    @Override
    public Reading open(Heading heading, Task task) {
        boolean own = heading.hasAny(
                Col.AUDIENCE, Col.CONSENTED, Col.CONFIRMED, Col.PARENT, Col.NIGHT_PHONE, Col.CAREMANE_TIME, Col.CONTACT_WAY);
        task.draft().form(own ? "連絡帳" : heading.has(Col.FILING) ? "届出受理医療機関名簿" : name(), task.asOf());
        return new OfficeRows(heading, task, own);
    }
}
