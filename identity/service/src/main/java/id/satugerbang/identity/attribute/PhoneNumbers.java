package id.satugerbang.identity.attribute;

import java.util.regex.Pattern;

/** Phone numbers in international form (ITU-T E.164). */
final class PhoneNumbers {

    private static final Pattern PUNCTUATION = Pattern.compile("[ .()\\-]");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final String INDONESIA = "+62";

    private PhoneNumbers() {}

    /** {@code 0812...} and {@code 62812...} become {@code +62812...}; punctuation goes. */
    static String international(String typed) throws ValueFaultException {
        String number = withPrefix(PUNCTUATION.matcher(typed).replaceAll(""));
        if (!INTERNATIONAL.matcher(number).matches() || number.startsWith(INDONESIA + "0")) {
            throw new ValueFaultException("phone_form");
        }
        return number;
    }

    private static String withPrefix(String digits) {
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        if (digits.startsWith("0")) {
            return INDONESIA + digits.substring(1);
        }
        return digits.startsWith("62") ? "+" + digits : digits;
    }
}
