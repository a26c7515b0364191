package dev.toban.oncall;

/** That a case says something in words this version doesn't know. */
final class Unjudged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unjudged(String what) {
        super(what);
    }
}
