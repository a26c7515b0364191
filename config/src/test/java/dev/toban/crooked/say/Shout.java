package dev.toban.crooked.say;

/** A bad example: words on standard output. */
class Shout {
    void say(String words) {
        System.out.println(words);
    }
}
