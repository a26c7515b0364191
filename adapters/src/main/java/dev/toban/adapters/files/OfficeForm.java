package dev.toban.adapters.files;

/**
 * Lists of offices in all their shapes: the municipalities' old and new forms, the ministry's, the health bureau's, the hub's own.
 *
 * @param own the hub's own, known by columns no public form has; it is read first, for it says where the hub is
 */
record OfficeForm(boolean own) implements Form {
    @Override
    public String name() {
        return own ? "連絡帳" : "事業所一覧";
    }

    @Override
    public int turn() {
        return own ? 1 : 2;
    }

    @Override
    public boolean fits(Heading heading) {
        // a name and a number alone could be anybody's: what is taken for a published list becomes public
        boolean offices = heading.has(Col.NAME) && heading.hasAny(Col.ADDRESS, Col.KIND, own ? Col.PHONE : Col.ADDRESS);
        return offices && own == heading.hasAny(
                Col.AUDIENCE, Col.CONSENTED, Col.CONFIRMED, Col.PARENT, Col.NIGHT_PHONE, Col.CAREMANE_TIME, Col.CONTACT_WAY);
    }

    @Override
    public Reading open(Heading heading, Task task) {
        task.draft().form(heading.has(Col.FILING) ? "届出受理医療機関名簿" : name(), task.asOf());
        return new OfficeRows(heading, task, own);
    }
}
