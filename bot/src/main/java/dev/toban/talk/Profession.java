package dev.toban.talk;

import java.util.List;
import java.util.Optional;

/** What a professional is, with the words used for it in people files. */
public enum Profession {
    DOCTOR("医師", "doctor"),
    DENTIST("歯科医師", "dental"),
    PHARMACIST("薬剤師", "pharmacy"),
    VISITING_NURSE("訪問看護師", "nurse", "看護師", "保健師・看護師"),
    PUBLIC_HEALTH_NURSE("保健師", "doctor"),
    CARE_MANAGER("介護支援専門員", "doctor", "ケアマネジャー", "ケアマネ", "主任介護支援専門員", "主任ケアマネ"),
    HOSPITAL_MSW("医療ソーシャルワーカー", "bed", "MSW", "退院支援看護師"),
    SOCIAL_WORKER("社会福祉士", "doctor"),
    THERAPIST("理学療法士", "doctor", "作業療法士", "言語聴覚士"),
    CARE_WORKER("介護福祉士", "doctor", "ヘルパー", "介護職", "サービス提供責任者"),
    HYGIENIST("歯科衛生士", "dental"),
    DIETITIAN("管理栄養士", "doctor"),
    CLERK("事務", "doctor", "事務員", "行政"),
    OTHER("その他", "doctor");

    private final String label;
    private final String duty;
    private final List<String> otherWords;

    Profession(String label, String duty, String... otherWords) {
        this.label = label;
        this.duty = duty;
        this.otherWords = List.of(otherWords);
    }

    public String label() {
        return label;
    }

    /** The kind of duty such a person means by 「当番」 without saying which. */
    public String duty() {
        return duty;
    }

    public static Optional<Profession> of(String word) {
        for (Profession p : values()) {
            if (p.label.equals(word) || p.otherWords.contains(word)) {
                return Optional.of(p);
            }
        }
        return Optional.empty();
    }
}
