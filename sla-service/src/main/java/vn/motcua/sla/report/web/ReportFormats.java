package vn.motcua.sla.report.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.eventing.web.Csv;
import vn.motcua.sla.report.Report06;

/** Report II.06a as a table, for whoever accepts one. */
@Component
final class ReportFormats implements WebMvcConfigurer {
    static final String CSV = Csv.TYPE;
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private interface Table {
        void write(Answer<?> answer, Report06 report, OutputStream out) throws IOException;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new Format(
                new MediaType(MediaType.parseMediaType(CSV), StandardCharsets.UTF_8), "06.csv", Csv06::write));
        converters.addCustomConverter(new Format(MediaType.parseMediaType(XLSX), "06.xlsx", Workbook06::write));
    }

    private static final class Format extends AbstractHttpMessageConverter<Answer<?>> {
        private final String file;
        private final Table table;

        Format(MediaType type, String file, Table table) {
            super(type);
            setDefaultCharset(type.getCharset());
            this.file = file;
            this.table = table;
        }

        @Override
        protected boolean supports(Class<?> type) {
            return type == Answer.class;
        }

        @Override
        public List<MediaType> getSupportedMediaTypes(Class<?> type) {
            return supports(type) ? getSupportedMediaTypes() : List.of();
        }

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType media) {
            return false;
        }

        @Override
        protected Answer<?> readInternal(Class<? extends Answer<?>> type, HttpInputMessage input) {
            throw new HttpMessageNotReadableException("Expected a report to be written, was asked to read one", input);
        }

        @Override
        protected void writeInternal(Answer<?> answer, HttpOutputMessage output) throws IOException {
            if (!(answer.report() instanceof Report06 report)) {
                throw new HttpMessageNotWritableException("Expected a report with a table, got another");
            }
            output.getHeaders()
                    .setContentDisposition(
                            ContentDisposition.attachment().filename(file).build());
            table.write(answer, report, output.getBody());
        }
    }
}
