package id.satugerbang.identity.rights;

import id.satugerbang.api.identity.model.AttributeValue;
import id.satugerbang.api.identity.model.Business;
import id.satugerbang.api.identity.model.CitizenCase;
import id.satugerbang.api.identity.model.Consent;
import id.satugerbang.api.identity.model.ConsentAttribute;
import id.satugerbang.api.identity.model.DataExport;
import id.satugerbang.api.identity.model.FamilyMember;
import id.satugerbang.api.identity.model.LedgerEntry;
import id.satugerbang.api.identity.model.LocalizedText;
import id.satugerbang.api.identity.model.ProfileHistoryEntry;
import id.satugerbang.api.identity.model.RightsRequest;
import id.satugerbang.api.identity.model.SignIn;
import id.satugerbang.api.identity.model.Verification;
import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.web.Texts;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The export as one page to read and print, without anything loaded from elsewhere. */
@Component
class ExportPage {

    private static final ZoneId WEST_INDONESIA = ZoneId.of("Asia/Jakarta");

    private final AttributeCatalogue catalogue;
    private final Texts texts;

    ExportPage(AttributeCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    void write(DataExport export, Writer out) {
        Html html = new Html(new PrintWriter(out), texts.language(), texts.of("export_title"));
        html.paragraph(texts.of("export_made") + " " + time(export.getMadeAt()));
        html.heading(texts.of("export_data"));
        attributes(html, export.getAttributes());
        html.heading(texts.of("export_family"));
        for (FamilyMember member : export.getFamily()) {
            html.paragraph(member.getRelation().getValue().replace('_', ' '));
            attributes(html, member.getAttributes());
        }
        html.heading(texts.of("export_businesses"));
        html.open();
        for (Business business : export.getBusinesses()) {
            html.row(business.getName(), business.getNib() == null ? "" : "NIB " + business.getNib());
        }
        html.close();
        activity(html, export);
        html.end();
    }

    private void activity(Html html, DataExport export) {
        html.heading(texts.of("export_verifications"));
        html.open();
        for (Verification one : export.getVerifications()) {
            html.row(time(one.getAt()), name(one.getAttribute()), one.getState().getValue());
        }
        html.close();
        html.heading(texts.of("export_history"));
        html.open();
        for (ProfileHistoryEntry one : export.getHistory()) {
            html.row(
                    time(one.getAt()), name(one.getAttribute()), one.getChange().getValue(), one.getValue());
        }
        html.close();
        services(html, export);
        html.heading(texts.of("export_rights"));
        html.open();
        for (RightsRequest one : export.getRightsRequests()) {
            html.row(time(one.getAt()), one.getKind().getValue(), one.getState().getValue());
        }
        html.close();
        html.heading(texts.of("export_sign_ins"));
        html.open();
        for (SignIn one : export.getSignIns()) {
            html.row(time(one.getAt()), one.getKind().getValue(), one.getIp());
        }
        html.close();
    }

    private void services(Html html, DataExport export) {
        html.heading(texts.of("export_consents"));
        html.open();
        for (Consent one : export.getConsents()) {
            html.row(
                    time(one.getDecidedAt()),
                    text(one.getServiceName()),
                    one.getState().getValue(),
                    names(one.getAttributes().stream().map(ConsentAttribute::getKey)));
        }
        html.close();
        html.heading(texts.of("export_cases"));
        html.open();
        for (CitizenCase one : export.getCases()) {
            html.row(time(one.getSubmittedAt()), one.getService(), one.getReceipt(), one.getStatus());
        }
        html.close();
        html.heading(texts.of("export_ledger"));
        html.open();
        for (LedgerEntry one : export.getLedger()) {
            html.row(
                    time(one.getAt()), one.getService(), one.getKind().getValue(), names(one.getAttributes().stream()));
        }
        html.close();
    }

    private void attributes(Html html, Map<String, AttributeValue> attributes) {
        html.open();
        attributes.forEach((key, value) -> html.row(
                name(key),
                value.getValue(),
                texts.of(value.getVerifiedBy() == null ? "export_declared" : "export_verified"),
                time(value.getUpdatedAt())));
        html.close();
    }

    private String names(Stream<String> keys) {
        return keys.map(this::name).collect(Collectors.joining(", "));
    }

    private String text(LocalizedText text) {
        return texts.language().equals("en") && text.getEn() != null ? text.getEn() : text.getId();
    }

    private String name(String key) {
        return catalogue
                .find(key)
                .map(attribute -> texts.language().equals("en") ? attribute.nameEn() : attribute.nameId())
                .orElse(key);
    }

    private String time(OffsetDateTime time) {
        return time.atZoneSameInstant(WEST_INDONESIA)
                .format(DateTimeFormatter.ofPattern(
                        "d MMMM yyyy HH.mm 'WIB'", Locale.forLanguageTag(texts.language())));
    }

    /** Builds a page of headings and tables; every text is escaped. */
    private static final class Html {

        private final PrintWriter page;

        Html(PrintWriter page, String language, String title) {
            this.page = page;
            page.append("<!doctype html>\n<html lang=\"").append(language).append("\"><head><meta charset=\"utf-8\">");
            page.append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                    .append(escape(title));
            page.append("</title></head>\n<body>\n<h1>").append(escape(title)).append("</h1>\n");
        }

        void heading(String text) {
            page.append("<h2>").append(escape(text)).append("</h2>\n");
        }

        void paragraph(String text) {
            page.append("<p>").append(escape(text)).append("</p>\n");
        }

        void open() {
            page.append("<table border=\"1\" cellpadding=\"4\">\n");
        }

        void row(@Nullable String... cells) {
            page.append("<tr>");
            for (@Nullable String cell : cells) {
                page.append("<td>").append(escape(cell == null ? "" : cell)).append("</td>");
            }
            page.append("</tr>\n");
        }

        void close() {
            page.append("</table>\n");
        }

        void end() {
            page.append("</body></html>\n").flush();
        }

        private static String escape(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8");
        }
    }
}
