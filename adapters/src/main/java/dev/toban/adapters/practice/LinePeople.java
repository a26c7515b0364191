package dev.toban.adapters.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is on this LINE: users with their names, who has blocked the account, and groups with their members. */
final class LinePeople {
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();

    static boolean isUser(String id) {
        return id.matches("U[0-9a-f]{32}");
    }

    static boolean isChat(String id) {
        return id.matches("[UCR][0-9a-f]{32}");
    }

    void user(String id, String name) {
        names.put(id, name);
    }

    void met(String id) {
        names.putIfAbsent(id, "LINEの人");
    }

    void group(String id, List<String> members) {
        groups.put(id, List.copyOf(members));
        members.forEach(this::met);
    }

    void block(String user, boolean yes) {
        if (yes) {
            blocked.add(user);
        } else {
            blocked.remove(user);
        }
    }

    boolean knows(String chat) {
        return names.containsKey(chat) || groups.containsKey(chat);
    }

    /** How many people a message to this chat reaches, and so what LINE counts. */
    int reached(String chat) {
        if (groups.containsKey(chat)) {
            return groups.get(chat).size();
        }
        return names.containsKey(chat) && !blocked.contains(chat) ? 1 : 0;
    }

    /** Whether this user can be mentioned there: only members of a group can, and only in it. */
    boolean mentionable(String user, String chat) {
        return groups.getOrDefault(chat, List.of()).contains(user);
    }

    boolean isGroup(String chat) {
        return groups.containsKey(chat);
    }

    Optional<String> profile(String user) {
        return blocked.contains(user) ? Optional.empty() : Optional.ofNullable(names.get(user));
    }
}
