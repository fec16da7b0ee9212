package id.satugerbang.identity.rights;

import id.satugerbang.api.identity.model.DataExport;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a browser have the export as a page. */
@Component
class ExportPages extends AbstractHttpMessageConverter<DataExport> implements WebMvcConfigurer {

    private final ExportPage page;

    ExportPages(ExportPage page) {
        super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
        this.page = page;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(this);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == DataExport.class;
    }

    @Override
    protected DataExport readInternal(Class<? extends DataExport> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("an export is never read", input);
    }

    @Override
    protected void writeInternal(DataExport export, HttpOutputMessage output) throws java.io.IOException {
        page.write(export, new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8));
    }
}
