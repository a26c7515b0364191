package dev.toban.rights;

import static dev.toban.rights.Reach.ALL;
import static dev.toban.rights.Reach.NOBODY;
import static dev.toban.rights.Reach.OFFICE;
import static dev.toban.rights.Reach.SELF;

import dev.toban.talk.Role;

/**
 * What one can see or do here, and how far each role reaches: stranger, resident, professional, office manager, hub staff, hub lead. The
 * table for people is docs/rights.md; a test holds the two together.
 */
public enum Thing {
    // seeing
    SEE_PUBLIC("住民に公開のもの（当番の事業所・連絡先・行事）", ALL, ALL, ALL, ALL, ALL, ALL),
    SEE_PROFESSIONAL("専門職に公開のもの（当番の人・当番の番号・担当者）", NOBODY, NOBODY, ALL, ALL, ALL, ALL),
    SEE_HUB("拠点だけのもの（承諾前の登録・公開していない携帯番号）", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    EXPLAIN("なぜその答えか（explain）", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    UNANSWERED("答えられなかった質問の一覧", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    AUDIT("記録（だれが・いつ・何を）", NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, ALL),
    EXPORT("名簿・当番表の書き出し", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    // one's own
    OWN_ENTRY("自分の登録（地区・興味・退会・自分のデータ）", NOBODY, SELF, SELF, SELF, SELF, SELF),
    CONSENT("公開の承諾と取りやめ", NOBODY, NOBODY, SELF, OFFICE, ALL, ALL),
    RSVP("行事の申し込み・取り消し", SELF, SELF, SELF, OFFICE, ALL, ALL),
    // duties
    SWAP("当番の交代・不在の届け・了解", NOBODY, NOBODY, OFFICE, OFFICE, OFFICE, OFFICE),
    EDIT_ROTA("当番表の変更・取り消し・穴うめの募集", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    IMPORT("ファイルの取り込みの承認", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    // the directory
    CORRECT("連絡先などの変更の申し出", NOBODY, NOBODY, OFFICE, OFFICE, ALL, ALL),
    APPROVE_CORRECTION("変更の申し出の承認", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    PENDING_CONSENTS("承諾がまだのところの一覧", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    TEACH("ことばを覚えさせる・忘れさせる", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    // people
    INVITE("招待コードを作る", NOBODY, NOBODY, NOBODY, OFFICE, ALL, ALL),
    ADMIT("参加の申込の承認・却下", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    REMOVE("登録を外す（退職・異動）", NOBODY, NOBODY, NOBODY, OFFICE, ALL, ALL),
    NAME_MANAGER("管理者を決める", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    NAME_LEAD("拠点リーダーを決める", NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, ALL),
    REGISTER_GROUP("専門職のグループを登録する", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    MENUS("LINEのメニューを作り直す", NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, ALL),
    // announcements
    DRAFT("お知らせの下書き・中止", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL),
    APPROVE_NOTICE("お知らせの承認（書いた人とは別の人）", NOBODY, NOBODY, NOBODY, NOBODY, ALL, ALL);

    private final String label;
    private final Reach[] reaches;

    Thing(String label, Reach... reaches) {
        if (reaches.length != Role.values().length) {
            throw new IllegalArgumentException(name() + ": " + reaches.length + " roles (expected: " + Role.values().length + ")");
        }
        this.label = label;
        this.reaches = reaches;
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    Reach of(Role role) {
        return reaches[role.ordinal()];
    }
}
