package dev.toban.config;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Files that a house under test hands out, fetched and read. */
final class Handed {
    private Handed() {}

    static HttpResponse<byte[]> get(House house, String path) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(house.address(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What stands in a PDF. */
    static String text(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            var words = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                words.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return words.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
