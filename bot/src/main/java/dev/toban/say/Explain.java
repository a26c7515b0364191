package dev.toban.say;

import dev.toban.ask.Intent;
import dev.toban.ask.Understanding;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a sentence was read, for those who wonder why: {@code /toban explain …}. */
public final class Explain {
    private Explain() {}

    public static Reply of(Understanding u, Reply answer, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add("読み取り：" + u.intent().id() + "（例「" + u.intent().example() + "」） → " + u.expect().id());
        if (!u.slots().isEmpty()) {
            lines.add("項目：" + u.slots().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", ")));
        }
        if (u.interval() != null) {
            lines.add("時間：" + When.span(u.interval(), today));
        }
        if (u.missing() != null) {
            lines.add("足りない項目：" + u.missing());
        }
        if (!u.names().isEmpty()) {
            lines.add("名前：" + u.names().stream()
                    .map(n -> n.form() + "→" + n.refs().stream().map(r -> r.kind() + ":" + r.id()).collect(Collectors.joining("|")))
                    .collect(Collectors.joining(", ")));
        }
        if (!u.trace().isEmpty()) {
            lines.add("手がかり：" + String.join(" / ", u.trace()));
        }
        if (!u.considered().isEmpty()) {
            lines.add("ほかの読み：" + u.considered().stream().map(Intent::id).collect(Collectors.joining(", ")));
        }
        lines.add("答え：" + (answer.silent() ? "（黙る）" : answer.text()));
        return Reply.of(String.join("\n", lines));
    }
}
