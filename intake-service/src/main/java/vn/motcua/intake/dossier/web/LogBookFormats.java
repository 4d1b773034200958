package vn.motcua.intake.dossier.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.eventing.web.Csv;

/** The log book as a table, written line by line as it is read. */
@Component
final class LogBookFormats implements WebMvcConfigurer {
    static final String CSV = Csv.TYPE;
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LogBook book;

    LogBookFormats(LogBook book) {
        this.book = book;
    }

    private interface Table {
        void write(LogBookController.Asked asked, OutputStream out) throws IOException;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new Format(
                new MediaType(MediaType.parseMediaType(CSV), StandardCharsets.UTF_8), "so-theo-doi.csv", this::csv));
        converters.addCustomConverter(new Format(MediaType.parseMediaType(XLSX), "so-theo-doi.xlsx", this::workbook));
    }

    private void csv(LogBookController.Asked asked, OutputStream out) throws IOException {
        var table = new Csv().line(LogBook.TITLES);
        book.read(asked, new LogBook.Lines() {
            @Override
            public void take(List<String> cells) {
                table.line(cells);
            }

            @Override
            public void sent() throws IOException {
                out.write(table.drained());
            }
        });
    }

    /** Texts stand in their cells, not in a list that grows with the book; none of them is a formula. */
    private void workbook(LogBookController.Asked asked, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Motcua", "1.0")) {
            var sheet = workbook.newWorksheet("Sổ theo dõi hồ sơ");
            line(sheet, 0, LogBook.TITLES);
            book.read(asked, new LogBook.Lines() {
                private int row = 1;

                @Override
                public void take(List<String> cells) {
                    line(sheet, row++, cells);
                }

                @Override
                public void sent() throws IOException {
                    sheet.flush();
                }
            });
        }
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
    }

    private static final class Format extends AbstractHttpMessageConverter<LogBookController.Asked> {
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
            return type == LogBookController.Asked.class;
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
        protected LogBookController.Asked readInternal(
                Class<? extends LogBookController.Asked> type, HttpInputMessage input) {
            throw new HttpMessageNotReadableException(
                    "Expected a log book to be written, was asked to read one", input);
        }

        @Override
        protected void writeInternal(LogBookController.Asked asked, HttpOutputMessage output) throws IOException {
            output.getHeaders()
                    .setContentDisposition(
                            ContentDisposition.attachment().filename(file).build());
            table.write(asked, output.getBody());
        }
    }
}
