package dev.toban.names;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everyday words that offices are called by too: they mean the office only beside its 訪看 or デイ. */
final class Everyday {
    private static final Set<String> WORDS = Stream.of("""
            あした きのう いつも いつか いつでも すぐ ここ ここから これから 夜間 休日 第一 第二
            みんな わたし となり なかま ともだち ひとり ふたり かぞく 家族 こども 子ども きっず ふぁみりー れでぃーす ぼらんてぃあ ちーむ
            ありがとう こんにちは おはよう ただいま よろしく おねがい しょうか いろいろ のんびり ゆっくり こだわり
            げんき 元気 えがお 笑顔 しあわせ こころ あんしん 安心 ほっと 希望 健康 生活 めんたる
            おうち わが家 我が家 ふるさと ほーむ さろん かふぇ 中央 地域
            けあ さーびす ほうもん りはびり 介護 看護 在宅 訪問 緩和ケア かるて あっぷ こーる せかんど
            home care help life smile time good here hello support for the and""".split("\\s+")).map(Fold::key).collect(Collectors.toSet());

    private Everyday() {}

    static boolean is(String key) {
        return WORDS.contains(key);
    }
}
