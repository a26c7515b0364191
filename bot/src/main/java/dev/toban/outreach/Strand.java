package dev.toban.outreach;

import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.Instant;

/** The thread in the hub's Slack channel in which all stands that is said of one announcement. */
record Strand(String channel) {
    /** @param what a word that is new for each thing said of it */
    Parcel says(String announcement, String what, Reply words, Instant now) {
        return Parcel.slack(announcement + ":" + what, channel + Parcel.THREAD + announcement, words, "announcement-progress", now);
    }

    /** One message of the thread that always says what is so now. */
    Parcel shows(String announcement, String what, String mark, Reply words, Instant now) {
        return Parcel.slack(
                announcement + ":" + what + ":" + mark + ":" + now.toEpochMilli(), channel + Parcel.THREAD + announcement + Parcel.PLACE + what + "-" + announcement, words,
                "announcement-progress", now);
    }
}
