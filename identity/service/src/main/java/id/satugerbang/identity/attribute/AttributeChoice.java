package id.satugerbang.identity.attribute;

/** One value of an attribute that takes only named ones. */
public record AttributeChoice(String value, String nameId, String nameEn) {}
