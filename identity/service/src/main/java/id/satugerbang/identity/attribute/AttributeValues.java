package id.satugerbang.identity.attribute;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Judges one typed value by the type of its attribute, and brings it into the form in which it is kept. */
@Component
public class AttributeValues {

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0.\\-\\u2010-\\u2015]+");
    private static final Pattern KK = Pattern.compile("[0-9]{16}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PLAIN_REGION = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{10}");
    private static final Pattern REGION = Pattern.compile("[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");
    /** Nobody alive was born before; marriages and the like are later still. */
    private static final int OLDEST_YEAR = 1900;

    /** The day comes first in the east of the country; nobody's today is refused. */
    private static final ZoneOffset EAST_INDONESIA = ZoneOffset.ofHours(9);

    private final Clock clock;

    AttributeValues(Clock clock) {
        this.clock = clock;
    }

    /** The form in which a typed value is kept. @throws ValueFaultException naming the rule that it breaks */
    public String accept(AttributeDefinition attribute, String typed) throws ValueFaultException {
        String text = SafeText.of(typed);
        return switch (attribute.type()) {
            case TEXT -> text(attribute, text);
            case CHOICE -> choice(attribute, text);
            case DATE -> date(text);
            case NIK -> nik(digits(text));
            case KK -> matching(KK, digits(text), "kk_form");
            case REGION -> region(text);
            case PHONE -> PhoneNumbers.international(text);
            case EMAIL -> email(attribute, text);
            case BIOMETRIC -> throw new ValueFaultException("never_stored");
        };
    }

    /** Any text in the form in which it is kept. @throws ValueFaultException where it is empty or holds unsafe characters */
    public static String plainText(String typed) throws ValueFaultException {
        return SafeText.of(typed);
    }

    /** A number as people copy it from a card, without the blanks, dots and dashes between its groups. */
    public static String digits(String typed) {
        return GAPS.matcher(typed.strip()).replaceAll("");
    }

    private static String text(AttributeDefinition attribute, String text) throws ValueFaultException {
        refuseLong(attribute, text);
        return attribute.pattern() == null ? text : matching(attribute.pattern(), text, "wrong_form");
    }

    private static String choice(AttributeDefinition attribute, String text) throws ValueFaultException {
        String wanted = text.replace(' ', '_');
        return attribute.choices().stream()
                .map(AttributeChoice::value)
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new ValueFaultException("not_a_choice"));
    }

    private String date(String text) throws ValueFaultException {
        LocalDate date = parse(matching(DATE, text, "date_form"));
        if (date.isAfter(LocalDate.now(clock.withZone(EAST_INDONESIA)))) {
            throw new ValueFaultException("date_in_future");
        }
        if (date.getYear() < OLDEST_YEAR) {
            throw new ValueFaultException("date_too_old");
        }
        return text;
    }

    private static LocalDate parse(String text) throws ValueFaultException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            throw new ValueFaultException("date_impossible");
        }
    }

    private static String nik(String text) throws ValueFaultException {
        if (!Nik.hasForm(text)) {
            throw new ValueFaultException("nik_form");
        }
        Nik nik = new Nik(text);
        if (!nik.hasPossibleDate()) {
            throw new ValueFaultException("nik_date");
        }
        if (!nik.hasSerial()) {
            throw new ValueFaultException("nik_serial");
        }
        return text;
    }

    private static String region(String text) throws ValueFaultException {
        if (!PLAIN_REGION.matcher(text).matches()) {
            return matching(REGION, text, "region_form");
        }
        StringBuilder code = new StringBuilder(text);
        for (int at = 2; at < code.length() && at < 9; at += 3) {
            code.insert(at, '.');
        }
        return code.toString();
    }

    private static String email(AttributeDefinition attribute, String text) throws ValueFaultException {
        refuseLong(attribute, text);
        String address = matching(EMAIL, text, "email_form");
        int at = address.lastIndexOf('@');
        String mailbox = address.substring(0, at);
        if (mailbox.startsWith(".") || mailbox.endsWith(".") || mailbox.contains("..")) {
            throw new ValueFaultException("email_form");
        }
        return mailbox + address.substring(at).toLowerCase(Locale.ROOT);
    }

    private static void refuseLong(AttributeDefinition attribute, String text) throws ValueFaultException {
        Integer most = attribute.maxLength();
        if (most != null && text.codePointCount(0, text.length()) > most) {
            throw new ValueFaultException("too_long");
        }
    }

    private static String matching(Pattern form, String text, String fault) throws ValueFaultException {
        if (!form.matcher(text).matches()) {
            throw new ValueFaultException(fault);
        }
        return text;
    }
}
