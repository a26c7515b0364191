package dev.toban.crooked.ask;

import org.slf4j.LoggerFactory;

/** A bad example: something of the bot that writes a log. */
class Chatty {
    void hear(String said) {
        LoggerFactory.getLogger(Chatty.class).info("{}", said.length());
    }
}
