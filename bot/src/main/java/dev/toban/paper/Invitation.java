package dev.toban.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The A4 that is carried to every office or goes out by fax: what, when, where, a QR code, and a part to tear off and send back.
 *
 * @param id of the meeting, for the name of the file
 * @param credit 主催, 共催, 後援, 協力: a line each
 * @param facts label and value: 日時, 場所, 対象, 費用 …
 * @param link what the QR code opens; null = no code
 * @param answer the part that is sent back; null = nothing to answer
 * @param to the office it is for, printed on top; null = left to be written in
 */
public record Invitation(
        String id,
        @Nullable String to,
        String title,
        @Nullable String lead,
        List<Fact> facts,
        List<String> about,
        List<String> credit,
        @Nullable Link link,
        @Nullable Answer answer,
        String contact) implements Paper {
    public Invitation {
        facts = List.copyOf(facts);
        about = List.copyOf(about);
        credit = List.copyOf(credit);
    }

    public record Fact(String label, String value) {}

    /** @param words beside the code: what it is for */
    public record Link(String url, String words) {}

    /**
     * The tear-off part.
     *
     * @param fax number it is sent back to
     * @param by last day, in words
     * @param questions further lines to fill in (質問したいこと)
     */
    public record Answer(String fax, @Nullable String by, boolean materials, List<String> questions) {
        public Answer {
            questions = List.copyOf(questions);
        }
    }
}
